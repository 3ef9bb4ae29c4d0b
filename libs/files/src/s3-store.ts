import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { notFound, unavailable } from '@siyana/kernel';
import { AwsClient } from 'aws4fetch';
import { assertKey, assertWorkspace, ObjectStore, type Stored } from './object-store';

export interface S3Settings {
  /** `https://s3.example`; the bucket is the first part of the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const TIMEOUT_MS = 30_000;

/** An S3-compatible store, path-style, signed by Signature Version 4. */
export class S3Store extends ObjectStore {
  private readonly client: AwsClient;
  private readonly base: string;

  constructor({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Settings) {
    super();
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
    this.base = `${endpoint.replace(/\/+$/, '')}/${bucket}`;
  }

  async write(key: string, content: Buffer): Promise<Stored> {
    assertKey(key);
    await this.send('PUT', `/${key}`, content);
    return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  }

  async read(key: string): Promise<Readable> {
    assertKey(key);
    const { body } = await this.send('GET', `/${key}`);
    if (!body) throw unavailable();
    return Readable.fromWeb(body);
  }

  async remove(key: string): Promise<void> {
    assertKey(key);
    await this.send('DELETE', `/${key}`);
  }

  async removeAll(workspace: string): Promise<void> {
    for (const key of await this.keys(workspace)) await this.remove(key);
  }

  async keys(workspace: string): Promise<string[]> {
    assertWorkspace(workspace);
    const found: string[] = [];
    for (let token: string | undefined = ''; token !== undefined;) {
      const next: string = token === '' ? '' : `&continuation-token=${encodeURIComponent(token)}`;
      const answer = await this.send('GET', `?list-type=2&prefix=${workspace}%2F${next}`);
      const text = await answer.text();
      found.push(...[...text.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key]) => key!));
      token = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(text)?.[1];
    }
    return found.sort();
  }

  private async send(method: string, path: string, body?: Buffer): Promise<Response> {
    const answer = await this.client
      .fetch(`${this.base}${path}`, {
        method,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(body ? { body: new Uint8Array(body) } : {}),
      })
      .catch(() => {
        throw unavailable();
      });
    if (answer.status === 404) throw notFound();
    if (!answer.ok) throw unavailable();
    return answer;
  }
}
