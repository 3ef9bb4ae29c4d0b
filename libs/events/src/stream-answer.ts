import { StreamableFile } from '@nestjs/common';
import { currentCall } from '@siyana/http';
import { badRequest } from '@siyana/kernel';
import type { EventStream } from './event-stream';

export const bearerToken = (): string => String(currentCall().request.headers.authorization).slice('Bearer '.length);

/** Where a reader that comes again has been. */
export function lastEventId(): string | undefined {
  const header = currentCall().request.headers['last-event-id'];
  if (header === undefined || header === '') return undefined;
  if (typeof header !== 'string' || !/^[\w-]*\.[\w-]*$/.test(header) || header.length > 500)
    throw badRequest('malformed_header', {}, [{ pointer: '#header/last-event-id', code: 'invalid_format' }]);
  return header;
}

export function answerOf(stream: EventStream): StreamableFile {
  const { request, reply } = currentCall();
  // A proxy that buffers would hold events back.
  void reply.header('x-accel-buffering', 'no');
  if (request.method === 'HEAD') stream.end();
  return new StreamableFile(stream, { type: 'text/event-stream; charset=utf-8' });
}
