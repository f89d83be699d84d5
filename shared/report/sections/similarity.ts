/** Similarity decisions: the pairs that messages depend on, with their verdicts and who gave them. */
import type { ReportInput } from '../report-input.ts';
import type { Thresholds } from '../../model/thresholds.ts';
import { DEFAULT_THRESHOLDS } from '../../similarity/score.ts';
import type { Policies } from '../../model/policies.ts';
import { settingWords } from '../switch-words.ts';
import type { Block, Section } from '../report.ts';
import { column, heading, list, many, n, paragraph, table } from '../write.ts';

/** Pairs shown; similarity.csv has them all. */
const SHOWN = 60;
const LABELS_SHOWN = 40;

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
      `A policy of the organisation accepts suggestions without a person’s verdict: “${settingWords('acceptSuggestions', policy)}”. ${found === 0 ? 'No pair below' : many(found, 'pair below', 'pairs below')} ${found <= 1 ? 'counts' : 'count'} as similar on its word alone; every outcome that rests on it says so.`,
    ),
  ];
}

/** Spellings put together count as one label: who says so is part of the evidence. */
function together(labels: ReportInput['labels']): readonly Block[] {
  if (labels.length === 0) return [];
  return [
    table(
      `Labels that count as one${labels.length > LABELS_SHOWN ? `, the first ${LABELS_SHOWN} of ${n(labels.length)} names` : ''}`,
      [column('Name', 0.3), column('Spellings put under it', 0.45), column('By', 0.25)],
      labels
        .slice(0, LABELS_SHOWN)
        .map(({ name, labels: spellings, reviewers }) => [name, spellings.join('; '), reviewers.join('; ')]),
    ),
  ];
}

export function similarity({ pairs, labels, settings, unsettled, secondLook }: ReportInput): Section {
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
                .map(({ bought, promoted, standing, verdict, reviewer, suggestion, contacts, messages }) => [
                  bought,
                  promoted,
                  verdict === null
                    ? standing === 'unreviewed'
                      ? `Not reviewed (suggestion: ${suggestion})`
                      : `${STANDING_WORDS[standing]}${reviewer === null ? '' : `: ${reviewer}`}`
                    : `${verdict}${reviewer === null ? '' : `, ${reviewer}`}`,
                  n(contacts),
                  n(messages),
                ]),
            ),
          ]),
      ...unsettledPairs(unsettled, settings.policies.secondReviewer === true),
      ...secondLookAt(secondLook),
      ...together(labels),
    ],
  };
}

const STANDING_WORDS = {
  disagreed: 'Reviewers disagree',
  one_reviewer: 'One reviewer, a second awaited',
  decided: 'Decided',
  accepted: 'Accepted by policy',
} as const;

/** Pairs that were reviewed and are open all the same. */
function unsettledPairs({ total, pairs }: ReportInput['unsettled'], needsSecond: boolean): readonly Block[] {
  if (total === 0)
    return needsSecond
      ? [
          paragraph(
            'Two reviewers must agree on a pair in this audit. None waits for its second reviewer, and on none do reviewers disagree.',
          ),
        ]
      : [];
  return [
    heading('Pairs that are not settled'),
    paragraph(
      `${many(total, 'pair was', 'pairs were')} reviewed and ${total === 1 ? 'is' : 'are'} not settled${needsSecond ? ', as two reviewers must agree in this audit' : ''}. Nothing is concluded from them.`,
    ),
    table(
      `Pairs that are not settled${total > SHOWN ? `, the first ${SHOWN} of ${n(total)}` : ''}`,
      [
        column('Bought', 0.22),
        column('Promoted', 0.22),
        column('Why it is open', 0.2),
        column('Reviewers', 0.22),
        column('Messages', 0.14, 'right'),
      ],
      pairs
        .slice(0, SHOWN)
        .map(({ bought, promoted, standing, reviewer, messages }) => [
          bought,
          promoted,
          STANDING_WORDS[standing],
          reviewer ?? 'not named',
          n(messages),
        ]),
    ),
  ];
}

/** What a second look at a random sample of the accepted pairs found. */
function secondLookAt(look: ReportInput['secondLook']): readonly Block[] {
  if (look === null) return [];
  const { seed, population, drawnBy, when, pairs, looked, errors, rate, low, high } = look;
  const found =
    rate === null || low === null || high === null
      ? 'None of them has been looked at yet, so nothing can be said of the error rate.'
      : `${n(looked)} of them ${looked === 1 ? 'was' : 'were'} looked at again, and ${errors === 0 ? 'none' : n(errors)} should not have been accepted: an error rate of ${share(rate)} (95 % confidence interval: ${share(low)} to ${share(high)}, Wilson’s score method).`;
  const wrong = pairs.filter((pair) => pair.found === 'dissimilar');
  return [
    heading('A second look at accepted pairs'),
    paragraph(
      `${drawnBy} drew ${many(pairs.length, 'pair', 'pairs')} at random from the ${n(population)} accepted as similar (${when}, seed ${seed}: the same seed draws the same pairs). ${found} A second look measures and decides nothing.`,
    ),
    ...(wrong.length === 0
      ? []
      : [
          paragraph('These pairs were accepted, and the second look found them dissimilar:'),
          list(wrong.map(({ bought, promoted }) => `${bought} and ${promoted}`)),
        ]),
  ];
}

const share = (part: number): string => `${(100 * part).toFixed(1)}\u00a0%`;
