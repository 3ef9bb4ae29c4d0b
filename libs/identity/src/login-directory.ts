import { createHmac } from 'node:crypto';
import type { InstanceSecret } from '@siyana/config';
import pg from 'pg';
import { normaliseEmail } from './identity.rules';

export interface Membership {
  readonly tenantId: string;
  readonly memberId: string;
}

/**
 * Where an e-mail is a member, for log-in alone: keyed hashes and ids, reached by a role that sees nothing else. A row without its
 * member is harmless; a member without its row could not log in, so rows are added first and removed last.
 */
export class LoginDirectory {
  private readonly pool: pg.Pool;
  private readonly key: Buffer;

  constructor(url: string, secret: InstanceSecret) {
    this.pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'siyana login' });
    this.pool.on('error', () => undefined); // an idle connection that breaks is replaced at its next use
    this.key = secret.derive('login directory');
  }

  /** The two memberships that were used last, the newest first. */
  async find(email: string): Promise<Membership[]> {
    const { rows } = await this.pool.query<Membership>(
      `SELECT tenant_id AS "tenantId", member_id AS "memberId" FROM login_directory
       WHERE email_hash = $1 ORDER BY last_used_at DESC, member_id LIMIT 2`,
      [this.hash(email)],
    );
    return rows;
  }

  async add(email: string, { tenantId, memberId }: Membership, at: string): Promise<void> {
    await this.pool.query(
      `INSERT INTO login_directory (email_hash, tenant_id, member_id, last_used_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (email_hash, tenant_id, member_id) DO UPDATE SET last_used_at = excluded.last_used_at`,
      [this.hash(email), tenantId, memberId, at],
    );
  }

  async remove(email: string, { tenantId, memberId }: Membership): Promise<void> {
    await this.pool.query('DELETE FROM login_directory WHERE email_hash = $1 AND tenant_id = $2 AND member_id = $3', [
      this.hash(email),
      tenantId,
      memberId,
    ]);
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private hash(email: string): Buffer {
    return createHmac('sha256', this.key).update(normaliseEmail(email)).digest();
  }
}
