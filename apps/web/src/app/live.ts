import { isProblem, type Siyana } from '@siyana/api-client';
import { nowMs } from './clock';

/** What the pages read under another name than the change's own, or besides it. */
const READ_AGAIN: Readonly<Record<string, readonly string[]>> = {
  work_order: ['work-orders', 'calendar', 'preventive-schedules', 'assets'],
  work_request: ['work-requests', 'work-orders'],
  downtime: ['assets'],
  asset_category: ['assets'],
  location: ['locations', 'assets'],
  attachment: ['attachments'],
  part: ['parts', 'stock'],
  store: ['parts', 'stock'],
  stock: ['stock', 'reorder'],
  stock_movement: ['stock', 'reorder'],
  stock_count: ['counts', 'stock'],
  supplier: ['suppliers', 'reorder'],
  purchase_order: ['purchase-orders', 'reorder'],
  weekly_plan: ['weekly-plans', 'calendar'],
  absence: ['calendar'],
  shift_assignment: ['calendar'],
  webhook_delivery: ['webhooks'],
  workspace: ['workspace'],
  sandbox: ['sandbox'],
};

/** The first parts of the keys that are to be read again after a change of this resource. */
export function resourcesOf(resource: string): readonly string[] {
  return READ_AGAIN[resource] ?? [`${resource.replaceAll('_', '-')}s`];
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** A stream that held so long was a good one: the next pause is short again. */
const GOOD_MS = 30_000;

/** Milliseconds before the next try. Half of it is chance, so that a plant's browsers do not come back all at once. */
function pauseAfter(failures: number, chance: number): number {
  const whole = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures, 10));
  return whole / 2 + chance * (whole / 2);
}

export interface Listener {
  /** Of a resource, as the stream names it. */
  heard(resource: string, cursor: string): void;
  /** The cursor has ended: whatever is shown may be old. */
  lost(): void;
  /** Where to begin; undefined for what comes from now on. */
  from(): string | undefined;
}

/** Follows what this member sees of the workspace until it is stopped: one stream, begun again where it was. */
export async function followChanges(api: Siyana, listener: Listener, signal: AbortSignal): Promise<void> {
  const isOver = (): boolean => signal.aborted;
  for (let failures = 0; !isOver(); failures += 1) {
    const startedAt = nowMs();
    try {
      const after = listener.from();
      // Without a cursor there is no telling what happened while nobody followed.
      const isBlind = failures > 0 && after === undefined;
      const opened = (): void => {
        if (isBlind) listener.lost();
      };
      for await (const { resource, cursor } of api.changes(after, signal, opened)) listener.heard(resource, cursor);
    } catch (error) {
      if (isOver()) return;
      if (isProblem(error) && error.status === 410) listener.lost();
      else if (isProblem(error) && [401, 403].includes(error.status)) return;
    }
    if (nowMs() - startedAt > GOOD_MS) failures = 0;
    await pause(pauseAfter(failures, Math.random()), signal);
    if (!navigator.onLine) await happens('online', signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function happens(name: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    addEventListener(name, () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
