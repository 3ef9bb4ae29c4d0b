import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './ddl';
import { ROLES } from '../roles';

/**
 * Counts the workspaces of tables that have grown to four times of what the planner knows. Only the owner may ask for that. Values go nowhere: a
 * role that row security binds sees no statistics.
 */
const REFRESH = [
  `CREATE FUNCTION refresh_statistics() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
    AS $$
      DECLARE grown regclass;
      BEGIN
        FOR grown IN
          SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
          WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND pg_relation_size(c.oid) > 8192::bigint * 4 * c.relpages
        LOOP
          EXECUTE format('ANALYZE (SKIP_LOCKED) %s (tenant_id)', grown);
        END LOOP;
      END
    $$`,
  `REVOKE ALL ON FUNCTION refresh_statistics() FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION refresh_statistics() TO ${ROLES.app}`,
] as const;

/** What the planner has to know after a file has filled a table, before the server's own round comes by. */
export class Statistics1797033600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, REFRESH);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
