/**
 * The pipeline, stated once: import → store → evaluate → justify → report. The command line and the window both run it.
 */
export { importPaths, type Imported } from './import-files.ts';
export { evaluate } from './evaluate.ts';
export { justify } from './justify.ts';
export { exportFiles } from './export-files.ts';
export { exportReport } from './export-report.ts';
export { exportDossier } from './export-dossier.ts';
export { exportPack } from './export-pack.ts';
