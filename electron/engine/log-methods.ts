/** Methods on the audit file's own history. */
import { actionsOf } from '../../shared/report/log-words.ts';
import { exportLog } from './export-log.ts';
import { differences } from './differences.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';

export function logMethods(open: OpenAudit): Pick<EngineTable, 'log' | 'writeLog' | 'verifyAudit'> {
  return {
    log: ({ kind = null, ...page }) => {
      const beginnings = kind === null ? null : actionsOf(kind);
      return { total: open.store.logLength(beginnings), entries: open.store.log(page, beginnings) };
    },
    writeLog: ({ kind, path }) => {
      const audit = open.store;
      return open.jobs.start('Writing the log', async (task) => {
        const entries = await exportLog(audit, kind, path, task);
        audit.appendLog(ACTOR, 'log_exported', { kind, entries });
        const what =
          entries === 1 ? '1 log entry was' : `${entries.toLocaleString('en-GB')} log entries were`;
        return { summary: `${what} written.`, notes: [] };
      });
    },
    verifyAudit: () => {
      const audit = open.store;
      return open.jobs.start('Verifying the audit file', async (task) => {
        const found = await differences(audit, task);
        audit.appendLog(ACTOR, 'audit_verified', { differences: found });
        return {
          summary:
            found.length === 0
              ? 'The log, the stored files and the latest run are as they were recorded.'
              : 'The audit file is not as it was recorded.',
          notes: found,
        };
      });
    },
  };
}
