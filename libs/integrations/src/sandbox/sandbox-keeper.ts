import { BEGIN_EPOCH, newEpoch } from '@siyana/events';
import type { ObjectStore } from '@siyana/files';
import type pg from 'pg';
import { endWriting } from '../archive/end-writing';
import { eraseWorkspace, isThere, removeRows } from '../archive/erase-workspace';
import { copyPlant } from './copy-plant';
import { SANDBOX_QUOTAS, SETTINGS, STAYS } from './sandbox.rules';

const COUNTERS = ['event', 'work_order'] as const;

interface NewSandbox {
  readonly parentId: string;
  readonly id: string;
  readonly name: string;
  /** RFC 3339. */
  readonly now: string;
}

/**
 * What a sandbox needs that the app's role may not: append-only rows go, too. The owner's session has no more than the one workspace in its sight.
 */
export class SandboxKeeper {
  constructor(
    private readonly ownerUrl: string,
    private readonly store: ObjectStore,
  ) {}

  /** A workspace beside its parent, with the parent's settings and plant. One that was cut off half-way before goes first. */
  async make({ parentId, id, name, now }: NewSandbox): Promise<void> {
    if (await isThere(this.ownerUrl, id)) await this.erase(id);
    await copyPlant({
      ...{ ownerUrl: this.ownerUrl, from: parentId, to: id },
      prepare: async (target, source) => {
        const { rows } = await source.query<{ row: string }>(
          'SELECT to_jsonb(w)::text AS row FROM workspaces w WHERE w.tenant_id = $1',
          [parentId],
        );
        const own = { tenant_id: id, name, sandbox_of: parentId, version: 1, created_at: now, updated_at: now };
        const columns = [...Object.keys(own), 'quotas', ...SETTINGS].map((column) => `"${column}"`).join(', ');
        await target.query(
          `INSERT INTO workspaces (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::workspaces, $1::jsonb || $2::jsonb)`,
          [rows[0]!.row, JSON.stringify({ ...own, quotas: SANDBOX_QUOTAS })],
        );
        await this.beginCounting(target, id);
      },
      finish: (target, source) => this.followCalendar(target, source, id, parentId),
    });
  }

  /** Everything goes but who may come in and where messages go; the plant comes as the parent has it now. */
  async reset(parentId: string, id: string): Promise<void> {
    await endWriting(this.ownerUrl, id, (table) => !STAYS.has(table));
    await removeRows(this.ownerUrl, id, (table) => !STAYS.has(table));
    await copyPlant({
      ...{ ownerUrl: this.ownerUrl, from: parentId, to: id },
      prepare: (target) => this.beginCounting(target, id),
      finish: (target, source) => this.followCalendar(target, source, id, parentId),
    });
    await this.store.removeAll(id);
  }

  async erase(id: string): Promise<void> {
    await eraseWorkspace({ ownerUrl: this.ownerUrl, workspaceId: id, store: this.store });
  }

  private async beginCounting(target: pg.ClientBase, id: string): Promise<void> {
    await target.query(
      `INSERT INTO counters (tenant_id, name, value) SELECT $1, x.name, 0 FROM unnest($2::text[]) AS x (name)`,
      [id, COUNTERS],
    );
    // Whoever has read events before is told to begin again.
    await target.query(BEGIN_EPOCH, [id, newEpoch()]);
  }

  private async followCalendar(
    target: pg.ClientBase,
    source: pg.ClientBase,
    id: string,
    parentId: string,
  ): Promise<void> {
    const { rows } = await source.query<{ calendarId: string | null }>(
      'SELECT calendar_id AS "calendarId" FROM workspaces WHERE tenant_id = $1',
      [parentId],
    );
    await target.query('UPDATE workspaces SET calendar_id = $2, money_booked = false WHERE tenant_id = $1', [
      id,
      rows[0]!.calendarId,
    ]);
  }
}
