import { AppError, conflict } from '@siyana/kernel';
import { currentCarrier } from '@siyana/tenancy';
import type { Tx } from '@siyana/database';
import { bodyDigest, type Call } from './call';

/**
 * Claims an id that the caller has chosen for a new `resource`, for good. Undefined: it is new, go on. Else this very body made it before,
 * and `read` answers it as it is now. 409 `id_taken` when another body did, or when the row is gone since.
 */
export async function claimId<T>(tx: Tx, resource: string, id: string, read: () => Promise<T>): Promise<T | undefined> {
  const call = currentCarrier()?.request as Call | undefined;
  const digest = bodyDigest(call?.request.body);
  const [row] = await tx.query<{ bodyDigest: string; made: boolean }>(
    `WITH made AS (
       INSERT INTO client_ids (tenant_id, resource, id, body_digest) VALUES ($1, $2, $3, $4)
       ON CONFLICT (tenant_id, resource, id) DO NOTHING RETURNING body_digest
     )
     SELECT body_digest AS "bodyDigest", true AS made FROM made
     UNION ALL
     SELECT body_digest, false FROM client_ids WHERE tenant_id = $1 AND resource = $2 AND id = $3`,
    resource,
    id,
    digest,
  );
  // Nobody's row and not ours: another transaction is making it just now.
  if (row?.bodyDigest !== digest) throw conflict('id_taken');
  if (row.made) return undefined;
  void call?.reply.header('idempotency-replayed', 'true');
  return read().catch((error: unknown) => {
    throw error instanceof AppError && error.kind === 'not_found' ? conflict('id_taken') : error;
  });
}
