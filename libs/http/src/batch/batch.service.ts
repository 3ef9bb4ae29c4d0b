import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { AppError } from '@siyana/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { currentCall } from '../call';
import { Idempotency } from '../idempotency';
import { toProblem } from '../problem';
import type { BatchOperationDto, BatchResultDto } from './batch.dto';
import { assertOrder, earlierPredecessors } from './batch.rules';
import { asPart } from './part';

const BASE = '/api/v1';
const SHOWN_HEADERS = ['etag', 'location', 'retry-after', 'ratelimit'] as const;

type Sent = Awaited<ReturnType<FastifyInstance['inject']>>;

/**
 * Carries out many calls in one, each through the same router, guard, validation and transaction as if it had come alone: nothing is known of it here but its
 * answer. They run one after the other, since the next may build on the last.
 */
@Injectable()
export class Batch {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly idempotency: Idempotency,
  ) {}

  async run(operations: readonly BatchOperationDto[]): Promise<BatchResultDto[]> {
    assertOrder(operations);
    const { request } = currentCall();
    const succeeded = await this.idempotency.succeeded(earlierPredecessors(operations));
    const results: BatchResultDto[] = [];
    for (const [index, operation] of operations.entries()) {
      const missing = operation.after?.find((id) => !succeeded.has(id));
      const result = missing === undefined ? await this.send(request, operation, index) : refusal(operation, missing);
      if (result.status < 400) succeeded.add(operation.operationId);
      results.push(result);
    }
    return results;
  }

  private async send(request: FastifyRequest, operation: BatchOperationDto, index: number): Promise<BatchResultDto> {
    const { operationId, method, path, body } = operation;
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    // Awaited inside: an injection is sent when it is first waited for, and must be sent as this part.
    const answer = await asPart(
      { operationId, index },
      async () =>
        await fastify.inject({
          method,
          url: BASE + path,
          headers: headersOf(request, operation),
          remoteAddress: request.ip,
          ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
        }),
    );
    return resultOf(operationId, answer);
  }
}

function headersOf({ headers }: FastifyRequest, operation: BatchOperationDto): Record<string, string> {
  const language = headers['accept-language'];
  return {
    authorization: headers.authorization!,
    ...(language === undefined ? {} : { 'accept-language': language }),
    ...(operation.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...operation.headers,
  };
}

function resultOf(operationId: string, { statusCode, headers, payload }: Sent): BatchResultDto {
  return {
    operationId,
    status: statusCode,
    replayed: headers['idempotency-replayed'] === 'true',
    headers: Object.fromEntries(
      SHOWN_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
    ),
    body: payload === '' ? null : (JSON.parse(payload) as Record<string, unknown>),
  };
}

/** Not remembered: when the predecessor has succeeded at last, this one may. */
function refusal({ operationId }: BatchOperationDto, predecessor: string): BatchResultDto {
  const body = toProblem(new AppError('failed_dependency', 'predecessor_failed', { predecessor }));
  return { operationId, status: body.status, replayed: false, headers: {}, body: { ...body } };
}
