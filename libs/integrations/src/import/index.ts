export { openCsv, type CsvFile } from './csv-reader';
export { encodingOf } from './encoding';
export { bindColumns, readMapping, type BoundColumns, type ImportMapping } from './mapping.rules';
export { type WorkOrderImportField } from './work-order-fields';
export { workOrderRowReader, type ImportRowError, type WorkOrderImportRow } from './work-order-row.rules';
export { importDigest } from './import-digest';
