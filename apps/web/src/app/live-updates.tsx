import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDevice } from '../store/use-device';
import { nowMs } from './clock';
import { followChanges, resourcesOf } from './live';
import { useApi, useMe } from './session';

/** Changes come in swarms: what they touch is read again once for each swarm, and not more often than every few seconds however many come. */
const GATHER_MS = 400;
const LEAST_PAUSE_MS = 3_000;

interface Heard {
  readonly resource: string | null;
  readonly cursor: string | undefined;
}

/**
 * Reads again what has changed elsewhere. One tab of the browser follows and tells the others, since a browser keeps few connections to a host;
 * when it is closed, another goes on from the cursor that all have heard.
 */
export function LiveUpdates(): null {
  const api = useApi();
  const client = useQueryClient();
  const device = useDevice();
  const { member } = useMe();
  useEffect(() => {
    if (!('locks' in navigator)) return;
    const over = new AbortController();
    const channel = new BroadcastChannel(`siyana-live-${member.id}`);
    const gathered = new Set<string>();
    let cursor: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let readAt = -Infinity;
    const readAgain = (): void => {
      timer = undefined;
      readAt = nowMs();
      for (const resource of gathered) void client.invalidateQueries({ queryKey: [resource] });
      if (gathered.has('work-orders')) void device.sync();
      gathered.clear();
    };
    const take = ({ resource, cursor: next }: Heard): void => {
      cursor = next;
      if (resource === null) {
        void client.invalidateQueries();
        gathered.add('work-orders');
      } else for (const each of resourcesOf(resource)) gathered.add(each);
      timer ??= setTimeout(readAgain, Math.max(GATHER_MS, readAt + LEAST_PAUSE_MS - nowMs()));
    };
    const tell = (heard: Heard): void => {
      channel.postMessage(heard);
      take(heard);
    };
    channel.onmessage = ({ data }: MessageEvent<Heard>) => take(data);
    const listener = {
      heard: (resource: string, next: string) => tell({ resource, cursor: next }),
      lost: () => tell({ resource: null, cursor: undefined }),
      from: () => cursor,
    };
    navigator.locks
      .request(`siyana-live-${member.id}`, { signal: over.signal }, () => followChanges(api, listener, over.signal))
      .catch(() => undefined);
    return () => {
      over.abort();
      clearTimeout(timer);
      channel.close();
    };
  }, [api, client, device, member.id]);
  return null;
}
