import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events, nextOf } from '@siyana/events';
import { LoginService, Member, Sandbox, systemScope, type IssuedTokens } from '@siyana/identity';
import { AppError, conflict, forbidden, notFound } from '@siyana/kernel';
import { currentScope, runInTenant, type Scope } from '@siyana/tenancy';
import type { SandboxDto } from './sandbox.dto';
import { SandboxKeeper } from './sandbox-keeper';
import { SandboxSchedules } from './sandbox-schedules';
import { sandboxIdOf } from './sandbox.rules';

/** A workspace of the workspace's own in which an integration is tried: nothing that happens there touches the plant. */
@Injectable()
export class SandboxesService {
  private busy = false;

  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly logins: LoginService,
    private readonly keeper: SandboxKeeper,
    private readonly schedules: SandboxSchedules,
  ) {}

  async get(): Promise<SandboxDto> {
    const [row] = await this.database.read<SandboxDto & Record<string, unknown>>(
      `SELECT s.id, s.name, s.created_at AS "createdAt", s.reset_at AS "resetAt", s.version, s.updated_at AS "updatedAt"
       FROM sandboxes s WHERE s.tenant_id = $1`,
    );
    if (!row) throw notFound();
    return row;
  }

  /** 409 `sandbox_exists` where there is one, `sandbox_of_sandbox` in one. */
  create(): Promise<SandboxDto> {
    const { tenantId, settings } = currentScope();
    if (settings.sandboxOf !== null) throw conflict('sandbox_of_sandbox');
    return this.alone(async (tx) => {
      // An erasure of this workspace waits, and finds what is made here.
      await tx.holdWorkspace();
      const [workspace] = await tx.query<{ name: string; taken: boolean }>(
        `SELECT w.name, EXISTS (SELECT 1 FROM sandboxes s WHERE s.tenant_id = $1) AS taken FROM workspaces w
         WHERE w.tenant_id = $1 FOR NO KEY UPDATE`,
      );
      if (workspace!.taken) throw conflict('sandbox_exists');
      const id = sandboxIdOf(tenantId, await nextOf(tx, 'sandbox'));
      const name = `${workspace!.name.slice(0, 180)} (sandbox)`;
      const schedules = await this.schedules.of(tx);
      await this.keeper.make({ parentId: tenantId, id, name, now: tx.now });
      await this.schedules.make(this.inside(id), schedules);
      tx.insert(Sandbox, { id, version: 1, createdAt: tx.now, updatedAt: tx.now, name, resetAt: null });
      await this.events.publish(tx, { type: 'sandbox.created', resourceId: id });
      return this.get();
    });
  }

  /** Back to the plant as it is now. Keys, people and webhooks stay. */
  reset(expected: number | undefined): Promise<SandboxDto> {
    const { tenantId } = currentScope();
    return this.alone(async (tx) => {
      const sandbox = await this.locked(tx, expected);
      const schedules = await this.schedules.of(tx);
      await this.keeper.reset(tenantId, sandbox.id);
      await this.schedules.make(this.inside(sandbox.id), schedules);
      sandbox.resetAt = tx.now;
      tx.save(Sandbox, sandbox);
      await this.events.publish(tx, { type: 'sandbox.reset', resourceId: sandbox.id });
      return this.get();
    });
  }

  remove(expected: number | undefined): Promise<void> {
    return this.alone(async (tx) => {
      const { id } = await this.locked(tx, expected);
      await this.keeper.erase(id);
      tx.delete(Sandbox, id);
      await this.events.publish(tx, { type: 'sandbox.deleted', resourceId: id });
    });
  }

  /** A session of the caller's in the sandbox, as its admin; it ends with the caller's own. Their name stays outside: it is of nobody's concern there. */
  async enter(device: string | null): Promise<IssuedTokens & { tenantId: string; memberId: string }> {
    const { memberId, sessionId } = currentScope();
    if (!memberId || !sessionId) throw forbidden();
    const { id: tenantId } = await this.get();
    await runInTenant(this.inside(tenantId), () => this.database.transaction((tx) => this.welcome(tx, memberId)));
    const tokens = await this.logins.open({ tenantId, memberId }, { by: 'parent', device, parentSessionId: sessionId });
    return { ...tokens, tenantId, memberId };
  }

  /** The product itself in the sandbox of the workspace that is entered. */
  private inside(id: string): Scope {
    const { tenantId: sandboxOf, settings } = currentScope();
    return systemScope(id, 'sandbox', { ...settings, sandboxOf });
  }

  /**
   * One at a time in a process; the others hear at once that they have to come again (429). Each has a connection in its hands while it waits for the
   * dispatcher, which needs one too.
   */
  private async alone<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.busy) throw new AppError('rate_limited', 'too_many_in_flight', { retryAfter: 1 });
    this.busy = true;
    try {
      return await this.database.transaction(work);
    } finally {
      this.busy = false;
    }
  }

  private async welcome(tx: Tx, memberId: string): Promise<void> {
    const [known] = await tx.query<{ status: string; role: string }>(
      `SELECT m.status, m.role FROM members m WHERE m.tenant_id = $1 AND m.id = $2 FOR NO KEY UPDATE`,
      memberId,
    );
    if (known?.status === 'active' && known.role === 'admin') return;
    if (known) {
      tx.later(
        `UPDATE members SET status = 'active', role = 'admin', version = version + 1, updated_at = $3 WHERE tenant_id = $1 AND id = $2`,
        memberId,
        tx.now,
      );
      await this.events.publish(tx, { type: 'member.changed', resourceId: memberId, payload: { fields: ['role'] } });
      return;
    }
    tx.insert(Member, {
      ...{ id: memberId, version: 1, createdAt: tx.now, updatedAt: tx.now },
      ...{ name: `Admin ${memberId.slice(-6)}`, email: null, login: null },
      ...{ role: 'admin', status: 'active', passwordHash: null, hourlyRate: null },
    });
    await this.events.publish(tx, { type: 'member.created', resourceId: memberId, payload: { role: 'admin' } });
  }

  private async locked(tx: Tx, expected: number | undefined): Promise<Sandbox> {
    await tx.holdWorkspace();
    const [row] = await tx.query<{ id: string }>(`SELECT s.id FROM sandboxes s WHERE s.tenant_id = $1`);
    if (!row) throw notFound();
    return tx.lock(Sandbox, row.id, expected);
  }
}
