/** What main answers itself, because a dialog, a token or the shell is needed. */
import { basename } from 'node:path';
import type { MainMethod, Methods } from '../shared/ipc/contract.ts';
import type { Reply } from '../shared/ipc/reply.ts';
import type { Preferences } from '../shared/ipc/window-contract.ts';
import type { AuditWindow } from './audit-window.ts';
import type { AuditWindows } from './audit-windows.ts';
import { pictureBytes, writePicture } from './chart-image.ts';
import {
  askCertificateFolder,
  askComparisonFolder,
  askContactsPath,
  askDossierPath,
  askEarlierAudit,
  askEvidenceFile,
  askEvidencePath,
  askExportFolder,
  askLogPath,
  askMappingFile,
  askMappingPath,
  askNewAudit,
  askOpenAudit,
  askPackPath,
  askPicturePath,
  askRegisterPath,
  askRejectedPath,
  askReportPath,
  askReviewsPath,
  askSources,
} from './dialogs.ts';
import { openLegislation } from './external.ts';
import { issueTokens, pathOf } from './file-tokens.ts';
import type { RecentFiles } from './recent-files.ts';
import { newSamplePath } from './sample-folder.ts';
import type { StateFile } from './state-file.ts';

const CHOOSE_AGAIN = 'Choose the files again.';

/** What every window shares. */
export interface Desk {
  readonly windows: AuditWindows;
  readonly recent: RecentFiles;
  readonly preferences: StateFile<Preferences>;
  readonly userData: string;
  readonly sampleFolder: string;
}

export type MainTable = {
  readonly [M in MainMethod]: (args: Methods[M]['args']) => Promise<Reply<Methods[M]['result']>>;
};

export function failed(code: string, message: string): Reply<never> {
  return { ok: false, error: { code, message } };
}
export function done<T>(value: T): Reply<T> {
  return { ok: true, value };
}

/** Opens an audit for the window that asked, and remembers it. */
export async function showAudit(
  { windows, recent }: Desk,
  asking: AuditWindow | null,
  method: 'create' | 'open',
  path: string,
  passphrase?: string,
): ReturnType<AuditWindows['show']> {
  const reply = await windows.show(asking, method, path, passphrase);
  if (reply.ok) recent.add(path, reply.value?.custody.retainUntil ?? null);
  asking?.noteLocked(path, reply);
  return reply;
}

/** The methods as this window may call them. */
export function mainMethods(window: AuditWindow, desk: Desk): MainTable {
  const { engine } = window;
  const { recent, preferences } = desk;
  const show = (method: 'create' | 'open', path: string): ReturnType<AuditWindows['show']> =>
    showAudit(desk, window, method, path);
  const showKnown = async (path: string | undefined, unknown: string): ReturnType<AuditWindows['show']> =>
    path === undefined ? failed('unknown_token', unknown) : show('open', path);
  return {
    recentAudits: async () => done(recent.list()),
    newAudit: async () => {
      const path = await askNewAudit();
      return path === null ? done(null) : show('create', path);
    },
    openAudit: async () => {
      const path = await askOpenAudit();
      return path === null ? done(null) : show('open', path);
    },
    openRecent: ({ token }) => showKnown(recent.pathOf(token), 'That audit is no longer in the list.'),
    openDropped: ({ token }) => showKnown(pathOf(token), 'Drop the file again.'),
    openSample: async () =>
      engine.call('sample', { path: newSamplePath(desk.userData), folder: desk.sampleFolder }),
    lockedAudit: async () => done(window.locked === null ? null : { name: basename(window.locked) }),
    leaveLocked: async () => {
      window.leaveLocked();
      return done(null);
    },
    unlockAudit: async ({ passphrase }) => {
      const path = window.locked;
      return path === null
        ? failed('nothing_locked', 'Open the audit again.')
        : showAudit(desk, window, 'open', path, passphrase);
    },
    purgeAudit: async (args) => {
      const path = window.path;
      const reply = await engine.call('purge', args);
      if (reply.ok && path !== null) recent.remove(path);
      return reply;
    },
    closeAudit: () => engine.call('close', {}),
    chooseFiles: async () => done(issueTokens(await askSources())),
    newerFiles: async ({ tokens }) => {
      const paths = tokens.map(pathOf).filter((path) => path !== undefined);
      if (paths.length < tokens.length) return failed('unknown_token', CHOOSE_AGAIN);
      return engine.call('newerPaths', { paths });
    },
    importFiles: async ({ tokens, newer }) => {
      const paths = tokens.map(pathOf).filter((path) => path !== undefined);
      if (paths.length < tokens.length) return failed('unknown_token', CHOOSE_AGAIN);
      return engine.call('importPaths', newer === undefined ? { paths } : { paths, newer });
    },
    exportRejectedRows: async ({ source }) => {
      const path = await askRejectedPath();
      return path === null ? done(null) : engine.call('writeRejectedRows', { source, path });
    },
    exportRegister: async () => {
      const path = await askRegisterPath();
      return path === null ? done(null) : engine.call('writeRegister', { path });
    },
    addCampaignMessages: async ({ campaignId, tokens }) => {
      const paths = tokens.map(pathOf).filter((path) => path !== undefined);
      if (paths.length < tokens.length) return failed('unknown_token', CHOOSE_AGAIN);
      return engine.call('addCampaignPaths', { campaignId, paths });
    },
    lookAtFile: async ({ token, part }) => {
      const path = pathOf(token);
      return path === undefined
        ? failed('unknown_token', CHOOSE_AGAIN)
        : engine.call('lookAtPath', { path, part });
    },
    previewMapping: async ({ token, part, profile }) => {
      const path = pathOf(token);
      return path === undefined
        ? failed('unknown_token', CHOOSE_AGAIN)
        : engine.call('previewPath', { path, part, profile });
    },
    newerFileAs: async ({ token, ...as }) => {
      const path = pathOf(token);
      return path === undefined
        ? failed('unknown_token', CHOOSE_AGAIN)
        : engine.call('newerPathAs', { path, ...as });
    },
    importFileAs: async ({ token, ...as }) => {
      const path = pathOf(token);
      return path === undefined
        ? failed('unknown_token', CHOOSE_AGAIN)
        : engine.call('importPathAs', { path, ...as });
    },
    exportMappingProfiles: async ({ names }) => {
      const path = await askMappingPath();
      return path === null ? done(false) : engine.call('writeMappingProfiles', { path, names });
    },
    importMappingProfiles: async () => {
      const path = await askMappingFile();
      return path === null ? done(null) : engine.call('readMappingProfiles', { path });
    },
    exportReport: async (ask) => {
      const path = await askReportPath();
      return path === null ? done(null) : engine.call('writeReport', { ...ask, path });
    },
    exportFiles: async ({ redaction }) => {
      const folder = await askExportFolder();
      return folder === null ? done(null) : engine.call('writeFiles', { folder, redaction });
    },
    exportPack: async ({ redaction }) => {
      const path = await askPackPath();
      return path === null ? done(null) : engine.call('writePack', { path, redaction });
    },
    exportContacts: async ({ choice }) => {
      const path = await askContactsPath();
      return path === null ? done(null) : engine.call('writeContacts', { choice, path });
    },
    exportLog: async ({ kind }) => {
      const path = await askLogPath();
      return path === null ? done(null) : engine.call('writeLog', { kind, path });
    },
    chooseEarlierAudit: async () => {
      const path = await askEarlierAudit();
      return done(path === null ? null : (issueTokens([path])[0] ?? null));
    },
    compareWithAudit: async ({ token, passphrase }) => {
      const path = pathOf(token);
      return path === undefined
        ? failed('unknown_token', 'Choose the earlier audit again.')
        : engine.call('compareWithFile', { path, passphrase });
    },
    exportComparison: async () => {
      const folder = await askComparisonFolder();
      return folder === null ? done(null) : engine.call('writeComparison', { folder });
    },
    exportCertificate: async (planned) => {
      const folder = await askCertificateFolder();
      return folder === null ? done(null) : engine.call('writeCertificate', { ...planned, folder });
    },
    exportReviews: async () => {
      const path = await askReviewsPath();
      return path === null ? done(null) : engine.call('writeReviews', { path });
    },
    exportDossier: async ({ contact, redaction }) => {
      const path = await askDossierPath();
      return path === null ? done(null) : engine.call('writeDossier', { path, contact, redaction });
    },
    attachToPoint: async ({ entry }) => {
      const path = await askEvidenceFile();
      return path === null ? done(null) : engine.call('attachPointFile', { entry, path });
    },
    savePointFile: async ({ name, sha256 }) => {
      const path = await askEvidencePath(basename(name));
      if (path === null) return done(false);
      const written = await engine.call('writePointFile', { sha256, path });
      return written.ok ? done(true) : written;
    },
    openLegislation: async ({ provision }) => {
      await openLegislation(provision);
      return done(null);
    },
    preferences: async () => done(preferences.read()),
    savePreferences: async (next) => {
      preferences.save(next);
      return done(null);
    },
    saveImage: async ({ name, format, data }) => {
      const bytes = pictureBytes(format, data);
      if (bytes === null) return failed('not_a_picture', 'That is not a picture of a chart.');
      const path = await askPicturePath(name, format);
      if (path !== null) writePicture(path, bytes);
      return done(path !== null);
    },
  };
}
