import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { newId, zoneTableVersion } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { lookAgain } from './coverage.queries';
import { DueMover } from './due-mover';
import { cursorsOfNewcomer } from './edit.rules';
import { PreventiveAssetStatus, PreventivePause } from './schedule.entity';
import { storedTriggers, type ScheduleRules } from './schedule.rules';
import { wakeScheduler } from './scheduler-wakes';

/** What schedules have to know of assets, holidays and the workspace, in the transaction in which it happens. */
@Injectable()
export class FollowPlantService implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly mover: DueMover,
  ) {}

  onModuleInit(): void {
    const { events } = this;
    events.inSameTransaction('asset.created', (tx, { resourceId }) => coverByCategory(tx, resourceId));
    events.inSameTransaction('asset.changed', async (tx, { resourceId, payload }) => {
      const fields = (payload?.['fields'] ?? []) as readonly string[];
      const status = payload?.['status'] as readonly [was: string, status: string] | undefined;
      if (status) recordStatus(tx, resourceId, status);
      if (fields.includes('categoryId')) await coverByCategory(tx, resourceId);
    });
    events.inSameTransaction('asset.archived', (tx, { resourceId }) => recordArchiving(tx, resourceId, true));
    events.inSameTransaction('asset.restored', (tx, { resourceId }) => recordArchiving(tx, resourceId, false));
    for (const type of ['holiday.created', 'holiday.changed', 'holiday.deleted'] as const)
      events.inSameTransaction(type, (tx, { payload }) => this.holidayChanged(tx, payload?.['date']));
    events.inSameTransaction('workspace.suspended', suspend);
    events.inSameTransaction('workspace.resumed', goOn);
  }

  private async holidayChanged(tx: Tx, date: unknown): Promise<void> {
    lookAgain(tx, null);
    wakeScheduler(tx, tx.now);
    if (typeof date === 'string') await this.mover.holidayChanged(tx, date);
  }
}

function recordStatus(tx: Tx, assetId: string, [was, status]: readonly [string, string]): void {
  tx.insert(PreventiveAssetStatus, { id: newId(), assetId, since: tx.now, was, status });
}

/** What is archived is out of service for good, until it is restored. */
async function recordArchiving(tx: Tx, assetId: string, archived: boolean): Promise<void> {
  const [row] = await tx.query<{ status: string }>(
    `SELECT status FROM assets WHERE tenant_id = $1 AND id = $2`,
    assetId,
  );
  const change = [row!.status, 'decommissioned'] as const;
  recordStatus(tx, assetId, archived ? change : [change[1], change[0]]);
}

/** Rule 17: an asset that comes into a category comes under the category's schedules, and owes them nothing of before. */
async function coverByCategory(tx: Tx, assetId: string): Promise<void> {
  const schedules = await tx.query<{ id: string; rules: ScheduleRules }>(
    `SELECT s.id, v.rules FROM assets a
     JOIN preventive_schedules s ON s.tenant_id = $1 AND s.category_id = a.category_id AND s.archived_at IS NULL
     JOIN preventive_versions v ON v.tenant_id = $1 AND v.schedule_id = s.id AND v.number = s.current_number
     WHERE a.tenant_id = $1 AND a.id = $2`,
    assetId,
  );
  tx.later(
    `UPDATE preventive_pairs p SET removed_at = $3, next_at = NULL, changes = p.changes + 1
     FROM preventive_schedules s
     WHERE p.tenant_id = $1 AND p.asset_id = $2 AND p.removed_at IS NULL AND s.tenant_id = $1 AND s.id = p.schedule_id
       AND s.category_id IS NOT NULL AND NOT (s.id = ANY($4::uuid[]))`,
    assetId,
    tx.now,
    schedules.map(({ id }) => id),
  );
  if (schedules.length === 0) return;
  tx.later(
    `INSERT INTO preventive_pairs (tenant_id, schedule_id, asset_id, active_from, cursors, next_at, derived_with)
     SELECT $1::uuid, u.schedule_id, $2::uuid, $3::timestamptz, u.cursors::jsonb, $3::timestamptz, $4
     FROM unnest($5::uuid[], $6::text[]) AS u (schedule_id, cursors)
     ON CONFLICT (tenant_id, schedule_id, asset_id) DO UPDATE
       SET removed_at = NULL, active_from = excluded.active_from, cursors = excluded.cursors, next_at = excluded.next_at,
         changes = preventive_pairs.changes + 1 WHERE preventive_pairs.removed_at IS NOT NULL`,
    assetId,
    tx.now,
    zoneTableVersion(),
    schedules.map(({ id }) => id),
    schedules.map(({ rules }) => JSON.stringify(cursorsOfNewcomer(storedTriggers(rules), new Date(tx.now)))),
  );
  wakeScheduler(tx, tx.now);
}

/** Rule 10: a suspension is a pause of everything. */
function suspend(tx: Tx): Promise<void> {
  const { principal } = currentScope();
  tx.insert(PreventivePause, {
    id: newId(),
    scheduleId: null,
    startsAt: tx.now,
    endsAt: null,
    reason: null,
    principal,
  });
  return lookAtAll(tx);
}

function goOn(tx: Tx): Promise<void> {
  tx.later(
    `UPDATE preventive_pauses SET ends_at = $2 WHERE tenant_id = $1 AND schedule_id IS NULL AND ends_at IS NULL`,
    tx.now,
  );
  return lookAtAll(tx);
}

function lookAtAll(tx: Tx): Promise<void> {
  lookAgain(tx, null);
  wakeScheduler(tx, tx.now);
  return Promise.resolve();
}
