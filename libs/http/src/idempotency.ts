import { Injectable } from '@nestjs/common';
import { AppError, badRequest, conflict, unprocessable } from '@siyana/kernel';
import { Database, type Tx } from '@siyana/database';
import { currentScope } from '@siyana/tenancy';
import { bodyDigest, routeOf, type Call } from './call';
import { IdempotencyRecord } from './idempotency.entity';
import { writeProblem } from './problem';

/** RFC draft's key, as we take it: 1 to 255 visible ASCII characters. */
const KEY = /^[\x21-\x7e]{1,255}$/;
const KEPT_DAYS = 30;
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

/**
 * Honours `Idempotency-Key`: the answer is written in the effect's own transaction, so there is no moment at which the one is kept and the
 * other lost. A refusal by rule (409, 412, 422) is remembered too, after the effect has been undone to a savepoint.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly database: Database) {}

  /** Runs `work` under the call's key; answers the body as it goes over the wire. */
  async run(
    call: Call,
    key: string,
    work: () => Promise<unknown>,
    replayed: (answer: unknown) => unknown = (answer) => answer,
  ): Promise<string> {
    if (!KEY.test(key)) {
      throw badRequest('malformed_header', {}, [{ pointer: '#header/idempotency-key', code: 'invalid_format' }]);
    }
    const digest = bodyDigest(call.request.body);
    const route = routeOf(call.request) + concreteIds(call.request.params);
    return this.database.transaction(async (tx) => {
      const { locked, known } = await this.enter(tx, route, key);
      if (!locked) {
        void call.reply.header('retry-after', '1');
        throw conflict('idempotency_in_progress');
      }
      if (known) return replay(call, known, digest);
      tx.savepoint();
      try {
        const result = await work();
        const body = String(call.reply.serialize(result));
        this.remember(tx, call, route, key, digest, String(call.reply.serialize(replayed(result))));
        void call.reply.header('content-type', 'application/json; charset=utf-8');
        return body;
      } catch (error) {
        if (!(error instanceof AppError) || !REMEMBERED_ERRORS.has(error.kind)) throw error;
        return this.refuse(tx, call, route, key, digest, error);
      }
    });
  }

  private async enter(tx: Tx, route: string, key: string): Promise<{ locked: boolean; known: Remembered | undefined }> {
    const { principal } = currentScope();
    const { locked, rows } = await tx.tryLockAndQuery<Remembered>(
      `${principal} ${route} ${key}`,
      `SELECT body_digest AS "bodyDigest", status, headers, body, created_at AS "createdAt" FROM idempotency_records
       WHERE tenant_id = $1 AND principal = $2 AND route = $3 AND key = $4`,
      principal,
      route,
      key,
    );
    const known = rows[0];
    if (!locked || !known) return { locked, known: undefined };
    if (Date.parse(tx.now) - Date.parse(known.createdAt) <= KEPT_DAYS * 86_400_000) return { locked, known };
    tx.later(
      `DELETE FROM idempotency_records WHERE tenant_id = $1 AND principal = $2 AND route = $3 AND key = $4`,
      principal,
      route,
      key,
    );
    return { locked, known: undefined };
  }

  private refuse(tx: Tx, call: Call, route: string, key: string, digest: string, error: AppError): string {
    tx.rollbackToSavepoint();
    const body = writeProblem(call.request, call.reply, error);
    this.remember(tx, call, route, key, digest, body);
    return body;
  }

  private remember(tx: Tx, call: Call, route: string, key: string, digest: string, body: string): void {
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
  }
}

function replay(call: Call, known: Remembered, digest: string): string {
  if (known.bodyDigest !== digest) {
    throw unprocessable([{ pointer: '#header/idempotency-key', code: 'not_unique' }], 'idempotency_key_reused');
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
