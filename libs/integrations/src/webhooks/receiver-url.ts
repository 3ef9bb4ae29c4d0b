import { isIP } from 'node:net';
import { isLoopback, isPublicAddress } from './public-address';

export interface ReceiverPolicy {
  /** Receivers on this machine, over plain http: tests and sandboxes only. */
  readonly allowLoopback: boolean;
}

/** The host without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

export const mayReach = (address: string, { allowLoopback }: ReceiverPolicy): boolean =>
  isPublicAddress(address) || (allowLoopback && isLoopback(address));

/**
 * A receiver's address as it is called, or undefined: https, no credentials, and where its host is a number in any spelling, a public one. A
 * name is looked up at each attempt and judged by where it leads then.
 */
export function parseReceiverUrl(text: string, policy: ReceiverPolicy): URL | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  const host = hostOf(url);
  const local = host === 'localhost' || host.endsWith('.localhost') || isLoopback(host);
  if (local && !policy.allowLoopback) return undefined;
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) return undefined;
  if (url.username !== '' || url.password !== '' || url.hash !== '' || host === '') return undefined;
  if (url.port !== '' && Number(url.port) < 1024) return undefined;
  if (isIP(host) !== 0 && !mayReach(host, policy)) return undefined;
  return url;
}
