import { ROLES } from './roles';

/**
 * Every table without `tenant_id`, or reached without one, and why. The catalogue check refuses any other.
 */
export const GLOBAL_TABLES: Readonly<Record<string, string>> = {
  schema_migrations: 'which migrations have run: no data of a workspace',
  sla_wakeups:
    'when a workspace next has a service target to look at: a uuid and an instant. Read by the jobs role alone, said by one function',
  wakeups: 'whom the scheduler enters next, and when: a uuid, an instant and numbers. Reached by the jobs role alone',
  login_directory:
    'an e-mail is all that a person who logs in says; a keyed hash leads to memberships. Reached by the login role alone',
  dispatched: 'how many events of each workspace the dispatcher has dealt with: uuids and numbers of the jobs role',
  delivery_wakeups: 'when which webhook has something due: uuids and instants of the jobs role',
  import_turns: 'which workspace has an import that waits, and since when: a uuid and instants of the jobs role',
};

export interface ExtraPolicy {
  readonly role: string;
  /** As pg_get_expr writes it. */
  readonly using: string;
  /** All that the role may read. */
  readonly columns: readonly string[];
  readonly reason: string;
}

/** Policies beyond the one, by `table.policy`: each lets one role read a few columns, and nothing else. */
export const EXTRA_POLICIES: Readonly<Record<string, ExtraPolicy>> = {
  'counters.positions': {
    role: ROLES.jobs,
    using: "(name = 'event'::text)",
    columns: ['name', 'tenant_id', 'value'],
    reason: 'the dispatcher finds the workspaces with news by one number of each',
  },
};
