/** Earlier evaluations of the open audit, each to compare the latest with. */
import { Button } from '../../components/button.tsx';
import { count } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { useDates } from '../../state/dates.ts';
import { runJob, useJobs } from '../../state/jobs.ts';

/** Older ones are compared through a copy of the audit file. */
const SHOWN = 5;

export function EarlierRuns({ latest }: { readonly latest: number }) {
  const runs = useMethod('runs', {});
  const dates = useDates();
  const { running } = useJobs();
  const earlier = (runs.data ?? []).filter(({ run }) => run !== latest).slice(0, SHOWN);
  if (earlier.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="earlier-runs">
      <h2 id="earlier-runs">Earlier evaluations of this audit</h2>
      <ul className="earlier-runs">
        {earlier.map(({ run, createdAt, asAt, contacts }) => (
          <li key={run}>
            <span>
              {dates.time(createdAt)}, as at {dates.day(asAt)}
            </span>
            <span className="soft">
              {count(contacts.yes)} may market, {count(contacts.no)} may not, {count(contacts.undetermined)}{' '}
              undetermined
            </span>
            <Button
              isDisabled={running !== null}
              label={`Compare with the evaluation of ${dates.time(createdAt)}`}
              onPress={() => void runJob('compareWithRun', { run }, { quiet: true })}
            >
              Compare
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
