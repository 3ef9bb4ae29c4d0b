import { createHmac, timingSafeEqual } from 'node:crypto';
import type { TokenAccess } from '@siyana/access';
import type { InstanceSecret } from '@siyana/config';
import { isUuid } from '@siyana/kernel';

export interface PublicToken {
  readonly tenantId: string;
  readonly id: string;
  /** Raised when the token is rotated: older ones are dead. */
  readonly generation: number;
}

const MAC_BYTES = 12;
const BYTES = 16 + 16 + 2 + MAC_BYTES;

/**
 * Short tokens for people without an account: the code on a machine, the link to a report. They are derived, so that none is stored and a label
 * can be printed again; base64url of workspace, row, generation and 96 bits of HMAC-SHA-256: 62 characters.
 */
export class PublicTokens {
  private readonly keys: Readonly<Record<TokenAccess, Buffer>>;
  private readonly rows = new Map<TokenAccess, string>();

  constructor(secret: InstanceSecret) {
    this.keys = {
      asset_token: secret.derive('public asset tokens'),
      request_token: secret.derive('public request tokens'),
    };
  }

  /** The feature that makes tokens of this kind says which row must be there for the id `$2` and the generation `$3`. */
  register(kind: TokenAccess, row: string): void {
    this.rows.set(kind, row);
  }

  rowOf(kind: TokenAccess): string {
    const row = this.rows.get(kind);
    if (!row) throw new Error(`nobody has said what a ${kind} stands for`);
    return row;
  }

  /** What it stands for is in clear before the proof: the web app leads from a machine's label to the machine without a network. */
  make(kind: TokenAccess, { tenantId, id, generation }: PublicToken): string {
    const body = Buffer.concat([bytesOf(tenantId), bytesOf(id), Buffer.from([generation >> 8, generation & 255])]);
    return Buffer.concat([body, this.mac(kind, body)]).toString('base64url');
  }

  /** Undefined for everything that this instance has not made. Whether the generation still holds is the row's word. */
  read(kind: TokenAccess, token: string): PublicToken | undefined {
    if (!/^[\w-]{62}$/.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== BYTES || bytes.toString('base64url') !== token) return undefined;
    const body = bytes.subarray(0, BYTES - MAC_BYTES);
    if (!timingSafeEqual(bytes.subarray(BYTES - MAC_BYTES), this.mac(kind, body))) return undefined;
    const [tenantId, id] = [uuidOf(body.subarray(0, 16)), uuidOf(body.subarray(16, 32))];
    return isUuid(tenantId) && isUuid(id) ? { tenantId, id, generation: body.readUInt16BE(32) } : undefined;
  }

  private mac(kind: TokenAccess, body: Buffer): Buffer {
    return createHmac('sha256', this.keys[kind]).update(body).digest().subarray(0, MAC_BYTES);
  }
}

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
