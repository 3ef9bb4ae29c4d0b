import { createHmac, createPrivateKey, createPublicKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { InstanceSecret } from '@siyana/config';
import { AppError, isUuid, unauthenticated, type Clock } from '@siyana/kernel';
import { errors, jwtVerify, SignJWT } from 'jose';

export const ACCESS_SECONDS = 15 * 60;
const ISSUER = 'siyana';
/** DER of an Ed25519 private key up to its 32 bytes of seed (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface AccessClaims {
  readonly tenantId: string;
  readonly memberId: string;
  readonly sessionId: string;
}

/** Signs and reads the tokens of members: Ed25519 JWTs, and refresh tokens that are derived and never stored. */
export class Tokens {
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;
  private readonly refreshKey: Buffer;

  constructor(
    secret: InstanceSecret,
    private readonly clock: Clock,
  ) {
    const der = Buffer.concat([PKCS8_PREFIX, secret.derive('access tokens')]);
    this.privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    this.publicKey = createPublicKey(this.privateKey);
    this.refreshKey = secret.derive('refresh tokens');
  }

  signAccess({ tenantId, memberId, sessionId }: AccessClaims): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    return new SignJWT({ ws: tenantId, sid: sessionId })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
      .setIssuer(ISSUER)
      .setAudience(ISSUER)
      .setSubject(memberId)
      .setIssuedAt(now)
      .setExpirationTime(now + ACCESS_SECONDS)
      .sign(this.privateKey);
  }

  /** Claims and the end of validity in Unix milliseconds. Throws `unauthenticated` or `token_expired`. */
  async readAccess(token: string): Promise<AccessClaims & { readonly expiresAt: number }> {
    try {
      const { payload } = await jwtVerify(token, this.publicKey, {
        algorithms: ['EdDSA'],
        issuer: ISSUER,
        audience: ISSUER,
        typ: 'at+jwt',
        currentDate: this.clock.now(),
        requiredClaims: ['exp', 'sub', 'ws', 'sid'],
      });
      const { sub, ws, sid, exp } = payload;
      if (!isUuid(sub) || !isUuid(ws) || !isUuid(sid)) throw unauthenticated();
      return { tenantId: ws, memberId: sub, sessionId: sid, expiresAt: exp! * 1000 };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new AppError('unauthenticated', 'token_expired');
      throw unauthenticated();
    }
  }

  /** `siyr_<workspace>_<session>_<generation>_<mac>`: the same generation gives the same token, so a lost answer can be given again. */
  refreshToken(tenantId: string, sessionId: string, generation: number): string {
    const payload = `${tenantId}_${sessionId}_${generation}`;
    return `siyr_${payload}_${this.mac(payload).toString('base64url')}`;
  }

  readRefresh(token: string): { tenantId: string; sessionId: string; generation: number } {
    const match = /^siyr_(([0-9a-f-]{36})_([0-9a-f-]{36})_(\d{1,9}))_([\w-]{43})$/.exec(token);
    if (!match) throw unauthenticated('invalid_refresh_token');
    const [, payload, tenantId, sessionId, generation, mac] = match as unknown as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const expected = this.mac(payload);
    const given = Buffer.from(mac, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      throw unauthenticated('invalid_refresh_token');
    return { tenantId, sessionId, generation: Number(generation) };
  }

  private mac(payload: string): Buffer {
    return createHmac('sha256', this.refreshKey).update(payload).digest();
  }
}
