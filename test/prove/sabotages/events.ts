import type { Sabotage } from './sabotage';

/** P12, P13, P19: the feed, webhooks and the sealed trail. */
export const EVENTS: readonly Sabotage[] = [
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
];
