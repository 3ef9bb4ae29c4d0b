import type { Sabotage } from './sabotage';

/** P8, P9: occurrences and the clock. */
export const SCHEDULES: readonly Sabotage[] = [
  {
    proof: 'P8',
    name: 'the unique key of occurrences taken away',
    edits: [
      {
        file: 'libs/database/src/migrations/0003-preventive.ts',
        from: 'CONSTRAINT preventive_occurrences_schedule_id_asset_id_key_key UNIQUE (tenant_id, schedule_id, asset_id, key),',
        to: '',
      },
    ],
    caughtBy: { file: 'schedules', test: 'every occurrence is there exactly once' },
    alsoRed: [],
  },
  {
    proof: 'P8',
    name: 'what was decided from an older state of a pair is stored',
    edits: [
      {
        file: 'libs/preventive/src/move-pairs.queries.ts',
        from: 'AND p.asset_id = u.asset_id AND p.changes = u.changes',
        to: 'AND p.asset_id = u.asset_id',
      },
    ],
    caughtBy: { file: 'scheduler', test: 'keeps the change' },
    alsoRed: ['plain-sets'],
  },
  {
    proof: 'P8',
    name: 'a set takes pairs in that have an open order',
    edits: [
      {
        file: 'libs/preventive/src/plain.rules.ts',
        from: 'orders.every(({ to }) => to !== null && to <= asOf);',
        to: 'orders.every(({ to }) => to === null || to <= asOf);',
      },
    ],
    caughtBy: { file: 'plain-sets', test: 'is the same, to the last column' },
    alsoRed: ['schedules'],
  },
  {
    proof: 'P8',
    name: 'a set takes pairs in whose schedule is paused',
    edits: [
      {
        file: 'libs/preventive/src/due-sets.queries.ts',
        from: '(o.schedule_id = p.schedule_id OR',
        to: '(o.schedule_id = p.asset_id OR',
      },
    ],
    caughtBy: { file: 'due-sets', test: 'a schedule that is paused is decided as what it is' },
    alsoRed: ['schedules'],
  },
  {
    proof: 'P8',
    name: 'a set asks what its machines are, not what they were as of the due',
    edits: [
      {
        file: 'libs/preventive/src/due-sets.queries.ts',
        from: 'AND c.since > p.next_at)',
        to: 'AND c.since > p.next_at AND c.id = p.schedule_id)',
      },
    ],
    caughtBy: { file: 'due-sets', test: 'a machine that was on standby as of the due' },
    alsoRed: [],
  },
  {
    proof: 'P8',
    name: 'a claim locks workspaces that it does not get',
    edits: [
      {
        file: 'libs/preventive/src/wakeups.ts',
        from: `hashtextextended('scheduler ' || w."tenantId"::text, 0)) LIMIT $4`,
        to: `hashtextextended('scheduler ' || c.tenant_id::text, 0)) LIMIT $4`,
      },
    ],
    caughtBy: { file: 'claims', test: 'gets the first that nobody else has' },
    alsoRed: [],
  },
  {
    proof: 'P9',
    name: 'a missed target is judged without its order being locked',
    edits: [
      {
        file: 'libs/work-orders/src/sla-watch.service.ts',
        from: 'await tx.lock(WorkOrder, id)',
        to: 'await tx.get(WorkOrder, id)',
      },
    ],
    caughtBy: { file: 'planning', test: 'is said once, with rounds of many workers' },
    alsoRed: [],
  },
  {
    proof: 'P9',
    name: 'an older zone table: nothing changes on 20 September 2026',
    edits: [
      {
        file: 'libs/kernel/src/local-time.ts',
        from: 'offsets: raw.offsets.map((minutes) => Math.round(minutes * 60) * 1000) };',
        to: "offsets: raw.offsets.map((minutes, i) => Math.round((zone === 'Africa/Casablanca' && raw.untils[i - 1]! >= 1_789_866_000_000 ? -60 : minutes) * 60) * 1000) };",
      },
    ],
    caughtBy: { file: 'zones', test: 'makes the order of 2026-09-20T08:00' },
    // The oracle of the played years has a table of its own.
    alsoRed: ['due-sets', 'schedules'],
  },
];
