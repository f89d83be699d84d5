/** Similarity decisions: the pairs that messages depend on, with their verdicts and who gave them. */
import type { ReportInput } from '../report-input.ts';
import type { Thresholds } from '../../model/thresholds.ts';
import { DEFAULT_THRESHOLDS } from '../../similarity/score.ts';
import type { Policies } from '../../model/policies.ts';
import { settingWords } from '../switch-words.ts';
import type { Block, Section } from '../report.ts';
import { column, many, n, paragraph, table } from '../write.ts';

/** Pairs shown; similarity.csv has them all. */
const SHOWN = 60;

/** Said only where they were moved. */
function bands(moved: Thresholds | null): readonly Block[] {
  if (moved === null) return [];
  const words = ({ similarFrom, dissimilarBelow }: Thresholds): string =>
    `similar from ${similarFrom.toFixed(2)}, dissimilar below ${dissimilarBelow.toFixed(2)}`;
  return [
    paragraph(
      `The bands of suggestions were moved for this audit: ${words(moved)}. By default they are ${words(DEFAULT_THRESHOLDS)}.`,
    ),
  ];
}

/** What counts without anybody's verdict is said here as well as among the switches. */
function accepted(policy: Policies['acceptSuggestions'], pairs: ReportInput['pairs']): readonly Block[] {
  if (policy === 'never') return [];
  const found = pairs.filter(({ byPolicy }) => byPolicy).length;
  return [
    paragraph(
      `A policy of the organisation accepts suggestions without a person’s verdict: “${settingWords('acceptSuggestions', policy)}”. ${found === 0 ? 'No pair below' : many(found, 'pair below', 'pairs below')} ${found === 1 ? 'counts' : 'count'} as similar on its word alone; every outcome that rests on it says so.`,
    ),
  ];
}

export function similarity({ pairs, settings }: ReportInput): Section {
  const open = pairs.filter(({ verdict }) => verdict === null);
  return {
    id: 'similarity',
    heading: 'Similarity decisions',
    blocks: [
      paragraph(
        'Regulation 22(3)(b) allows marketing only of similar products and services. The same category is similar; any other pair needs a documented verdict. Suggestions help the reviewer and decide nothing.',
      ),
      ...accepted(settings.policies.acceptSuggestions ?? 'never', pairs),
      ...bands(settings.thresholds ?? null),
      ...(pairs.length === 0
        ? [paragraph('No message depended on a pair of products.')]
        : [
            paragraph(
              open.length === 0
                ? 'Every pair that a message depends on has a verdict.'
                : `${many(open.length, 'pair has', 'pairs have')} no verdict yet; what depends on them is undetermined.`,
            ),
            table(
              `Pairs that most messages depend on${pairs.length > SHOWN ? `, the first ${SHOWN} of ${n(pairs.length)}; similarity.csv has them all` : ''}`,
              [
                column('Bought', 0.24),
                column('Promoted', 0.24),
                column('Verdict', 0.24),
                column('Contacts', 0.14, 'right'),
                column('Messages', 0.14, 'right'),
              ],
              pairs
                .slice(0, SHOWN)
                .map(({ bought, promoted, verdict, reviewer, suggestion, contacts, messages }) => [
                  bought,
                  promoted,
                  verdict === null
                    ? `Not reviewed (suggestion: ${suggestion})`
                    : `${verdict}${reviewer === null ? '' : `, ${reviewer}`}`,
                  n(contacts),
                  n(messages),
                ]),
            ),
          ]),
    ],
  };
}
