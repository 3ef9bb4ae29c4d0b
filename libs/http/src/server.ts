import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Module, RequestMethod, type INestApplication, type Type } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import multipart from '@fastify/multipart';
import { accessOf } from '@siyana/access';
import { isUuid, unavailable } from '@siyana/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '@siyana/observability';
import { openCarrier } from '@siyana/tenancy';
import { Backpressure, standsOutside, type ProcessLimits } from './backpressure';
import { currentPart } from './batch/part';
import type { FastifyInstance } from 'fastify';
import type { Call } from './call';
import { Drain, DrainModule } from './drain';
import { Idempotency } from './idempotency';
import { makeDocument } from './openapi';
import { toOpenApi31 } from './openapi-31';
import { writeProblem } from './problem';
import { ProblemFilter } from './problem.filter';
import { useSerializers } from './serializers';

const BASE_PATH = '/api/v1';
const BODY_LIMIT = 1024 * 1024;
const FILE_LIMIT = 64 * 1024 * 1024;

/** What a JSON interface needs of the usual security headers; pages bring their own policies. */
const ON_EVERY_ANSWER = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } as const;

export interface HttpServer {
  readonly app: NestFastifyApplication;
  readonly document: OpenAPIObject;
  /** What the router answers, as `GET /api/v1/work-orders/:id`, whoever has added it. */
  readonly routes: readonly string[];
  readonly drain: Drain;
}

/** Builds the application up to the point where it can listen. Refuses to start while a route has no permission. */
export async function makeServer(
  root: Type<object>,
  version: string,
  logger: Logger,
  /** Adds routes that are no part of the interface, such as the web app's files. */
  addRoutes?: (fastify: FastifyInstance) => Promise<void>,
  /** What this process takes at most; without it, everything. */
  limits?: ProcessLimits,
): Promise<HttpServer> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: (request) => requestIdOf(request.headers['x-request-id']),
    routerOptions: {
      maxParamLength: 200,
      caseSensitive: true,
      ignoreTrailingSlash: false,
      ignoreDuplicateSlashes: false,
    },
    // What the router refuses before there is a route.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      void reply.headers(ON_EVERY_ANSWER).send(writeProblem(request, reply, error));
    },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  } as ConstructorParameters<typeof FastifyAdapter>[0]);
  @Module({ imports: [root, DiscoveryModule, DrainModule] })
  class ServerModule {}
  const app = await NestFactory.create<NestFastifyApplication>(ServerModule, adapter, {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  app.setGlobalPrefix(BASE_PATH, {
    exclude: [
      { path: 'health/live', method: RequestMethod.GET },
      { path: 'health/ready', method: RequestMethod.GET },
    ],
  });
  app.useGlobalFilters(new ProblemFilter(logger));
  assertEveryRouteSaysWhoMay(app);
  const document = makeDocument(app, version);
  const fastify = adapter.getInstance();
  const routes = listRoutes(fastify as unknown as FastifyInstance);
  const idempotency = app.get(Idempotency);
  const drain = app.get(Drain);
  drain.watch(app.getHttpServer());
  keepDoor(fastify as never, drain, limits && new Backpressure(limits));
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(ON_EVERY_ANSWER).header('x-request-id', request.id);
    const call = { request, reply, idempotency, part: currentPart(), onEnd: undefined } as unknown as Call;
    openCarrier({ scope: undefined, transaction: undefined, request: call }, done);
  });
  useSerializers(fastify as never, document);
  await app.register(multipart, {
    limits: { fileSize: FILE_LIMIT, files: 2, fields: 10, fieldSize: 256 * 1024 },
  });
  const published = toOpenApi31(document);
  SwaggerModule.setup('api/docs', app, published, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
  });
  await addRoutes?.(fastify as unknown as FastifyInstance);
  await app.init();
  // JSON and, where a route asks for it, multipart: everything else is 415.
  fastify.removeContentTypeParser(['text/plain', 'application/x-www-form-urlencoded']);
  await fastify.ready();
  return { app, document: published, routes, drain };
}

/** A HEAD that the router adds to a GET is that GET. */
function listRoutes(fastify: FastifyInstance): string[] {
  const routes: string[] = [];
  fastify.addHook('onRoute', ({ method, url }) => {
    routes.push(...[method].flat().map((each) => `${each} ${url}`));
  });
  return routes;
}

/**
 * Before all else: whoever is turned away costs next to nothing, and whoever is let in is known until the end. Operations of a batch came in with it.
 */
function keepDoor(fastify: FastifyInstance, drain: Drain, door: Backpressure | undefined): void {
  // One function for all answers, each of which closes once.
  const ends = function (this: ServerResponse): void {
    drain.left(this);
  };
  const endsInside = function (this: ServerResponse): void {
    drain.left(this);
    door!.leave();
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    if (currentPart()) return done();
    const isOutside = !door || standsOutside(request.url);
    const isLetIn = isOutside || door.enter();
    drain.enter(reply.raw);
    reply.raw.on('close', isLetIn && !isOutside ? endsInside : ends);
    if (isLetIn) return done();
    void reply.headers(ON_EVERY_ANSWER).header('x-request-id', request.id);
    void reply.send(writeProblem(request, reply, unavailable()));
  });
}

/** A caller's UUID is kept, so that one id follows a call through their logs and ours. */
function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && isUuid(given) ? given : randomUUID();
}

function assertEveryRouteSaysWhoMay(app: INestApplication): void {
  for (const name of unmarkedRoutes(app)) throw new Error(`the route ${name} has no @Allow`);
}

/** Handlers that Nest would mount and that carry no access. */
function unmarkedRoutes(app: INestApplication): string[] {
  const scanner = new MetadataScanner();
  const found: string[] = [];
  for (const { instance } of app.get(DiscoveryService).getControllers()) {
    if (typeof instance !== 'object' || instance === null) continue;
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name]!;
      if (Reflect.hasMetadata('path', handler) && accessOf(handler) === undefined)
        found.push(`${prototype.constructor.name}.${name}`);
    }
  }
  return found;
}

function nestLogger(logger: Logger): { log(): void; error(m: unknown): void; warn(m: unknown): void } {
  return {
    log: () => undefined,
    error: (message) => logger.error(String(message)),
    warn: (message) => logger.warn(String(message)),
  };
}
