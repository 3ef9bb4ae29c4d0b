import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Logger } from '@siyana/observability';
import { currentCarrier } from '@siyana/tenancy';
import { endCall, type Call } from './call';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asAppError, writeProblem } from './problem';

/** Every error leaves as problem+json; what nobody expected is logged whole and answered with no more than its request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (!asAppError(error))
      this.logger.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'unexpected error');
    const body = reply.sent ? undefined : writeProblem(request, reply, error);
    const call = currentCarrier()?.request as Call | undefined;
    if (call) endCall(call);
    if (body !== undefined) void reply.send(body);
  }
}
