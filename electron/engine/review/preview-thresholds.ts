/** What moving the thresholds would do: which pairs change their suggestion, and what hangs on them. Nothing is stored. */
import type { ThresholdsPreview } from '../../../shared/ipc/review-contract.ts';
import type { Thresholds } from '../../../shared/model/thresholds.ts';
import { BANDS, bandOf, type Band } from '../../../shared/similarity/score.ts';
import type { Desk } from './desk.ts';
import { NO_SCORE } from './pair-table.ts';

/** Scores are counted by hundredths. */
const STEPS = 100;

export function previewThresholds(desk: Desk, then: Thresholds): ThresholdsPreview {
  const { table, thresholds: now } = desk;
  const moves = new Map<string, { pairs: number; contacts: number; messages: number; undecided: number }>();
  const after: Record<Band, number> = { similar: 0, review: 0, dissimilar: 0 };
  const before: Record<Band, number> = { similar: 0, review: 0, dissimilar: 0 };
  const scores = Array.from({ length: STEPS }, () => 0);
  let pending = 0;
  for (let pair = 0; pair < table.length; pair++) {
    if (desk.states.state(pair) === 'same') continue;
    const score = table.scores[pair]!;
    if (score === NO_SCORE) {
      pending++;
      continue;
    }
    scores[Math.min(STEPS - 1, Math.floor(score * STEPS))]!++;
    const [from, to] = [bandOf(score, now), bandOf(score, then)];
    before[from]++;
    after[to]++;
    if (from === to) continue;
    const key = `${from} ${to}`;
    let move = moves.get(key);
    if (move === undefined) moves.set(key, (move = { pairs: 0, contacts: 0, messages: 0, undecided: 0 }));
    move.pairs++;
    move.contacts += table.contacts[pair]!;
    move.messages += table.messages[pair]!;
    if (desk.states.state(pair) !== 'decided') move.undecided++;
  }
  return {
    before,
    after,
    pending,
    scores,
    moves: BANDS.flatMap((from) =>
      BANDS.flatMap((to) => {
        const move = moves.get(`${from} ${to}`);
        return move === undefined ? [] : [{ from, to, ...move }];
      }),
    ),
  };
}
