/** Outcomes as people see them: a shape, a word and a colour, each enough by itself. */
import type { Conclusion, Outcome } from '../../shared/model/outcome.ts';
import { LAWFUL_WORDS, MAY_MARKET_WORDS, OUTCOME_WORDS } from '../../shared/report/words.ts';

/** Every kind of outcome, conclusion and verdict is shown as one of four. */
export type Tone = Outcome;

const TONES: Readonly<Record<Conclusion, Tone>> = {
  yes: 'met',
  no: 'not_met',
  undetermined: 'undetermined',
  not_applicable: 'not_applicable',
};

export function toneOf(conclusion: Conclusion): Tone {
  return TONES[conclusion];
}

/** A tick in a disc, a cross in an octagon, a question in a diamond, a dash in a ring: told apart without colour. */
export function OutcomeShape({ tone }: { readonly tone: Tone }) {
  return (
    <svg className={`shape tone-${tone}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden>
      {SHAPES[tone]}
    </svg>
  );
}

/** In a drawing of its own, or a larger one: 16 by 16 units. */
export const SHAPES = {
  met: (
    <>
      <circle className="shape-body" cx="8" cy="8" r="7" />
      <path className="shape-sign" d="M4.7 8.3l2.3 2.3 4.3-5" />
    </>
  ),
  not_met: (
    <>
      <path className="shape-body" d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />
      <path className="shape-sign" d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" />
    </>
  ),
  undetermined: (
    <>
      <path className="shape-body" d="M8 .4L15.6 8 8 15.6.4 8z" />
      <path className="shape-sign" d="M6.2 6.4a1.8 1.8 0 1 1 2.7 1.5c-.6.4-.9.7-.9 1.3M8 11.3v.1" />
    </>
  ),
  not_applicable: (
    <>
      <circle className="shape-ring" cx="8" cy="8" r="6.2" />
      <path className="shape-dash" d="M5 8h6" />
    </>
  ),
} as const;

interface MarkProps {
  readonly tone: Tone;
  readonly word: string;
  /** A tinted tag instead of a bare mark: for the one outcome that a screen is about. */
  readonly isTag?: boolean;
}

export function Mark({ tone, word, isTag = false }: MarkProps) {
  return (
    <span className={`mark tone-${tone}${isTag ? ' mark-tag' : ''}`}>
      <OutcomeShape tone={tone} />
      <span>{word}</span>
    </span>
  );
}

/** How a provision stands. */
export function OutcomeMark({
  outcome,
  isTag = false,
}: {
  readonly outcome: Outcome;
  readonly isTag?: boolean;
}) {
  return <Mark tone={outcome} word={OUTCOME_WORDS[outcome]} isTag={isTag} />;
}

/** Whether a contact may be marketed to. */
export function VerdictMark({
  mayMarket,
  isTag = false,
}: {
  readonly mayMarket: 'yes' | 'no' | 'undetermined';
  readonly isTag?: boolean;
}) {
  return <Mark tone={toneOf(mayMarket)} word={MAY_MARKET_WORDS[mayMarket]} isTag={isTag} />;
}

/** Whether a message was lawful. */
export function LawfulMark({
  lawful,
  isTag = false,
}: {
  readonly lawful: Conclusion;
  readonly isTag?: boolean;
}) {
  return <Mark tone={toneOf(lawful)} word={LAWFUL_WORDS[lawful]} isTag={isTag} />;
}
