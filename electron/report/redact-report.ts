/** The report and the dossier as a redaction level may show them, with a section that says what was left out. */
import type { ContactDetail } from '../../shared/ipc/contacts-contract.ts';
import type { SampleView as SecondLook } from '../../shared/ipc/review-contract.ts';
import type { SignatureView } from '../../shared/ipc/samples-contract.ts';
import type { Comparison } from '../../shared/model/comparison.ts';
import { mapText } from '../../shared/report/map-text.ts';
import { REMOVED, renamedWords } from '../../shared/report/redaction-words.ts';
import type { ReportInput } from '../../shared/report/report-input.ts';
import type { Report } from '../../shared/report/report.ts';
import { list, paragraph } from '../../shared/report/write.ts';
import type { Identity, Redactor } from './redact.ts';

/** The detail under the identity that may be shown; its sentences are left to `redactReport`. */
export function redactDetail(detail: ContactDetail, redact: Redactor): ContactDetail {
  return { ...detail, row: { ...detail.row, ...redact.identity(detail.row) } };
}

/** The comparison with the contacts that changed under the identities that may be shown. */
export function redactComparison(comparison: Comparison, redact: Redactor): Comparison {
  return {
    ...comparison,
    contacts: comparison.contacts.map((one) => ({ ...one, ...redact.identity(one) })),
  };
}

const NOBODY = { email: null, phone: null, name: null } as const;

/** Working papers without the names of who drew, signed or owns them, and without what they wrote in their own words. */
export function redactPapers(
  { drawn, followed }: Pick<ReportInput, 'drawn' | 'followed'>,
  redact: Redactor,
): Pick<ReportInput, 'drawn' | 'followed'> {
  const named = (name: string): string => redact.person(name) ?? '…';
  const signature = (one: SignatureView | null): SignatureView | null =>
    one === null ? null : { ...one, name: named(one.name) };
  return {
    drawn: drawn.map((sample) => ({
      ...sample,
      name: `Sample ${sample.sample}`,
      drawnBy: named(sample.drawnBy),
      items: sample.items.map(({ contactId, tick }) => ({
        contactId: contactId === null ? null : redact.identity({ ...NOBODY, contactId }).contactId,
        tick: tick === null ? null : { ...tick, note: '', by: named(tick.by) },
      })),
      signatures: {
        reviewer: signature(sample.signatures.reviewer),
        second_reviewer: signature(sample.signatures.second_reviewer),
      },
    })),
    followed: followed.map((one) => ({
      ...one,
      title: `Exception ${one.exception}`,
      comment: '',
      owner: named(one.owner),
      by: named(one.by),
    })),
  };
}

/** The second look without the name of who drew it. */
export function redactSecondLook(look: SecondLook | null, redact: Redactor): SecondLook | null {
  return look === null ? null : { ...look, drawnBy: redact.person(look.drawnBy) ?? '…' };
}

/** @param people whom the texts may be about; in full, the report comes back as it was. */
export function redactReport(report: Report, people: readonly Identity[], redact: Redactor): Report {
  if (redact.level === 'full') return report;
  const said = mapText(report, (text) =>
    people.reduce((left, one) => redact.sentence(left, one), redact.text(text)),
  );
  return {
    ...said,
    sections: [
      ...said.sections,
      {
        id: 'redaction',
        heading: 'What was left out',
        blocks: [
          paragraph(`People’s identity is ${redact.level} in this document.`),
          list([
            ...REMOVED[redact.level],
            ...(redact.renamedFiles === 0 ? [] : [renamedWords(redact.renamedFiles)]),
          ]),
        ],
      },
    ],
  };
}
