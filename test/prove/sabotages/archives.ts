import type { Sabotage } from './sabotage';

/** P18: a workspace leaves, arrives or goes. */
export const ARCHIVES: readonly Sabotage[] = [
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
];
