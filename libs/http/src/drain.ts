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

/** The answer that a connection was asked for last, while it is under way. */
const LAST = Symbol('the last answer');
interface Connection extends Socket {
  [LAST]?: ServerResponse | undefined;
}

const LOOK_MS = 10;

/**
 * How a process leaves without failing anybody. It says so first: `/health/ready` is 503, and every answer ends its connection. Connections are still
 * taken for a while, since whoever spreads requests has to hear of it; then the port is closed, what is under way is finished, and a connection
 * that is open goes when it has been silent for as long: a server that shuts one at once cuts the request that is on its way.
 */
@Injectable()
export class Drain {
  private readonly connections = new Set<Connection>();
  private readonly begun = new AbortController();
  private isLeaving = false;
  private underWay = 0;

  /** Aborted when the process begins to leave: what would go on by itself, such as streams, ends then. */
  get leaving(): AbortSignal {
    return this.begun.signal;
  }

  /** Whose connections are to end in order. */
  watch(server: Server): void {
    server.on('connection', (connection: Connection) => {
      this.connections.add(connection);
      connection.once('close', () => this.connections.delete(connection));
    });
  }

  /** Each request, as it comes in; it is under way until it has `left`. All that a request costs while nobody leaves is a number and a property: a set of all answers cost 5 % of a read. */
  enter(response: ServerResponse): void {
    const connection: Connection = response.req.socket;
    this.underWay += 1;
    if (this.isLeaving) {
      // Another was asked for on the connection meanwhile: that one ends it, and not the one before.
      if (connection[LAST]) connection[LAST].shouldKeepAlive = true;
      response.shouldKeepAlive = false;
    }
    connection[LAST] = response;
  }

  /** Its last byte is on its way, or its caller has gone. */
  left(response: ServerResponse): void {
    const connection: Connection = response.req.socket;
    this.underWay -= 1;
    if (connection[LAST] === response) connection[LAST] = undefined;
  }

  /** Answers how many requests had to be cut. The server takes no more afterwards, and nobody is connected to it. */
  async leave(server: Server, { noticeMs, withinMs }: DrainTimes): Promise<number> {
    const begun = performance.now();
    this.isLeaving = true;
    this.begun.abort();
    for (const { [LAST]: last } of this.connections) if (last) last.shouldKeepAlive = false;
    await pause(Math.min(noticeMs, withinMs));
    // As http.Server's own would, but that one shuts silent connections with it.
    Listener.prototype.close.call(server);
    let busyAt = performance.now();
    while ((await connectionsOf(server)) > 0 && performance.now() - begun < withinMs) {
      // Never while an answer is on its way: Node takes a connection for idle before the last bytes are gone.
      if (this.underWay > 0) busyAt = performance.now();
      else if (performance.now() - busyAt >= noticeMs) server.closeIdleConnections();
      await pause(LOOK_MS);
    }
    const cut = this.underWay;
    server.closeAllConnections();
    return cut;
  }
}

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => server.getConnections((error, count) => (error ? reject(error) : resolve(count))));

@Global()
@Module({ providers: [Drain], exports: [Drain] })
export class DrainModule {}
