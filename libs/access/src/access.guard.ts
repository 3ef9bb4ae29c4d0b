import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { forbidden, unauthenticated } from '@siyana/kernel';
import { enterTenant, type Scope } from '@siyana/tenancy';
import { accessOf, type Access } from './allow';
import { Credentials } from './credentials';

interface IncomingRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * The only place where a caller becomes somebody. It is global and sits on the resolved handler, so no spelling of a path walks round it;
 * it fills the request's scope and asks for the permission that the handler names.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly credentials: Credentials) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const access = accessOf(context.getHandler());
    if (access === undefined) throw new Error('a route without @Allow was reached');
    if (access === 'public') return true;
    const token = bearerOf(context.switchToHttp().getRequest<IncomingRequest>());
    const known = this.credentials.cached(token);
    return known ? admit(known, access) : this.credentials.verify(token).then((scope) => admit(scope, access));
  }
}

function admit(scope: Scope, access: Access): boolean {
  enterTenant(scope);
  if (access !== 'authenticated' && !scope.permissions.has(access))
    throw forbidden('forbidden', { permission: access });
  return true;
}

function bearerOf({ headers }: IncomingRequest): string {
  const header = headers['authorization'];
  const match = typeof header === 'string' ? /^Bearer ([\w.~+/=-]{20,4096})$/i.exec(header) : null;
  if (!match) throw unauthenticated();
  return match[1]!;
}
