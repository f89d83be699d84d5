/** Methods on the audit itself: which one is open, its settings, its evaluation. */
import { rmSync } from 'node:fs';
import { createAuditFile, openAuditFile } from '../store/open.ts';
import { evaluateAndFindGaps } from './find-gaps.ts';
import { settingsBeside } from './import-files.ts';
import { importAndEvaluate } from './import-methods.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';
import { readSettingsFile } from './settings-file.ts';
import { runSentence } from './summary.ts';
import { auditView } from './views.ts';

type Method =
  | 'create'
  | 'open'
  | 'sample'
  | 'close'
  | 'audit'
  | 'isAuditSound'
  | 'saveSettings'
  | 'evaluate'
  | 'cancelJob';

export function auditMethods(open: OpenAudit): Pick<EngineTable, Method> {
  return {
    create: ({ path }) => open.replace(() => createAuditFile(path)),
    open: ({ path, passphrase = null }) =>
      open.replace(() => openAuditFile(path, { passphrase, soon: true })),
    sample: ({ path, folder }) => {
      rmSync(path, { force: true });
      open.replace(() => createAuditFile(path));
      const audit = open.store;
      const settings = settingsBeside([folder]);
      if (settings !== null) audit.saveSettings(readSettingsFile(settings), ACTOR);
      return open.jobs.start('Importing the sample', (task) => importAndEvaluate(audit, [folder], task));
    },
    close: () => {
      open.close();
      return null;
    },
    audit: () => open.view,
    isAuditSound: () => open.store.isSound(),
    saveSettings: ({ settings }) => {
      open.store.saveSettings(settings, ACTOR);
      return auditView(open.store);
    },
    evaluate: () => {
      const audit = open.store;
      return open.jobs.start('Evaluating', async (task) => ({
        summary: runSentence(await evaluateAndFindGaps(audit, ACTOR, task)),
        notes: [],
      }));
    },
    cancelJob: ({ job }) => {
      open.jobs.cancel(job);
      return null;
    },
  };
}
