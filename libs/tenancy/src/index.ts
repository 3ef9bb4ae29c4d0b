export {
  QUOTA_NAMES,
  type QuotaName,
  type Quotas,
  type Role,
  type Scope,
  type SlaTargets,
  type WorkspaceSettings,
} from './scope';
export { currentCarrier, currentScope, enterTenant, openCarrier, runInTenant, withSettings } from './run-in-tenant';
