/** Withdrawing an import: what it would change is worked out and shown before anything can be withdrawn. */
import { useState } from 'react';
import type { WithdrawalEffect } from '../../../shared/model/withdrawal.ts';
import { withdrawalSentences } from '../../../shared/report/withdrawal-words.ts';
import { Button } from '../../components/button.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { counted } from '../../numbers.ts';
import { runJob, useJobs } from '../../state/jobs.ts';

interface Props {
  readonly source: number;
  readonly onWithdrawn: () => void;
}

export function Withdrawal({ source, onWithdrawn }: Props) {
  const { running } = useJobs();
  const [effect, setEffect] = useState<WithdrawalEffect | null>(null);
  const work = async (): Promise<void> => {
    const ended = await runJob('tryWithdrawal', { source }, { quiet: true });
    setEffect(ended?.result?.withdrawal ?? null);
  };
  const withdraw = async (): Promise<void> => {
    const ended = await runJob('withdrawImport', { source });
    if (ended?.state === 'done') onWithdrawn();
  };
  return (
    <section aria-labelledby="withdrawal">
      <h3 id="withdrawal">Withdraw this import</h3>
      {running !== null ? (
        <JobProgress event={running} />
      ) : effect === null ? (
        <div className="line">
          <Button onPress={() => void work()}>Show what would change…</Button>
          <span className="soft">Nothing is withdrawn until you have seen it.</span>
        </div>
      ) : (
        <>
          <Effect of={effect} />
          <div className="line">
            <Button kind="danger" onPress={() => void withdraw()}>
              Withdraw {counted(effect.files.length, 'file')} with {counted(effect.rows, 'row')}
            </Button>
            <Button onPress={() => setEffect(null)}>Keep it</Button>
          </div>
        </>
      )}
    </section>
  );
}

function Effect({ of: effect }: { readonly of: WithdrawalEffect }) {
  const restingOnIt = effect.files.slice(1);
  return (
    <ul className="withdrawal-effect">
      {restingOnIt.length === 0 ? null : (
        <li>
          It goes together with what rests on it: <span className="imported">{restingOnIt.join(', ')}</span>.
        </li>
      )}
      {withdrawalSentences(effect).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
