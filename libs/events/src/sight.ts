import { forbidden } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';

/** Events speak of the whole workspace. A member whose sites are limited would learn of the others: 403 `whole_workspace_only`. */
export function assertSeesAllSites(): void {
  if (currentScope().siteIds !== null) throw forbidden('whole_workspace_only');
}
