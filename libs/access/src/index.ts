export { AccessGuard } from './access.guard';
export { accessOf, Allow, isTokenAccess, type Access, type TokenAccess } from './allow';
export { Credentials, type Examined } from './credentials';
export { Limits } from './limits';
export { ALL_PERMISSIONS, PERMISSIONS, permissionsOf, ROLES_IN_ORDER } from './permissions';
