import { OF_THE_PARENT } from './generated/routes';

const LIMIT = 10_000;

/** The last version that was seen of each resource, by its path: what If-Match says. */
export class Versions {
  private readonly seen = new Map<string, number>();

  /** Which version a call is meant for, if any was seen. */
  of(method: string, template: string, path: string): number | undefined {
    return this.seen.get(resourceOf(method, template, path));
  }

  /** Learns from an answer. A change makes every version on its path worthless, unless the answer says the new one. */
  learn(method: string, path: string, body: unknown): void {
    if (method !== 'GET') this.forget(path);
    if (typeof body !== 'object' || body === null) return;
    const { data } = body as { data?: unknown };
    if (Array.isArray(data)) for (const row of data) this.keep(path, row, true);
    else this.keep(path, body, method === 'POST');
  }

  /** Of the resource and of all that it is a part of. */
  forget(path: string): void {
    for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1)) this.seen.delete(path.slice(0, at));
  }

  private keep(path: string, row: unknown, isBelow: boolean): void {
    const { id, version } = row as { id?: unknown; version?: unknown };
    if (typeof version !== 'number') return;
    const at = typeof id === 'string' ? `${path}/`.indexOf(`/${id}/`) : -1;
    const resource = at >= 0 ? path.slice(0, at + 1 + (id as string).length) : isBelow ? `${path}/${String(id)}` : path;
    this.seen.delete(resource);
    this.seen.set(resource, version);
    if (this.seen.size > LIMIT) this.seen.delete(this.seen.keys().next().value!);
  }
}

/** What a call changes: an action its resource, a part without a version of its own the whole. */
function resourceOf(method: string, template: string, path: string): string {
  if (method === 'POST') return path.slice(0, path.lastIndexOf('/'));
  const [whole] = OF_THE_PARENT.includes(`${method} ${template}`)
    ? (/^.*(?=\/[^/]+\/[^/]+$)/.exec(path) ?? [path])
    : [path];
  return whole;
}
