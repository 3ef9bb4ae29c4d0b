import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { InstanceSecret, Settings } from '@siyana/config';
import { openInstance, type Instance } from '@siyana/database';
import { makeServer, setCursorKey, setUploadFolder, type HttpServer } from '@siyana/http';
import { clockFrom, type Clock } from '@siyana/kernel';
import { makeLogger } from '@siyana/observability';
import { AppModule } from './app.module';

export interface Running extends HttpServer {
  readonly url: string;
  readonly instance: Instance;
  readonly clock: Clock;
  /** Stops taking requests, ends those that are under way, then the database. */
  stop(): Promise<void>;
}

export const VERSION = '0.1.0';

/** The whole api on one port: database, routes, document. It listens only when it can serve. */
export async function serve(settings: Settings, secret: InstanceSecret): Promise<Running> {
  const clock = clockFrom(settings.clock);
  const instance = await openInstance(settings, secret, { adopt: true });
  try {
    setCursorKey(secret.derive('cursors'));
    setUploadFolder(join(settings.home, 'incoming'));
    const server = await makeServer(
      AppModule.of({ settings, secret, instance, clock }) as never,
      VERSION,
      makeLogger(settings.logLevel),
    );
    await server.app.listen(settings.port, settings.host);
    const { port } = server.app.getHttpServer().address() as AddressInfo;
    const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
    return {
      ...server,
      url: `http://${host}:${port}`,
      instance,
      clock,
      stop: async () => {
        await server.app.close();
        await instance.stop();
      },
    };
  } catch (error) {
    await instance.stop();
    throw error;
  }
}
