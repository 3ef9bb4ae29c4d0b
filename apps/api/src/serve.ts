import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import { PublicAddress, type InstanceSecret, type Settings } from '@siyana/config';
import { openInstance, type Instance } from '@siyana/database';
import { makeServer, setCursorKey, setUploadFolder, type HttpServer } from '@siyana/http';
import { clockFrom, type Clock } from '@siyana/kernel';
import type { FastifyInstance } from 'fastify';
import { makeLogger, Metrics, serveMetrics } from '@siyana/observability';
import type { AppOptions } from './app.module';
import { serveWebApp } from './web';

export interface Running extends HttpServer {
  readonly url: string;
  readonly settings: Settings;
  readonly instance: Instance;
  readonly clock: Clock;
  /** Lets the requests end that are under way, takes no more, and then stops the rest, the database as the last. */
  stop(): Promise<void>;
}

/** Of the time to stop in: for the last rounds, the connections and the embedded database. */
const CLOSING_MS = 800;

export const VERSION = '0.1.0';

/** One process of the product on one port: database, routes, document. It listens only when it can serve. */
export async function serve(
  settings: Settings,
  secret: InstanceSecret,
  rootOf: (options: AppOptions) => DynamicModule,
  /** The folder of the built web app, where this process serves it. */
  webApp?: string,
): Promise<Running> {
  const clock = clockFrom(settings.clock);
  const instance = await openInstance(settings, secret, { adopt: true });
  try {
    setCursorKey(secret.derive('cursors'));
    setUploadFolder(join(settings.home, 'incoming'));
    const logger = makeLogger(settings.logLevel);
    const metrics = settings.metrics && new Metrics({ version: VERSION, node: process.version });
    const observers = { metrics, requestLog: settings.requestLog ? logger : undefined };
    const root = rootOf({ settings, secret, instance, clock, logger, observers });
    const addRoutes = webApp === undefined ? undefined : (fastify: FastifyInstance) => serveWebApp(fastify, webApp);
    const server = await makeServer(root as never, VERSION, logger, addRoutes, settings.process);
    await server.app.listen(settings.port, settings.host);
    const metricsServer = metrics && (await serveMetrics(metrics, settings.metrics));
    if (metricsServer) logger.info({ url: metricsServer.url }, 'metrics');
    const { port } = server.app.getHttpServer().address() as AddressInfo;
    const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
    const url = `http://${host}:${port}`;
    server.app.get(PublicAddress).listensOn(url);
    return {
      ...server,
      settings,
      url,
      instance,
      clock,
      stop: async () => {
        const { noticeMs, withinMs } = settings.stop;
        const cut = await server.drain.leave(server.app.getHttpServer(), { noticeMs, withinMs: withinMs - CLOSING_MS });
        if (cut > 0) logger.warn({ requests: cut }, 'requests were cut: they took too long for the end of the process');
        await metricsServer?.stop();
        await server.app.close();
        await instance.stop();
      },
    };
  } catch (error) {
    await instance.stop();
    throw error;
  }
}
