import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { ServicesModule } from '../../api/src/app.module';
import { InstanceSecret, readSettings, type Settings } from '@siyana/config';
import { openInstance, type Instance } from '@siyana/database';
import { clockFrom } from '@siyana/kernel';
import { makeLogger } from '@siyana/observability';

export interface Session {
  readonly settings: Settings;
  readonly secret: InstanceSecret;
  readonly instance: Instance;
}

/** Runs `work` against the instance's database, and stops the embedded server where this command has started it. */
export async function withInstance<T>(work: (session: Session) => Promise<T>, { migrate = false } = {}): Promise<T> {
  const settings = readSettings();
  const secret = InstanceSecret.load(settings.home);
  const instance = await openInstance(settings, secret, { migrate });
  try {
    return await work({ settings, secret, instance });
  } finally {
    await instance.stop();
  }
}

/** The same with the use cases, without routes. */
export function withServices<T>(work: (app: INestApplicationContext, session: Session) => Promise<T>): Promise<T> {
  return withInstance(
    async (session) => {
      const { clock, logLevel } = session.settings;
      const options = { ...session, clock: clockFrom(clock), logger: makeLogger(logLevel) };
      const app = await NestFactory.createApplicationContext(ServicesModule.of(options), {
        logger: ['error'],
        abortOnError: false,
      });
      try {
        return await work(app, session);
      } finally {
        await app.close();
      }
    },
    { migrate: true },
  );
}

export const print = (line: string): boolean => process.stdout.write(`${line}\n`);
