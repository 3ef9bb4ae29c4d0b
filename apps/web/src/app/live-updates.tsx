import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDevice } from '../store/use-device';
import { followEvents, resourcesOf } from './live';
import { useApi, useMe } from './session';

/** Events come in swarms: what they touch is read again once for each swarm. */
const GATHER_MS = 400;

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
  const { permissions, member } = useMe();
  const mayFollow = permissions.includes('events:read');
  useEffect(() => {
    if (!mayFollow || !('locks' in navigator)) return;
    const over = new AbortController();
    const channel = new BroadcastChannel(`siyana-live-${member.id}`);
    const gathered = new Set<string>();
    let cursor: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAgain = (): void => {
      timer = undefined;
      for (const resource of gathered) void client.invalidateQueries({ queryKey: [resource] });
      if (gathered.has('work-orders')) void device.sync();
      gathered.clear();
    };
    const take = ({ resource, cursor: next }: Heard): void => {
      cursor = next;
      if (resource === null) void client.invalidateQueries();
      else for (const each of resourcesOf(resource)) gathered.add(each);
      timer ??= setTimeout(readAgain, GATHER_MS);
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
      .request(`siyana-live-${member.id}`, { signal: over.signal }, () => followEvents(api, listener, over.signal))
      .catch(() => undefined);
    return () => {
      over.abort();
      clearTimeout(timer);
      channel.close();
    };
  }, [api, client, device, member.id, mayFollow]);
  return null;
}
