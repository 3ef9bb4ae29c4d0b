import { randomFillSync } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a lower-case RFC 9562 UUID of any version: the only spelling of an id that the product takes and gives. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

const pool = Buffer.allocUnsafe(16 * 256);
let used = pool.length;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A new RFC 9562 UUIDv7: 48 bits of Unix milliseconds, then 74 random bits. */
export function newId(milliseconds: number = Date.now()): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const at = used;
  used += 16;
  const h = (index: number): string => HEX[pool[at + index]!]!;
  const time = milliseconds.toString(16).padStart(12, '0');
  const version = HEX[0x70 | (pool[at + 6]! & 0x0f)]!;
  const variant = HEX[0x80 | (pool[at + 8]! & 0x3f)]!;
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}${h(7)}-${variant}${h(9)}-${h(10)}${h(11)}${h(12)}${h(13)}${h(14)}${h(15)}`;
}
