/** What counting campaigns as one would change of the conclusions: worked out when it is asked for, as it takes an evaluation. */
import { useState } from 'react';
import type { JoinOutcomes as Outcomes } from '../../../shared/ipc/register-contract.ts';
import { LAWFUL_WORDS, MAY_MARKET_WORDS } from '../../../shared/report/words.ts';
import { Button } from '../../components/button.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { count } from '../../numbers.ts';
import { useAudit } from '../../state/audit.ts';
import { runJob, useJobs } from '../../state/jobs.ts';

interface Props {
  readonly campaignIds: readonly string[];
  readonly into: string;
}

export function JoinOutcomes({ campaignIds, into }: Props) {
  const { running } = useJobs();
  const audit = useAudit();
  const [outcomes, setOutcomes] = useState<Outcomes | null>(null);
  if (audit?.run == null) return null;
  const work = async (): Promise<void> => {
    const ended = await runJob('tryJoin', { campaignIds, into }, { quiet: true });
    setOutcomes(ended?.result?.join ?? null);
  };
  if (running !== null) return <JobProgress event={running} />;
  if (outcomes === null)
    return (
      <div>
        <Button onPress={() => void work()}>Work out the conclusions</Button>
      </div>
    );
  const { messages, contacts } = outcomes;
  return (
    <div ref={lead} className="table-scroll" tabIndex={0} role="region" aria-label="What is concluded">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">What is concluded</th>
            <th scope="col" className="number">
              Now
            </th>
            <th scope="col" className="number">
              Then
            </th>
          </tr>
        </thead>
        <tbody>
          {messages
            .filter(({ before, after }) => before + after > 0)
            .map(({ conclusion, before, after }) => (
              <Line
                key={conclusion}
                of={`Its messages: ${LAWFUL_WORDS[conclusion]}`}
                {...{ before, after }}
              />
            ))}
          {contacts.map(({ conclusion, before, after }) => (
            <Line key={conclusion} of={`Contacts: ${MAY_MARKET_WORDS[conclusion]}`} {...{ before, after }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The button that asked for it is gone. */
function lead(found: HTMLElement | null): void {
  found?.focus();
}

function Line({
  of,
  before,
  after,
}: {
  readonly of: string;
  readonly before: number;
  readonly after: number;
}) {
  return (
    <tr>
      <th scope="row">{of}</th>
      <td className="number">{count(before)}</td>
      <td className="number">{before === after ? count(after) : <strong>{count(after)}</strong>}</td>
    </tr>
  );
}
