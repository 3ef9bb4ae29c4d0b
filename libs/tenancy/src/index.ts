export type { Role, Scope, WorkspaceSettings } from './scope';
export { currentCarrier, currentScope, enterTenant, openCarrier, runInTenant } from './run-in-tenant';
