import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { newId, refuseField, unauthenticated, type Clock } from '@siyana/kernel';
import { runInTenant, type Scope } from '@siyana/tenancy';
import { Attempts } from './attempts';
import { CredentialsService } from './credentials.service';
import { FailedLogins } from './failed-logins';
import { judgeRefresh, normaliseEmail, normaliseLogin } from './identity.rules';
import { LoginDirectory, type Membership } from './login-directory';
import { Session } from './member.entity';
import { ParentSessions } from './parent-sessions';
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

/** By what somebody came in, as the trail says it. */
interface Entrance {
  readonly by: 'password' | 'one_time_link' | 'sign_up' | 'parent';
  readonly device: string | null;
  /** Where it was used: the directory finds this membership first the next time. */
  readonly email?: string | undefined;
  /** In a sandbox: the session with which this one ends. */
  readonly parentSessionId?: string;
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

interface SessionRow extends Record<string, unknown> {
  readonly memberId: string;
  /** The highest generation that was presented. */
  readonly used: number;
  readonly parentSessionId: string | null;
  readonly sandboxOf: string | null;
}

interface Verdict {
  readonly membership: Membership | undefined;
  /** Whose password it is not. */
  readonly refused: readonly Membership[];
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
    private readonly failedLogins: FailedLogins,
    private readonly parents: ParentSessions,
    private readonly clock: Clock,
  ) {}

  /** Whose password it is, and tokens of a new session; 401 `invalid_credentials` for everything else. */
  async login(request: LoginRequest, origin: Origin): Promise<IssuedTokens & Membership> {
    if (request.email === undefined && request.login === undefined) throw refuseField('/email', 'required');
    if (request.email !== undefined && request.login !== undefined) throw refuseField('/login', 'conflicting_fields');
    if (request.workspace === undefined && request.email === undefined) throw refuseField('/workspace', 'required');
    const account = `${request.workspace ?? ''} ${request.email === undefined ? normaliseLogin(request.login!) : normaliseEmail(request.email)}`;
    this.attempts.assertMayTry(account, origin.address);
    const { membership, refused } =
      request.workspace === undefined
        ? await this.byEmail(request.email!, request.password)
        : await this.inWorkspace(request.workspace, request);
    if (!membership) {
      this.attempts.failed(account, origin.address);
      for (const each of refused) this.failedLogins.count(each);
      throw unauthenticated('invalid_credentials');
    }
    this.attempts.succeeded(account, origin.address);
    const entrance = { by: 'password', device: origin.device, email: request.email } as const;
    return { ...membership, ...(await this.open(membership, entrance)) };
  }

  /** A new session of this member. */
  open({ tenantId, memberId }: Membership, { by, device, email, parentSessionId }: Entrance): Promise<IssuedTokens> {
    return runInTenant(memberScope(tenantId, memberId), async () => {
      const sessionId = newId();
      await this.database.transaction(async (tx) => {
        tx.insert(Session, {
          id: sessionId,
          memberId,
          usedGeneration: 0,
          parentSessionId: parentSessionId ?? null,
          device,
          createdAt: tx.now,
          lastUsedAt: tx.now,
          expiresAt: new Date(Date.parse(tx.now) + SESSION_DAYS * 86_400_000).toISOString(),
          revokedAt: null,
        });
        await this.events.publish(tx, { type: 'session.opened', resourceId: sessionId, payload: { memberId, by } });
        if (email === undefined) return;
        await tx.holdWorkspace();
        await this.directory.add(email, { tenantId, memberId }, tx.now);
      });
      return this.issue(tenantId, memberId, sessionId, 1);
    });
  }

  /** Rotates. The token that was used last still works, since its answer may have been lost; an older one ends the session. */
  async refresh(token: string): Promise<IssuedTokens> {
    const { tenantId, sessionId, generation } = this.tokens.readRefresh(token);
    const rotated = await runInTenant(systemScope(tenantId, 'login'), () =>
      this.database.transaction((tx) => this.rotate(tx, sessionId, generation)),
    );
    if (!rotated) throw unauthenticated('invalid_refresh_token');
    const { memberId, parentSessionId, sandboxOf } = rotated;
    if (parentSessionId !== null && !(await this.parents.isOpen(sandboxOf, parentSessionId)))
      throw unauthenticated('invalid_refresh_token');
    return this.issue(tenantId, memberId, sessionId, generation + 1);
  }

  /** Ends the session of this refresh token; says nothing of whether there was one. */
  async logout(token: string): Promise<void> {
    const { tenantId, sessionId } = this.tokens.readRefresh(token);
    await runInTenant(systemScope(tenantId, 'login'), () =>
      this.database.transaction(async (tx) => {
        await this.revoke(tx, sessionId, 'log_out');
      }),
    );
    this.credentials.forget();
  }

  private async rotate(tx: Tx, sessionId: string, generation: number): Promise<SessionRow | undefined> {
    const [session] = await tx.query<SessionRow>(
      `SELECT s.member_id AS "memberId", s.used_generation AS used, s.parent_session_id AS "parentSessionId", w.sandbox_of AS "sandboxOf"
       FROM sessions s
       JOIN members m ON m.tenant_id = $1 AND m.id = s.member_id
       JOIN workspaces w ON w.tenant_id = $1
       WHERE s.tenant_id = $1 AND s.id = $2 AND s.revoked_at IS NULL AND s.expires_at > $3 AND m.status = 'active'
       FOR NO KEY UPDATE OF s`,
      sessionId,
      tx.now,
    );
    if (!session) return undefined;
    if (judgeRefresh(generation, session.used) === 'stolen') {
      await this.revoke(tx, sessionId, 'refresh_reused');
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
    return session;
  }

  private async revoke(tx: Tx, sessionId: string, reason: 'log_out' | 'refresh_reused'): Promise<void> {
    const [revoked] = await tx.query<{ memberId: string }>(
      `UPDATE sessions SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL
       RETURNING member_id AS "memberId"`,
      sessionId,
      tx.now,
    );
    if (!revoked) return;
    const payload = { ...revoked, reason };
    await this.events.publish(tx, { type: 'session.revoked', resourceId: sessionId, payload });
  }

  /** Exactly two hashes, on the two memberships that were used last, dummies where there are fewer. */
  private async byEmail(email: string, password: string): Promise<Verdict> {
    const memberships = await this.directory.find(email);
    const refused: Membership[] = [];
    let found: Membership | undefined;
    for (const index of [0, 1]) {
      const membership = memberships[index];
      const candidate = membership && (await this.candidate(membership.tenantId, { email }));
      const matches = await this.passwords.verify(candidate?.passwordHash, password);
      if (!membership || candidate?.id !== membership.memberId) continue;
      if (matches) found ??= membership;
      else refused.push(membership);
    }
    return { membership: found, refused };
  }

  private async inWorkspace(tenantId: string, request: LoginRequest): Promise<Verdict> {
    const candidate = await this.candidate(tenantId, request);
    const matches = await this.passwords.verify(candidate?.passwordHash, request.password);
    const known = candidate && { tenantId, memberId: candidate.id };
    return matches ? { membership: known, refused: [] } : { membership: undefined, refused: known ? [known] : [] };
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

/** The product at work for somebody who is just becoming the caller: the trail names the member. */
const memberScope = (tenantId: string, memberId: string): Scope => ({
  ...systemScope(tenantId, 'login'),
  principal: `member:${memberId}`,
});
