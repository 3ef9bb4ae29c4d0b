import type { AnswerOf } from './types';

/** What has happened, and the cursor after which the next of it comes. */
export interface Followed {
  readonly cursor: string;
  readonly event: AnswerOf<'get', '/events'>['data'][number];
}

/** A thing that is to be read again, and the cursor after which the next one comes. */
export interface Changed {
  readonly cursor: string;
  readonly resource: string;
  readonly resourceId: string;
}

/** The server says something every ten seconds: a line that is silent for so long is dead, though nobody has said so. */
const SILENCE_MS = 35_000;

/** The messages of server-sent events (WHATWG HTML, 9.2), as our server writes them: an id and one line of data; comments are its heartbeat. */
export async function* readMessages(
  body: ReadableStream<Uint8Array>,
  silenceMs = SILENCE_MS,
): AsyncGenerator<{ readonly cursor: string; readonly data: unknown }, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await within(silenceMs, reader.read());
      if (done) return;
      const messages = (text + decoder.decode(value, { stream: true })).split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const data = fieldOf(message, 'data');
        if (data !== undefined) yield { cursor: fieldOf(message, 'id') ?? '', data: JSON.parse(data) };
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function fieldOf(message: string, name: string): string | undefined {
  const line = message.split('\n').find((each) => each.startsWith(`${name}: `));
  return line?.slice(name.length + 2);
}

type Chunk = Awaited<ReturnType<ReadableStreamDefaultReader<Uint8Array>['read']>>;

/** What is read, or the end when nothing comes in time. */
async function within(ms: number, reading: Promise<Chunk>): Promise<Chunk> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Chunk>((resolve) => {
    timer = setTimeout(() => resolve({ done: true, value: undefined }), ms);
  });
  try {
    return await Promise.race([reading, silence]);
  } finally {
    clearTimeout(timer);
  }
}
