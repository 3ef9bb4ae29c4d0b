import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { forbidden, unauthenticated } from '@siyana/kernel';
import { enterTenant, type Scope } from '@siyana/tenancy';
import { accessOf, isTokenAccess, type Access } from './allow';
import { Credentials } from './credentials';
import { Limits } from './limits';

interface IncomingRequest {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * The only place where a caller becomes somebody. It is global and sits on the resolved handler, so no spelling of a path walks round it;
 * it fills the request's scope, counts the call against the workspace's limits and asks for the permission that the handler names.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly credentials: Credentials,
    private readonly limits: Limits,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const access = accessOf(context.getHandler());
    if (access === undefined) throw new Error('a route without @Allow was reached');
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<IncomingRequest>();
    if (isTokenAccess(access))
      return this.credentials
        .verifyToken(access, request.params['token'] ?? '')
        .then((scope) => this.admit(scope, access, request));
    if (access === 'feed_token') {
      const { token } = request.query;
      return this.credentials
        .verifyFeed(typeof token === 'string' ? token : '')
        .then((scope) => this.admit(scope, access, request));
    }
    const token = bearerOf(request);
    const known = this.credentials.cached(token);
    return known
      ? this.admit(known, access, request)
      : this.credentials.verify(token).then((scope) => this.admit(scope, access, request));
  }

  private admit(scope: Scope, access: Access, { method }: IncomingRequest): boolean {
    enterTenant(scope);
    this.limits.admit(scope);
    this.credentials.used(scope);
    if (asksForPermission(access) && !scope.permissions.has(access))
      throw forbidden('forbidden', { permission: access });
    if (method !== 'GET') assertWritable(scope);
    return true;
  }
}

const asksForPermission = (access: Access): boolean =>
  access !== 'authenticated' && access !== 'feed_token' && !isTokenAccess(access);

/** A suspended workspace is read-only, not dark. */
function assertWritable({ settings }: Scope): void {
  if (settings.suspendedReason !== null)
    throw forbidden('workspace_suspended', settings.suspendedReason === '' ? {} : { reason: settings.suspendedReason });
}

function bearerOf({ headers }: IncomingRequest): string {
  const header = headers['authorization'];
  const match = typeof header === 'string' ? /^Bearer ([\w.~+/=-]{20,4096})$/i.exec(header) : null;
  if (!match) throw unauthenticated();
  return match[1]!;
}
