export { fitted, type ImportPreset } from './preset';
export { IMPORT_PRESETS } from './presets';
