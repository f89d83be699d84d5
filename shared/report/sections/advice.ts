/** Advisory findings: good practice, apart from the law. */
import type { ReportInput } from '../report-input.ts';
import { remedyFor } from '../reasons.ts';
import type { Section } from '../report.ts';
import { column, n, paragraph, table } from '../write.ts';

export function advice(input: ReportInput): Section {
  const found = input.advice.filter(({ contacts }) => contacts > 0);
  return {
    id: 'advice',
    heading: 'Advisory findings',
    blocks: [
      paragraph(
        'What follows is good practice that regulators publish. It is kept apart from the law: it decides nothing, and no verdict in this report rests on it.',
      ),
      found.length === 0
        ? paragraph('There is nothing to advise.')
        : table(
            'Advisory findings by the contacts they concern',
            [
              column('Finding', 0.24),
              column('Contacts', 0.1, 'right'),
              column('Why it matters', 0.36),
              column('What to do', 0.3),
            ],
            found.map(({ code, title, why, contacts }) => [title, n(contacts), why, remedyFor(code) ?? '–']),
          ),
    ],
  };
}
