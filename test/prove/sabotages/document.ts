import type { Sabotage } from './sabotage';

/** P5, P20: the document keeps its word. */
export const DOCUMENT: readonly Sabotage[] = [
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
];
