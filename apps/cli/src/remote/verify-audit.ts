import type { Siyana } from '@siyana/api-client';
import { digestOfPayload, ERASED_PAYLOAD, GENESIS, sealOf } from '@siyana/events';

interface OutsideReport {
  readonly sealed: number;
  readonly waiting: number;
  readonly erased: number;
  readonly seal: string;
  /** What is wrong, in words, the first hundred. */
  readonly findings: readonly string[];
}

const MOST_FINDINGS = 100;

/**
 * Checks the trail as anybody outside can: by what `GET /audit` shows and SHA-256. `kept` is a seal that was written down before: a trail that was made
 * anew as a whole no longer holds it.
 */
export async function verifyOutside(client: Siyana, kept?: string): Promise<OutsideReport> {
  const findings: string[] = [];
  let [previous, position, sealed, waiting, erased] = [GENESIS, 0, 0, 0, 0];
  let keptFound = kept === undefined || kept === GENESIS;
  for await (const { seal, ...entry } of client.list('/audit', { query: { sort: 'position', limit: 200 } })) {
    position += 1;
    if (entry.position !== position) findings.push(`at ${position}: an entry is missing`);
    position = entry.position;
    if (!seal) {
      waiting += 1;
      continue;
    }
    if (waiting > 0) findings.push(`at ${position}: sealed behind one that is not`);
    if (seal.previous !== previous) findings.push(`at ${position}: the seal before is another one`);
    if (sealOf(previous, { ...entry, payloadDigest: seal.payloadDigest }) !== seal.hash)
      findings.push(`at ${position}: the chain is broken`);
    if (seal.payloadText === ERASED_PAYLOAD) erased += 1;
    else if (digestOfPayload(seal.payloadText) !== seal.payloadDigest)
      findings.push(`at ${position}: the payload was changed`);
    previous = seal.hash;
    sealed += 1;
    keptFound ||= seal.hash === kept;
  }
  if (!keptFound) findings.push('the seal that was kept is not in the chain: it was made anew');
  return { sealed, waiting, erased, seal: previous, findings: findings.slice(0, MOST_FINDINGS) };
}
