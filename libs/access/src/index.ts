export { AccessGuard } from './access.guard';
export { accessOf, Allow, type Access } from './allow';
export { Credentials } from './credentials';
export { ALL_PERMISSIONS, PERMISSIONS, permissionsOf, ROLES_IN_ORDER } from './permissions';
