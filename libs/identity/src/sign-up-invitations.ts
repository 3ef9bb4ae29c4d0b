import { createHmac, timingSafeEqual } from 'node:crypto';
import type { InstanceSecret } from '@siyana/config';
import { isUuid, newId } from '@siyana/kernel';

/**
 * The operator's invitations to sign up a workspace: `siyw_<id of the workspace to be>_<end, Unix seconds>_<mac>`. None is stored: the
 * id is the workspace's own, so that the primary key lets an invitation be used once.
 */
export class SignUpInvitations {
  private readonly key: Buffer;

  constructor(secret: InstanceSecret) {
    this.key = secret.derive('sign-up invitations');
  }

  make(expiresAt: Date): string {
    const payload = `${newId()}_${Math.floor(expiresAt.getTime() / 1000)}`;
    return `siyw_${payload}_${this.mac(payload).toString('base64url')}`;
  }

  /** The id of the workspace to be; undefined for what this instance has not made or what has ended. */
  read(text: string, now: Date): string | undefined {
    const match = /^siyw_(([0-9a-f-]{36})_(\d{1,12}))_([\w-]{43})$/.exec(text);
    if (!match) return undefined;
    const [, payload, id, end, mac] = match as unknown as [string, string, string, string, string];
    const [given, expected] = [Buffer.from(mac, 'base64url'), this.mac(payload)];
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    return isUuid(id) && Number(end) * 1000 > now.getTime() ? id : undefined;
  }

  private mac(payload: string): Buffer {
    return createHmac('sha256', this.key).update(payload).digest();
  }
}
