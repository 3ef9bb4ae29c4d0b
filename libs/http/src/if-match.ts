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

const readIfMatch = (_data: unknown, context: ExecutionContext): number | undefined =>
  parseIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);

export const IfMatch = createParamDecorator(readIfMatch);

/** Where Nest keeps what stands before the parameters of a method. */
const ARGUMENTS = '__routeArguments__';

/** Whether this method of a controller asks for the version: the document says so of no other. */
export function readsIfMatch(controller: object, method: string): boolean {
  const parameters = (Reflect.getMetadata(ARGUMENTS, controller, method) ?? {}) as Record<
    string,
    { factory?: unknown }
  >;
  return Object.values(parameters).some(({ factory }) => factory === readIfMatch);
}
