import { SettingsError, type Settings } from '@siyana/config';

interface Stoppable {
  readonly settings: Pick<Settings, 'stop'>;
  stop(): Promise<void>;
}

/** A process: what `begin` starts lasts until SIGTERM or SIGINT, and `begun` says so. An error of either ends it with its text. */
export function runProgram<T extends Stoppable>(begin: () => Promise<T>, begun: (running: T) => Promise<void>): void {
  begin()
    .then((running) => {
      stopOnSignals(running);
      return begun(running);
    })
    .catch((error: unknown) => {
      process.stderr.write(`${textOf(error)}\n`);
      process.exit(1);
    });
}

export const print = (line: string): boolean => process.stdout.write(`${line}\n`);

function stopOnSignals(running: Stoppable): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    // A stop that hangs is no reason to stay.
    setTimeout(() => process.exit(1), running.settings.stop.withinMs).unref();
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function textOf(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
