import type { Sabotage } from './sabotage';

/** P14, P21: tokens, and what must never be written down. */
export const CREDENTIALS: readonly Sabotage[] = [
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
];
