/** Adds up a source's accepted records while they go by. */
import type { EvidenceKind, EvidenceRecord, TransactionRecord } from '../../shared/model/evidence.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { amountText, parseAmount } from '../../shared/model/amount.ts';
import {
  partKey,
  type AmountPart,
  type AmountTotal,
  type SourceTotals,
} from '../../shared/model/source-totals.ts';
import { DealAmounts, type Said } from './deal-amounts.ts';
import { londonMonth } from './moment.ts';
import { SeenBefore } from './seen-before.ts';

interface Amounts {
  records: number;
  sum: bigint;
  unread: number;
}

interface Part extends Pick<AmountPart, 'currency' | 'type' | 'status'> {
  readonly of: Amounts;
}

export class Totals {
  readonly #months = new Map<EvidenceKind, Map<string, number>>();
  readonly #statuses = new Map<EvidenceKind, Map<string, number>>();
  readonly #amounts = new Map<string, Amounts>();
  readonly #parts = new Map<string, Part>();
  readonly #repeats = new Map<string, Amounts>();
  readonly #seen = new SeenBefore();
  readonly #ofDeals: DealAmounts | null;

  /** @param areOfDeals whether each amount is that of the whole deal, which its rows repeat (see `amountsAreOfDeals`). */
  constructor(areOfDeals = false) {
    this.#ofDeals = areOfDeals ? new DealAmounts() : null;
  }

  /** The records of one row. A deal that the row gives to each of several contacts has its amount once. */
  add(records: readonly EvidenceRecord[]): void {
    const deals: TransactionRecord[] = [];
    const inRow: TransactionRecord[] = [];
    for (const record of records) {
      const at = momentOf(record);
      count(this.#months, record.kind, at === null ? '' : londonMonth(at));
      count(this.#statuses, record.kind, statusOf(record));
      if (record.kind !== 'transaction') continue;
      // What one row says of several people, or several times, repeats no other row.
      const repeats = !inRow.some((one) => saysTheSame(one, record)) && isRepeat(record, this.#seen);
      inRow.push(record);
      if (record.amount === null) {
        if (repeats) amountsOf(this.#repeats, record).records++;
        continue;
      }
      if (deals.some((one) => isSameDeal(one, record) || this.#isOfOneDeal(one, record))) continue;
      deals.push(record);
      const value = parseAmount(record.amount);
      if (this.#ofDeals === null) this.#addAmount(record, value, repeats);
      else
        for (const one of this.#ofDeals.toAdd(record, value, repeats))
          this.#addAmount(one, one.value, one.repeats);
    }
  }

  #isOfOneDeal(one: TransactionRecord, other: TransactionRecord): boolean {
    return this.#ofDeals !== null && one.orderId !== null && one.orderId === other.orderId;
  }

  /** @param value `null` where it could not be read for certain. @param repeats whether an earlier row says the very same. */
  #addAmount(said: Said, value: bigint | null, repeats: boolean): void {
    const of = amountsOf(this.#amounts, said);
    if (value === null) of.unread++;
    else {
      of.records++;
      of.sum += value;
      this.#addPart(said, value);
    }
    if (!repeats) return;
    const again = amountsOf(this.#repeats, said);
    again.records++;
    again.sum += value ?? 0n;
  }

  #addPart({ currency, type, status }: Said, value: bigint): void {
    const part = { currency: currency?.toUpperCase() ?? null, type, status };
    const key = partKey(part);
    let known = this.#parts.get(key);
    if (known === undefined)
      this.#parts.set(key, (known = { ...part, of: { records: 0, sum: 0n, unread: 0 } }));
    known.of.records++;
    known.of.sum += value;
  }

  /** In an order of its own, whatever the order of the rows. */
  totals(): SourceTotals {
    const deals = this.#ofDeals?.totals() ?? null;
    return {
      kinds: Object.fromEntries(
        [...this.#months].map(([kind, months]) => [kind, [...months.values()].reduce((a, b) => a + b, 0)]),
      ),
      months: listed(this.#months).map(([kind, month, records]) => ({ kind, month, records })),
      statuses: listed(this.#statuses)
        .filter(([, status]) => status !== '')
        .map(([kind, status, records]) => ({ kind, status, records })),
      amounts: byCurrency(this.#amounts),
      ...(this.#parts.size === 0
        ? {}
        : {
            amountParts: [...this.#parts]
              .toSorted(([a], [b]) => (a < b ? -1 : 1))
              .map(([, { of, ...part }]) => ({ ...part, records: of.records, sum: amountText(of.sum) })),
          }),
      ...(this.#repeats.size === 0
        ? {}
        : {
            repeats: byCurrency(this.#repeats).map(({ currency, records, sum }) => ({
              currency,
              records,
              sum,
            })),
          }),
      ...(deals === null ? {} : { deals }),
    };
  }
}

function amountsOf(
  amounts: Map<string, Amounts>,
  { currency }: Pick<TransactionRecord, 'currency'>,
): Amounts {
  const name = currency?.toUpperCase() ?? '';
  let of = amounts.get(name);
  if (of === undefined) amounts.set(name, (of = { records: 0, sum: 0n, unread: 0 }));
  return of;
}

function byCurrency(amounts: ReadonlyMap<string, Amounts>): readonly AmountTotal[] {
  return [...amounts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, { records, sum, unread }]) => ({
      currency: currency === '' ? null : currency,
      records,
      sum: amountText(sum),
      unread,
    }));
}

/** Whether an earlier row said it under the same order number; without one two purchases may well be alike. */
function isRepeat(one: TransactionRecord, seen: SeenBefore): boolean {
  if (one.orderId === null) return false;
  const { orderId, at, type, product, category, status, amount, currency, sender } = one;
  const moment = at === null ? null : String(at.start);
  return seen.add([orderId, moment, type, product, category, status, amount, currency, sender]);
}

/** Whoever they are about. */
function saysTheSame(a: TransactionRecord, b: TransactionRecord): boolean {
  return (
    a.orderId === b.orderId &&
    a.product === b.product &&
    a.amount === b.amount &&
    a.currency === b.currency &&
    a.category === b.category &&
    a.type === b.type &&
    a.status === b.status &&
    a.sender === b.sender &&
    a.at?.start === b.at?.start
  );
}

/** Whether two records of one row differ in whom they are about and in nothing else that an amount is for. */
function isSameDeal(a: TransactionRecord, b: TransactionRecord): boolean {
  return (
    a.who !== b.who &&
    a.amount === b.amount &&
    a.currency === b.currency &&
    a.orderId === b.orderId &&
    a.product === b.product
  );
}

type Counts = Map<EvidenceKind, Map<string, number>>;

function count(counts: Counts, kind: EvidenceKind, name: string): void {
  let of = counts.get(kind);
  if (of === undefined) counts.set(kind, (of = new Map()));
  of.set(name, (of.get(name) ?? 0) + 1);
}

function listed(counts: Counts): readonly (readonly [EvidenceKind, string, number])[] {
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([kind, names]) =>
      [...names]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, records]) => [kind, name, records] as const),
    );
}

/** When a record's event was. Contacts and undated records have none. */
function momentOf(record: EvidenceRecord): Moment | null {
  switch (record.kind) {
    case 'contact':
    case 'collection_point':
    case 'placement':
      return null;
    case 'campaign':
    case 'message':
      return record.sentAt;
    case 'review':
      return record.reviewedAt;
    case 'collection':
    case 'transaction':
    case 'preference':
      return record.at;
  }
}

/** The word by which records of a kind are counted apart; empty for a kind without one. */
function statusOf(record: EvidenceRecord): string {
  switch (record.kind) {
    case 'contact':
      return record.subscriber;
    case 'collection_point':
    case 'placement':
      return '';
    case 'collection':
      return record.context;
    case 'transaction':
      return record.status;
    case 'campaign':
      return record.purpose;
    case 'message':
      return record.delivered === 'yes'
        ? 'delivered'
        : record.delivered === 'no'
          ? 'not delivered'
          : 'unknown';
    case 'preference':
      return record.type;
    case 'review':
      return record.verdict;
  }
}
