/** What was decided since the evaluation, what it would change, and the evaluation that puts it into effect. */
import { useState } from 'react';
import type { Changes, Move } from '../../../shared/model/changes.ts';
import { LAWFUL_WORDS, MAY_MARKET_WORDS } from '../../../shared/report/words.ts';
import { Button } from '../../components/button.tsx';
import { counted, count } from '../../numbers.ts';
import { runJob, useJobs } from '../../state/jobs.ts';

export interface Effect {
  readonly contacts: Changes;
  readonly messages: Changes;
}

export function EffectPanel({ run, decidedSince }: { readonly run: number; readonly decidedSince: number }) {
  const { running } = useJobs();
  const [found, setFound] = useState<{ readonly effect: Effect; readonly acts: number } | null>(null);
  if (decidedSince === 0) return null;
  const show = async (): Promise<void> => {
    const ended = await runJob('reviewEffect', { run, trial: null }, { quiet: true });
    const effect = ended?.result?.changes;
    if (effect !== undefined) setFound({ effect, acts: decidedSince });
  };
  return (
    <section className="effect" aria-label="Effect">
      <p>
        <strong>{counted(decidedSince, 'decision')}</strong> since the last evaluation. Conclusions change
        only when you evaluate again.
      </p>
      <span className="line">
        <Button isDisabled={running !== null} onPress={() => void show()}>
          Show before and after
        </Button>
        <Button isDisabled={running !== null} onPress={() => void runJob('evaluate', {})}>
          Evaluate again
        </Button>
      </span>
      {found === null ? null : found.acts === decidedSince ? (
        <EffectTable effect={found.effect} />
      ) : (
        <p className="soft small">More was decided since it was shown: show it again.</p>
      )}
    </section>
  );
}

/** Before and after, for contacts and for messages. */
export function EffectTable({ effect: { contacts, messages } }: { readonly effect: Effect }) {
  return (
    <table className="effect-table">
      <caption className="unseen">What changes</caption>
      <thead>
        <tr>
          <th scope="col">Of all</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
          <th scope="col" className="number">
            How many
          </th>
        </tr>
      </thead>
      <tbody>
        <Rows
          what="contact"
          changes={contacts}
          word={(c) => (c === 'not_applicable' ? LAWFUL_WORDS[c] : MAY_MARKET_WORDS[c])}
        />
        <Rows what="message" changes={messages} word={(c) => LAWFUL_WORDS[c]} />
      </tbody>
    </table>
  );
}

function Rows({
  what,
  changes: { total, moves },
  word,
}: {
  readonly what: string;
  readonly changes: Changes;
  readonly word: (conclusion: Move['from']) => string;
}) {
  const all = counted(total, what);
  if (moves.length === 0)
    return (
      <tr>
        <th scope="row">{all}</th>
        <td colSpan={3} className="soft">
          None changes.
        </td>
      </tr>
    );
  return moves.map(({ from, to, count: n }) => (
    <tr key={`${from} ${to}`}>
      <th scope="row">{all}</th>
      <td>{word(from)}</td>
      <td>{word(to)}</td>
      <td className="number">{count(n)}</td>
    </tr>
  ));
}
