/** How a whole is shared among outcomes, as a bar: by texture and colour, spoken as counts. */
import type { Conclusion, Outcome } from '../../shared/model/outcome.ts';
import { LAWFUL_WORDS, OUTCOME_WORDS } from '../../shared/report/words.ts';
import { count } from '../numbers.ts';
import { toneOf } from './outcome-mark.tsx';

/** The order of every bar: what is wrong first, so that it starts where the eye does. */
const CONCLUSION_ORDER = ['no', 'undetermined', 'yes', 'not_applicable'] as const;
const OUTCOME_ORDER = ['not_met', 'undetermined', 'met', 'not_applicable'] as const;

interface Share {
  readonly tone: Outcome;
  readonly word: string;
  readonly n: number;
}

export function LawfulBar({ lawful }: { readonly lawful: Readonly<Record<Conclusion, number>> }) {
  return (
    <Bar
      shares={CONCLUSION_ORDER.map((one) => ({
        tone: toneOf(one),
        word: LAWFUL_WORDS[one].toLowerCase(),
        n: lawful[one],
      }))}
    />
  );
}

export function OutcomeBar({ outcomes }: { readonly outcomes: Readonly<Record<Outcome, number>> }) {
  return (
    <Bar
      shares={OUTCOME_ORDER.map((one) => ({
        tone: one,
        word: OUTCOME_WORDS[one].toLowerCase(),
        n: outcomes[one],
      }))}
    />
  );
}

/** What the textures mean. */
export function LawfulKey() {
  return (
    <p className="share-key" aria-hidden>
      {CONCLUSION_ORDER.map((one) => (
        <span key={one}>
          <i className={`share tone-${toneOf(one)}`} /> {LAWFUL_WORDS[one]}
        </span>
      ))}
    </p>
  );
}

function Bar({ shares }: { readonly shares: readonly Share[] }) {
  const some = shares.filter(({ n }) => n > 0);
  const spoken = some.map(({ word, n }) => `${count(n)} ${word}`).join(', ');
  return (
    <span className="lawful-bar" role="img" aria-label={spoken === '' ? 'None' : spoken} title={spoken}>
      {some.map(({ tone, n }) => (
        <span key={tone} className={`share tone-${tone}`} style={{ flexGrow: n }} />
      ))}
    </span>
  );
}
