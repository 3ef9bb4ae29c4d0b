import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './ddl';

/** What a killed run has left behind is an invalid index of the same name, which would stay for good. */
const concurrently = (name: string, on: string): string[] => [
  `DROP INDEX CONCURRENTLY IF EXISTS ${name}`,
  `CREATE INDEX CONCURRENTLY ${name} ON ${on}`,
];

/** On a table that is full and in use: nobody waits for these. */
export class PlanningIndexes1795651200001 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...concurrently('work_orders_planned_start_at_idx', 'work_orders (tenant_id, planned_start_at)'),
      ...concurrently(
        'work_orders_sla_next_at_idx',
        'work_orders (tenant_id, sla_next_at) WHERE sla_next_at IS NOT NULL',
      ),
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
