/** Which pairs of a table a filter finds, in the order asked for. */
import type { PairFilter, PairSort } from '../../../shared/ipc/review-contract.ts';
import { labelKey } from '../../../shared/model/label.ts';
import type { Thresholds } from '../../../shared/model/thresholds.ts';
import { bandOf } from '../../../shared/similarity/score.ts';
import type { PairStates } from './pair-states.ts';
import { mostFirst, NO_SCORE, type PairTable } from './pair-table.ts';

/** Scores that differ by less count as equal. */
const SCORE_SCALE = 1_000_000;

/** Places of the pairs found. */
export function findPairs(
  table: PairTable,
  states: PairStates,
  thresholds: Thresholds,
  filter: PairFilter,
  sort: PairSort,
): Uint32Array {
  const wanted = new Set(filter.states);
  const named = labelsNamed(table, filter.search);
  return ordered(table, sort).filter((pair) => {
    if (named !== null && named[table.bought[pair]!] === 0 && named[table.promoted[pair]!] === 0)
      return false;
    if (wanted.size > 0 && !wanted.has(states.state(pair))) return false;
    if (filter.verdict !== null && states.verdict(pair) !== filter.verdict) return false;
    if (filter.carriedOver !== null && states.carriedOver(pair) !== filter.carriedOver) return false;
    if (filter.suggestion === null) return true;
    const score = table.scores[pair]!;
    return score !== NO_SCORE && bandOf(score, thresholds) === filter.suggestion;
  });
}

function ordered(table: PairTable, sort: PairSort): Uint32Array {
  switch (sort) {
    case 'messages':
      return table.byMessages;
    case 'contacts':
      return mostFirst(table.contacts);
    case 'score':
      return mostFirst(table.scores, SCORE_SCALE);
  }
}

/** Which labels hold the text; `null` when there is none to look for. */
function labelsNamed({ labels }: PairTable, search: string): Uint8Array | null {
  const text = labelKey(search);
  return text === '' ? null : Uint8Array.from(labels, (label) => (labelKey(label).includes(text) ? 1 : 0));
}
