/** Methods on what became of each file's rows. */
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';
import { reconciliationOf, sourceOf } from './reconciliation.ts';
import { runSentence } from './summary.ts';
import { withdraw, withdrawalEffect } from './withdraw.ts';
import { exportRejected } from './write-rejected.ts';

export function reconciliationMethods(
  open: OpenAudit,
): Pick<EngineTable, 'reconciliation' | 'writeRejectedRows' | 'tryWithdrawal' | 'withdrawImport'> {
  return {
    reconciliation: ({ source }) => reconciliationOf(open.store, sourceOf(open.store, source)),
    writeRejectedRows: ({ source, path }) => {
      const audit = open.store;
      const info = sourceOf(audit, source);
      return open.jobs.start('Writing the rejected rows', async (task) => {
        const rows = await exportRejected(audit, info, path, ACTOR, task);
        const words =
          rows === 1 ? '1 rejected row was' : `${rows.toLocaleString('en-GB')} rejected rows were`;
        return {
          summary: `${words} written. Put right what is wrong there, then import the file.`,
          notes: [],
        };
      });
    },
    tryWithdrawal: ({ source }) => {
      const audit = open.store;
      sourceOf(audit, source);
      return open.jobs.start('Working out what the withdrawal would change', async (task) => {
        const withdrawal = await withdrawalEffect(audit, source, task);
        return {
          summary: `Withdrawing ${withdrawal.files.join(' and ')} is worked out.`,
          notes: [],
          withdrawal,
        };
      });
    },
    withdrawImport: ({ source }) => {
      const audit = open.store;
      sourceOf(audit, source);
      return open.jobs.start('Withdrawing the import', async (task) => {
        const { withdrawn, notEvaluated } = await withdraw(audit, source, ACTOR, task);
        const run = audit.latestRun();
        const names = withdrawn.map(({ name }) => name).join(' and ');
        const now = notEvaluated !== null || run === null ? '' : ` ${runSentence(run)}`;
        return {
          summary: `${names} withdrawn.${now}`,
          notes: notEvaluated === null ? [] : [notEvaluated],
        };
      });
    },
  };
}
