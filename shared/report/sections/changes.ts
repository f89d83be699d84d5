/** Changes since the previous audit: what moved, why, and which gaps were closed. */
import { CAUSE_KINDS, type Comparison, type ContactChange, type GapChange } from '../../model/comparison.ts';
import type { Conclusion } from '../../model/outcome.ts';
import { CAUSE_WORDS } from '../change-words.ts';
import type { Block, Section } from '../report.ts';
import { BASIS_WORDS, LAWFUL_WORDS, MAY_MARKET_WORDS } from '../words.ts';
import { column, heading, many, n, paragraph, table } from '../write.ts';

/** Contacts listed; the file of changes has them all. */
const LISTED = 100;
const WORDS = { ...MAY_MARKET_WORDS, not_applicable: LAWFUL_WORDS.not_applicable };

/** @param comparison `null` where nothing earlier was given to compare with. */
export function changes(comparison: Comparison | null): Section {
  return {
    id: 'changes',
    heading: 'Changes since the previous audit',
    blocks:
      comparison === null
        ? [
            paragraph(
              'No earlier audit was given to compare with, so this report cannot say what changed since one.',
            ),
          ]
        : blocksOf(comparison),
  };
}

function blocksOf(comparison: Comparison): readonly Block[] {
  const { before, after, gaps } = comparison;
  const remedied = gaps.reduce((sum, gap) => sum + gap.remedied, 0);
  return [
    paragraph(
      `${before.name} as at ${before.asAt} is compared with ${after.name} as at ${after.asAt}. Contacts are matched by their id, else by email, else by phone. Why a conclusion changed was decided by evaluating again with one difference after another put in: the rules, the switches and settings, the reviews, the as-at date, later events, and other evidence, in this order.`,
    ),
    sides(comparison),
    ...moved(comparison),
    heading('Gaps closed and remedial actions done'),
    paragraph(
      gaps.length === 0
        ? 'No contact that both audits hold had a gap in either.'
        : `Counted over the contacts that both audits hold. ${many(remedied, 'gap was', 'gaps were')} closed by evidence or by a review; others closed because the yardstick changed.`,
    ),
    ...(gaps.length === 0 ? [] : [gapTable(gaps)]),
    heading('Campaigns'),
    ...campaignBlocks(comparison),
    heading('Contacts that changed'),
    ...contactBlocks(comparison),
  ];
}

function sides({ before, after }: Comparison): Block {
  const row = (label: string, was: number, is: number): readonly string[] => [
    label,
    n(was),
    n(is),
    is === was ? 'the same' : `${is > was ? '+' : '−'}${n(Math.abs(is - was))}`,
  ];
  return table(
    'The two audits in figures',
    [
      column('', 0.4),
      column('Before', 0.2, 'right'),
      column('Now', 0.2, 'right'),
      column('Difference', 0.2, 'right'),
    ],
    [
      ['As at', before.asAt, after.asAt, ''],
      [
        'Rule version',
        before.ruleVersion,
        after.ruleVersion,
        before.ruleVersion === after.ruleVersion ? 'the same' : 'changed',
      ],
      row('Contacts that may be marketed to', before.contacts.yes, after.contacts.yes),
      row('Contacts that may not', before.contacts.no, after.contacts.no),
      row('Contacts undetermined', before.contacts.undetermined, after.contacts.undetermined),
      row('Messages lawful', before.messages.yes, after.messages.yes),
      row('Messages unlawful', before.messages.no, after.messages.no),
      row('Messages undetermined', before.messages.undetermined, after.messages.undetermined),
    ],
  );
}

function moved({ matched, added, gone, merged, moves, basisChanged, causes }: Comparison): readonly Block[] {
  const total = moves.reduce((sum, { count }) => sum + count, 0);
  const blocks: Block[] = [
    paragraph(
      `${many(matched, 'contact is', 'contacts are')} in both. ${many(added, 'contact is', 'contacts are')} new, ${many(gone, 'is', 'are')} no longer held${merged === 0 ? '' : ` and ${many(merged, 'is', 'are')} now one with another contact`}. ${many(total, 'verdict', 'verdicts')} changed; of the others ${many(basisChanged, 'rests', 'rest')} on another basis than before.`,
    ),
  ];
  if (moves.length > 0)
    blocks.push(
      table(
        'Verdicts that changed',
        [column('Before', 0.4), column('Now', 0.4), column('Contacts', 0.2, 'right')],
        moves.map(({ from, to, count }) => [WORDS[from], WORDS[to], n(count)]),
      ),
    );
  const found = CAUSE_KINDS.filter((kind) => causes[kind] > 0);
  if (found.length > 0)
    blocks.push(
      table(
        'Why: a contact may have several causes',
        [column('Cause', 0.7), column('Contacts', 0.3, 'right')],
        found.map((kind) => [CAUSE_WORDS[kind], n(causes[kind])]),
      ),
    );
  return blocks;
}

function gapTable(gaps: readonly GapChange[]): Block {
  return table(
    'Gaps, those that most contacts are rid of first',
    [
      column('Gap, for example', 0.3),
      column('Remedial action', 0.26),
      column('Before', 0.08, 'right'),
      column('Closed', 0.09, 'right'),
      column('By action', 0.1, 'right'),
      column('New', 0.08, 'right'),
      column('Now', 0.09, 'right'),
    ],
    gaps.map(({ text, remedy, before, closed, remedied, opened, after }) => [
      text,
      remedy,
      n(before),
      n(closed),
      n(remedied),
      n(opened),
      n(after),
    ]),
  );
}

function campaignBlocks({ campaigns }: Comparison): readonly Block[] {
  if (campaigns.length === 0) return [paragraph('Every campaign has the same conclusions as before.')];
  const words = (counts: Readonly<Record<Conclusion, number>> | null): string =>
    counts === null
      ? 'not held'
      : `${n(counts.no)} unlawful, ${n(counts.undetermined)} undetermined, ${n(counts.yes)} lawful`;
  return [
    table(
      'Campaigns whose messages are judged otherwise, or that only one audit holds',
      [column('Campaign', 0.26), column('Sent', 0.14), column('Before', 0.3), column('Now', 0.3)],
      campaigns
        .slice(0, LISTED)
        .map(({ campaignId, name, sent, before, after }) => [
          name ?? campaignId,
          sent ?? 'undated',
          words(before),
          words(after),
        ]),
    ),
    ...(campaigns.length > LISTED
      ? [paragraph(`The first ${LISTED} of ${n(campaigns.length)}; changed-campaigns.csv has them all.`)]
      : []),
  ];
}

function contactBlocks({ contacts, changed }: Comparison): readonly Block[] {
  if (changed === 0) return [paragraph('No contact changed.')];
  return [
    table(
      'Contacts whose verdict or basis changed, or that only one audit holds',
      [column('Contact', 0.2), column('Before', 0.15), column('Now', 0.15), column('Why', 0.5)],
      contacts
        .slice(0, LISTED)
        .map((one) => [
          one.name ?? one.contactId,
          verdictWords(one.before),
          verdictWords(one.after),
          one.why,
        ]),
    ),
    ...(changed > LISTED
      ? [paragraph(`The first ${LISTED} of ${n(changed)}; changed-contacts.csv has them all.`)]
      : []),
  ];
}

function verdictWords(one: ContactChange['before']): string {
  return one === null ? 'not held' : `${MAY_MARKET_WORDS[one.verdict]} (${BASIS_WORDS[one.basis]})`;
}
