/** What is missing most: the records that would settle the most contacts, and what they would settle. */
import type { GapsView } from '../../../shared/ipc/gaps-contract.ts';
import { Button } from '../../components/button.tsx';
import { Answer } from '../../components/states.tsx';
import { count, counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { hrefTo } from '../../route.ts';
import { runJob, useJobs } from '../../state/jobs.ts';

/** Enough to act on at a glance; the report has the rest. */
const SHOWN = 6;

export function EvidenceGaps() {
  const answer = useMethod('evidenceGaps', {});
  const { running } = useJobs();
  return (
    <section className="panel" aria-labelledby="gaps">
      <div className="line spread">
        <h2 id="gaps">What is missing most</h2>
        {answer.data === null ? (
          <Button
            isDisabled={running !== null}
            onPress={() => void runJob('findEvidenceGaps', {}, { quiet: true })}
          >
            Look for it
          </Button>
        ) : null}
      </div>
      <Answer of={answer} what="what is missing most">
        {(found) =>
          found === null ? (
            <p className="soft">
              Which records would settle the most contacts. Every undetermined contact is evaluated again with
              each missing fact supposed: with so many of them that takes minutes, so it is done when you ask.
            </p>
          ) : (
            <Found found={found} />
          )
        }
      </Answer>
    </section>
  );
}

function Found({ found: { summary, gaps } }: { readonly found: GapsView }) {
  return (
    <>
      <p className="soft">{summary}</p>
      {gaps.length === 0 ? null : (
        <ul className="advice">
          {gaps.slice(0, SHOWN).map(({ text, contacts }) => (
            <li key={text}>
              <span className="advice-count" title={counted(contacts, 'contact')}>
                {count(contacts)}
              </span>
              <p className="imported">{text}</p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={hrefTo('points')}>Collection points</a>
        <span className="soft">: enter a wording once, and it settles everybody who saw it.</span>
      </p>
    </>
  );
}
