export type { Role, Scope, WorkspaceSettings } from './scope';
export { currentCarrier, currentScope, enterTenant, openCarrier, runInTenant, type Carrier } from './run-in-tenant';
