/** File dialogs. The only user of `dialog`. `null` or an empty list means that the person cancelled. */
import { dialog } from 'electron';

const PDF = [{ name: 'PDF', extensions: ['pdf'] }];
const AUDIT = [{ name: 'Soft Opt-In Audit', extensions: ['soia'] }];

async function save(
  title: string,
  defaultPath: string,
  filters: Electron.FileFilter[],
): Promise<string | null> {
  const answer = await dialog.showSaveDialog({ title, defaultPath, filters });
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

export function askNewAudit(): Promise<string | null> {
  return save('New audit', 'audit.soia', AUDIT);
}
export function askContactsPath(): Promise<string | null> {
  return save('Save the contacts', 'contacts.csv', [{ name: 'CSV', extensions: ['csv'] }]);
}
export function askLogPath(): Promise<string | null> {
  return save('Save the log', 'log.csv', [{ name: 'CSV', extensions: ['csv'] }]);
}
export function askReviewsPath(): Promise<string | null> {
  return save('Save the reviews', 'reviews.csv', [{ name: 'CSV', extensions: ['csv'] }]);
}
export function askPicturePath(name: string, format: 'svg' | 'png'): Promise<string | null> {
  return save('Save the chart', `${name}.${format}`, [{ name: format.toUpperCase(), extensions: [format] }]);
}
export function askReportPath(): Promise<string | null> {
  return save('Save the report', 'report.pdf', PDF);
}
export function askPackPath(): Promise<string | null> {
  return save('Save the evidence pack', 'evidence-pack.zip', [{ name: 'ZIP', extensions: ['zip'] }]);
}
export function askDossierPath(): Promise<string | null> {
  return save('Save the dossier', 'dossier.pdf', PDF);
}
async function open(title: string, filters: Electron.FileFilter[]): Promise<string | null> {
  const answer = await dialog.showOpenDialog({ title, filters, properties: ['openFile'] });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

async function folder(title: string): Promise<string | null> {
  const answer = await dialog.showOpenDialog({ title, properties: ['openDirectory', 'createDirectory'] });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

export function askOpenAudit(): Promise<string | null> {
  return open('Open audit', AUDIT);
}
export function askEarlierAudit(): Promise<string | null> {
  return open('Compare with an earlier audit', AUDIT);
}
export function askCertificateFolder(): Promise<string | null> {
  return folder('Choose a folder for the certificate and its lists');
}
export function askComparisonFolder(): Promise<string | null> {
  return folder('Choose a folder for the comparison');
}
export async function askSources(): Promise<readonly string[]> {
  const answer = await dialog.showOpenDialog({
    title: 'Choose exports',
    properties: ['openFile', 'multiSelections'],
  });
  return answer.canceled ? [] : answer.filePaths;
}
export function askRejectedPath(): Promise<string | null> {
  return save('Save the rejected rows', 'rejected-rows.csv', [{ name: 'CSV', extensions: ['csv'] }]);
}

export function askRegisterPath(): Promise<string | null> {
  return save('Save the campaign register', 'campaigns.csv', [{ name: 'CSV', extensions: ['csv'] }]);
}

const MAPPING = [{ name: 'Mapping', extensions: ['json'] }];

export function askMappingPath(): Promise<string | null> {
  return save('Save the mapping profiles', 'profiles.mapping.json', MAPPING);
}
export async function askMappingFile(): Promise<string | null> {
  const answer = await dialog.showOpenDialog({
    title: 'Choose mapping profiles',
    filters: MAPPING,
    properties: ['openFile'],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}
export function askExportFolder(): Promise<string | null> {
  return folder('Choose a folder for the files');
}
export async function askEvidenceFile(): Promise<string | null> {
  const answer = await dialog.showOpenDialog({
    title: 'Attach evidence',
    properties: ['openFile'],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}
export function askEvidencePath(name: string): Promise<string | null> {
  return save('Save the attached file', name, []);
}

/** Asks before a window closes over a job under way; `true` when the job may be stopped. */
export async function askWhetherToStop(): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: 'A job is still running in this audit.',
    detail: 'Stopping it now undoes what it has not finished. Everything else is saved.',
    buttons: ['Keep it running', 'Stop it and close'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** Says why an audit that was double-clicked or named at the start did not open. */
export async function sayNotOpened(reason: string): Promise<void> {
  await dialog.showMessageBox({
    type: 'error',
    message: 'The audit could not be opened.',
    detail: reason,
    buttons: ['OK'],
  });
}
