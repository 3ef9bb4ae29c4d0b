import { SettingsError } from '@siyana/config';

/** Ends the process when a stop hangs. */
const STOP_WITHIN_MS = 2_800;

interface Stoppable {
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
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
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
