import type { Server, ServerResponse } from 'node:http';
import { Server as Listener, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Global, Injectable, Module } from '@nestjs/common';

interface DrainTimes {
  /** Milliseconds for which new connections are still taken; and for which open ones without a request are kept afterwards. */
  readonly noticeMs: number;
  /** Milliseconds from the beginning at which what is still under way is cut. */
  readonly withinMs: number;
}

const LOOK_MS = 10;

/**
 * How a process leaves without failing anybody. It says so first: `/health/ready` is 503, and every answer ends its connection. Connections are still
 * taken for a while, since whoever spreads requests has to hear of it; then the port is closed, what is under way is finished, and a connection
 * that is open goes when it has been silent for as long: a server that shuts one at once cuts the request that is on its way.
 */
@Injectable()
export class Drain {
  private readonly underWay = new Set<ServerResponse>();
  private readonly begun = new AbortController();
  private readonly left = leaver(this.underWay);

  /** Aborted when the process begins to leave: what would go on by itself, such as streams, ends then. */
  get leaving(): AbortSignal {
    return this.begun.signal;
  }

  /** Each request, as it comes in; it is under way until its last byte is on its way, or its caller has gone. */
  enter(response: ServerResponse): void {
    this.underWay.add(response);
    response.on('close', this.left);
    if (this.leaving.aborted) this.endsConnection(response);
  }

  /** Answers how many requests had to be cut. The server takes no more afterwards, and nobody is connected to it. */
  async leave(server: Server, { noticeMs, withinMs }: DrainTimes): Promise<number> {
    const begun = performance.now();
    this.begun.abort();
    for (const response of this.underWay) this.endsConnection(response);
    await pause(Math.min(noticeMs, withinMs));
    // As http.Server's own would, but that one shuts silent connections with it.
    Listener.prototype.close.call(server);
    let busyAt = performance.now();
    while ((await connectionsOf(server)) > 0 && performance.now() - begun < withinMs) {
      // Never while an answer is on its way: Node takes a connection for idle before the last bytes are gone.
      if (this.underWay.size > 0) busyAt = performance.now();
      else if (performance.now() - busyAt >= noticeMs) server.closeIdleConnections();
      await pause(LOOK_MS);
    }
    const cut = this.underWay.size;
    server.closeAllConnections();
    return cut;
  }

  /** With this answer; unless more were asked for on it meanwhile, which come behind it. */
  private endsConnection(response: ServerResponse): void {
    const socket = socketOf(response);
    for (const other of this.underWay) if (socketOf(other) === socket) other.shouldKeepAlive = other !== response;
  }
}

/** One function for all answers, each of which closes once. */
const leaver = (underWay: Set<ServerResponse>) =>
  function (this: ServerResponse): void {
    underWay.delete(this);
  };

const socketOf = ({ req }: ServerResponse): Socket => req.socket;

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => server.getConnections((error, count) => (error ? reject(error) : resolve(count))));

@Global()
@Module({ providers: [Drain], exports: [Drain] })
export class DrainModule {}
