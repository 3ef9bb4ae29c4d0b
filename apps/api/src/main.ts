import 'reflect-metadata';
import { InstanceSecret, readSettings, SettingsError } from '@siyana/config';
import { DEMO_LOGINS, DEMO_PASSWORD, seedDemo } from '@siyana/demo';
import { serve, type Running } from './serve';

/** Ends the process when a stop hangs. */
const STOP_WITHIN_MS = 2_800;

async function main(): Promise<void> {
  const settings = readSettings();
  const secret = InstanceSecret.load(settings.home);
  const running = await serve(settings, secret);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (settings.demo) await demo(running);
  print(`Siyana on ${running.url}`);
  print('ready');
}

/** The demo workspace at the first start, and its log-ins at each. */
async function demo({ app, clock, url }: Running): Promise<void> {
  await seedDemo(app, clock.now());
  print(`Reference of the interface: ${url}/api/docs`);
  print(`Demo log-ins (password ${DEMO_PASSWORD}):`);
  for (const email of DEMO_LOGINS) print(`  ${email}`);
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof SettingsError ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
