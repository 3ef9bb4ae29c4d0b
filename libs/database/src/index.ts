export { checkCatalogue, isSetConfigClosed } from './catalogue-check';
export { DatabaseModule } from './database.module';
export { Database } from './database';
export { nameConstraintField, translateDatabaseError } from './database-errors';
export { install, roleAddresses } from './install';
export { TenantRow, VersionedRow } from './tenant-row';
export { assertVersion, type Changes, type Tx } from './tx';
export { openInstance, type Instance } from './instance';
export { schemaDrift } from './schema-drift';
