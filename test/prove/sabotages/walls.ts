import { DDL, FOUNDATION, GUARD } from './places';
import type { Sabotage } from './sabotage';

/** P1, P3, P4, P6: the walls between workspaces. */
export const WALLS: readonly Sabotage[] = [
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
    proof: 'P3',
    name: 'SET instead of SET LOCAL',
    edits: [{ file: 'libs/database/src/tx.ts', from: '`SET LOCAL app.tenant_id', to: '`SET app.tenant_id' }],
    caughtBy: { file: 'interleaving', test: 'leave no connection with a workspace on' },
    alsoRed: ['statements'],
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
];
