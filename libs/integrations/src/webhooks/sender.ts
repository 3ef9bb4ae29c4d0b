import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { hostOf, mayReach, parseReceiverUrl, type ReceiverPolicy } from './receiver-url';

/** From the name's look-up to the end of the answer. */
const TIMEOUT_MS = 10_000;
/** Of an answer so much is read, and so much of it kept. */
const READ_BYTES = 65_536;
const KEPT_BYTES = 500;

export interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Outcome {
  readonly status: number | null;
  readonly error: string | null;
  readonly answer: string | null;
  readonly durationMs: number;
  readonly retryAfterMs: number;
}

/** All addresses of a name. */
export type Resolve = (host: string) => Promise<readonly string[]>;

const systemResolve: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/**
 * Sends one message. The name is looked up once, every address of it is judged, and the connection goes to exactly the one that was judged: a name
 * that changes its mind in between leads nowhere. Redirects are answers like any other and are not followed.
 */
export class Sender {
  constructor(
    private readonly policy: ReceiverPolicy,
    private readonly resolve: Resolve = systemResolve,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {}

  async send(message: Message): Promise<Outcome> {
    const begun = performance.now();
    const ended = (outcome: Partial<Outcome>): Outcome => ({
      ...{ status: null, error: null, answer: null, retryAfterMs: 0 },
      ...outcome,
      durationMs: Math.round(performance.now() - begun),
    });
    const signal = AbortSignal.timeout(this.timeoutMs);
    try {
      const url = parseReceiverUrl(message.url, this.policy);
      if (!url) return ended({ error: 'url_refused' });
      const address = await Promise.race([this.addressOf(hostOf(url)), rejectOn(signal)]);
      if (address === undefined) return ended({ error: 'address_not_public' });
      return ended(await exchange(url, address, message, signal));
    } catch (error) {
      return ended({ error: signal.aborted ? 'timeout' : reasonOf(error) });
    }
  }

  /** The address to connect to; undefined when any of the name's leads where nothing of ours may go. */
  private async addressOf(host: string): Promise<string | undefined> {
    const addresses = isIP(host) === 0 ? await this.resolve(host) : [host];
    return addresses.every((address) => mayReach(address, this.policy)) ? addresses[0] : undefined;
  }
}

function exchange(url: URL, address: string, message: Message, signal: AbortSignal): Promise<Partial<Outcome>> {
  const host = hostOf(url);
  const options: RequestOptions = {
    method: 'POST',
    host: address,
    port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
    path: url.pathname + url.search,
    // The certificate is the name's, whatever number we call.
    ...(isIP(host) === 0 ? { servername: host } : {}),
    headers: { ...message.headers, host: url.host, 'content-length': Buffer.byteLength(message.body) },
    agent: false,
    signal,
  };
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const call = request(options, (response) => {
      const kept: Buffer[] = [];
      let read = 0;
      const done = (): void => {
        const answer = printable(Buffer.concat(kept));
        const retryAfterMs = retryAfterOf(response.headers['retry-after']);
        resolve({ status: response.statusCode ?? null, answer, retryAfterMs });
      };
      response.on('data', (chunk: Buffer) => {
        if (read < KEPT_BYTES) kept.push(chunk.subarray(0, KEPT_BYTES - read));
        read += chunk.length;
        if (read <= READ_BYTES) return;
        done();
        call.destroy();
      });
      response.on('end', done);
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(message.body);
  });
}

const rejectOn = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('too late')), { once: true }));

/** A short word of ours: what the system says holds addresses. */
function reasonOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return 'failed';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name_not_found';
  if (code === 'ECONNREFUSED') return 'connection_refused';
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'connection_reset';
  if (/CERT|TLS|SSL|SELF_SIGNED|ALTNAME/.test(code)) return 'certificate_refused';
  return 'failed';
}

/** What a person can read and the database can keep. */
function printable(bytes: Buffer): string {
  return [...bytes.toString('utf8')]
    .map((character) => (character < ' ' && character !== '\n' && character !== '\t' ? ' ' : character))
    .join('')
    .toWellFormed();
}

/** Seconds, as RFC 9110 has them; the form with a date is not asked of anybody. */
function retryAfterOf(header: string | undefined): number {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * 1_000 : 0;
}
