/** Methods that compare the open audit with another, or with an earlier evaluation of its own. */
import type { Comparison } from '../../../shared/model/comparison.ts';
import type { AuditStore } from '../../store/store.ts';
import { Failure } from '../failure.ts';
import { ACTOR, type EngineTable, type OpenAudit } from '../open-audit.ts';
import { writeTogether } from '../output-folder.ts';
import type { Task } from '../task.ts';
import { compareAudits, type Chosen } from './compare-audits.ts';
import { comparisonSentence } from './comparison-lines.ts';
import { withAuditCopy } from './audit-copy.ts';
import { exportComparison } from './export-comparison.ts';

type Method =
  'runs' | 'compareWithFile' | 'compareWithRun' | 'comparison' | 'changedContacts' | 'writeComparison';

/** What the open audit was compared with. The passphrase is kept as long as the comparison, to write it, and nowhere else. */
type Earlier = { readonly path: string; readonly passphrase: string | null } | { readonly run: number };

/** The comparison last made, of the audit that was open then. */
export class LastComparison {
  #last: { readonly audit: AuditStore; readonly earlier: Earlier; readonly comparison: Comparison } | null =
    null;

  remember(audit: AuditStore, earlier: Earlier, comparison: Comparison): void {
    this.#last = { audit, earlier, comparison };
  }

  /** `null` where none was made, or another audit or evaluation has taken its place. */
  of(audit: AuditStore): { readonly earlier: Earlier; readonly comparison: Comparison } | null {
    const last = this.#last;
    return last?.audit === audit && last.comparison.after.run === audit.latestRun()?.id ? last : null;
  }
}

export function compareMethods(open: OpenAudit, last: LastComparison): Pick<EngineTable, Method> {
  const compare = (earlier: Earlier): { job: number } => {
    const audit = open.store;
    return open.jobs.start('Comparing', async (task) => {
      const comparison = await withEarlier(audit, earlier, task, (older) =>
        compareAudits(older, { store: audit, run: null }, task),
      );
      last.remember(audit, earlier, comparison);
      audit.appendLog(ACTOR, 'audits_compared', logged(comparison));
      return { summary: comparisonSentence(comparison), notes: [] };
    });
  };
  return {
    runs: () =>
      open.store.runs().map(({ id, createdAt, asAt, ruleVersion, counts }) => ({
        run: id,
        createdAt,
        asAt,
        ruleVersion,
        contacts: counts.contacts,
      })),
    compareWithFile: ({ path, passphrase }) => compare({ path, passphrase }),
    compareWithRun: ({ run }) => compare({ run }),
    comparison: () => {
      const found = last.of(open.store);
      if (found === null) return null;
      const { contacts: _contacts, ...view } = found.comparison;
      return view;
    },
    changedContacts: ({ page: { offset, limit } }) => {
      const rows = last.of(open.store)?.comparison.contacts ?? [];
      return { total: rows.length, rows: rows.slice(offset, offset + limit) };
    },
    writeComparison: ({ folder }) => {
      const audit = open.store;
      const found = last.of(audit);
      if (found === null)
        throw new Failure(
          'no_comparison',
          'Nothing was compared since the latest evaluation: compare first.',
        );
      return open.jobs.start('Writing the comparison', async (task) => {
        const comparison = await withEarlier(audit, found.earlier, task, (older) =>
          writeTogether(folder, (temporary) =>
            exportComparison(older, { store: audit, run: null }, temporary, task),
          ),
        );
        audit.appendLog(ACTOR, 'comparison_exported', logged(comparison));
        return { summary: 'The changes were written as CSV and PDF.', notes: [] };
      });
    },
  };
}

function logged({ before, after, changed }: Comparison): Readonly<Record<string, unknown>> {
  const side = ({ name, run, asAt }: Comparison['before']) => ({ name, run, as_at: asAt });
  return { before: side(before), after: side(after), changed };
}

function withEarlier<T>(
  audit: AuditStore,
  earlier: Earlier,
  task: Task,
  work: (older: Chosen) => Promise<T>,
): Promise<T> {
  return 'run' in earlier
    ? work({ store: audit, run: earlier.run })
    : withAuditCopy(earlier.path, earlier.passphrase, task, (store) => work({ store, run: null }));
}
