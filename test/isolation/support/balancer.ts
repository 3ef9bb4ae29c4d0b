import { Agent, request, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 50;

/** What a load balancer knows of its processes: each is asked whether it is ready, and new connections go to the first that is. */
export class Balancer {
  /** Processes that were heard to say that they are not ready any more. */
  readonly leaving = new Set<string>();
  private readonly ready = new Map<string, boolean>();
  private readonly looking = setInterval(() => void this.look(), LOOK_MS);

  add(url: string): void {
    this.ready.set(url, true);
  }

  /** Where a new connection goes; it waits for a while when nobody takes it. */
  async pick(): Promise<string> {
    for (let looks = 0; looks < 100; looks += 1) {
      for (const [url, isReady] of this.ready) if (isReady) return url;
      await pause(LOOK_MS);
    }
    throw new Error('no process is ready');
  }

  /** What a balancer does by itself when it cannot connect. */
  drop(url: string): void {
    this.ready.set(url, false);
  }

  close(): void {
    clearInterval(this.looking);
  }

  private async look(): Promise<void> {
    for (const url of this.ready.keys()) {
      const status = await ask({ url, agent: false, method: 'GET', path: '/health/ready' }).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 503) this.leaving.add(url);
      this.ready.set(url, status === 200);
    }
  }
}

interface Question {
  readonly url: string;
  readonly agent: Agent | false;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

interface Heard {
  readonly status: number;
  readonly text: string;
  /** Whether this was the last answer of its connection. */
  readonly isLast: boolean;
}

/** Rejects when there is no answer, or not all of it. */
function ask({ url, agent, method, path, headers = {}, body }: Question): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const call = request(`${url}${path}`, { agent, method, headers }, (answer: IncomingMessage) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text, isLast: answer.headers.connection === 'close' }),
      );
    });
    call.on('error', (error) => reject(Object.assign(error, { wasKept: call.reusedSocket })));
    call.end(body);
  });
}

/** Asks one question after the other on one connection, for as long as it is kept, and then on the next. */
export class Caller {
  /** Answers that ended their connection. */
  lasts = 0;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private url: string | undefined;

  constructor(
    private readonly balancer: Balancer,
    private readonly token: string,
    private readonly failures: string[],
  ) {}

  /** What has failed is noted, and undefined. Only a connection that nobody takes is tried elsewhere: nothing was asked on it. */
  async call(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<string> {
    for (;;) {
      try {
        const url = (this.url ??= await this.balancer.pick());
        const heard = await ask({
          ...{ url, agent: this.agent, method, path: `/api/v1${path}` },
          headers: {
            authorization: `Bearer ${this.token}`,
            ...(body ? { 'content-type': 'application/json' } : {}),
            ...headers,
          },
          body: body && JSON.stringify(body),
        });
        if (heard.isLast) {
          this.lasts += 1;
          this.url = undefined;
        }
        if (heard.status >= 300) this.failures.push(`${method} ${path}: ${heard.status} ${heard.text.slice(0, 200)}`);
        return heard.text;
      } catch (error) {
        const { code, message, wasKept } = error as NodeJS.ErrnoException & { wasKept: boolean };
        if (code !== 'ECONNREFUSED') {
          this.failures.push(`${method} ${path}: ${message}, on a ${wasKept ? 'kept' : 'new'} connection`);
          return '';
        }
        this.balancer.drop(this.url!);
        this.url = undefined;
      }
    }
  }

  close(): void {
    this.agent.destroy();
  }
}
