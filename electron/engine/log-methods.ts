/** Methods on the audit file's own history. */
import { actionsOf } from '../../shared/report/log-words.ts';
import { differences } from './differences.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';

export function logMethods(open: OpenAudit): Pick<EngineTable, 'log' | 'verifyAudit'> {
  return {
    log: ({ kind = null, ...page }) => {
      const beginnings = kind === null ? null : actionsOf(kind);
      return { total: open.store.logLength(beginnings), entries: open.store.log(page, beginnings) };
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
