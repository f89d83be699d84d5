/** What the latest run comes to: the opinion, the figures, and where to look first. */
import type { AuditView, RunView } from '../../../shared/ipc/audit-contract.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { ImportFirst } from '../../components/import-first.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty } from '../../components/states.tsx';
import { hrefTo } from '../../route.ts';
import { useAudit } from '../../state/audit.ts';
import { useDates } from '../../state/dates.ts';
import { runJob, useJobs } from '../../state/jobs.ts';
import { Advice } from './advice.tsx';
import { EvidenceGaps } from './evidence-gaps.tsx';
import { ExposedCampaigns } from './exposed-campaigns.tsx';
import { Flow } from './flow.tsx';
import { Headlines } from './headlines.tsx';
import { MessagesOverTime } from './messages-over-time.tsx';
import { Opinion } from './opinion.tsx';
import { OutcomesByProvision } from './outcomes-by-provision.tsx';

export function OverviewPage() {
  const audit = useAudit();
  if (audit == null) return null;
  return audit.run === null ? <NotEvaluated audit={audit} /> : <Evaluated run={audit.run} />;
}

function Evaluated({ run }: { readonly run: RunView }) {
  const dates = useDates();
  return (
    <>
      <PageHeader
        title="Overview"
        lead={
          <>
            As at {dates.day(run.asAt)}, evaluated {dates.time(run.createdAt)} under rule version{' '}
            <code title={run.ruleVersion}>{run.ruleVersion.replace('sha256:', '').slice(0, 12)}</code>.
          </>
        }
        actions={<LinkButton href={hrefTo('report')}>Report and exports</LinkButton>}
      />
      <div className="overview">
        <Opinion run={run} />
        <Headlines run={run} />
        <div className="overview-column">
          <OutcomesByProvision run={run} />
          <Flow />
        </div>
        <div className="overview-column">
          <EvidenceGaps />
          <MessagesOverTime />
          <ExposedCampaigns />
          <Advice run={run.id} />
        </div>
      </div>
    </>
  );
}

function NotEvaluated({ audit }: { readonly audit: AuditView }) {
  const { running } = useJobs();
  return (
    <>
      <PageHeader title="Overview" />
      {audit.sources.length === 0 ? (
        <ImportFirst title="Nothing has been imported yet">
          The overview shows what the evidence comes to, once there is some.
        </ImportFirst>
      ) : (
        <Empty
          title="Nothing has been evaluated yet"
          action={
            <Button kind="primary" isDisabled={running !== null} onPress={() => void runJob('evaluate', {})}>
              Evaluate
            </Button>
          }
        >
          Files have been imported. Evaluation judges every contact and every message by them.
        </Empty>
      )}
    </>
  );
}
