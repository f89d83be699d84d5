/** What became of each imported file, in lines for a terminal. */
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import type { SourceInfo } from '../store/store.ts';

const number = new Intl.NumberFormat('en-GB');

const PLURALS: Readonly<Record<EvidenceKind, string>> = {
  contact: 'contacts',
  collection: 'collections',
  collection_point: 'collection points',
  placement: 'labels of the taxonomy',
  transaction: 'transactions',
  campaign: 'campaigns',
  message: 'messages',
  preference: 'preferences',
  review: 'reviews',
};

/** Rows of one file accounted for, its records, and its control totals. */
export function sourceLines({ name, recognition, counts, totals }: SourceInfo): readonly string[] {
  const { rows, accepted, rejected, blank } = counts;
  const lines = [
    `${name}: ${recognition.title}, ${rows} rows = ${accepted} accepted + ${rejected} rejected + ${blank} blank`,
  ];
  if (totals === null) return lines;
  const kinds = (Object.entries(totals.kinds) as [EvidenceKind, number][]).map(
    ([kind, records]) =>
      `${number.format(records)} ${records === 1 ? kind.replace('_', ' ') : PLURALS[kind]}`,
  );
  if (kinds.length > 0) lines.push(`  ${kinds.join(', ')}`);
  for (const [column, mark] of Object.entries(recognition.decimalMarks ?? {}))
    if (mark === 'comma') lines.push(`  "${column}" has a decimal comma, as its values prove`);
  for (const { currency, records, sum, unread } of totals.amounts) {
    const left =
      unread === 0
        ? ''
        : `; ${number.format(unread)} ${unread === 1 ? 'amount' : 'amounts'} could not be read for certain: a mapping can say what stands before the decimals`;
    lines.push(`  ${currency ?? 'no currency'} ${sum} in ${number.format(records)} transactions${left}`);
  }
  for (const { heading, mayRefuse } of totals.unread ?? [])
    if (mayRefuse !== null && mayRefuse > 0) lines.push(`  ${unreadRefusals(heading, mayRefuse)}`);
  const others = (totals.unread ?? []).filter(({ mayRefuse }) => mayRefuse === null || mayRefuse === 0);
  if (others.length > 0) lines.push(`  not read: ${others.map(({ heading }) => heading).join(', ')}`);
  return lines;
}

/** What a person must know of a column that nothing was read from and that may hold refusals. */
export function unreadRefusals(heading: string, rows: number): string {
  const refusals =
    rows === 1 ? 'a value that may be a refusal' : `${number.format(rows)} values that may be refusals`;
  return `the column "${heading}" was not read, and holds ${refusals}: until a mapping says what it means, the record of objections is not taken as whole`;
}

/** One line over all files. */
export function sourcesLine(sources: readonly SourceInfo[]): string {
  const sum = (of: 'rows' | 'accepted' | 'rejected' | 'blank'): string =>
    number.format(sources.reduce((total, { counts }) => total + counts[of], 0));
  const files = sources.length === 1 ? '1 file' : `${number.format(sources.length)} files`;
  return `${files}: ${sum('rows')} rows = ${sum('accepted')} accepted + ${sum('rejected')} rejected + ${sum('blank')} blank`;
}
