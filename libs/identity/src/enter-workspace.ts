import { runInTenant, type Scope } from '@siyana/tenancy';
import { systemScope } from './system-scope';
import type { WorkspacesService } from './workspaces.service';

/** The product itself in a workspace, with that workspace's settings; undefined when there is none any more. */
export async function enterWorkspace(
  workspaces: WorkspacesService,
  tenantId: string,
  name: string,
): Promise<Scope | undefined> {
  const settings = await runInTenant(systemScope(tenantId, name), () => workspaces.settings());
  return settings && systemScope(tenantId, name, settings);
}
