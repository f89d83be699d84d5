/** `totals.csv` of an evidence pack: what each file's accepted rows add up to, to tie it back to the system it came from. */
import type { DealTotals } from '../../../shared/model/source-totals.ts';
import { sourceNames } from '../../../shared/report/source-names.ts';
import type { AuditStore } from '../../store/store.ts';
import { totalsTogether } from '../totals-together.ts';

/**
 * `of` is what `value` names: a month in London, a state, the currency of a sum, the column of details that could not be
 * read; all records of a kind have neither.
 */
export const TOTAL_COLUMNS = [
  'imported_as',
  'sha256',
  'sheet',
  'kind',
  'of',
  'value',
  'records',
  'sum',
  'unread',
] as const;

type TotalRow = Readonly<Partial<Record<(typeof TOTAL_COLUMNS)[number], string | number | null>>>;

/** In the order of the files. A file imported before totals were kept has none, and no line. @param namesDeals by their order numbers. */
export function* totalRows(store: AuditStore, namesDeals: boolean): Iterable<TotalRow> {
  const sources = store.sources();
  const names = sourceNames(sources);
  for (const source of sources) {
    const { id, sha256, dialect, totals } = source;
    if (totals === null) continue;
    const file = { imported_as: names.get(id)!, sha256, sheet: dialect.sheet };
    for (const [kind, records] of Object.entries(totals.kinds)) yield { ...file, kind, records };
    for (const { kind, month, records } of totals.months)
      yield { ...file, kind, of: 'month', value: month === '' ? 'undated' : month, records };
    for (const { kind, status, records } of totals.statuses)
      yield { ...file, kind, of: 'status', value: status, records };
    for (const { currency, ...amount } of totals.amounts)
      yield { ...file, kind: 'transaction', of: 'amount', value: currency, ...amount };
    for (const { currency, type, status, records, sum } of totals.amountParts ?? [])
      yield {
        ...file,
        kind: 'transaction',
        of: `amount of ${type} ${status}`,
        value: currency,
        records,
        sum,
      };
    for (const { currency, ...repeat } of totals.repeats ?? [])
      yield { ...file, kind: 'transaction', of: 'repeat', value: currency, ...repeat };
    if (totals.deals !== undefined)
      yield* dealRows(totals.deals, namesDeals).map((row) => ({ ...file, ...row }));
    for (const { heading, fault, rows } of totals.unreadDetails ?? [])
      yield { ...file, of: `rows kept without a detail: ${fault}`, value: heading, records: rows };
    if (totals.localNumbers !== undefined)
      yield {
        ...file,
        of: 'phone numbers without a country code, read as of',
        value: totals.localNumbers.country,
        records: totals.localNumbers.numbers,
      };
    for (const { currency, ...amount } of totalsTogether(store, source)?.together.amounts ?? [])
      yield { ...file, kind: 'transaction', of: 'amount with corrections', value: currency, ...amount };
  }
}

/** Deals on several rows: of those that differ, the first by name. */
function dealRows({ once, differing, named }: DealTotals, namesDeals: boolean): readonly TotalRow[] {
  const kind = 'transaction';
  return [
    { kind, of: 'deal added once', value: `${once.deals} deals`, records: once.rows },
    { kind, of: 'deal that differs', value: `${differing.deals} deals`, records: differing.rows },
    ...(namesDeals ? named : []).map((value) => ({ kind, of: 'number of a deal that differs', value })),
  ];
}
