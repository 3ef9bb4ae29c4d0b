/**
 * Every table without `tenant_id`, or with policies beyond the one, and why. The catalogue check refuses any other.
 */
export const GLOBAL_TABLES: Readonly<Record<string, string>> = {
  schema_migrations: 'which migrations have run: no data of a workspace',
  sla_wakeups:
    'when a workspace next has a service target to look at: a uuid and an instant. Read by the jobs role alone, said by one function',
  wakeups: 'whom the scheduler enters next, and when: a uuid and an instant. Reached by the jobs role alone',
  login_directory:
    'an e-mail is all that a person who logs in says; a keyed hash leads to memberships. Reached by the login role alone',
};
