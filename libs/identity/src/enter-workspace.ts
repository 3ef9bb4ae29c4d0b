import { AppError } from '@siyana/kernel';
import { runInTenant, type Scope } from '@siyana/tenancy';
import { systemScope } from './system-scope';
import type { WorkspacesService } from './workspaces.service';

/** The product itself in a workspace, with that workspace's settings; undefined when there is none any more. */
export async function enterWorkspace(
  workspaces: WorkspacesService,
  tenantId: string,
  name: string,
): Promise<Scope | undefined> {
  try {
    const row = await runInTenant(systemScope(tenantId, name), () => workspaces.get());
    const { timeZone, currency, locale, autoClose, techniciansSeeAll, suspendedReason, sandboxOf, sla, quotas } = row;
    return systemScope(tenantId, name, {
      ...{ timeZone, currency, locale, autoClose, techniciansSeeAll, suspendedReason, sandboxOf, sla, quotas },
    });
  } catch (error) {
    if (error instanceof AppError && error.kind === 'not_found') return undefined;
    throw error;
  }
}
