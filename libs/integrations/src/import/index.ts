export { detect, type Detected } from './detect';
export { encodingOf } from './encoding';
export { type ImportField } from './fields';
export { withGuard } from './formula.rules';
export { bindColumns, mappingOfHeaders, readMapping, type BoundColumns, type ImportMapping } from './mapping.rules';
export { openSource, type RowSource } from './source';
export { parentsFirst, type Branch } from './parents-first';
export { rowReader, type ImportRow, type ImportRowError } from './row.rules';
export { importDigest } from './import-digest';
