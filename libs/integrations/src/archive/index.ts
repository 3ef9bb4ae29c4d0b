export { eraseWorkspace } from './erase-workspace';
export { exportWorkspace } from './export-workspace';
export { importWorkspace } from './import-workspace';
