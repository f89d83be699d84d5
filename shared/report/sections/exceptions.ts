/** Exceptions: every cause that stood in the way, ranked by exposure and then by provision, with its remedy. */
import type { ReportException, ReportInput } from '../report-input.ts';
import type { Block, Section } from '../report.ts';
import { OUTCOME_WORDS } from '../words.ts';
import { column, heading, n, paragraph, table } from '../write.ts';

/** Causes in the ranking; all of them follow under their provision. */
const RANKED = 10;

export function exceptions(input: ReportInput): Section {
  const blocks: Block[] = [
    paragraph(
      'Each cause counts the contacts whose verdict and the messages whose conclusion it stood in the way of. One contact or message may meet several causes. An exception is a finding that needs attention; whether the law was broken is for the regulator and the courts.',
    ),
  ];
  if (input.exceptions.length === 0) blocks.push(paragraph('No exception was found.'));
  else blocks.push(ranking(input));
  for (const { id, citation, question, legislation } of input.provisions) {
    const own = input.exceptions.filter(({ provision }) => provision === id);
    if (own.length === 0) continue;
    blocks.push(
      heading(citation),
      { kind: 'link', link: { text: question, to: { url: legislation } } },
      causes(citation, own),
    );
  }
  return { id: 'exceptions', heading: 'Exceptions and remedies', blocks };
}

function ranking({ exceptions: all, provisions }: ReportInput): Block {
  const citations = new Map(provisions.map(({ id, citation }) => [id, citation]));
  return table(
    `Causes by exposure (contacts × messages), the greatest ${Math.min(RANKED, all.length)} first`,
    [
      column('', 0.05, 'right'),
      column('Cause, for example', 0.43),
      column('Provision', 0.24),
      column('Contacts', 0.13, 'right'),
      column('Messages', 0.15, 'right'),
    ],
    all
      .slice(0, RANKED)
      .map(({ text, provision, contacts, messages }, i) => [
        String(i + 1),
        text,
        citations.get(provision) ?? '',
        n(contacts),
        n(messages),
      ]),
  );
}

function causes(citation: string, own: readonly ReportException[]): Block {
  return table(
    `Exceptions under ${citation}`,
    [
      column('Outcome', 0.13),
      column('Cause, for example', 0.27),
      column('Contacts', 0.09, 'right'),
      column('Messages', 0.1, 'right'),
      column('Rows, for example', 0.2),
      column('What to do', 0.21),
    ],
    own.map(({ outcome, text, contacts, messages, evidence, remedy }) => [
      OUTCOME_WORDS[outcome],
      text,
      n(contacts),
      n(messages),
      evidence.join('; '),
      remedy ?? 'Nothing: another route may be open.',
    ]),
  );
}
