import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Logger } from '@siyana/observability';
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
    if (reply.sent) return;
    void reply.send(writeProblem(request, reply, error));
  }
}
