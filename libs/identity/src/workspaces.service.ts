import { Injectable } from '@nestjs/common';
import { assertVersion, Database, type Tx } from '@siyana/database';
import { createCounters, Events } from '@siyana/events';
import type { StandardLimits } from '@siyana/http';
import { conflict, forbidden, newId, notFound, refuseField, unauthenticated, type Clock } from '@siyana/kernel';
import { runInTenant, type Quotas, type WorkspaceSettings } from '@siyana/tenancy';
import { CredentialsService } from './credentials.service';
import { normaliseEmail } from './identity.rules';
import { LoginDirectory } from './login-directory';
import { Member } from './member.entity';
import { PasswordHasher } from './passwords';
import { quotaOf, STANDARD_QUOTAS } from './quotas';
import { SignUpInvitations } from './sign-up-invitations';
import { systemScope } from './system-scope';
import { Workspace } from './workspace.entity';
import { SETTINGS } from './workspace-settings';
import type { PatchWorkspaceDto, SignUpDto, StockSettingsDto, WorkspaceUsageDto } from './workspace.dto';

export interface SignedUp {
  readonly workspace: Workspace;
  readonly memberId: string;
}

const COLUMNS = `tenant_id AS "tenantId", name, time_zone AS "timeZone", currency, locale, auto_close AS "autoClose",
  technicians_see_all AS "techniciansSeeAll", languages, sla, purchasing, calendar_id AS "calendarId", quotas, sandbox_of AS "sandboxOf", stock,
  money_booked AS "moneyBooked",
  suspended_at AS "suspendedAt",
  suspended_reason AS "suspendedReason", version, created_at AS "createdAt", updated_at AS "updatedAt"`;

@Injectable()
export class WorkspacesService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly directory: LoginDirectory,
    private readonly passwords: PasswordHasher,
    private readonly credentials: CredentialsService,
    private readonly clock: Clock,
    private readonly openSignUp: boolean,
    private readonly limits: StandardLimits,
    private readonly invitations: SignUpInvitations,
  ) {}

  /** A visitor's sign-up: 403 `signup_closed` where the operator invites people instead. */
  async signUp(request: SignUpDto): Promise<SignedUp> {
    if (request.invitation === undefined) {
      if (!this.openSignUp) throw forbidden('signup_closed');
      return this.create(request);
    }
    const tenantId = this.invitations.read(request.invitation, this.clock.now());
    if (!tenantId) throw unauthenticated('invalid_link');
    if (await this.exists(tenantId)) throw conflict('invitation_used');
    return this.create(request, undefined, tenantId);
  }

  /**
   * A new workspace with its first admin, its counters and what the features give every workspace. What `furnish` adds is kept together
   * with it, or neither is.
   */
  async create(
    { name, timeZone = 'Africa/Casablanca', currency = 'MAD', locale = 'fr', admin }: SignUpDto,
    furnish?: (memberId: string) => Promise<void>,
    tenantId = newId(),
  ): Promise<SignedUp> {
    const memberId = newId();
    const email = normaliseEmail(admin.email);
    const passwordHash = await this.passwords.hash(admin.password);
    await this.directory.add(email, { tenantId, memberId }, this.clock.now().toISOString());
    const workspace = await runInTenant(systemScope(tenantId, 'sign-up', { timeZone, currency, locale }), () =>
      this.database.transaction(async (tx) => {
        const row = {
          name,
          timeZone,
          currency,
          locale,
          autoClose: false,
          techniciansSeeAll: true,
          languages: ['fr', 'ar', 'en'],
          sla: {},
          calendarId: null,
          purchasing: {},
          stock: {},
          moneyBooked: false,
          quotas: {},
          sandboxOf: null,
          suspendedAt: null,
          suspendedReason: null,
          version: 1,
          createdAt: tx.now,
          updatedAt: tx.now,
        };
        tx.insert(Workspace, row);
        createCounters(tx);
        tx.insert(Member, {
          id: memberId,
          version: 1,
          createdAt: tx.now,
          updatedAt: tx.now,
          name: admin.name,
          email,
          login: null,
          role: 'admin',
          status: 'active',
          passwordHash,
          hourlyRate: null,
        });
        await this.events.publish(tx, { type: 'workspace.created', resourceId: tenantId });
        await furnish?.(memberId);
        return { tenantId, ...row };
      }),
    );
    return { workspace, memberId };
  }

  /** Whether this workspace is there: the directory may know of one whose sign-up was cut off. */
  exists(tenantId: string): Promise<boolean> {
    return runInTenant(systemScope(tenantId, 'directory'), async () => {
      return (await this.database.read(`SELECT 1 FROM workspaces WHERE tenant_id = $1`)).length > 0;
    });
  }

  async get(): Promise<Workspace> {
    const [row] = await this.database.read<Workspace>(`SELECT ${COLUMNS} FROM workspaces WHERE tenant_id = $1`);
    if (!row) throw notFound();
    return row;
  }

  /** What every use case reads of it; undefined when there is none any more. */
  async settings(): Promise<WorkspaceSettings | undefined> {
    const [settings] = await this.database.read<WorkspaceSettings & Record<string, unknown>>(SETTINGS);
    return settings;
  }

  async change(changes: PatchWorkspaceDto, expected: number | undefined): Promise<Workspace> {
    const changed = await this.database.transaction(async (tx) => {
      const row = await this.locked(tx);
      assertVersion(row, expected);
      if (changes.currency !== undefined && changes.currency !== row.currency) await assertNoCosts(tx, row);
      const sla = (changes.sla as Workspace['sla'] | undefined) ?? row.sla;
      const purchasing = (changes.purchasing as Workspace['purchasing'] | undefined) ?? row.purchasing;
      const stock = (changes.stock as Workspace['stock'] | undefined) ?? row.stock;
      assertInOrder(changes.stock);
      const next = { ...row, ...changes, sla, purchasing, stock, version: row.version + 1, updatedAt: tx.now };
      tx.later(
        `UPDATE workspaces SET name = $2, time_zone = $3, locale = $4, auto_close = $5, technicians_see_all = $6, version = $7, updated_at = $8,
           currency = $9, languages = $10, sla = $11, calendar_id = $12, purchasing = $13, stock = $14
         WHERE tenant_id = $1`,
        next.name,
        next.timeZone,
        next.locale,
        next.autoClose,
        next.techniciansSeeAll,
        next.version,
        next.updatedAt,
        next.currency,
        JSON.stringify(next.languages),
        JSON.stringify(next.sla),
        next.calendarId,
        JSON.stringify(next.purchasing),
        JSON.stringify(next.stock),
      );
      await this.events.publish(tx, {
        type: 'workspace.changed',
        resourceId: row.tenantId,
        payload: { fields: Object.keys(changes) },
      });
      return next;
    });
    this.credentials.forget();
    return changed;
  }

  /** What the workspace uses of what it may, so that a limit is seen before it bites. */
  async usage(): Promise<WorkspaceUsageDto> {
    const [row] = await this.database.read<{ quotas: Quotas; members: number; assets: number; bytes: number }>(
      `SELECT w.quotas, (SELECT count(*)::int FROM members m WHERE m.tenant_id = $1 AND m.status = 'active') AS members,
         (SELECT count(*)::int FROM assets a WHERE a.tenant_id = $1 AND a.archived_at IS NULL) AS assets,
         coalesce((SELECT c.value FROM counters c WHERE c.tenant_id = $1 AND c.name = 'storage_bytes'), 0) AS bytes
       FROM workspaces w WHERE w.tenant_id = $1`,
    );
    if (!row) throw notFound();
    const { quotas, members, assets, bytes } = row;
    const used = { members, assets, storageMegabytes: Math.ceil(bytes / 1_048_576) };
    return {
      usage: (Object.keys(STANDARD_QUOTAS) as (keyof typeof used)[]).map((name) => {
        const limit = quotaOf(name, quotas);
        return { name, used: used[name], limit, near: used[name] >= limit * 0.8 };
      }),
      requestsPerMinute: quotas.requestsPerMinute ?? this.limits.requestsPerMinute,
      requestsInFlight: quotas.requestsInFlight ?? this.limits.requestsInFlight,
    };
  }

  /** The operator's hand on a workspace: read-only with a reason, its sandbox with it, or no longer; other quotas. 404 where there is none. */
  async operate(tenantId: string, act: { suspend?: string | null; quotas?: Quotas }): Promise<Workspace> {
    const { workspace, sandboxes } = await this.operateOn(tenantId, act);
    if (act.suspend !== undefined)
      for (const sandbox of sandboxes) await this.operateOn(sandbox, { suspend: act.suspend });
    return workspace;
  }

  private operateOn(
    tenantId: string,
    act: { suspend?: string | null; quotas?: Quotas },
  ): Promise<{ workspace: Workspace; sandboxes: string[] }> {
    return runInTenant(systemScope(tenantId, 'operator'), () =>
      this.database.transaction(async (tx) => {
        const row = await this.locked(tx);
        const { suspend } = act;
        const quotas = { ...row.quotas, ...act.quotas };
        const suspendedAt = suspend === undefined ? row.suspendedAt : suspend === null ? null : tx.now;
        const suspendedReason = suspend === undefined ? row.suspendedReason : suspend;
        tx.later(
          `UPDATE workspaces SET suspended_at = $2, suspended_reason = $3, quotas = $4, version = version + 1, updated_at = $5 WHERE tenant_id = $1`,
          suspendedAt,
          suspendedReason,
          JSON.stringify(quotas),
          tx.now,
        );
        const type = suspend === undefined ? 'quotas_changed' : suspend === null ? 'resumed' : 'suspended';
        await this.events.publish(tx, { type: `workspace.${type}`, resourceId: tenantId });
        const sandboxes = await tx.query<{ id: string }>(`SELECT s.id FROM sandboxes s WHERE s.tenant_id = $1`);
        const workspace = { ...row, suspendedAt, suspendedReason, quotas, version: row.version + 1 };
        return { workspace, sandboxes: sandboxes.map(({ id }) => id) };
      }),
    );
  }

  private async locked(tx: Tx): Promise<Workspace> {
    const [row] = await tx.query<Workspace>(`SELECT ${COLUMNS} FROM workspaces WHERE tenant_id = $1 FOR NO KEY UPDATE`);
    if (!row) throw notFound();
    return row;
  }
}

/** A cost in one currency is no cost in another: 409 `currency_in_use`. */
async function assertNoCosts(tx: Tx, { currency, moneyBooked }: Workspace): Promise<void> {
  if (moneyBooked) throw conflict('currency_in_use', { currency });
  const booked = await tx.query(
    `SELECT 1 FROM workspaces o WHERE o.tenant_id = $1 AND (
       EXISTS (SELECT 1 FROM work_orders w WHERE w.tenant_id = $1 AND (w.labour_cost <> 0 OR w.parts_cost <> 0 OR w.other_cost <> 0))
       OR EXISTS (SELECT 1 FROM stock_movements m WHERE m.tenant_id = $1 AND m.value <> 0))`,
  );
  if (booked.length > 0) throw conflict('currency_in_use', { currency });
}

function assertInOrder(stock: StockSettingsDto | undefined): void {
  const { aPercent = 80, bPercent = 95 } = stock?.abcLimits ?? {};
  if (aPercent > bPercent) throw refuseField('/stock/abcLimits/bPercent', 'too_small', { min: aPercent });
}
