/**
 * The dossier: all that the audit holds about one contact and all that it concluded, for an enquiry of the regulator or a
 * request for access (UK GDPR Art 15). Pure: the same audit file gives the same dossier.
 */
import type { ContactDetail, MessageView } from '../ipc/contacts-contract.ts';
import type { IdentityView } from '../ipc/identity-contract.ts';
import type { DossierInput } from './dossier-input.ts';
import { findingsTable } from './findings-table.ts';
import type { Block, Report, Section } from './report.ts';
import { reproducedRows } from './reproduced-rows.ts';
import { BASIS_WORDS, LAWFUL_WORDS } from './words.ts';
import { column, heading, list, paragraph, table } from './write.ts';

/** A dossier leaves no row out. */
const EVERY_ROW = Infinity;

const KINDS = {
  collection: 'Collection',
  transaction: 'Transaction',
  message: 'Message',
  preference: 'Preference',
} as const;

export function buildDossier(input: DossierInput): Report {
  const { row } = input.detail;
  return {
    title: 'Dossier of one contact',
    organisation: input.organisation ?? 'Organisation not stated',
    subtitle: [
      `Contact ${row.contactId}${row.name === null ? '' : `, ${row.name}`}`,
      `As at ${input.asAt}`,
      `${input.app} · rule version ${input.ruleVersion}`,
    ],
    sections: [
      verdict(input.detail),
      ...(input.identity === null ? [] : [identity(input.identity)]),
      timeline(input.detail),
      messages(input.detail),
      importedRows(input),
      limits(input),
    ],
  };
}

function verdict(detail: ContactDetail): Section {
  const { row } = detail;
  return {
    id: 'verdict',
    heading: 'Who this is, and the verdict',
    blocks: [
      table(
        'Identity',
        [column('Detail', 0.3), column('As imported', 0.7)],
        [
          ['Contact id', row.contactId],
          ['Name', row.name ?? 'not recorded'],
          ['Email', row.email ?? 'not recorded'],
          ['Phone', row.phone ?? 'not recorded'],
        ],
      ),
      paragraph(`${detail.headline} Basis: ${BASIS_WORDS[row.basis]}.`),
      findingsTable('The verdict, provision by provision', detail.findings, EVERY_ROW),
      ...changes(detail),
      ...(detail.advice.length === 0 ? [] : [heading('Advice'), list(detail.advice.map(({ text }) => text))]),
    ],
  };
}

/** What would settle or change the verdict. */
function changes({ justification: { lawfulIf, settledBy } }: ContactDetail): readonly Block[] {
  const blocks: Block[] = [];
  if (settledBy.length > 0)
    blocks.push(heading('What would settle it'), list(settledBy.map(({ text }) => text)));
  if (lawfulIf.length > 0)
    blocks.push(heading('What would make it lawful'), list(lawfulIf.map(({ text }) => text)));
  return blocks;
}

/** Every name and file that the contact was put together from, original details beside those compared. */
function identity({ parts, links, conflicts, rejected, separations }: IdentityView): Section {
  const both = (original: string | null, compared: string | null): string =>
    original === null
      ? ''
      : compared === original
        ? original
        : `${original} (${compared ?? 'cannot be compared'})`;
  const details = parts.flatMap((part) => part.details);
  return {
    id: 'identity',
    heading: 'What the contact was put together from',
    blocks: [
      table(
        'Names and files',
        [column('Name', 0.34), column('File', 0.33), column('What it holds', 0.33)],
        parts.map(({ title, file, holds }) => [title, file, holds]),
      ),
      ...(links.length === 0
        ? []
        : [heading('Why they are one contact'), list(links.map(({ text }) => text))]),
      ...(details.length === 0
        ? []
        : [
            table(
              'Details as imported, and in brackets as compared',
              [column('Row', 0.22), column('Email', 0.3), column('Phone', 0.24), column('Name', 0.24)],
              details.map((row) => [
                row.evidence,
                both(row.email, row.emailCompared),
                both(row.phone, row.phoneCompared),
                row.name ?? '',
              ]),
            ),
          ]),
      ...conflicts.flatMap(({ title, values, used }) => [
        heading(title),
        list(values.map(({ text, evidence }) => `${text}: ${evidence.join(', ')}`)),
        paragraph(used),
      ]),
      ...(rejected.length === 0
        ? []
        : [
            heading('Rows that may be refusals of the contact'),
            // Why each was not read may quote what it says of somebody else.
            paragraph(
              'They were rejected, or have an id that is nearly the contact’s: whether they are is not known.',
            ),
            list(rejected.map(({ evidence }) => evidence)),
          ]),
      ...(separations.length === 0
        ? []
        : [
            heading('Told apart'),
            list(
              separations.map(
                ({ names, reason, by, at, undone }) =>
                  `${names.join(', ')}: “${reason}” (${by}, ${at.slice(0, 10)})${undone === null ? '' : `, undone by ${undone.by}, ${undone.at.slice(0, 10)}: “${undone.reason}”`}`,
              ),
            ),
          ]),
    ],
  };
}

function timeline(detail: ContactDetail): Section {
  return {
    id: 'timeline',
    heading: 'What happened, in order',
    blocks: [
      detail.timeline.length === 0
        ? paragraph('No collection, transaction, message or preference of this contact was imported.')
        : table(
            'Collections, transactions, messages and preferences',
            [column('When', 0.2), column('What', 0.14), column('Title', 0.28), column('Detail', 0.38)],
            detail.timeline.map(({ kind, when, title, detail: more, lawful }) => [
              when,
              KINDS[kind],
              title,
              lawful === null ? more : `${more} · ${LAWFUL_WORDS[lawful]}`,
            ]),
          ),
    ],
  };
}

function messages({ messages: sent }: ContactDetail): Section {
  const blocks: Block[] = [
    paragraph(
      sent.length === 0
        ? 'No message to this contact falls in the audit’s period.'
        : 'Each message is judged at the time it was sent, by the law in force then.',
    ),
  ];
  for (const message of sent) blocks.push(...oneMessage(message));
  return { id: 'messages', heading: 'Messages and their justification', blocks };
}

function oneMessage(message: MessageView): readonly Block[] {
  const { campaign, when, channel, promoted, lawful, basis, reasons, findings } = message;
  const about = promoted === null ? '' : `, about “${promoted}”`;
  const concluded =
    lawful === 'not_applicable' ? reasons.map(({ text }) => text).join(' ') : `Basis: ${BASIS_WORDS[basis]}.`;
  const judged = findings.some(({ outcome }) => outcome !== 'not_applicable');
  return [
    heading(`${when}: ${campaign}`),
    paragraph(`By ${channel.replaceAll('_', ' ')}${about}. ${LAWFUL_WORDS[lawful]}. ${concluded}`),
    ...(judged ? [findingsTable(`Justification of “${campaign}”`, findings, EVERY_ROW)] : []),
  ];
}

function importedRows({ rows, leftOut, withheld }: DossierInput): Section {
  const blocks: Block[] = [
    paragraph(
      leftOut.length > 0
        ? `The rows about this contact are left out of this redacted dossier. They are ${leftOut.join('; ')}.`
        : 'The rows about this contact, as they stand in the imported files. Each file is named by its SHA-256, so that a copy can be compared.',
    ),
  ];
  blocks.push(...reproducedRows(rows));
  if (withheld.length > 0)
    blocks.push(
      heading('Rows not reproduced'),
      paragraph(
        `The justification also relies on rows that stand under another record. They are named and not shown: ${withheld.join('; ')}.`,
      ),
    );
  return { id: 'rows', heading: 'Imported rows', blocks };
}

function limits(input: DossierInput): Section {
  return {
    id: 'limits',
    heading: 'Before this is handed on',
    blocks: [
      list([
        'It holds one person’s data. Rows of other contacts, and the names of reviewers, are left out; a row of this contact may itself name somebody else, such as a recipient of a gift: check before it is disclosed.',
        'It shows what was imported into the audit and what follows from it. It is not all that the organisation holds about the person.',
        `It rests on the evidence as at ${input.asAt} and on rule version ${input.ruleVersion}. It is not legal advice.`,
      ]),
    ],
  };
}
