import { Injectable } from '@nestjs/common';
import { assertVersion, Database, type Tx } from '@siyana/database';
import { createCounters, Events } from '@siyana/events';
import { forbidden, newId, notFound, type Clock } from '@siyana/kernel';
import { runInTenant } from '@siyana/tenancy';
import { CredentialsService } from './credentials.service';
import { normaliseEmail } from './identity.rules';
import { LoginDirectory } from './login-directory';
import { Member } from './member.entity';
import { PasswordHasher } from './passwords';
import { systemScope } from './system-scope';
import { Workspace } from './workspace.entity';
import type { PatchWorkspaceDto, SignUpDto } from './workspace.dto';

export interface SignedUp {
  readonly workspace: Workspace;
  readonly memberId: string;
}

const COLUMNS = `tenant_id AS "tenantId", name, time_zone AS "timeZone", currency, locale, auto_close AS "autoClose",
  technicians_see_all AS "techniciansSeeAll", version, created_at AS "createdAt", updated_at AS "updatedAt"`;

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
  ) {}

  /** A visitor's sign-up: 403 `signup_closed` where the operator invites people instead. */
  signUp(request: SignUpDto): Promise<SignedUp> {
    if (!this.openSignUp) throw forbidden('signup_closed');
    return this.create(request);
  }

  /**
   * A new workspace with its first admin, its counters and what the features give every workspace. What `furnish` adds is kept together
   * with it, or neither is.
   */
  async create(
    { name, timeZone = 'Africa/Casablanca', currency = 'MAD', locale = 'fr', admin }: SignUpDto,
    furnish?: (memberId: string) => Promise<void>,
  ): Promise<SignedUp> {
    const tenantId = newId();
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

  async change(changes: PatchWorkspaceDto, expected: number | undefined): Promise<Workspace> {
    const changed = await this.database.transaction(async (tx) => {
      const row = await this.locked(tx);
      assertVersion(row, expected);
      const next = { ...row, ...changes, version: row.version + 1, updatedAt: tx.now };
      tx.later(
        `UPDATE workspaces SET name = $2, time_zone = $3, locale = $4, auto_close = $5, technicians_see_all = $6, version = $7, updated_at = $8
         WHERE tenant_id = $1`,
        next.name,
        next.timeZone,
        next.locale,
        next.autoClose,
        next.techniciansSeeAll,
        next.version,
        next.updatedAt,
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

  private async locked(tx: Tx): Promise<Workspace> {
    const [row] = await tx.query<Workspace>(`SELECT ${COLUMNS} FROM workspaces WHERE tenant_id = $1 FOR NO KEY UPDATE`);
    if (!row) throw notFound();
    return row;
  }
}
