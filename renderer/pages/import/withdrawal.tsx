/** Withdrawing an import: what it would change is worked out and shown before anything can be withdrawn. */
import { useState } from 'react';
import type { WithdrawalEffect } from '../../../shared/model/withdrawal.ts';
import { LAWFUL_WORDS, MAY_MARKET_WORDS } from '../../../shared/report/words.ts';
import { Button } from '../../components/button.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { count, counted } from '../../numbers.ts';
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

function Effect({ of: { files, records, outcomes } }: { readonly of: WithdrawalEffect }) {
  const gone = Object.entries(records).filter(([, n]) => n > 0);
  return (
    <ul className="withdrawal-effect">
      {files.length < 2 ? null : (
        <li>
          It goes together with what rests on it:{' '}
          <span className="imported">{files.slice(1).join(', ')}</span>.
        </li>
      )}
      <li>
        Records that go:{' '}
        {gone.length === 0
          ? 'none'
          : gone.map(([kind, n]) => counted(n, kind.replaceAll('_', ' '))).join(', ')}
        .
      </li>
      {outcomes === null ? <li>Nothing has been evaluated yet, so no outcome changes.</li> : null}
      {outcomes === null ? null : (
        <>
          {outcomes.contactsGone === null ? null : (
            <li>
              {counted(outcomes.contactsGone, 'contact')} named nowhere else would no longer be in the audit.
            </li>
          )}
          {outcomes.moves.map(({ from, to, count: n }) => (
            <li key={`${from} ${to}`}>
              {counted(n, 'contact')}: from {verdict(from)} to {verdict(to)}.
            </li>
          ))}
          {outcomes.contactsGone !== null && outcomes.moves.length === 0 ? (
            <li>No contact that stays changes.</li>
          ) : null}
          {outcomes.messagesAfter === null ? (
            <li>What is left could not be evaluated: {outcomes.notEvaluated}</li>
          ) : (
            (['yes', 'no', 'undetermined'] as const).map((one) => (
              <li key={one}>
                Messages {LAWFUL_WORDS[one].toLowerCase()}: {count(outcomes.messagesBefore[one])} now,{' '}
                {count(outcomes.messagesAfter?.[one] ?? 0)} then.
              </li>
            ))
          )}
        </>
      )}
    </ul>
  );
}

function verdict(one: string): string {
  const words: Readonly<Record<string, string>> = MAY_MARKET_WORDS;
  return `“${(words[one] ?? one).toLowerCase()}”`;
}
