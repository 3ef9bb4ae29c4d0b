import { request } from 'node:http';

export interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

/** Sends method and target exactly as they are given: fetch would tidy up the path. */
export function sendRaw(
  url: string,
  method: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, method, path: target, headers }, (answer) => {
      let text = '';
      // Events have no end.
      if (answer.headers['content-type']?.startsWith('text/event-stream')) {
        call.destroy();
        resolve({ status: answer.statusCode ?? 0, text });
        return;
      }
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    call.on('error', reject);
    call.end(body);
  });
}
