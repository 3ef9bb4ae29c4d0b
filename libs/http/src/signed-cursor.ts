import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { badRequest } from '@siyana/kernel';

let cursorKey: KeyObject | undefined;

/** Given once at start-up, derived from the instance's secret, so that all processes read each other's cursors. */
export function setCursorKey(key: Buffer): void {
  cursorKey = createSecretKey(key);
}

/** A value that a caller carries back to us unchanged: its JSON and a MAC over it. */
export function signCursor(value: readonly unknown[]): string {
  const payload = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${payload}.${mac(payload).toString('base64url')}`;
}

/** What was signed. 400 `cursor_invalid` for anything that is not ours. */
export function readSignedCursor(cursor: string): unknown[] {
  const [payload = '', given = ''] = cursor.split('.');
  const expected = mac(payload);
  const bytes = Buffer.from(given, 'base64url');
  if (bytes.length !== expected.length || !timingSafeEqual(bytes, expected)) throw badRequest('cursor_invalid');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as unknown[];
}

function mac(payload: string): Buffer {
  if (!cursorKey) throw new Error('the cursor key is not set');
  return createHmac('sha256', cursorKey).update(payload).digest().subarray(0, 16);
}
