import type { Sabotage } from './sabotage';

/** P10, P11: what is sent again, and by several devices. */
export const REPETITION: readonly Sabotage[] = [
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
];
