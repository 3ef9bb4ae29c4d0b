import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Answer, Task } from './played-tasks';

const ROOT = join(__dirname, __dirname.includes(join('dist', 'test')) ? '../../..' : '../..');

/** A worker process that lives at the time that it is told, and that can be killed in the middle of its work. */
export class PlayedWorker {
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  private next = 1;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', ({ id, value, error }: Answer) => {
      const asked = this.waiting.get(id);
      this.waiting.delete(id);
      if (error === undefined) asked?.resolve(value);
      else asked?.reject(new Error(error));
    });
    child.once('exit', () => {
      for (const { reject } of this.waiting.values()) reject(new WorkerDied());
      this.waiting.clear();
    });
  }

  static async start(env: NodeJS.ProcessEnv): Promise<PlayedWorker> {
    const child = fork(join(ROOT, 'dist/test/support/played-worker.js'), {
      cwd: ROOT,
      env: { ...process.env, SIYANA_POOL: '3', ...env },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const worker = new PlayedWorker(child);
    await new Promise<void>((resolve, reject) => {
      worker.waiting.set(0, { resolve: () => resolve(), reject });
    });
    return worker;
  }

  do<T>(at: number, task: Task): Promise<T> {
    const id = this.next++;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: (value) => resolve(value as T), reject });
      this.child.send({ at, id, task });
    });
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      this.child.once('exit', () => resolve());
      this.child.disconnect();
    });
  }
}

export class WorkerDied extends Error {}
