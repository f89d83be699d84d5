/** Every method the engine answers, by name. Main has checked the arguments against the contract's schemas. */
import { rmSync } from 'node:fs';
import type { EngineMethod, EngineMethods } from '../../shared/ipc/engine-protocol.ts';
import type { JobResult } from '../../shared/ipc/contract.ts';
import { createAuditFile, openAuditFile } from '../store/open.ts';
import type { AuditStore, RunInfo } from '../store/store.ts';
import { contactDetail } from './contact-detail.ts';
import { Failure } from './failure.ts';
import type { Jobs } from './jobs.ts';
import { evaluate, exportFiles, exportReport, importPaths, justify, type Imported } from './pipeline.ts';
import { readSettingsFile } from './settings-file.ts';
import { settingsBeside } from './import-files.ts';
import { runSentence } from './summary.ts';
import { share, type Task } from './task.ts';
import { auditView, campaignViews, originalRow, rejectedViews } from './views.ts';

/** Who the log names: the person at the window. Accounts are the operating system's affair. */
const ACTOR = 'officer';

export type EngineTable = {
  readonly [M in EngineMethod]: (
    args: EngineMethods[M]['args'],
  ) => EngineMethods[M]['result'] | Promise<EngineMethods[M]['result']>;
};

export function createMethods(jobs: Jobs): EngineTable {
  let current: AuditStore | null = null;

  const store = (): AuditStore => {
    if (current === null) throw new Failure('no_audit', 'No audit is open: create one or open one first.');
    return current;
  };
  const replace = (open: () => AuditStore) => {
    if (jobs.busy)
      throw new Failure('busy', 'A job is still running in the open audit: wait for it, or cancel it first.');
    const next = open();
    current?.close();
    current = next;
    return auditView(next);
  };
  const importAndEvaluate = async (
    audit: AuditStore,
    paths: readonly string[],
    task: Task,
  ): Promise<JobResult> => {
    const imported = await importPaths(audit, paths, ACTOR, share(task, 0, 0.6));
    const notes = imported.refused.map(({ name, message }) => `${name}: ${message}`);
    if (imported.sources.length === 0) return { summary: 'Nothing was imported.', notes };
    try {
      return { summary: importSentence(imported, await evaluate(audit, ACTOR, share(task, 0.6, 1))), notes };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { summary: importSentence(imported, null), notes: [...notes, error.message] };
    }
  };

  return {
    create: ({ path }) => replace(() => createAuditFile(path)),
    open: ({ path }) => replace(() => openAuditFile(path)),
    sample: ({ path, folder }) => {
      rmSync(path, { force: true });
      replace(() => createAuditFile(path));
      const audit = store();
      const settings = settingsBeside([folder]);
      if (settings !== null) audit.saveSettings(readSettingsFile(settings), ACTOR);
      return jobs.start('Importing the sample', (task) => importAndEvaluate(audit, [folder], task));
    },
    close: () => {
      if (jobs.busy) throw new Failure('busy', 'A job is still running: wait for it, or cancel it first.');
      current?.close();
      current = null;
      return null;
    },
    audit: () => (current === null ? null : auditView(current)),
    saveSettings: ({ settings }) => {
      store().saveSettings(settings, ACTOR);
      return auditView(store());
    },
    importPaths: ({ paths }) => {
      const audit = store();
      return jobs.start('Importing', (task) => importAndEvaluate(audit, paths, task));
    },
    evaluate: () => {
      const audit = store();
      return jobs.start('Evaluating', async (task) => ({
        summary: runSentence(await evaluate(audit, ACTOR, task)),
        notes: [],
      }));
    },
    cancelJob: ({ job }) => {
      jobs.cancel(job);
      return null;
    },
    rejectedRows: (page) => rejectedViews(store(), page),
    campaigns: () => campaignViews(store()),
    contacts: ({ filter, page }) => {
      const run = store().latestRun();
      if (run === null) return { total: 0, rows: [] };
      return store().contacts(run.id, filter, page);
    },
    contact: ({ contact }) => contactDetail(store(), justify(store()), contact),
    originalRow: ({ row }) => originalRow(store(), row),
    exportReport: ({ path }) => {
      const audit = store();
      return jobs.start('Writing the report', async (task) => {
        const pages = await exportReport(audit, path, task);
        audit.appendLog(ACTOR, 'report_exported', { pages });
        return { summary: `The report has ${pages} pages.`, notes: [] };
      });
    },
    exportFiles: ({ folder }) => {
      const audit = store();
      return jobs.start('Writing the files', async (task) => {
        const written = await exportFiles(audit, folder, task);
        audit.appendLog(ACTOR, 'files_exported', { files: written });
        return { summary: `${written.length} files were written.`, notes: written };
      });
    },
  };
}

function importSentence(imported: Imported, run: RunInfo | null): string {
  const accepted = imported.sources.reduce((sum, { counts }) => sum + counts.accepted, 0);
  const rejected = imported.sources.reduce((sum, { counts }) => sum + counts.rejected, 0);
  const files = imported.sources.length === 1 ? '1 file' : `${imported.sources.length} files`;
  const rows = `${files} imported: ${accepted.toLocaleString('en-GB')} rows accepted, ${rejected.toLocaleString('en-GB')} rejected.`;
  return run === null ? rows : `${rows} ${runSentence(run)}`;
}
