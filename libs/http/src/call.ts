import { createHash } from 'node:crypto';
import { currentCarrier } from '@siyana/tenancy';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Part } from './batch/part';
import { negotiateLocale } from './problems/catalogue';

/** Who keeps first answers; see `Idempotency`. */
interface IdempotencyLedger {
  run(call: Call, key: string, work: () => Promise<unknown>, replayed?: (answer: unknown) => unknown): Promise<string>;
}

/** One HTTP call that is under way: what the ring needs beside the scope. */
export interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly idempotency: IdempotencyLedger;
  /** Set when this call is one operation of a batch. */
  readonly part?: Part | undefined;
  /** Runs once, when the handler has answered or was refused: not a hook of the server's, which would cost every call a listener. */
  onEnd?: (() => void) | undefined;
}

/** Says that the call has its answer. */
export function endCall(call: Call): void {
  const { onEnd } = call;
  if (!onEnd) return;
  call.onEnd = undefined;
  onEnd();
}

/** Runs `work` when the call has its answer, after what was asked for before. */
export function atEnd(call: Call, work: () => void): void {
  const before = call.onEnd;
  call.onEnd = () => {
    before?.();
    work();
  };
}

/** Throws outside of an HTTP call. */
export function currentCall(): Call {
  const call = currentCarrier()?.request as Call | undefined;
  if (!call) throw new Error('no HTTP call is under way');
  return call;
}

/** Method and route pattern, e.g. `POST /api/v1/work-orders/:id/complete`. */
export function routeOf(request: FastifyRequest): string {
  return `${request.method} ${request.routeOptions.url ?? ''}`;
}

/** SHA-256 of the parsed body, hex: equal for bodies that differ in white space only. */
export function bodyDigest(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest('hex');
}

/** The language that the caller reads. */
export function currentLocale(): 'fr' | 'ar' | 'en' {
  return negotiateLocale(currentCall().request.headers['accept-language']);
}
