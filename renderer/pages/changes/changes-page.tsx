/** What changed since an earlier audit, or an earlier evaluation of this one: how many, why, and which gaps were closed. */
import type { ComparisonView } from '../../../shared/ipc/compare-contract.ts';
import type { ComparedSide } from '../../../shared/model/comparison.ts';
import { Button } from '../../components/button.tsx';
import { ImportFirst } from '../../components/import-first.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Answer, Empty } from '../../components/states.tsx';
import { counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { useAudit } from '../../state/audit.ts';
import { useDates } from '../../state/dates.ts';
import { runJob, useJobs } from '../../state/jobs.ts';
import { Causes } from './causes.tsx';
import { ChangedContacts } from './changed-contacts.tsx';
import { EarlierPassphrase, useEarlierAudit } from './earlier-audit.tsx';
import { EarlierRuns } from './earlier-runs.tsx';
import { Gaps } from './gaps.tsx';
import { Slope, type SideLabels } from './slope.tsx';

export function ChangesPage() {
  const audit = useAudit();
  const comparison = useMethod('comparison', {});
  const { running } = useJobs();
  const earlier = useEarlierAudit();
  if (audit == null) return null;
  if (audit.run === null)
    return (
      <>
        <PageHeader title="Changes" />
        <ImportFirst title="There is nothing to compare yet">
          Two evaluations are compared: import this audit’s evidence first.
        </ImportFirst>
      </>
    );
  return (
    <>
      <PageHeader
        title="Changes"
        lead="What changed since an earlier audit, and whether it was new evidence, a later date, a review or another reading of the law."
        actions={
          <>
            {comparison.data == null ? null : (
              <Button isDisabled={running !== null} onPress={() => void runJob('exportComparison', {})}>
                Save the comparison…
              </Button>
            )}
            <Button kind="primary" isDisabled={running !== null} onPress={() => void earlier.choose()}>
              Compare with an earlier audit…
            </Button>
          </>
        }
      />
      <EarlierPassphrase of={earlier} />
      <div className="changes">
        <EarlierRuns latest={audit.run.id} />
        <Answer of={comparison} what="the comparison">
          {(made) => (made === null ? <NothingCompared /> : <Compared comparison={made} />)}
        </Answer>
      </div>
    </>
  );
}

function NothingCompared() {
  return (
    <Empty title="Nothing has been compared yet">
      Choose last quarter’s audit file. It is only read, never changed.
    </Empty>
  );
}

function Compared({ comparison }: { readonly comparison: ComparisonView }) {
  const labels = useSideLabels(comparison);
  const { before, after, matched, added, gone, merged, changed } = comparison;
  return (
    <>
      <section className="panel" aria-labelledby="compared">
        <h2 id="compared">
          {changed === 0 ? 'No contact changed' : `${counted(changed, 'contact')} changed`}
        </h2>
        <p>
          <span className="imported">{labels.before}</span> is compared with{' '}
          <span className="imported">{labels.after}</span>. {counted(matched, 'contact')}{' '}
          {matched === 1 ? 'is' : 'are'} in both, {counted(added, 'is', 'are')} new and{' '}
          {counted(gone, 'is', 'are')} gone
          {merged === 0 ? '' : `, and ${counted(merged, 'was', 'were')} merged into another`}.
        </p>
      </section>
      <div className="changes-charts">
        <Slope before={before} after={after} labels={labels} />
        <Causes causes={comparison.causes} />
      </div>
      <Gaps gaps={comparison.gaps} />
      <ChangedContacts />
    </>
  );
}

/** What tells the two sides apart: the file and its date, or when each was evaluated. */
function useSideLabels({ before, after }: ComparisonView): SideLabels {
  const dates = useDates();
  if (before.asAt === after.asAt && before.name === after.name)
    return {
      before: `The evaluation of ${dates.time(before.createdAt)}`,
      after: `that of ${dates.time(after.createdAt)}`,
    };
  const label = ({ name, asAt }: ComparedSide): string =>
    `${name.replace(/\.soia$/, '')} as at ${dates.day(asAt)}`;
  return { before: label(before), after: label(after) };
}
