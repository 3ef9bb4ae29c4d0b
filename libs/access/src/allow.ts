import 'reflect-metadata';
import type { Permission } from './permissions';

/** The token of the path is the credential: what stands on a machine, or the link to one's report. */
export type TokenAccess = 'asset_token' | 'request_token';

/** The token of the query is the credential: calendar programs send no headers. */
export type FeedAccess = 'feed_token';

/** `public`: no credential is asked for. `authenticated`: any credential of a workspace. Else the permission. */
export type Access = Permission | TokenAccess | FeedAccess | 'public' | 'authenticated';

export const isTokenAccess = (access: Access): access is TokenAccess =>
  access === 'asset_token' || access === 'request_token';

const ACCESS = 'siyana:access';

/** Says who may call a route. A route without it stops the start-up. */
export function Allow(access: Access): MethodDecorator {
  return (_target, _name, descriptor) => Reflect.defineMetadata(ACCESS, access, descriptor.value as object);
}

export function accessOf(handler: object): Access | undefined {
  return Reflect.getMetadata(ACCESS, handler) as Access | undefined;
}
