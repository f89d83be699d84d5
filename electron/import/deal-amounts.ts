/**
 * Amounts that are those of whole deals. An export by product or contact repeats a deal on several rows, each with the deal's
 * amount: it is added once. Rows that say different amounts are lines of the deal, or contradict each other, and nothing in
 * the file says which: each of them is added, and the deal is named.
 */
import type { TransactionRecord } from '../../shared/model/evidence.ts';
import type { DealTotals } from '../../shared/model/source-totals.ts';

/** What an amount is of. */
export type Said = Pick<TransactionRecord, 'currency' | 'type' | 'status'>;

interface StatedAmount extends Said {
  readonly amount: string | null;
  /** In ten-thousandths; `null` where it could not be read for certain. */
  readonly value: bigint | null;
  /** Whether an earlier row says the very same. */
  readonly repeats: boolean;
}

/** Deals that are named. */
const NAMED = 20;

interface Deal {
  readonly first: StatedAmount;
  rows: number;
  /** Rows that were not added although an earlier one says the very same: of those that say what the first does. */
  repeats: number;
  differs: boolean;
}

export class DealAmounts {
  readonly #deals = new Map<string, Deal>();

  /** @returns what is added now: this amount, none, or with it those that were left before. */
  toAdd(record: TransactionRecord, value: bigint | null, repeats: boolean): readonly StatedAmount[] {
    const { amount, currency, type, status, orderId } = record;
    const stated = { amount, currency, type, status, value, repeats };
    if (orderId === null) return [stated];
    const deal = this.#deals.get(orderId);
    if (deal === undefined) {
      this.#deals.set(ownCopy(orderId), { first: stated, rows: 1, repeats: 0, differs: false });
      return [stated];
    }
    const left = deal.rows++ - 1;
    if (deal.differs) return [stated];
    if (saysTheSame(deal.first, stated)) {
      if (repeats) deal.repeats++;
      return [];
    }
    deal.differs = true;
    const before = Array.from({ length: left }, (_, i) => ({ ...deal.first, repeats: i < deal.repeats }));
    return [...before, stated];
  }

  /** `null` where no deal comes on several rows. */
  totals(): DealTotals | null {
    const several = [...this.#deals].filter(([, { rows }]) => rows > 1);
    if (several.length === 0) return null;
    const differing = several.filter(([, { differs }]) => differs);
    return {
      once: rowsOf(several.filter(([, { differs }]) => !differs)),
      differing: rowsOf(differing),
      named: differing.slice(0, NAMED).map(([orderId]) => orderId),
    };
  }
}

function rowsOf(deals: readonly (readonly [string, Deal])[]): DealTotals['once'] {
  return { deals: deals.length, rows: deals.reduce((sum, [, { rows }]) => sum + rows, 0) };
}

function saysTheSame(a: StatedAmount, b: StatedAmount): boolean {
  return (
    (a.value === null ? a.amount === b.amount : a.value === b.value) &&
    a.currency?.toUpperCase() === b.currency?.toUpperCase() &&
    a.type === b.type &&
    a.status === b.status
  );
}

/** Part of a long text that was read would keep the whole of it in memory. */
function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
