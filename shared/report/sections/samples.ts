/** Samples: contacts of each verdict with their whole justification, to be ticked against the evidence and signed. */
import type { ContactDetail } from '../../ipc/contacts-contract.ts';
import { findingsTable } from '../findings-table.ts';
import type { ReportInput } from '../report-input.ts';
import type { Block, Section } from '../report.ts';
import { workingPapers } from '../working-papers.ts';
import { BASIS_WORDS, LAWFUL_WORDS } from '../words.ts';
import { column, heading, paragraph, table } from '../write.ts';

/** Rows of evidence named for each provision, and messages shown for each contact; the CSV files have them all. */
const ROWS = 8;
const MESSAGES = 12;

export function samples(input: ReportInput): Section {
  return {
    id: 'samples',
    heading: 'Contact samples',
    blocks: [
      paragraph(
        'Contacts taken at even distances from each verdict, with the whole justification. Evidence is named as file:row; the appendix lists the rows. The last column of each table is for the tick of whoever compares it with the source system.',
      ),
      ...input.samples.flatMap(sample),
      ...workingPapers(input),
      heading('Sign-off'),
      paragraph('The samples above were compared with the source systems.'),
      { kind: 'signatures', roles: ['Reviewer', 'Second reviewer'] },
    ],
  };
}

function sample(detail: ContactDetail): readonly Block[] {
  const { row, headline, findings, messages } = detail;
  return [
    heading(`${row.contactId}${row.name === null ? '' : ` · ${row.name}`}`),
    paragraph(`${headline} Basis: ${BASIS_WORDS[row.basis]}.`),
    findingsTable(`Justification for ${row.contactId}`, findings, ROWS),
    ...(messages.length === 0
      ? []
      : [
          table(
            messages.length > MESSAGES
              ? `Messages to ${row.contactId}, the first ${MESSAGES} of ${messages.length}`
              : `Messages to ${row.contactId}`,
            [
              column('Sent', 0.18),
              column('Campaign', 0.24),
              column('Conclusion', 0.14),
              column('Why', 0.36),
              column('Tick', 0.08),
            ],
            messages
              .slice(0, MESSAGES)
              .map(({ when, campaign, lawful, reasons }) => [
                when,
                campaign,
                LAWFUL_WORDS[lawful],
                lawful === 'yes'
                  ? 'Every provision of its basis was met.'
                  : reasons.map(({ text }) => text).join(' '),
                '',
              ]),
          ),
        ]),
  ];
}
