import { Injectable } from '@nestjs/common';
import { AppError, badRequest, conflict, unprocessable } from '@siyana/kernel';
import { Database, translateDatabaseError, type Tx } from '@siyana/database';
import { currentScope } from '@siyana/tenancy';
import type { FastifyReply } from 'fastify';
import { bodyDigest, routeOf, type Call } from './call';
import { IdempotencyRecord } from './idempotency.entity';
import { writeProblem } from './problem';

/** RFC draft's key, as we take it: 1 to 255 visible ASCII characters. */
const KEY = /^[\x21-\x7e]{1,255}$/;
const KEPT_DAYS = 30;
/** Of an operation of a batch: a device may have been away for a season. */
const OPERATION_KEPT_DAYS = 180;
/** Operations of batches have one name space, whatever they call. */
const OPERATIONS = 'batch';
/** Answers that belong to the effect: the same question gets them again. */
const REMEMBERED_ERRORS: ReadonlySet<string> = new Set(['conflict', 'version_mismatch', 'unprocessable']);
const REPLAYED_HEADERS = ['etag', 'location'] as const;

interface Remembered {
  readonly bodyDigest: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly createdAt: string;
}

/** One keyed call. */
interface Keyed {
  readonly call: Call;
  readonly route: string;
  readonly key: string;
  readonly digest: string;
  readonly keptDays: number;
}

function keyedBy(call: Call, key: string): Keyed {
  const { request, part } = call;
  if (!part) {
    const route = routeOf(request) + concreteIds(request.params);
    return { call, key, route, digest: bodyDigest(request.body), keptDays: KEPT_DAYS };
  }
  const digest = bodyDigest([request.method, request.url, request.body]);
  return { call, key, route: OPERATIONS, digest, keptDays: OPERATION_KEPT_DAYS };
}

/**
 * Honours `Idempotency-Key`: the answer is written in the effect's own transaction, so there is no moment at which the one is kept and the
 * other lost. A refusal by rule (409, 412, 422) is remembered too, after the effect has been undone to a savepoint.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly database: Database) {}

  /** Runs `work` under the call's key; answers the body as it goes over the wire. `replayed` is what a replay shows instead. */
  async run(
    call: Call,
    key: string,
    work: () => Promise<unknown>,
    replayed: (answer: unknown) => unknown = (answer) => answer,
  ): Promise<string> {
    if (!KEY.test(key)) {
      throw badRequest('malformed_header', {}, [{ pointer: '#header/idempotency-key', code: 'invalid_format' }]);
    }
    const keyed = keyedBy(call, key);
    const progress = { working: false };
    try {
      return await this.database.transaction(async (tx) => {
        const known = await this.enter(tx, keyed);
        if (known !== undefined) return known;
        tx.savepoint();
        progress.working = true;
        return this.attempt(tx, keyed, work, replayed);
      });
    } catch (error) {
      // A constraint that spoke at COMMIT has taken the record with it: the refusal is remembered on its own.
      if (!progress.working || !isRemembered(error)) throw error;
      return this.database.transaction(
        async (tx) =>
          (await this.enter(tx, keyed)) ?? this.remember(tx, keyed, writeProblem(call.request, call.reply, error)),
      );
    }
  }

  /** Which of these operations of earlier batches have succeeded. */
  async succeeded(operationIds: readonly string[]): Promise<Set<string>> {
    if (operationIds.length === 0) return new Set();
    const rows = await this.database.read<{ key: string }>(
      `SELECT key FROM idempotency_records
       WHERE tenant_id = $1 AND principal = $2 AND route = $3 AND key = ANY ($4::text[]) AND status < 400`,
      currentScope().principal,
      OPERATIONS,
      operationIds,
    );
    return new Set(rows.map(({ key }) => key));
  }

  private async attempt(
    tx: Tx,
    keyed: Keyed,
    work: () => Promise<unknown>,
    replayed: (answer: unknown) => unknown,
  ): Promise<string> {
    const { request, reply } = keyed.call;
    try {
      const result = await work();
      this.remember(tx, keyed, wire(reply, replayed(result)));
      void reply.header('content-type', 'application/json; charset=utf-8');
      return wire(reply, result);
    } catch (thrown) {
      const error = translateDatabaseError(thrown);
      if (!isRemembered(error)) throw thrown;
      if (!error.keepsEffect) tx.rollbackToSavepoint();
      return this.remember(tx, keyed, writeProblem(request, reply, error));
    }
  }

  /** Takes the key's lock; answers the first answer's body when there is one. 409 while the first call is under way. */
  private async enter(tx: Tx, keyed: Keyed): Promise<string | undefined> {
    const { principal } = currentScope();
    const { call, route, key } = keyed;
    const { locked, rows } = await tx.tryLockAndQuery(
      `${principal} ${route} ${key}`,
      `SELECT body_digest AS "bodyDigest", status, headers, body, created_at AS "createdAt" FROM idempotency_records
       WHERE tenant_id = $1 AND principal = $2 AND route = $3 AND key = $4`,
      principal,
      route,
      key,
    );
    if (!locked) {
      void call.reply.header('retry-after', '1');
      throw conflict('idempotency_in_progress');
    }
    const known = rows[0] as Remembered | undefined;
    if (!known) return undefined;
    if (Date.parse(tx.now) - Date.parse(known.createdAt) <= keyed.keptDays * 86_400_000) return replay(keyed, known);
    tx.later(
      `DELETE FROM idempotency_records WHERE tenant_id = $1 AND principal = $2 AND route = $3 AND key = $4`,
      principal,
      route,
      key,
    );
    return undefined;
  }

  /** Keeps the answer with its status and headers as they stand on the reply. */
  private remember(tx: Tx, { call, route, key, digest }: Keyed, body: string): string {
    tx.insert(IdempotencyRecord, {
      principal: currentScope().principal,
      route,
      key,
      bodyDigest: digest,
      status: call.reply.statusCode,
      headers: replayedHeaders(call),
      body,
      createdAt: tx.now,
    });
    return body;
  }
}

/** The answer as JSON text: Fastify's serializers of JSON make nothing else. Empty where there is none. */
function wire(reply: FastifyReply, answer: unknown): string {
  if (answer === undefined) return '';
  return reply.serialize(answer) as string;
}

function isRemembered(error: unknown): error is AppError {
  return error instanceof AppError && REMEMBERED_ERRORS.has(error.kind);
}

function replay({ call, digest }: Keyed, known: Remembered): string {
  if (known.bodyDigest !== digest) {
    const pointer = call.part ? '/operationId' : '#header/idempotency-key';
    throw unprocessable([{ pointer, code: 'not_unique' }], 'idempotency_key_reused');
  }
  const type = known.status >= 400 ? 'application/problem+json' : 'application/json';
  void call.reply
    .status(known.status)
    .headers(known.headers)
    .header('content-type', `${type}; charset=utf-8`)
    .header('idempotency-replayed', 'true');
  return known.body;
}

function replayedHeaders(call: Call): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of REPLAYED_HEADERS) {
    const value = call.reply.getHeader(name);
    if (value !== undefined) headers[name] = String(value);
  }
  return headers;
}

/** One key used on two orders is two keys: the ids of the path belong to the route. */
function concreteIds(params: unknown): string {
  const values = Object.values((params ?? {}) as Record<string, string>);
  return values.length ? ` ${values.join(' ')}` : '';
}
