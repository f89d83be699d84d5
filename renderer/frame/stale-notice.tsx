/** Says that the conclusions shown are older than the evidence, the settings or the verdicts. */
import { Button } from '../components/button.tsx';
import { runJob, useJobs } from '../state/jobs.ts';

export function StaleNotice() {
  const { running } = useJobs();
  return (
    <div className="notice" role="status">
      <p>
        Evidence, settings or verdicts have changed since the last evaluation. What you see may be out of
        date.
      </p>
      <Button isDisabled={running !== null} onPress={() => void runJob('evaluate', {})}>
        Evaluate again
      </Button>
    </div>
  );
}
