import { createServer, type Server } from 'node:net';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPublicAddress, parseReceiverUrl, Sender, type Outcome, type Resolve } from '@siyana/integrations';

/** P13: where messages may go. */
const PRODUCTION = { allowLoopback: false };
const SANDBOX = { allowLoopback: true };

/** Addresses that are not on the public internet, in every dress: none of them may be reached, whatever resolves to it. */
const HIDDEN_V4 = [
  ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.100.100.200', '100.127.255.255'],
  ...['127.0.0.1', '127.1.2.3', '127.255.255.254', '168.63.129.16', '169.254.169.254', '169.254.170.2', '172.16.0.1'],
  ...['172.31.255.255', '192.0.0.1', '192.0.0.192', '192.0.2.1', '192.88.99.1', '192.168.0.1', '192.168.255.255'],
  ...['198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1'],
  ...['255.255.255.255'],
];
const HIDDEN_V6 = [
  ...['::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:169.254.169.254'],
  ...['0:0:0:0:0:ffff:7f00:1', '64:ff9b::7f00:1', '64:ff9b::10.0.0.1', '64:ff9b:1::1', '100::1', '2001::1'],
  ...['2001:0:4136:e378:8000:63bf:3fff:fdd2', '2001:db8::1', '2002:7f00:1::', '2002:a00:1::1', '2001:10::1', '3fff::1'],
  ...['5f00::1', 'fc00::1', 'fd00::1', 'fd00:ec2::254', 'fe80::1', 'fec0::1', 'ff02::1', 'ff0e::1'],
];
/** 127.0.0.1 as URLs can spell it: octal, hexadecimal, one number, fewer parts, full-width digits, escapes. */
const SPELLED = [
  ...[
    '0177.0.0.1',
    '0x7f.0.0.1',
    '0x7f.1',
    '127.1',
    '127.0.1',
    '2130706433',
    '0x7f000001',
    '017700000001',
    '127.0.0.1.',
  ],
  ...[
    '0x7F.0X0.0.1',
    '127.0.0.0x1',
    '127.000.000.001',
    '1２7.0.0.1',
    '１２７.０.０.１',
    '127。0。0。1',
    '%31%32%37.0.0.1',
  ],
  ...['[::1]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0000::0001]', '[::]', '[::ffff:0:0]'],
  ...['0', '0.0.0.0', '0x0', '00', 'localhost', 'LOCALHOST', 'localhost.', 'a.localhost', '①②⑦.0.0.1', 'ⓛocalhost'],
];
const NOT_ACCEPTED = [
  ...['http://hooks.example/', 'ftp://hooks.example/', 'file:///etc/passwd', 'gopher://hooks.example/', 'javascript:1'],
  ...[
    'https://user@hooks.example/',
    'https://user:word@hooks.example/',
    'https://hooks.example/#a',
    'https://',
    'hooks',
  ],
  ...['https://hooks.example:22/', 'https://hooks.example:25/', '//hooks.example/', 'https://[fe80::1%25eth0]/'],
];
const PUBLIC = ['1.1.1.1', '9.9.9.9', '172.15.255.255', '172.32.0.1', '100.63.255.255', '192.0.1.1', '2606:4700::1111'];

let listeners: { server: Server; port: number }[];
let connections = 0;

beforeAll(async () => {
  listeners = await Promise.all(
    ['127.0.0.1', '::1'].map(
      (host) =>
        new Promise<{ server: Server; port: number }>((resolve) => {
          const server = createServer((socket) => {
            connections += 1;
            socket.destroy();
          });
          server.listen(0, host, () => resolve({ server, port: (server.address() as AddressInfo).port }));
        }),
    ),
  );
});
afterAll(() => Promise.all(listeners.map(({ server }) => new Promise((resolve) => server.close(resolve)))));
beforeEach(() => {
  connections = 0;
});

const resolvingTo =
  (...addresses: string[]): Resolve =>
  () =>
    Promise.resolve(addresses);
const send = (sender: Sender, url: string): Promise<Outcome> =>
  sender.send({ url, headers: { 'content-type': 'application/json' }, body: '{}' });

/** To each of the listeners, with a short patience: nothing of this may take long. */
async function sendEverywhere(host: string, resolve: Resolve): Promise<(string | null)[]> {
  const sender = new Sender(PRODUCTION, resolve, 1_000);
  const outcomes = await Promise.all(listeners.map(({ port }) => send(sender, `https://${host}:${port}/hook`)));
  return outcomes.map(({ error }) => error);
}

describe('a message to a webhook', () => {
  it('is tried against 120 forms and more', () => {
    const forms = 2 * HIDDEN_V4.length + HIDDEN_V6.length + SPELLED.length + NOT_ACCEPTED.length;
    expect(forms).toBeGreaterThanOrEqual(120);
  });

  it.each([...HIDDEN_V4, ...HIDDEN_V6])('goes nowhere when its name leads to %s', async (address) => {
    expect(isPublicAddress(address)).toBe(false);
    expect(await sendEverywhere('hooks.example', resolvingTo(address))).toEqual([
      'address_not_public',
      'address_not_public',
    ]);
    expect(connections).toBe(0);
  });

  it.each(HIDDEN_V4)('goes nowhere when one of several addresses is %s', async (address) => {
    expect(await sendEverywhere('hooks.example', resolvingTo('1.1.1.1', address))).toEqual([
      'address_not_public',
      'address_not_public',
    ]);
    expect(connections).toBe(0);
  });

  it.each(SPELLED)('goes nowhere when its host is spelled %s', async (host) => {
    const errors = await sendEverywhere(host, resolvingTo('127.0.0.1'));
    expect(['url_refused', 'address_not_public']).toContain(errors[0]);
    expect(connections).toBe(0);
  });

  it.each(NOT_ACCEPTED)('is not sent to %s', async (url) => {
    expect(parseReceiverUrl(url, PRODUCTION)).toBeUndefined();
    expect((await send(new Sender(PRODUCTION, resolvingTo('1.1.1.1'), 500), url)).error).toBe('url_refused');
  });

  it('goes to the address that was judged, although its name changes its mind in between', async () => {
    const answers = ['127.0.0.1', '10.0.0.1'];
    let looks = 0;
    const rebinding: Resolve = () => Promise.resolve([answers[Math.min(looks++, 1)]!]);
    const outcome = await send(new Sender(SANDBOX, rebinding, 1_000), `https://hooks.example:${listeners[0]!.port}/`);
    expect([looks, outcome.error, connections]).toEqual([1, 'connection_reset', 1]);
  });

  it.each(PUBLIC)('may go to %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
    expect(parseReceiverUrl(`https://${address.includes(':') ? `[${address}]` : address}/`, PRODUCTION)).toBeDefined();
  });

  it('does reach the listeners when the walls are open, or these tests would prove nothing', async () => {
    const sender = new Sender(SANDBOX, resolvingTo('127.0.0.1'), 1_000);
    expect((await send(sender, `https://hooks.example:${listeners[0]!.port}/`)).error).toBe('connection_reset');
    expect((await send(sender, `http://0x7f.1:${listeners[0]!.port}/`)).error).toBe('connection_reset');
    expect((await send(sender, `http://[::1]:${listeners[1]!.port}/`)).error).toBe('connection_reset');
    expect(connections).toBe(3);
  });
});

describe('what a receiver answers', () => {
  let server: HttpServer;
  let url: string;
  const requested: string[] = [];

  beforeAll(async () => {
    server = createHttpServer((request, response) => {
      requested.push(request.url!);
      if (request.url === '/hang') return;
      if (request.url === '/drip') {
        setInterval(() => response.write('.'), 50).unref();
        return;
      }
      if (request.url === '/redirect') response.writeHead(302, { location: `${url}/secret` });
      if (request.url === '/later') response.writeHead(503, { 'retry-after': '120' });
      response.end(request.url === '/flood' ? Buffer.alloc(10_000_000, 'x') : 'merci\u0000é');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const ask = (path: string): Promise<Outcome> => send(new Sender(SANDBOX, undefined, 700), url + path);

  it('is kept by its first bytes, as text that can be stored', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, error: null, answer: 'merci é' });
  });

  it('is not read to its end when it has none to speak of', async () => {
    const { status, answer } = await ask('/flood');
    expect([status, answer!.length]).toEqual([200, 500]);
  });

  it.each(['/hang', '/drip'])('is not waited for beyond the limit: %s', async (path) => {
    const { status, error, durationMs } = await ask(path);
    expect([status, error]).toEqual([null, 'timeout']);
    expect(durationMs).toBeLessThan(1_500);
  });

  it('is not followed elsewhere', async () => {
    expect((await ask('/redirect')).status).toBe(302);
    expect(requested).not.toContain('/secret');
  });

  it('may ask for more time', async () => {
    expect(await ask('/later')).toMatchObject({ status: 503, retryAfterMs: 120_000 });
  });
});
