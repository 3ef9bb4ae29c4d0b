import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Command } from 'commander';
import { isSigned } from '@siyana/integrations';
import { systemClock } from '@siyana/kernel';
import { openClient } from './remote/call';
import { print } from './session';

const MOST_BYTES = 4 * 1_048_576;

interface Listening {
  readonly secret: string;
  readonly port: string;
  readonly status: string;
  readonly json?: boolean;
  readonly count?: string;
}

/** For whoever writes a receiver: what comes, and whether it is signed as it should be. */
export function addWebhookCommands(program: Command): void {
  const webhook = program.command('webhook').description("an integrator's tools for webhooks");
  webhook
    .command('replay')
    .description('have a message sent once more')
    .argument('<webhook>', 'its id')
    .argument('<delivery>', 'the id of the delivery')
    .action(async (id: string, deliveryId: string) => {
      const { messageId } = await openClient().post('/webhooks/{id}/deliveries/{deliveryId}/replay', {
        path: { id, deliveryId },
      });
      print(messageId);
    });
  webhook
    .command('listen')
    .description('receive messages on this machine, verify them and print them; ends by itself after --count')
    .requiredOption('--secret <whsec>', 'as it was shown when the webhook was made')
    .option('--port <number>', '0 takes a free one', '8080')
    .option('--status <number>', 'what is answered to a message that is signed', '204')
    .option('--count <number>', 'end after so many messages; 1 when one of them was not signed')
    .option('--json', 'print each message whole, one line each')
    .action((options: Listening) => listen(options));
}

function listen({ secret, port, status, json = false, count }: Listening): Promise<void> {
  return new Promise((resolve, reject) => {
    let left = count === undefined ? Infinity : Number(count);
    const server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const good = isSigned(secret, request.headers, body, Math.floor(systemClock.now().getTime() / 1000));
        if (!good) process.exitCode = 1;
        response.writeHead(good ? Number(status) : 401).end();
        print(
          json
            ? JSON.stringify({ signed: good, id: request.headers['webhook-id'], body })
            : lineOf(request, body, good),
        );
        left -= 1;
        if (left > 0) return;
        server.close(() => resolve());
        server.closeIdleConnections();
      }, reject);
    });
    server.once('error', reject);
    server.listen(Number(port), '127.0.0.1', () =>
      print(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}

function lineOf({ headers }: IncomingMessage, body: string, good: boolean): string {
  const type = /"type":"([\w.]{1,130})"/.exec(body)?.[1] ?? '?';
  return `${good ? 'signed    ' : 'NOT SIGNED'} ${type} ${String(headers['webhook-id'])}`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error('the message is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
