/** The gate between page and process. The only user of `ipcMain`. */
import { app, ipcMain } from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { CHANNELS_IPC } from '../shared/ipc/contract.ts';
import type { ForwardedMethod, MainMethod, MethodName, Methods } from '../shared/ipc/contract.ts';
import type { Reply } from '../shared/ipc/reply.ts';
import { ARGUMENT_SCHEMAS, DROPPED_SCHEMA } from '../shared/ipc/schemas.ts';
import { pictureBytes, writePicture } from './chart-image.ts';
import {
  askContactsPath,
  askDossierPath,
  askExportFolder,
  askNewAudit,
  askOpenAudit,
  askPicturePath,
  askReportPath,
  askSources,
} from './dialogs.ts';
import type { EngineClient } from './engine-client.ts';
import { openLegislation } from './external.ts';
import { issueTokens, pathOf } from './file-tokens.ts';
import type { PreferencesFile } from './preferences.ts';
import type { RecentFiles } from './recent-files.ts';
import { isAppUrl } from './security.ts';

type MainTable = {
  readonly [M in MainMethod]: (args: Methods[M]['args']) => Promise<Reply<Methods[M]['result']>>;
};

function failed(code: string, message: string): Reply<never> {
  return { ok: false, error: { code, message } };
}
function done<T>(value: T): Reply<T> {
  return { ok: true, value };
}

/** Whether the call comes from the main frame of our window, at our exact origin. */
function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === window.webContents.mainFrame && isAppUrl(frame.url);
}

/** What main answers itself, because a dialog, a token or the shell is needed. */
function mainMethods(
  engine: EngineClient,
  recent: RecentFiles,
  preferences: PreferencesFile,
  sampleFolder: string,
): MainTable {
  const opened = async (
    method: 'create' | 'open',
    path: string,
  ): Promise<Reply<Methods['audit']['result']>> => {
    const reply = await engine.call(method, { path });
    if (reply.ok) recent.add(path);
    return reply;
  };
  const openKnown = async (
    path: string | undefined,
    unknown: string,
  ): Promise<Reply<Methods['openRecent']['result']>> => {
    if (path === undefined) return failed('unknown_token', unknown);
    const reply = await opened('open', path);
    if (!reply.ok) return reply;
    return reply.value === null ? failed('not_found', 'The audit could not be opened.') : done(reply.value);
  };
  return {
    recentAudits: async () => done(recent.list()),
    newAudit: async () => {
      const path = await askNewAudit();
      return path === null ? done(null) : opened('create', path);
    },
    openAudit: async () => {
      const path = await askOpenAudit();
      return path === null ? done(null) : opened('open', path);
    },
    openRecent: ({ token }) => openKnown(recent.pathOf(token), 'That audit is no longer in the list.'),
    openDropped: ({ token }) => openKnown(pathOf(token), 'Drop the file again.'),
    openSample: async () => {
      const folder = mkdtempSync(join(app.getPath('userData'), 'sample-'));
      return engine.call('sample', { path: join(folder, 'sample.soia'), folder: sampleFolder });
    },
    closeAudit: () => engine.call('close', {}),
    chooseFiles: async () => done(issueTokens(await askSources())),
    importFiles: async ({ tokens }) => {
      const paths = tokens.map(pathOf).filter((path) => path !== undefined);
      if (paths.length < tokens.length) return failed('unknown_token', 'Choose the files again.');
      return engine.call('importPaths', { paths });
    },
    exportReport: async () => {
      const path = await askReportPath();
      return path === null ? done(null) : engine.call('writeReport', { path });
    },
    exportFiles: async () => {
      const folder = await askExportFolder();
      return folder === null ? done(null) : engine.call('writeFiles', { folder });
    },
    exportContacts: async ({ choice }) => {
      const path = await askContactsPath();
      return path === null ? done(null) : engine.call('writeContacts', { choice, path });
    },
    exportDossier: async ({ contact }) => {
      const path = await askDossierPath();
      return path === null ? done(null) : engine.call('writeDossier', { path, contact });
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

/** Answers the window's calls; anything not ours, unknown or out of bounds is refused with a code before any effect. */
export function openGate(
  window: BrowserWindow,
  engine: EngineClient,
  recent: RecentFiles,
  preferences: PreferencesFile,
  sampleFolder: string,
): void {
  const own = mainMethods(engine, recent, preferences, sampleFolder);
  const answer = (name: MethodName, args: unknown): Promise<Reply<unknown>> =>
    Object.hasOwn(own, name)
      ? (own[name as MainMethod] as (args: unknown) => Promise<Reply<unknown>>)(args)
      : engine.call(name as ForwardedMethod, args as Methods[ForwardedMethod]['args']);
  ipcMain.handle(
    CHANNELS_IPC.call,
    async (event, method: unknown, args: unknown): Promise<Reply<unknown>> => {
      if (!isOurs(event, window)) {
        console.error('Refused a call from a foreign frame');
        return failed('forbidden', 'This page may not do that.');
      }
      if (typeof method !== 'string' || !Object.hasOwn(ARGUMENT_SCHEMAS, method)) {
        return failed('unknown_method', 'There is no such method.');
      }
      const name = method as MethodName;
      const checked = ARGUMENT_SCHEMAS[name].safeParse(args);
      if (!checked.success) return failed('bad_arguments', 'The arguments do not fit the method.');
      try {
        return await answer(name, checked.data);
      } catch (error) {
        // The stack stays in the log: a message may hold a path.
        console.error(error);
        return failed('internal', 'Something went wrong.');
      }
    },
  );
  ipcMain.handle(CHANNELS_IPC.dropped, (event, paths: unknown): Reply<unknown> => {
    if (!isOurs(event, window)) return failed('forbidden', 'This page may not do that.');
    const checked = DROPPED_SCHEMA.safeParse(paths);
    return checked.success
      ? done(issueTokens(checked.data))
      : failed('bad_arguments', 'Those are not files.');
  });
}
