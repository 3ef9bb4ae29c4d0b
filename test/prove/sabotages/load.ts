import type { Sabotage } from './sabotage';

/** P15, P16: one takes too much, or all do. */
export const LOAD: readonly Sabotage[] = [
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
];
