/** One change of a source file. The old text must stand there exactly once: a sabotage that no longer fits is a failure. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export interface Sabotage {
  readonly proof: string;
  readonly name: string;
  readonly edits: readonly Edit[];
  /** The test that must fail by an assertion of its own: its file below test/isolation, and how its name begins. */
  readonly caughtBy: { readonly file: string; readonly test: string };
  /** Files that go red with it. All others must stay green. */
  readonly alsoRed: readonly string[];
}

const DDL = 'libs/database/src/migrations/ddl.ts';
const FOUNDATION = 'libs/database/src/migrations/0001-foundation.ts';
const GUARD = 'libs/access/src/access.guard.ts';

export const SABOTAGES: readonly Sabotage[] = [
  {
    proof: 'P1',
    name: 'FORCE left out of one table',
    edits: [
      {
        file: DDL,
        from: '`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,',
        to: "...(table === 'assets' ? [] : [`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`]),",
      },
    ],
    caughtBy: { file: 'catalogue', test: 'finds nothing in a migrated database' },
    alsoRed: [],
  },
  {
    proof: 'P1',
    name: 'the guard of statements lets everything through',
    edits: [
      {
        file: 'libs/database/src/statement-guard.ts',
        from: 'if (!FILTERED.test(text) && !INSERTED.test(text)) {',
        to: "if (text === '' && !FILTERED.test(text) && !INSERTED.test(text)) {",
      },
    ],
    caughtBy: { file: 'interleaving', test: 'refuse a statement that does not name its workspace' },
    alsoRed: [],
  },
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
    proof: 'P3',
    name: 'SET instead of SET LOCAL',
    edits: [{ file: 'libs/database/src/tx.ts', from: '`SET LOCAL app.tenant_id', to: '`SET app.tenant_id' }],
    caughtBy: { file: 'interleaving', test: 'leave no connection with a workspace on' },
    alsoRed: ['statements'],
  },
  {
    proof: 'P6',
    name: 'authentication by the path that was asked for, as a middleware does',
    edits: [
      {
        file: GUARD,
        from: "if (access === 'public') return true;",
        to: "if (access === 'public' || !context.switchToHttp().getRequest<{ url: string }>().url.startsWith('/api/v1/')) return true;",
      },
    ],
    caughtBy: { file: 'spellings', test: 'gives nothing without a credential: an encoded letter of the base' },
    alsoRed: [],
  },
  {
    proof: 'P6',
    name: 'authentication that leaves HEAD out',
    edits: [
      {
        file: GUARD,
        from: "if (access === 'public') return true;",
        to: "if (access === 'public' || context.switchToHttp().getRequest<{ method: string }>().method === 'HEAD') return true;",
      },
    ],
    caughtBy: { file: 'spellings', test: 'gives nothing without a credential: HEAD' },
    alsoRed: [],
  },
  {
    proof: 'P4',
    name: 'PRIMARY KEY (id) on the keys',
    edits: [
      {
        file: FOUNDATION,
        from: 'CONSTRAINT api_keys_pkey PRIMARY KEY (tenant_id, id)',
        to: 'CONSTRAINT api_keys_pkey PRIMARY KEY (id)',
      },
    ],
    caughtBy: { file: 'timing', test: 'is looked for in the same time' },
    alsoRed: ['catalogue'],
  },
  {
    proof: 'P11',
    name: 'the first answer is kept outside of the transaction',
    edits: [
      {
        file: 'libs/http/src/idempotency.ts',
        from: 'this.remember(tx, keyed, wire(reply, replayed(result)));',
        to: 'Object.assign(keyed, { kept: wire(reply, replayed(result)) });',
      },
      {
        file: 'libs/http/src/idempotency.ts',
        from: 'return await this.database.transaction(async (tx) => {',
        to: 'const answer = await this.database.transaction(async (tx) => {',
      },
      {
        file: 'libs/http/src/idempotency.ts',
        from: '        return this.attempt(tx, keyed, work, replayed);\n      });\n',
        to: `        return this.attempt(tx, keyed, work, replayed);
      });
      const { kept } = keyed as { kept?: string };
      if (kept === undefined) return answer;
      await new Promise((resolve) => setTimeout(resolve, 5));
      await this.database.transaction((own) => Promise.resolve(this.remember(own, keyed, kept)));
      return answer;
`,
      },
    ],
    caughtBy: { file: 'idempotency', test: 'has one effect when both come at once' },
    alsoRed: [],
  },
  {
    proof: 'P14',
    name: 'no dummy hash',
    edits: [
      {
        file: 'libs/identity/src/passwords.ts',
        from: '    const against = stored',
        to: '    if (typeof stored !== "string") return false;\n    const against = stored',
      },
    ],
    caughtBy: { file: 'login', test: 'takes the same time to refuse' },
    alsoRed: [],
  },
  {
    proof: 'P15',
    name: 'no cap',
    edits: [
      { file: 'libs/http/src/limits.ts', from: 'if (used >= limit) throw', to: 'if (used >= limit * 1e9) throw' },
    ],
    caughtBy: { file: 'neighbours', test: 'leaves the others their speed' },
    alsoRed: [],
  },
  {
    proof: 'P15',
    name: 'a workspace may take every place of a worker',
    edits: [
      {
        file: 'libs/integrations/src/webhooks/delivery-wakeups.ts',
        from: 'const PER_WORKSPACE = 2;',
        to: 'const PER_WORKSPACE = 1_000;',
      },
    ],
    caughtBy: { file: 'jobs', test: 'that are messages to slow receivers' },
    alsoRed: ['deliveries'],
  },
  {
    proof: 'P15',
    name: 'a workspace may take every place of a worker that imports',
    edits: [
      {
        file: 'libs/integrations/src/queue/import-turns.ts',
        from: 'WHERE next_at <= $1 AND (leased_until IS NULL OR leased_until <= $1) ORDER BY',
        to: 'WHERE next_at <= $1 ORDER BY',
      },
    ],
    caughtBy: { file: 'imports', test: 'takes one place of a worker and leaves the other' },
    alsoRed: [],
  },
  {
    proof: 'P1',
    name: "the app may change the stock's ledger",
    edits: [
      {
        file: 'libs/database/src/migrations/0005-parts.ts',
        from: "['stock_movements', 'SELECT, INSERT']",
        to: "['stock_movements', 'SELECT, INSERT, UPDATE, DELETE']",
      },
    ],
    caughtBy: { file: 'ledger', test: 'reads stock_movements and can neither' },
    alsoRed: [],
  },
  {
    proof: 'P21',
    name: 'headers are logged',
    edits: [
      {
        file: 'libs/http/src/server.ts',
        from: '    const call = { request, reply, idempotency,',
        to: '    logger.warn(JSON.stringify(request.headers));\n    const call = { request, reply, idempotency,',
      },
    ],
    caughtBy: { file: 'statements', test: 'leaves no secret in the log' },
    // Every suite looks at its server's log when it ends.
    alsoRed: [
      'archive',
      'audit',
      'canary',
      'erasure',
      'feed',
      'idempotency',
      'interleaving',
      'login',
      'neighbours',
      'operations',
      'overload',
      'planning',
      'references',
      'sites',
      'spellings',
    ],
  },
  {
    proof: 'P18',
    name: 'one table is not listed',
    edits: [
      {
        file: 'libs/database/src/tenant-tables.ts',
        from: 'AND NOT c.relispartition',
        to: "AND NOT c.relispartition AND c.relname <> 'cost_lines'",
      },
    ],
    caughtBy: { file: 'archive', test: 'holds every row of every table' },
    alsoRed: [],
  },
  {
    proof: 'P18',
    name: 'rows are added to a workspace that goes',
    edits: [
      {
        file: 'libs/database/src/tx.ts',
        from: 'if (!held && (this.hasAdded ||',
        to: "if (!held && this.tenantId === '' && (this.hasAdded ||",
      },
    ],
    caughtBy: { file: 'erasure', test: 'and adds a row and says nothing of it does not get to its end' },
    alsoRed: [],
  },
  {
    proof: 'P7',
    name: "a balance's row is not locked, and nothing else keeps its lines in order",
    edits: [
      {
        file: 'libs/parts/src/stock-ledger.ts',
        from: 'ORDER BY b.store_id, b.part_id FOR NO KEY UPDATE OF b`;',
        to: 'ORDER BY b.store_id, b.part_id`;',
      },
      {
        file: 'libs/database/src/migrations/0005-parts.ts',
        from: 'CONSTRAINT stock_movements_store_id_part_id_seq_key UNIQUE (tenant_id, store_id, part_id, seq),',
        to: '',
      },
    ],
    caughtBy: { file: 'stock-model', test: 'keep a ledger that is the balances at any moment' },
    alsoRed: [],
  },
  {
    proof: 'P7',
    name: "an issue's cost is reckoned again at today's average",
    edits: [
      {
        file: 'libs/parts/src/stock.queries.ts',
        from: 'm.seq, m.quantity, m.value, m.document_quantity',
        to: `m.seq, m.quantity, CASE WHEN m.kind = 'issue' THEN coalesce((SELECT round(m.quantity * b.value / nullif(b.quantity, 0), 4)
    FROM stock_balances b WHERE b.tenant_id = $1 AND b.store_id = m.store_id AND b.part_id = m.part_id), m.value) ELSE m.value END AS value, m.document_quantity`,
      },
    ],
    caughtBy: { file: 'stock-model', test: 'keep a ledger that is the balances at any moment' },
    alsoRed: [],
  },
  {
    proof: 'P7',
    name: 'what is taken is worth the average as it is shown, the last of it too',
    edits: [
      {
        file: 'libs/parts/src/stock.rules.ts',
        from: 'if (order === 0) return roundHalfEven(holding.value, VALUE_DIGITS);\n  return divideHalfEven(multiplyDecimals(quantity, holding.value), holding.quantity, VALUE_DIGITS);',
        to: 'return roundHalfEven(multiplyDecimals(quantity, divideHalfEven(holding.value, holding.quantity, 6)), VALUE_DIGITS);',
      },
    ],
    caughtBy: { file: 'stock-model', test: 'keep a ledger that is the balances at any moment' },
    alsoRed: [],
  },
  {
    proof: 'P14',
    name: 'a revoked session goes on',
    edits: [
      {
        file: 'libs/identity/src/credentials.service.ts',
        from: "s.member_id = $3 AND s.revoked_at IS NULL AND m.status = 'active'`",
        to: "s.member_id = $3 AND m.status = 'active'`",
      },
    ],
    caughtBy: { file: 'login', test: 'ends a session that was revoked within five seconds' },
    alsoRed: [],
  },
  {
    proof: 'P16',
    name: 'an unbounded queue',
    edits: [
      {
        file: 'libs/http/src/backpressure.ts',
        from: 'if (this.underWay >= this.limits.inFlight || this.loopDelay() > this.limits.loopDelayMs) return false;',
        to: 'if (this.underWay >= this.limits.inFlight * 1e9 || this.loopDelay() < 0) return false;',
      },
    ],
    caughtBy: { file: 'overload', test: 'are told at once to come again' },
    alsoRed: [],
  },
  {
    proof: 'P16',
    name: 'no drain',
    edits: [
      {
        file: 'libs/http/src/drain.ts',
        from: '    this.begun.abort();\n',
        to: '    this.begun.abort();\n    if (noticeMs >= 0) return 0;\n',
      },
    ],
    caughtBy: { file: 'drain', test: 'fail no request, cut no answer' },
    alsoRed: [],
  },
  {
    proof: 'P18',
    name: 'the planner is not told of a workspace that arrives',
    edits: [
      {
        file: 'libs/integrations/src/archive/import-workspace.ts',
        from: "        await client.query('SELECT refresh_statistics()');",
        to: "        if (id === '') await client.query('SELECT refresh_statistics()');",
      },
    ],
    caughtBy: { file: 'arrival', test: 'is known to the planner at once' },
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
  {
    proof: 'P10',
    name: 'last write wins',
    edits: [
      {
        file: 'apps/web/src/sync/operation.ts',
        from: '...(hasFields && { headers:',
        to: "...(hasFields && operation.id === '' && { headers:",
      },
    ],
    caughtBy: { file: 'offline', test: 'lose nothing, double nothing' },
    alsoRed: [],
  },
  {
    proof: 'P10',
    name: 'what was sent is made anew for each try',
    edits: [
      {
        file: 'apps/web/src/sync/log.ts',
        from: 'const sent = entry.sent ?? wire(',
        to: 'const sent = wire(',
      },
    ],
    caughtBy: { file: 'offline', test: 'lose nothing, double nothing' },
    alsoRed: [],
  },
  {
    proof: 'P1',
    name: 'a delivery can be changed afterwards',
    edits: [
      {
        file: 'libs/database/src/migrations/0006-purchasing.ts',
        from: "['purchase_receipt_lines', 'SELECT, INSERT'],",
        to: "['purchase_receipt_lines', 'SELECT, INSERT, UPDATE, DELETE'],",
      },
    ],
    caughtBy: { file: 'ledger', test: 'reads purchase_receipt_lines and can neither' },
    alsoRed: [],
  },
  {
    proof: 'P5',
    name: 'one validator dropped',
    edits: [
      {
        file: 'libs/http/src/fields.ts',
        from: "rule('maxLength', (value) => typeof value !== 'string' || value.length <= max, [max]),\n    rule('printable'",
        to: "rule('printable'",
      },
    ],
    caughtBy: { file: 'fuzz', test: 'are answered as the document says' },
    alsoRed: [],
  },
  {
    proof: 'P12',
    name: 'ordering by id',
    edits: [
      {
        file: 'libs/events/src/feed.queries.ts',
        from: 'x.position > $2 AND x.position <= $3\n',
        to: "x.id > coalesce((SELECT y.id FROM events y WHERE y.tenant_id = $1 AND y.position = $2), '00000000-0000-0000-0000-000000000000') AND $3::bigint > 0\n",
      },
      { file: 'libs/events/src/feed.queries.ts', from: 'ORDER BY x.position LIMIT', to: 'ORDER BY x.id LIMIT' },
      {
        file: 'libs/events/src/feed.queries.ts',
        from: 'ON true ORDER BY e.position',
        to: 'ON true ORDER BY e.id',
      },
    ],
    caughtBy: { file: 'feed', test: 'holds everything that was acknowledged' },
    alsoRed: [],
  },
  {
    proof: 'P12',
    name: 'ordering by transaction id with one writer held open',
    edits: [
      {
        file: 'libs/events/src/feed.queries.ts',
        from: 'x.position > $2 AND x.position <= $3\n',
        to: 'x.position > $2 AND x.position <= $3 AND x.xmin::text::bigint < pg_snapshot_xmin(pg_current_snapshot())::text::bigint\n',
      },
    ],
    caughtBy: { file: 'feed', test: 'goes on for everybody else at once' },
    alsoRed: [],
  },
  {
    proof: 'P13',
    name: 'check before DNS only',
    edits: [
      {
        file: 'libs/integrations/src/webhooks/sender.ts',
        from: 'return addresses.every(',
        to: 'return isIP(host) === 0 || addresses.every(',
      },
    ],
    caughtBy: { file: 'receivers', test: 'goes nowhere when its name leads to 127.0.0.1' },
    alsoRed: [],
  },
  {
    proof: 'P19',
    name: 'the chain without its position',
    edits: [
      {
        file: 'libs/events/src/seal.rules.ts',
        from: '[previous, position, id,',
        to: '[previous, typeof position, id,',
      },
    ],
    caughtBy: { file: 'audit', test: 'shows that two events change places' },
    alsoRed: [],
  },
  {
    proof: 'P20',
    name: 'an undocumented route',
    edits: [
      {
        file: 'libs/http/src/server.ts',
        from: '  await addRoutes?.(fastify as unknown as FastifyInstance);',
        to: "  (fastify as unknown as FastifyInstance).get('/api/v1/hidden', () => Promise.resolve({}));\n  await addRoutes?.(fastify as unknown as FastifyInstance);",
      },
    ],
    caughtBy: { file: 'interface', test: 'say the same' },
    alsoRed: [],
  },
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
    alsoRed: ['schedules'],
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
    caughtBy: { file: 'claims', test: 'no lock of the others' },
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
