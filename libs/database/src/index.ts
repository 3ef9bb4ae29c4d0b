export { checkCatalogue, isSetConfigClosed, type Finding } from './catalogue-check';
export { appDataSourceOptions, loadedEntities, makeAppDataSource } from './data-source';
export { Database } from './database';
export { nameConstraintField } from './database-errors';
export { GLOBAL_TABLES } from './global-tables';
export { install, ownerDataSource, roleAddresses, type Addresses } from './install';
export { ROLES } from './roles';
export { SnakeNaming, TenantRow, VersionedRow } from './tenant-row';
export { assertVersion, type Change, type Changes, type Tx } from './tx';
