/** What is missing most: the records that would settle the most undetermined contacts. */
import type { ReportInput } from '../report-input.ts';
import type { Section } from '../report.ts';
import { column, n, paragraph, table } from '../write.ts';

/** Enough to act on; the window has the rest. */
const SHOWN = 25;

export function gaps(input: ReportInput): Section {
  const { summary, gaps: found } = input.gaps;
  return {
    id: 'gaps',
    heading: 'What is missing most',
    blocks: [
      paragraph(
        'Each line is one record that is not held. It was supposed to show the one thing and then the other, and every contact was evaluated again: it settles those that were no longer undetermined either way.',
      ),
      paragraph(summary),
      ...(found.length === 0
        ? []
        : [
            table(
              'Missing records by the contacts they would settle',
              [
                column('Record', 0.64),
                column('Contacts', 0.12, 'right'),
                column('Messages', 0.12, 'right'),
                column('With another', 0.12, 'right'),
              ],
              found
                .slice(0, SHOWN)
                .map(({ text, contacts, messages, further }) => [text, n(contacts), n(messages), n(further)]),
            ),
          ]),
      ...(found.length > SHOWN
        ? [paragraph(`${n(found.length - SHOWN)} further records would settle fewer.`)]
        : []),
    ],
  };
}
