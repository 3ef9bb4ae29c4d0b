import type { AnswerOf } from './types';

/** What has happened, and the cursor after which the next of it comes. */
export interface Followed {
  readonly cursor: string;
  readonly event: AnswerOf<'get', '/events'>['data'][number];
}

/** The messages of server-sent events (WHATWG HTML, 9.2), as our server writes them: an id and one line of data; comments are its heartbeat. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<Followed, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const messages = (text + decoder.decode(value, { stream: true })).split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const data = fieldOf(message, 'data');
        if (data !== undefined)
          yield { cursor: fieldOf(message, 'id') ?? '', event: JSON.parse(data) as Followed['event'] };
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
