import { DDL, FOUNDATION, GUARD } from './places';
import type { Sabotage } from './sabotage';

/** P2: who sees and does what. */
export const SIGHTS: readonly Sabotage[] = [
  {
    proof: 'P2',
    name: "USING (true) on one table, and the door's predicate off where it is read",
    edits: [
      {
        file: DDL,
        from: 'ON ${table} USING (${TENANT})',
        to: "ON ${table} USING (${table === 'assets' ? 'true' : TENANT})",
      },
      {
        file: 'libs/database/src/wire/siyana-client.ts',
        from: 'new SyncBatch(\n        statements,',
        to: `new SyncBatch(
      statements.map((each) => ({
        ...each,
        text: /\\bFROM assets\\b/.test(each.text)
          ? each.text.replace(/tenant_id = \\$1(?!\\d)/g, 'tenant_id IS NOT NULL AND $$1::uuid IS NOT NULL')
          : each.text,
      })),`,
      },
    ],
    caughtBy: { file: 'operations', test: 'GET /assets/{id}' },
    alsoRed: ['catalogue', 'canary', 'references'],
  },
  {
    proof: 'P2',
    name: 'PRIMARY KEY (id)',
    edits: [
      {
        file: FOUNDATION,
        from: 'CONSTRAINT locations_pkey PRIMARY KEY (tenant_id, id)',
        to: 'CONSTRAINT locations_whole_key UNIQUE (tenant_id, id), CONSTRAINT locations_pkey PRIMARY KEY (id)',
      },
    ],
    caughtBy: { file: 'references', test: 'is free to be chosen as the id of a new row' },
    alsoRed: ['catalogue'],
  },
  {
    proof: 'P2',
    name: 'a permission is not asked for',
    edits: [
      {
        file: GUARD,
        from: '!scope.permissions.has(access)',
        to: "!scope.permissions.has(access) && scope.tenantId === ''",
      },
    ],
    caughtBy: { file: 'operations', test: 'PATCH /workspace' },
    alsoRed: [],
  },
  {
    proof: 'P2',
    name: 'a revoked calendar feed goes on',
    edits: [
      {
        file: 'libs/identity/src/credentials.service.ts',
        from: 'WHERE f.tenant_id = $1 AND f.id = $2 AND f.revoked_at IS NULL`,\n    );\n    const { memberId',
        to: 'WHERE f.tenant_id = $1 AND f.id = $2`,\n    );\n    const { memberId',
      },
      {
        file: 'libs/planning/src/calendar-feeds.service.ts',
        from: 'WHERE f.tenant_id = $1 AND f.id = $2 AND f.revoked_at IS NULL`,\n      id ?? null',
        to: 'WHERE f.tenant_id = $1 AND f.id = $2`,\n      id ?? null',
      },
    ],
    caughtBy: { file: 'canary', test: 'show nothing of another workspace in a calendar feed' },
    alsoRed: [],
  },
  {
    proof: 'P2',
    name: 'whoever may read orders hears of all of them',
    edits: [
      {
        file: 'libs/events/src/sights.ts',
        from: 'sight.among ? await',
        to: 'sight.among && ids.length === 0 ? await',
      },
    ],
    caughtBy: { file: 'changes', test: 'is no order of another technician' },
    alsoRed: [],
  },
  {
    proof: 'P2',
    name: 'changes are told whatever may be read',
    edits: [
      {
        file: 'libs/events/src/sights.ts',
        from: 'if (!sight || !permissions.has(sight.permission)) continue;',
        to: 'if (!sight) continue;',
      },
    ],
    caughtBy: { file: 'changes', test: 'is for a requester' },
    alsoRed: [],
  },
  {
    proof: 'P2',
    name: 'the end of a thing is told to whoever follows',
    edits: [
      {
        file: 'libs/events/src/sights.ts',
        from: 'this.around(event).some((thing) => isSeen(around, thing))',
        to: '(this.around(event).length > 0 && around.size >= 0)',
      },
    ],
    caughtBy: { file: 'changes', test: 'is told to whoever saw it' },
    alsoRed: [],
  },
  {
    proof: 'P2',
    name: 'whoever sees a place hears of the end of all that was in it',
    edits: [
      {
        file: 'libs/events/src/sights.ts',
        from: '|| !currentScope().permissions.has(sight.permission)) return [];',
        to: ') return [];',
      },
    ],
    caughtBy: { file: 'changes', test: 'is not told to a key that may read where it was' },
    alsoRed: [],
  },
  {
    proof: 'P2',
    name: 'an open stream keeps the sight that it began with',
    edits: [
      {
        file: 'libs/events/src/event-hub.ts',
        from: 'listener.scope = examined.scope;',
        to: 'void examined.scope;',
      },
    ],
    caughtBy: { file: 'changes', test: 'is cut to a smaller sight' },
    alsoRed: [],
  },
  {
    proof: 'P2',
    name: 'the calendar forgets the sites of its reader',
    edits: [
      {
        file: 'libs/planning/src/calendar.queries.ts',
        from: 'const visible = visibleOrders(params.length + 2);',
        to: "const visible = params.length > 0 ? { condition: '', params: [] } : visibleOrders(params.length + 2);",
      },
    ],
    caughtBy: { file: 'sites', test: 'limit every list and every search alike' },
    alsoRed: [],
  },
  {
    proof: 'P2',
    name: 'a frozen plan that the app may change',
    edits: [
      {
        file: 'libs/database/src/migrations/0004-working-time.ts',
        from: "IMMUTABLE.has(table) ? 'SELECT, INSERT'",
        to: "IMMUTABLE.has(`${table} `) ? 'SELECT, INSERT'",
      },
    ],
    caughtBy: { file: 'planning', test: 'is changed and taken away by nobody' },
    alsoRed: [],
  },
  {
    proof: 'P2',
    name: 'a cursor that is not bound to its workspace',
    edits: [
      {
        file: 'libs/http/src/page.ts',
        from: 'JSON.stringify([currentScope().tenantId, routeOf',
        to: 'JSON.stringify([currentScope().tenantId.length, routeOf',
      },
    ],
    caughtBy: { file: 'references', test: "makes no use of another workspace's cursor" },
    alsoRed: [],
  },
  {
    proof: 'P2',
    name: 'an import asks for its own permission alone, and not for that of what its rows are',
    edits: [
      {
        file: 'libs/integrations/src/import-plans.service.ts',
        from: '!currentScope().permissions.has(type.permission)',
        to: "!currentScope().permissions.has(type.permission) && name === ''",
      },
    ],
    caughtBy: { file: 'operations', test: 'POST /imports' },
    alsoRed: [],
  },
];
