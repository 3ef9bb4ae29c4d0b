import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { InstanceSecret } from '@siyana/config';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Keeps signing secrets, which must be had again in clear, unreadable in the database and its backups. */
export class SecretBox {
  private readonly key: Buffer;

  constructor(secret: InstanceSecret) {
    this.key = secret.derive('webhook secrets');
  }

  /** `owner` is bound to it: a sealed text that is moved to another row does not open. */
  seal(text: string, owner: string): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Throws on anything that was not sealed here for this owner. */
  open(sealed: string, owner: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const cipher = createDecipheriv(ALGORITHM, this.key, bytes.subarray(0, NONCE))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()]).toString('utf8');
  }
}
