import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly at: number;
}

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** How it answers from now on. */
  answer: (response: ServerResponse, received: Received) => void;
  /** Waits until what came is as wanted; rejects after `patience` milliseconds. */
  until(wanted: (received: readonly Received[]) => boolean, patience?: number): Promise<void>;
  close(): Promise<void>;
}

/** A receiver of webhooks on this machine. */
export async function receive(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { headers } = request;
      const message = { id: String(headers['webhook-id']), headers, body, at: performance.now() };
      received.push(message);
      receiver.answer(response, message);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/siyana`,
    received,
    answer: (response) => response.end('merci'),
    until: async (wanted, patience = 15_000) => {
      const end = performance.now() + patience;
      while (!wanted(received)) {
        if (performance.now() > end) throw new Error(`${received.length} messages have come`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
