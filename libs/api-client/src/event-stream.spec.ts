import { readMessages, type Followed } from './event-stream';

async function read(...chunks: Uint8Array[]): Promise<Followed[]> {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const found: Followed[] = [];
  for await (const { cursor, data } of readMessages(body)) found.push({ cursor, event: data as Followed['event'] });
  return found;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('server-sent events', () => {
  it('are read with their cursors, heartbeats left out', async () => {
    const found = await read(
      bytes(
        'retry: 2000\n\n: \n\nid: a.1\ndata: {"type":"part.created"}\n\nid: a.2\ndata: {"type":"part.changed"}\n\n',
      ),
    );
    expect(found.map(({ cursor, event }) => [cursor, event.type])).toEqual([
      ['a.1', 'part.created'],
      ['a.2', 'part.changed'],
    ]);
  });

  it('may be cut anywhere, inside a letter too', async () => {
    const whole = bytes('id: a.1\ndata: {"type":"é"}\n\n');
    for (let at = 1; at < whole.length; at += 1)
      expect((await read(whole.slice(0, at), whole.slice(at))).map(({ event }) => event.type)).toEqual(['é']);
  });

  it('that were cut off are not half told', async () => {
    expect(await read(bytes('id: a.1\ndata: {"type":"part.created"}\n'))).toEqual([]);
  });

  it('end when the line has been silent for longer than the heartbeat', async () => {
    let isCut = false;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes(': \n\n')),
      cancel: () => {
        isCut = true;
      },
    });
    for await (const message of readMessages(body, 20)) throw new Error(JSON.stringify(message));
    expect(isCut).toBe(true);
  });
});
