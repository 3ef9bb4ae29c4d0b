import type { QueryRunner } from 'typeorm';
import { ROLES } from '../roles';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid`;

/** The walls of one tenant table: row security enabled and forced, the one policy, and what the app may do with it. */
export function guardTenantTable(table: string, privileges: string): readonly string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY tenant ON ${table} USING (${TENANT}) WITH CHECK (${TENANT})`,
    `GRANT ${privileges} ON ${table} TO ${ROLES.app}`,
  ];
}

/** Composite as every key: what a row names is a row of the same workspace. */
export function foreignKeys(
  references: readonly (readonly [table: string, column: string, target: string])[],
): string[] {
  return references.map(
    ([table, column, target]) =>
      `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column}_fkey FOREIGN KEY (tenant_id, ${column}) REFERENCES ${target} (tenant_id, id)`,
  );
}

/** One statement per message, as a distributed PostgreSQL asks. */
export async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}
