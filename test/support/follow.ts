import type { Client } from './client';

interface StreamedEvent {
  readonly id: string;
  readonly position: number;
  readonly type: string;
  readonly resource: string;
  readonly resourceId: string;
}

/** A reader of server-sent events, written from the standard and not from our code. */
export interface Follower {
  readonly events: StreamedEvent[];
  /** The id of each event's message. */
  readonly ids: string[];
  /** Settles when the server ends the stream. */
  readonly ended: Promise<void>;
  /** Waits until the events are as wanted; rejects after 10 s. */
  until(wanted: (events: readonly StreamedEvent[]) => boolean): Promise<void>;
  close(): Promise<void>;
}

export async function follow(
  { url, token }: Client,
  query = '',
  lastEventId?: string,
  path: '/events/stream' | '/changes/stream' = '/events/stream',
): Promise<Follower> {
  const abort = new AbortController();
  const response = await fetch(`${url}/api/v1${path}${query}`, {
    headers: { authorization: `Bearer ${token}`, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
    signal: abort.signal,
  });
  if (response.status !== 200) throw new Error(`the stream was refused: ${await response.text()}`);
  const events: StreamedEvent[] = [];
  const ids: string[] = [];
  const read = async (): Promise<void> => {
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const messages = text.split('\n\n');
      text = messages.pop()!;
      for (const message of messages) {
        const field = (name: string): string | undefined =>
          message
            .split('\n')
            .find((line) => line.startsWith(`${name}: `))
            ?.slice(name.length + 2);
        const data = field('data');
        if (data === undefined) continue;
        events.push(JSON.parse(data) as StreamedEvent);
        ids.push(field('id')!);
      }
    }
  };
  const ended = read().catch(() => undefined);
  return {
    events,
    ids,
    ended,
    until: async (wanted) => {
      const end = performance.now() + 10_000;
      while (!wanted(events)) {
        if (performance.now() > end) throw new Error(`there are ${events.length} events`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: async () => {
      abort.abort();
      await ended;
    },
  };
}
