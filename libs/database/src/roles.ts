/** The server's roles. The app's owns nothing, inherits nothing and cannot bypass row security. */
export interface RoleNames {
  readonly owner: string;
  readonly app: string;
  readonly login: string;
  readonly jobs: string;
}

export const ROLES: RoleNames = {
  owner: 'siyana_owner',
  app: 'siyana_app',
  login: 'siyana_login',
  jobs: 'siyana_jobs',
};

export type LoginRole = Exclude<keyof RoleNames, 'owner'>;

/** The address of the same database for another role. */
export function addressFor(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}
