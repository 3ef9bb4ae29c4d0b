import 'reflect-metadata';
import { InstanceSecret, readSettings, SettingsError } from '@siyana/config';
import { serve } from './serve';

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
  print(`Siyana on ${running.url}`);
  print('ready');
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof SettingsError ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
