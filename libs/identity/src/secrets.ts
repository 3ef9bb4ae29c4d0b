import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isUuid } from '@siyana/kernel';

/** What a credential of the form `<prefix>_<workspace>_<row>_<secret>` says in clear, and its secret. */
export interface KeyText {
  readonly tenantId: string;
  readonly id: string;
  readonly secret: string;
}

/** `siy` API keys, `siy_test` those of a sandbox, `siyl` one-time links, `siyg` guests, `siys` support, `siyc` calendar feeds. */
export type KeyPrefix = 'siy' | 'siy_test' | 'siyl' | 'siyg' | 'siys' | 'siyc';

/** Secrets have 256 random bits: a plain hash is enough, and cheap. */
const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export function newKey(prefix: KeyPrefix, tenantId: string, id: string): { text: string; secretHash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { text: `${prefix}_${tenantId}_${id}_${secret}`, secretHash: hashSecret(secret) };
}

export function readKey(prefix: KeyPrefix, text: string): KeyText | undefined {
  const match = /^(siy(?:_test|[a-z])?)_([0-9a-f-]{36})_([0-9a-f-]{36})_([\w-]{43})$/.exec(text);
  if (match?.[1] !== prefix || !isUuid(match[2]) || !isUuid(match[3])) return undefined;
  return { tenantId: match[2], id: match[3], secret: match[4]! };
}

/** Compares whether or not there is a stored hash, so that both take the same time. */
export function secretMatches(secret: string, stored: string | undefined): boolean {
  const given = Buffer.from(hashSecret(secret), 'hex');
  const matches = timingSafeEqual(given, stored ? Buffer.from(stored, 'hex') : Buffer.alloc(given.length));
  return matches && stored !== undefined;
}
