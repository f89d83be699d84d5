/** What became of each imported file, in lines for a terminal. */
import type { LeftOut } from '../import/list-sources.ts';
import type { JoinSuggestion } from '../../shared/ipc/register-contract.ts';
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import { onlyConsents } from './only-consents.ts';
import type { AmountTotal } from '../../shared/model/source-totals.ts';
import { dealWords } from '../../shared/report/deal-words.ts';
import { localNumbersSentence, unreadDetailSentences } from '../../shared/report/detail-words.ts';
import { lackingWords } from '../../shared/report/newer-words.ts';
import { sourceNames } from '../../shared/report/source-names.ts';
import { many } from '../../shared/report/write.ts';
import { amountColumns } from '../import/mapping/amount-columns.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { correctionsOf } from './reconciliation.ts';
import type { Overlap } from './records-in-both.ts';
import { totalsTogether, type TotalsTogether } from './totals-together.ts';

/** Reports that are named. */
const JOINS_SHOWN = 5;

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

/** Rows of one file accounted for, its records, and its control totals. @param name told apart from others. @param sums with what corrections put right. */
export function sourceLines(
  source: SourceInfo,
  name = source.name,
  sums: TotalsTogether | null = null,
): readonly string[] {
  const { recognition, dialect, counts, totals } = source;
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
    const from = amountColumns(recognition, dialect.header);
    const of = from.length === 0 ? '' : `, adding up ${from.map((one) => `"${one}"`).join(' or ')}`;
    lines.push(`  ${inTransactions({ currency, records, sum })}${of}${left}`);
    const parts = (totals.amountParts ?? []).filter((part) => part.currency === currency);
    if (parts.length > 1)
      for (const { type, status, ...part } of parts)
        lines.push(
          `    ${type.replaceAll('_', ' ')}, ${status.replaceAll('_', ' ')}: ${inTransactions(part)}`,
        );
  }
  for (const repeat of totals.repeats ?? [])
    lines.push(
      `  of these repeated: ${inTransactions(repeat)}, as an earlier row has under the same order number`,
    );
  for (const told of totals.deals === undefined ? [] : dealWords(totals.deals)) lines.push(`  ${told}`);
  for (const amount of sums?.together.amounts ?? [])
    lines.push(`  with the rows put right since: ${inTransactions(amount)}`);
  for (const warning of sourceWarnings(source)) lines.push(`  ${warning}`);
  const local = localNumbersSentence(totals);
  if (local !== null) lines.push(`  ${local}`);
  const others = (totals.unread ?? []).filter(({ mayRefuse }) => mayRefuse === null || mayRefuse === 0);
  if (others.length > 0) lines.push(`  not read: ${others.map(({ heading }) => heading).join(', ')}`);
  return lines;
}

function inTransactions({ currency, records, sum }: Omit<AmountTotal, 'unread'>): string {
  return `${currency ?? 'no currency'} ${sum} in ${many(records, 'transaction')}`;
}

/** The files of an import in lines, each file that they correct among them with what it comes to now. */
export function importLines(store: AuditStore, imported: readonly SourceInfo[]): readonly string[] {
  const corrected = new Set(imported.flatMap(({ recognition }) => recognition.corrects ?? []));
  const told = store.sources().filter(({ id }) => corrected.has(id) || imported.some((one) => one.id === id));
  const names = sourceNames(store.sources());
  return told.flatMap((source) => {
    const [first = '', ...others] = sourceLines(source, names.get(source.id), totalsTogether(store, source));
    return [
      first,
      ...correctionsOf(store, source.id).map(
        ({ name, isPutRight, rows }) =>
          `  ${many(rows, 'rejected row')} ${isPutRight ? 'put right by' : 'brought back and rejected again in'} ${name}`,
      ),
      ...others,
    ];
  });
}

/** What a person must know of what could not be read of a file, and of its answers, each a sentence without its ends. */
export function sourceWarnings(source: SourceInfo): readonly string[] {
  const consents = onlyConsents(source);
  return [
    ...(source.totals === null ? [] : unreadDetailSentences(source.totals)),
    ...(consents === null ? [] : [allAccept(consents)]),
    ...(source.totals?.unread ?? []).flatMap(({ heading, mayRefuse }) =>
      mayRefuse === null || mayRefuse === 0 ? [] : [unreadRefusals(heading, mayRefuse)],
    ),
  ];
}

/** Where everybody accepts marketing. */
function allAccept(records: number): string {
  return `all ${number.format(records)} of its answers accept marketing: a whole list has others among them, so it may be filtered, or the column filled`;
}

/** Of a column that nothing was read from and that may hold refusals. */
function unreadRefusals(heading: string, rows: number): string {
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

/** A file that gave way. @param overlap with the file that took its place; left out for what rested on such a file. */
export function replacedLine({ name, importedAt, counts }: SourceInfo, overlap?: Overlap): string {
  const lacking = overlap === undefined ? '' : `; ${lackingWords(overlap)}`;
  return `Replaced: ${name} of ${importedAt.slice(0, 10)}, ${many(counts.rows, 'row')}${lacking}.`;
}

/** Reports that may be campaigns of the register, the first of them, and where a person says whether they are. */
export function joinLines(suggested: readonly JoinSuggestion[]): readonly string[] {
  if (suggested.length === 0) return [];
  const more = suggested.length - JOINS_SHOWN;
  return [
    `${suggested.length === 1 ? 'One report looks like a campaign' : `${many(suggested.length, 'report')} look like campaigns`} of the register; until somebody says so, they are not one:`,
    ...suggested
      .slice(0, JOINS_SHOWN)
      .map(
        ({ name, campaignId, into, why }) =>
          `  "${name}" (${campaignId}) as "${into.name}" (${into.campaignId}). ${why}`,
      ),
    ...(more > 0 ? [`  and ${many(more, 'further report')}`] : []),
    '  It is said in the campaign register of the window, or by "same_as" in a campaigns.csv.',
  ];
}

/** What was not read, and how it can be. */
export function leftOutLine({ name, why, hidden }: LeftOut): string {
  const how = hidden === null ? '' : `; --hidden-sheet "${hidden.sheet}" reads it`;
  return `not read: ${name}, ${why}${how}`;
}
