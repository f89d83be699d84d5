/** Who is one contact: how many were put together by what, what is said differently of whom, and whom a person told apart. */
import { CONFLICT_KINDS, IDENTITY_WAYS, SHARED_DETAILS } from '../../model/identity.ts';
import { CONFLICT_WORDS, FINDING_WORDS, SHARED_WORDS, usedText, WAY_WORDS } from '../identity-words.ts';
import type { ReportInput } from '../report-input.ts';
import type { Block, Section } from '../report.ts';
import { column, heading, many, n, paragraph, table } from '../write.ts';

export function identity({ identity: found }: ReportInput): Section {
  const { survey, contacts, separations } = found;
  const conflicts = CONFLICT_KINDS.filter((kind) => survey.conflicts[kind] > 0);
  return {
    id: 'identity',
    heading: 'Who is one contact',
    blocks: [
      paragraph(
        'Rows with one id of one system are one contact. An email joins rows of different systems and rows without an id; a phone joins only rows that nothing else names. No address is corrected: emails are compared without case, phone numbers in international form.',
      ),
      table(
        'Contacts put together',
        [column('By', 0.8), column('Contacts', 0.2, 'right')],
        IDENTITY_WAYS.map((way) => [WAY_WORDS[way], n(survey.joined[way])]),
      ),
      table(
        'Contacts with the same details that were not put together',
        [column('What they share', 0.8), column('Contacts', 0.2, 'right')],
        SHARED_DETAILS.map((detail) => [SHARED_WORDS[detail], n(survey.shared[detail])]),
      ),
      heading('What the files say differently'),
      ...(conflicts.length === 0
        ? [paragraph('Nothing said of one contact contradicts itself.')]
        : [
            paragraph(
              'Everything said is kept. Where only one of several values can decide, it is the cautious one.',
            ),
            table(
              'Conflicts',
              [
                column('What differs', 0.26),
                column('What is made of it', 0.59),
                column('Contacts', 0.15, 'right'),
              ],
              conflicts.map((kind) => [
                CONFLICT_WORDS[kind],
                usedText({ kind, values: [], used: null }).replace(/:$/, '.'),
                n(survey.conflicts[kind]),
              ]),
            ),
          ]),
      ...(contacts.length === 0
        ? []
        : [
            table(
              contacts.length < survey.contacts
                ? 'Some of the contacts of whom any of this was found'
                : 'The contacts of whom any of this was found',
              [column('Contact', 0.3), column('What was found', 0.7)],
              contacts.map(({ contactId, findings }) => [
                contactId,
                findings.map((finding) => FINDING_WORDS[finding]).join(', '),
              ]),
            ),
          ]),
      ...toldApart(separations),
    ],
  };
}

function toldApart(separations: ReportInput['identity']['separations']): readonly Block[] {
  if (separations.length === 0) return [];
  return [
    heading('Told apart'),
    paragraph(`${many(separations.length, 'decision')} that rows taken for one contact are two persons’.`),
    table(
      'Decisions',
      [column('What was told apart', 0.34), column('Why', 0.33), column('By whom and when', 0.33)],
      separations.map(({ what, reason, by, at, undone }) => [
        what,
        reason,
        `${by}, ${at.slice(0, 10)}${undone === null ? '' : `; undone by ${undone.by}, ${undone.at.slice(0, 10)}`}`,
      ]),
    ),
  ];
}
