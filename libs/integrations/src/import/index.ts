export { MAX_CELL, MAX_COLUMNS, openCsv, type CsvFile, type CsvRow, type RowProblem } from './csv-reader';
export { detectEncoding, encodingOf, FILE_ENCODINGS, type FileEncoding } from './encoding';
export { bindColumns, readMapping, type BoundColumns, type ImportMapping } from './mapping.rules';
export { WORK_ORDER_IMPORT_FIELDS, type Vocabulary, type WorkOrderImportField } from './work-order-fields';
export {
  workOrderRowReader,
  type ImportRowError,
  type ImportRowResult,
  type WorkOrderImportRow,
  type WorkOrderRowReader,
} from './work-order-row.rules';
export { importDigest } from './import-digest';
