import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { badRequest } from '@siyana/kernel';
import type { FastifyRequest } from 'fastify';

/** The version of `If-Match` (a `W/` is ignored), or undefined without the header or with `*`. Else 400. */
function parseIfMatch(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (!match) throw badRequest('malformed_header', {}, [{ pointer: '#header/if-match', code: 'invalid_format' }]);
  return Number(match[1]);
}

export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  parseIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);
