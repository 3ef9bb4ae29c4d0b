import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Standard Webhooks: `whsec_` and the base64 of 24 to 64 random bytes. */
const PREFIX = 'whsec_';
const SECRET_BYTES = 32;
/** A message that claims to be older or newer is a replayed one. */
const TOLERANCE_SECONDS = 5 * 60;

export const newWebhookSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64');

/** `v1,` and the base64 of HMAC-SHA-256 over `<id>.<timestamp>.<body>` (standardwebhooks.com, "Signature scheme"). */
export function signMessage(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** The three headers of one attempt; while a secret is being replaced, both sign. */
export function signedHeaders(
  secrets: readonly string[],
  id: string,
  timestamp: number,
  body: string,
): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': secrets.map((secret) => signMessage(secret, id, timestamp, body)).join(' '),
  };
}

/** Whether a received message is signed with the secret, at about this time. `now` in Unix seconds. */
export function isSigned(
  secret: string,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: string,
  now: number,
): boolean {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    String(headers[name] ?? ''),
  ) as [string, string, string];
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const expected = Buffer.from(signMessage(secret, id, Number(timestamp), body));
  return signatures.split(' ').some((given) => {
    const bytes = Buffer.from(given);
    return bytes.length === expected.length && timingSafeEqual(bytes, expected);
  });
}
