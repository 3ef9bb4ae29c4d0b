import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { AppError, newId } from '@siyana/kernel';
import { S3Store } from './s3-store';

const KEY_ID = 'SIYANAEXAMPLE';
const SECRET = newId();
const REGION = 'eu-west-3';

const hmac = (key: string | Buffer, value: string): Buffer => createHmac('sha256', key).update(value).digest();
const sha256 = (value: string | Buffer): string => createHash('sha256').update(value).digest('hex');

/** Signature Version 4 as its specification says it, computed apart from the client that is under test. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const header = String(request.headers['authorization']);
  const [, keyId, date, signedHeaders, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/[^,]+, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      header,
    ) ?? [];
  if (keyId !== KEY_ID || !date || !signedHeaders) return false;
  const { pathname, searchParams } = new URL(request.url!, 'http://store');
  const query = [...searchParams.entries()]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const headers = signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const claimed = String(request.headers['x-amz-content-sha256']);
  if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== sha256(body)) return false;
  const canonical = [request.method, pathname, query, headers.join(''), signedHeaders, claimed].join('\n');
  const scope = `${date}/${REGION}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${SECRET}`, date), REGION), 's3'), 'aws4_request');
  return hmac(key, toSign).toString('hex') === signature;
}

describe('an S3-compatible store', () => {
  const objects = new Map<string, Buffer>();
  let server: Server;
  let endpoint: string;
  let store: S3Store;

  beforeAll(async () => {
    server = createServer((request, answer) => {
      const chunks: Buffer[] = [];
      request
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          const body = Buffer.concat(chunks);
          const { pathname, searchParams } = new URL(request.url!, 'http://store');
          const key = pathname.replace('/plant/', '');
          if (!isSigned(request, body)) return answer.writeHead(403).end();
          if (request.method === 'PUT') objects.set(key, body);
          if (request.method === 'DELETE') objects.delete(key);
          if (request.method !== 'GET') return answer.writeHead(request.method === 'DELETE' ? 204 : 200).end();
          if (searchParams.has('list-type')) {
            // One key a page, so that the pages are walked.
            const all = [...objects.keys()].filter((each) => each.startsWith(searchParams.get('prefix')!)).sort();
            const at = Number(searchParams.get('continuation-token') ?? 0);
            const next = at + 1 < all.length ? `<NextContinuationToken>${at + 1}</NextContinuationToken>` : '';
            return answer.end(`<r>${all[at] ? `<Contents><Key>${all[at]}</Key></Contents>` : ''}${next}</r>`);
          }
          const object = objects.get(key);
          return object ? answer.end(object) : answer.writeHead(404).end();
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    store = new S3Store({ endpoint, bucket: 'plant', region: REGION, accessKeyId: KEY_ID, secretAccessKey: SECRET });
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('takes, gives and forgets files, signed as the specification says', async () => {
    const key = `${newId()}/${newId()}`;
    const stored = await store.write(key, Buffer.from('pièce jointe'));
    expect(stored).toEqual({ bytes: 13, sha256: sha256('pièce jointe') });
    expect(await text(await store.read(key))).toBe('pièce jointe');
    await store.remove(key);
    await expect(store.read(key)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('lists and removes one workspace alone, page by page', async () => {
    const [ours, theirs] = [newId(), newId()];
    const keys = [newId(), newId(), newId()].map((id) => `${ours}/${id}`).sort();
    for (const key of [...keys, `${theirs}/${newId()}`]) await store.write(key, Buffer.from('x'));
    expect(await store.keys(ours)).toEqual(keys);
    await store.removeAll(ours);
    expect([await store.keys(ours), (await store.keys(theirs)).length]).toEqual([[], 1]);
  });

  it('is unavailable, not broken, when the key is wrong or nobody answers', async () => {
    const wrong = new S3Store({
      endpoint,
      bucket: 'plant',
      region: REGION,
      accessKeyId: KEY_ID,
      secretAccessKey: 'other',
    });
    const failure = await wrong.write(`${newId()}/${newId()}`, Buffer.from('x')).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect((failure as AppError).kind).toBe('unavailable');
  });

  it('refuses a key that is not ours', async () => {
    await expect(store.write('../etc/passwd', Buffer.from('x'))).rejects.toThrow('a key of the store');
    await expect(store.removeAll('')).rejects.toThrow('a workspace id');
  });
});
