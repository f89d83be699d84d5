/** What the report cannot say, what its words mean, and the rows it relies on. */
import { reproducedRows } from '../reproduced-rows.ts';
import type { ReportInput } from '../report-input.ts';
import type { Section } from '../report.ts';
import { column, list, many, paragraph, table } from '../write.ts';

export function limitations(input: ReportInput): Section {
  const { settings, messagesAfterAsAt, messagesOutsidePeriod } = input;
  return {
    id: 'limitations',
    heading: 'Limitations',
    blocks: [
      list([
        'The audit judges the evidence that was imported. It cannot see what no file holds, and it is not legal advice.',
        'Regulations 19 to 21B (calls), the content of privacy notices and the lawful basis under UK GDPR Art 6 are outside it.',
        'Similarity is decided by recorded categories and documented verdicts, not by the software.',
        ...(settings.messageLogComplete === null
          ? [
              'Whether the log of messages is whole was not stated; where one was imported it was taken as whole.',
            ]
          : []),
        ...(settings.preferencesComplete === null
          ? [
              'Whether the record of objections is whole was not stated; where one was imported it was taken as whole, unless a column that may hold refusals was not read.',
            ]
          : []),
        ...(messagesAfterAsAt > 0
          ? [`${many(messagesAfterAsAt, 'message')} after the as-at date were left out.`]
          : []),
        ...(messagesOutsidePeriod > 0
          ? [
              `${many(messagesOutsidePeriod, 'message')} outside the period were used as history and are not listed.`,
            ]
          : []),
        'Letters that the typeface of this report does not hold are shown as □, and texts over 1,200 characters are cut; the files of evidence hold them whole.',
      ]),
    ],
  };
}

/** The words of the audit, for the report and for the window's help. */
export const GLOSSARY: readonly (readonly [term: string, meaning: string])[] = [
  ['Sender', 'The legal person that transmits, or instigates the transmission of, a message.'],
  ['Contact, recipient', 'The person the details belong to; the person a message went to.'],
  [
    'Individual, corporate subscriber',
    'Regulation 22 protects individuals, sole traders and most partnerships; companies and other legal persons are outside it.',
  ],
  ['Collection', 'When, where and how the contact details were obtained.'],
  [
    'Sale, negotiations',
    'What the details must have been obtained in the course of: a purchase, or an active step towards one, such as asking for a quote.',
  ],
  ['Means of refusing', 'A simple and free way to say no to marketing, at collection and in every message.'],
  [
    'Refusal, objection, withdrawal',
    'Saying no at collection; saying no later (UK GDPR Art 21); taking back a consent. Any of them ends marketing.',
  ],
  ['Suppression', 'A record that someone must not be messaged.'],
  [
    'Soft opt-in',
    'Regulation 22(3): marketing one’s own similar products to someone whose details were obtained in a sale or negotiations, with a means of refusing then and in every message.',
  ],
  ['Evidence row', 'An imported row that a conclusion relies on, named as file:row.'],
  [
    'Met, not met, undetermined, not applicable',
    'The four answers to a provision’s question. Undetermined: a fact is missing.',
  ],
  ['As at', 'The date the audit is drawn up at: what happened on that day counts, what came after does not.'],
  ['Rule version', 'A hash of the rules that were applied; the same version gives the same answers.'],
  ['Exception', 'A finding that needs attention.'],
];

export function glossary(): Section {
  return {
    id: 'glossary',
    heading: 'Glossary',
    blocks: [table('Terms used in this report', [column('Term', 0.3), column('Meaning', 0.7)], GLOSSARY)],
  };
}

export function appendix({ rows, rowsLeftOut }: ReportInput): Section {
  return {
    id: 'appendix',
    heading: 'Appendix: rows relied on',
    blocks: [
      paragraph(
        rowsLeftOut.length > 0
          ? `The imported rows that the justification of the contact samples rests on are left out of this redacted report. They are ${rowsLeftOut.join('; ')}.`
          : rows.length === 0
            ? 'No contact was sampled, so no row is reproduced.'
            : 'The imported rows that the justification of the contact samples rests on, as they were.',
      ),
      ...reproducedRows(rows),
    ],
  };
}
