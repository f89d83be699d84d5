/** A comparison in a few lines. */
import { CAUSE_KINDS, type Comparison } from '../../../shared/model/comparison.ts';
import { CAUSE_WORDS } from '../../../shared/report/change-words.ts';
import { LAWFUL_WORDS, MAY_MARKET_WORDS } from '../../../shared/report/words.ts';
import { many, n } from '../../../shared/report/write.ts';

const WORDS = { ...MAY_MARKET_WORDS, not_applicable: LAWFUL_WORDS.not_applicable };

/** One sentence for a notice. */
export function comparisonSentence({ matched, moves, added, gone }: Comparison): string {
  const changed = moves.reduce((sum, { count }) => sum + count, 0);
  return `Of ${many(matched, 'contact')} in both, ${many(changed, 'verdict')} changed; ${n(added)} new, ${n(gone)} no longer held.`;
}

export function comparisonLines(comparison: Comparison): readonly string[] {
  const { before, after, moves, causes } = comparison;
  return [
    `${before.name} as at ${before.asAt} → ${after.name} as at ${after.asAt}`,
    comparisonSentence(comparison),
    ...moves.map(({ from, to, count }) => `  ${n(count).padStart(11)}  ${WORDS[from]} → ${WORDS[to]}`),
    ...CAUSE_KINDS.filter((kind) => causes[kind] > 0).map(
      (kind) => `  ${n(causes[kind]).padStart(11)}  because: ${CAUSE_WORDS[kind].toLowerCase()}`,
    ),
  ];
}
