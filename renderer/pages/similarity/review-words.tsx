/** How a pair stands, in words and marks. A suggestion is drawn unlike an outcome, so that nobody takes one for the other. */
import type { PairRow, PairState } from '../../../shared/ipc/review-contract.ts';
import type { Verdict } from '../../../shared/model/evidence.ts';
import type { Band } from '../../../shared/similarity/score.ts';
import { Mark } from '../../components/outcome-mark.tsx';

export const BAND_WORDS: Readonly<Record<Band, string>> = {
  similar: 'Similar',
  review: 'Hard to tell',
  dissimilar: 'Dissimilar',
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  similar: 'Similar',
  dissimilar: 'Dissimilar',
};

const STATE_WORDS: Readonly<Record<PairState, string>> = {
  unreviewed: 'Not reviewed',
  skipped: 'Skipped',
  one_reviewer: 'One reviewer',
  disagreed: 'Disagreed',
  decided: 'Decided',
  accepted: 'Accepted by policy',
  same: 'Same label',
};

export function SuggestionTag({ row: { suggestion, score } }: { readonly row: PairRow }) {
  if (suggestion === null || score === null) return <span className="soft">working…</span>;
  return (
    <span className={`suggestion suggestion-${suggestion}`}>
      {BAND_WORDS[suggestion]} <span className="suggestion-score">{score.toFixed(2)}</span>
    </span>
  );
}

export function StandingMark({ row: { state, verdict, carriedOver } }: { readonly row: PairRow }) {
  return (
    <span className="standing">
      {state === 'decided' && verdict !== null ? (
        <VerdictTag verdict={verdict} />
      ) : (
        <Mark
          tone={state === 'same' || state === 'accepted' ? 'met' : 'undetermined'}
          word={
            state === 'one_reviewer' && verdict !== null
              ? `${VERDICT_WORDS[verdict]}, one reviewer`
              : STATE_WORDS[state]
          }
        />
      )}
      {carriedOver ? <CarriedOver /> : null}
    </span>
  );
}

export function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  return <Mark tone={verdict === 'similar' ? 'met' : 'not_met'} word={VERDICT_WORDS[verdict]} />;
}

export function CarriedOver() {
  return (
    <span className="carried" title="From an imported file of reviews, such as that of an earlier audit">
      carried over
    </span>
  );
}
