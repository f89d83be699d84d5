/** Control totals of one imported file: what its accepted rows add up to, to tie it back to the system it came from. */
import { amountText, parseAmount } from './amount.ts';
import type { EvidenceKind, TransactionRecord } from './evidence.ts';

/** Records of one kind with one state: a transaction's status, a preference's kind, whether a message was delivered. */
export interface StatusTotal {
  readonly kind: EvidenceKind;
  readonly status: string;
  readonly records: number;
}

export interface MonthTotal {
  readonly kind: EvidenceKind;
  /** In London, `2026-03`, or `2026` where no more is known; the empty string for undated records. */
  readonly month: string;
  readonly records: number;
}

export interface AmountTotal {
  /** As the file writes it; `null` where it writes none. */
  readonly currency: string | null;
  /** Transactions whose amount was added. */
  readonly records: number;
  /** Exact, with two decimals, or four where two do not do. */
  readonly sum: string;
  /** Transactions whose amount could be read in two ways or in none, and was not added. */
  readonly unread: number;
}

/** The transactions of one currency that have one kind and one state: quotes and cancelled orders apart from sales. */
export interface AmountPart {
  readonly currency: string | null;
  readonly type: TransactionRecord['type'];
  readonly status: TransactionRecord['status'];
  /** Transactions whose amount was added. */
  readonly records: number;
  readonly sum: string;
}

/**
 * Transactions that say the same as one of an earlier row under the same order number, whoever they are about: the file
 * holds the order twice, or the order two lines that are alike. They are counted and added like any other.
 */
export interface RepeatTotal {
  readonly currency: string | null;
  readonly records: number;
  /** Of those with an amount that was added. */
  readonly sum: string;
}

/** Deals that come on several rows of a file whose every row has the amount of the whole deal. */
export interface DealTotals {
  /** Their rows have one amount, which was added once for each deal. */
  readonly once: DealRows;
  /** Their rows differ in amount, currency, kind or status: each row was added. */
  readonly differing: DealRows;
  /** Order numbers of the first of those that differ. */
  readonly named: readonly string[];
}

export interface DealRows {
  readonly deals: number;
  readonly rows: number;
}

/** A column of the file that nothing was read from. */
export interface UnreadColumn {
  /** As the file writes it. */
  readonly heading: string;
  /** Rows whose value may be a refusal, by what the heading or the value says; `null` where neither speaks of one. */
  readonly mayRefuse: number | null;
}

/**
 * Why an email address or a phone number was not read: the text is none; it is digits alone, of which a spreadsheet may have
 * taken a zero, a `+` or a country code away; a spreadsheet wrote it as `4.47912E+11`, and its digits are gone.
 */
export type DetailFault = 'no_address' | 'no_number' | 'not_whole' | 'cut_off';

/** Accepted rows whose detail could not be read, by column: each was kept without it. */
export interface UnreadDetail {
  /** As the file writes it. */
  readonly heading: string;
  readonly fault: DetailFault;
  readonly rows: number;
  /** The first few of them, in order. */
  readonly first: readonly number[];
}

/** Phone numbers of accepted rows that carry no country code. */
export interface LocalNumbers {
  /** ISO 3166 code of the country whose numbers they were taken for. */
  readonly country: string;
  readonly numbers: number;
}

export interface SourceTotals {
  readonly kinds: Readonly<Partial<Record<EvidenceKind, number>>>;
  readonly months: readonly MonthTotal[];
  readonly statuses: readonly StatusTotal[];
  readonly amounts: readonly AmountTotal[];
  /** Absent where no amount was added, or it was not kept yet. */
  readonly amountParts?: readonly AmountPart[];
  /** Absent where there are none, or it was not kept yet. */
  readonly repeats?: readonly RepeatTotal[];
  /** Absent where there are none, or it was not kept yet. */
  readonly deals?: DealTotals;
  /** Absent where every column was read, or it was not kept yet which were not. */
  readonly unread?: readonly UnreadColumn[];
  /** Absent where every detail was read, or it was not kept yet which were not. */
  readonly unreadDetails?: readonly UnreadDetail[];
  /** Absent where there are none, or it was not kept yet. */
  readonly localNumbers?: LocalNumbers;
}

/** What several files come to together. Columns and details that were not read stay with their file. */
export function addTotals(all: readonly SourceTotals[]): SourceTotals {
  const kinds = grouped(
    all.flatMap((one) => Object.entries(one.kinds) as [EvidenceKind, number][]),
    ([kind]) => kind,
  );
  const repeats = byCurrency(all.flatMap((one) => one.repeats ?? []));
  const parts = grouped(
    all.flatMap((one) => one.amountParts ?? []),
    partKey,
  );
  return {
    kinds: Object.fromEntries(
      kinds.map((of) => [of[0]![0], of.reduce((sum, [, records]) => sum + records, 0)]),
    ),
    months: addRecords(
      all.flatMap((one) => one.months),
      ({ kind, month }) => `${kind} ${month}`,
    ),
    statuses: addRecords(
      all.flatMap((one) => one.statuses),
      ({ kind, status }) => `${kind} ${status}`,
    ),
    amounts: byCurrency(all.flatMap((one) => one.amounts)).map((of) => ({
      ...sumOf(of),
      unread: of.reduce((sum, { unread }) => sum + unread, 0),
    })),
    ...(parts.length === 0 ? {} : { amountParts: parts.map((of) => ({ ...of[0]!, ...sumOf(of) })) }),
    ...(repeats.length === 0 ? {} : { repeats: repeats.map(sumOf) }),
  };
}

function addRecords<T extends { readonly records: number }>(all: readonly T[], key: (one: T) => string): T[] {
  return grouped(all, key).map((of) => ({
    ...of[0]!,
    records: of.reduce((sum, one) => sum + one.records, 0),
  }));
}

function byCurrency<T extends RepeatTotal>(all: readonly T[]): readonly (readonly T[])[] {
  return grouped(all, ({ currency }) => currency ?? '');
}

/** By which parts of amounts are told apart and ordered. */
export function partKey({
  currency,
  type,
  status,
}: Pick<AmountPart, 'currency' | 'type' | 'status'>): string {
  return `${currency ?? ''} ${type} ${status}`;
}

/** Of one currency. */
function sumOf(all: readonly RepeatTotal[]): RepeatTotal {
  return {
    currency: all[0]!.currency,
    records: all.reduce((sum, one) => sum + one.records, 0),
    sum: amountText(all.reduce((sum, one) => sum + parseAmount(one.sum)!, 0n)),
  };
}

/** In the order of their keys. */
function grouped<T>(all: readonly T[], key: (one: T) => string): readonly (readonly T[])[] {
  return [...Map.groupBy(all, key)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, of]) => of);
}
