import { conflict } from '@siyana/kernel';
import { currentCarrier } from '@siyana/tenancy';
import type { Tx } from '@siyana/database';
import { bodyDigest, type Call } from './call';

/**
 * Claims an id that the caller has chosen for a new `resource`, for good. `created`: go on. `known`: this very body made it before, answer it
 * as it is now. 409 `id_taken` when another body did, also when the row is gone since.
 * Without an HTTP call (cli, jobs) `digest` is asked for.
 */
export async function claimId(tx: Tx, resource: string, id: string, digest?: string): Promise<'created' | 'known'> {
  const call = currentCarrier()?.request as Call | undefined;
  const body = digest ?? bodyDigest(call?.request.body);
  const rows = await tx.query<{ bodyDigest: string; made: boolean }>(
    `WITH made AS (
       INSERT INTO client_ids (tenant_id, resource, id, body_digest) VALUES ($1, $2, $3, $4)
       ON CONFLICT (tenant_id, resource, id) DO NOTHING RETURNING body_digest
     )
     SELECT body_digest AS "bodyDigest", true AS made FROM made
     UNION ALL
     SELECT body_digest, false FROM client_ids WHERE tenant_id = $1 AND resource = $2 AND id = $3`,
    resource,
    id,
    body,
  );
  const row = rows[0];
  // Nobody's row and not ours: another transaction is making it just now.
  if (!row || row.bodyDigest !== body) throw conflict('id_taken');
  if (row.made) return 'created';
  void call?.reply.header('idempotency-replayed', 'true');
  return 'known';
}
