import { hash } from 'node:crypto';

/** What a seal says of an event: everything but the payload's own text, which its digest stands for. */
export interface SealedFact {
  readonly position: number;
  readonly id: string;
  readonly type: string;
  readonly resourceId: string;
  readonly occurredAt: string;
  readonly principal: string;
  readonly payloadDigest: string;
}

/** The seal before the first. */
export const GENESIS = '0'.repeat(64);

/** What is left of a payload that had to be erased. The chain holds, and `cli verify audit` counts it. */
export const ERASED_PAYLOAD = '{"erased": true}';

const sha256 = (text: string): string => hash('sha256', text);

/** SHA-256 of the payload as PostgreSQL writes jsonb: its own order of keys, the same for equal values. Hex. */
export const digestOfPayload = (text: string): string => sha256(text);

/** The next link of the chain, hex: SHA-256 over the previous seal, the position, the event and its payload's digest. */
export function sealOf(
  previous: string,
  { position, id, type, resourceId, occurredAt, principal, payloadDigest }: SealedFact,
): string {
  return sha256(JSON.stringify([previous, position, id, type, resourceId, occurredAt, principal, payloadDigest]));
}
