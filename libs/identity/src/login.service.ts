import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { newId, refuseField, unauthenticated, type Clock } from '@siyana/kernel';
import { runInTenant } from '@siyana/tenancy';
import { Attempts } from './attempts';
import { CredentialsService } from './credentials.service';
import { judgeRefresh, normaliseEmail, normaliseLogin } from './identity.rules';
import { LoginDirectory, type Membership } from './login-directory';
import { Session } from './member.entity';
import { PasswordHasher } from './passwords';
import { systemScope } from './system-scope';
import { ACCESS_SECONDS, Tokens } from './tokens';

const SESSION_DAYS = 60;

export interface IssuedTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresIn: number;
}

/** Where a call comes from, as its delays and its session remember it. */
export interface Origin {
  readonly address: string;
  readonly device: string | null;
}

export interface LoginRequest {
  readonly email?: string;
  readonly login?: string;
  readonly password: string;
  readonly workspace?: string;
}

interface Candidate {
  readonly id: string;
  readonly passwordHash: string | null;
}

/** Log-in, refresh and log-out. Known and unknown accounts cost the same and get the same answer. */
@Injectable()
export class LoginService {
  private readonly attempts = new Attempts(() => this.clock.now().getTime());

  constructor(
    private readonly database: Database,
    private readonly directory: LoginDirectory,
    private readonly passwords: PasswordHasher,
    private readonly tokens: Tokens,
    private readonly credentials: CredentialsService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Whose password it is, and tokens of a new session; 401 `invalid_credentials` for everything else. */
  async login(request: LoginRequest, origin: Origin): Promise<IssuedTokens & Membership> {
    if (request.email === undefined && request.login === undefined) throw refuseField('/email', 'required');
    if (request.email !== undefined && request.login !== undefined) throw refuseField('/login', 'conflicting_fields');
    if (request.workspace === undefined && request.email === undefined) throw refuseField('/workspace', 'required');
    const account = `${request.workspace ?? ''} ${request.email === undefined ? normaliseLogin(request.login!) : normaliseEmail(request.email)}`;
    this.attempts.assertMayTry(account, origin.address);
    const membership =
      request.workspace === undefined
        ? await this.byEmail(request.email!, request.password)
        : await this.inWorkspace(request.workspace, request);
    if (!membership) {
      this.attempts.failed(account, origin.address);
      throw unauthenticated('invalid_credentials');
    }
    this.attempts.succeeded(account, origin.address);
    if (request.email !== undefined)
      await this.directory.add(request.email, membership, this.clock.now().toISOString());
    return { ...membership, ...(await this.open(membership, origin.device)) };
  }

  /** A new session of this member. */
  open({ tenantId, memberId }: Membership, device: string | null): Promise<IssuedTokens> {
    return runInTenant(systemScope(tenantId, 'login'), async () => {
      const sessionId = newId();
      await this.database.transaction(async (tx) => {
        tx.insert(Session, {
          id: sessionId,
          memberId,
          usedGeneration: 0,
          device,
          createdAt: tx.now,
          lastUsedAt: tx.now,
          expiresAt: new Date(Date.parse(tx.now) + SESSION_DAYS * 86_400_000).toISOString(),
          revokedAt: null,
        });
        return Promise.resolve();
      });
      return this.issue(tenantId, memberId, sessionId, 1);
    });
  }

  /** Rotates. The token that was used last still works, since its answer may have been lost; an older one ends the session. */
  async refresh(token: string): Promise<IssuedTokens> {
    const { tenantId, sessionId, generation } = this.tokens.readRefresh(token);
    const memberId = await runInTenant(systemScope(tenantId, 'login'), () =>
      this.database.transaction((tx) => this.rotate(tx, sessionId, generation)),
    );
    if (!memberId) throw unauthenticated('invalid_refresh_token');
    return this.issue(tenantId, memberId, sessionId, generation + 1);
  }

  /** Ends the session of this refresh token; says nothing of whether there was one. */
  async logout(token: string): Promise<void> {
    const { tenantId, sessionId } = this.tokens.readRefresh(token);
    await runInTenant(systemScope(tenantId, 'login'), () =>
      this.database.transaction(async (tx) => {
        await this.revoke(tx, sessionId);
      }),
    );
    this.credentials.forget();
  }

  private async rotate(tx: Tx, sessionId: string, generation: number): Promise<string | undefined> {
    const [session] = await tx.query<{ memberId: string; used: number }>(
      `SELECT s.member_id AS "memberId", s.used_generation AS used FROM sessions s
       JOIN members m ON m.tenant_id = $1 AND m.id = s.member_id
       WHERE s.tenant_id = $1 AND s.id = $2 AND s.revoked_at IS NULL AND s.expires_at > $3 AND m.status = 'active'
       FOR NO KEY UPDATE OF s`,
      sessionId,
      tx.now,
    );
    if (!session) return undefined;
    if (judgeRefresh(generation, session.used) === 'stolen') {
      await this.revoke(tx, sessionId);
      this.credentials.forget();
      return undefined;
    }
    tx.later(
      `UPDATE sessions SET used_generation = $3, last_used_at = $4, expires_at = $5 WHERE tenant_id = $1 AND id = $2`,
      sessionId,
      generation,
      tx.now,
      new Date(Date.parse(tx.now) + SESSION_DAYS * 86_400_000).toISOString(),
    );
    return session.memberId;
  }

  private async revoke(tx: Tx, sessionId: string): Promise<void> {
    const [revoked] = await tx.query<{ memberId: string }>(
      `UPDATE sessions SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL
       RETURNING member_id AS "memberId"`,
      sessionId,
      tx.now,
    );
    if (revoked) await this.events.publish(tx, { type: 'session.revoked', resourceId: sessionId, payload: revoked });
  }

  /** Exactly two hashes, on the two memberships that were used last, dummies where there are fewer. */
  private async byEmail(email: string, password: string): Promise<Membership | undefined> {
    const memberships = await this.directory.find(email);
    let found: Membership | undefined;
    for (const index of [0, 1]) {
      const membership = memberships[index];
      const candidate = membership && (await this.candidate(membership.tenantId, { email }));
      const matches = await this.passwords.verify(candidate?.passwordHash, password);
      if (matches && membership && candidate?.id === membership.memberId) found ??= membership;
    }
    return found;
  }

  private async inWorkspace(tenantId: string, request: LoginRequest): Promise<Membership | undefined> {
    const candidate = await this.candidate(tenantId, request);
    const matches = await this.passwords.verify(candidate?.passwordHash, request.password);
    return matches && candidate ? { tenantId, memberId: candidate.id } : undefined;
  }

  private async candidate(
    tenantId: string,
    { email, login }: Pick<LoginRequest, 'email' | 'login'>,
  ): Promise<Candidate | undefined> {
    const column = email === undefined ? 'login' : 'email';
    const value = email === undefined ? normaliseLogin(login!) : normaliseEmail(email);
    const rows = await runInTenant(systemScope(tenantId, 'login'), () =>
      this.database.read<Candidate>(
        `SELECT id, password_hash AS "passwordHash" FROM members WHERE tenant_id = $1 AND ${column} = $2 AND status = 'active'`,
        value,
      ),
    );
    return rows[0];
  }

  private async issue(
    tenantId: string,
    memberId: string,
    sessionId: string,
    generation: number,
  ): Promise<IssuedTokens> {
    return {
      accessToken: await this.tokens.signAccess({ tenantId, memberId, sessionId }),
      refreshToken: this.tokens.refreshToken(tenantId, sessionId, generation),
      expiresIn: ACCESS_SECONDS,
    };
  }
}
