import { Inject, Injectable, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { ConnectionPool, Logger, Metrics } from '@siyana/observability';
import { currentCall } from '@siyana/http';
import { currentCarrier } from '@siyana/tenancy';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';

/** Who listens to requests as they end; a process in which nobody does pays nothing for it. */
export interface Observers {
  readonly metrics?: Metrics | undefined;
  /** Gets one line a request. */
  readonly requestLog?: Logger | undefined;
}

const OBSERVERS = Symbol('observers');

@Injectable()
class RequestObserver implements OnModuleInit {
  constructor(
    @Inject(OBSERVERS) private readonly observers: Observers,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(getDataSourceToken()) private readonly dataSource: DataSource,
  ) {}

  /** After the server's own hook, which opens the carrier, and before the routes are final. */
  onModuleInit(): void {
    const { metrics, requestLog } = this.observers;
    metrics?.watchPool((this.dataSource.driver as unknown as { master: ConnectionPool }).master);
    if (metrics ?? requestLog) observe(this.host.httpAdapter.getInstance<FastifyInstance>(), this.observers);
  }
}

/** Ends with the connection's answer, sent whole or not: Fastify's own onResponse never hears of callers that went away. */
function observe(fastify: FastifyInstance, { metrics, requestLog }: Observers): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const begun = performance.now();
    // The guard fills it later; when the answer ends, this request's async context is gone.
    const carrier = currentCarrier();
    // Its answer goes into another one: no socket ever finishes it.
    const isPart = currentCall().part !== undefined;
    metrics?.requestStarted();
    reply.raw.once('close', () => {
      const ms = performance.now() - begun;
      const { method } = request;
      const route = request.routeOptions.url;
      const status = reply.raw.writableFinished || isPart ? reply.raw.statusCode : undefined;
      metrics?.requestEnded(method, route, status, ms / 1000);
      // Probes come every few seconds, for ever.
      if (status === 200 && route?.startsWith('/health/')) return;
      // The template and never the address: tokens of QR codes and of links stand in paths.
      requestLog?.info(
        {
          requestId: request.id,
          method,
          route: route ?? 'unmatched',
          status: status ?? 'aborted',
          ms: Math.round(ms * 10) / 10,
          workspaceId: carrier?.scope?.tenantId,
          memberId: carrier?.scope?.memberId ?? undefined,
        },
        'request',
      );
    });
    done();
  });
}

@Module({})
export class MetricsModule {
  static of(observers: Observers): DynamicModule {
    return {
      module: MetricsModule,
      providers: [RequestObserver, { provide: OBSERVERS, useValue: observers }],
    };
  }
}
