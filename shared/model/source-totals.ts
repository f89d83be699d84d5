/** Control totals of one imported file: what its accepted rows add up to, to tie it back to the system it came from. */
import type { EvidenceKind } from './evidence.ts';

/** Records of one kind with one state: a transaction's status, a preference's kind, whether a message was delivered. */
export interface StatusTotal {
  readonly kind: EvidenceKind;
  readonly status: string;
  readonly records: number;
}

export interface MonthTotal {
  readonly kind: EvidenceKind;
  /** In London, `2026-03`; the empty string for undated records. */
  readonly month: string;
  readonly records: number;
}

export interface AmountTotal {
  /** As the file writes it; `null` where it writes none. */
  readonly currency: string | null;
  /** Transactions whose amount was added. */
  readonly records: number;
  /** Exact, with as many decimals as the amounts have and at least two. */
  readonly sum: string;
  /** Transactions whose amount could be read in two ways or in none, and was not added. */
  readonly unread: number;
}

/** A column of the file that nothing was read from. */
export interface UnreadColumn {
  /** As the file writes it. */
  readonly heading: string;
  /** Rows whose value may be a refusal, by what the heading says; `null` where the heading speaks of no refusal. */
  readonly mayRefuse: number | null;
}

export interface SourceTotals {
  readonly kinds: Readonly<Partial<Record<EvidenceKind, number>>>;
  readonly months: readonly MonthTotal[];
  readonly statuses: readonly StatusTotal[];
  readonly amounts: readonly AmountTotal[];
  /** Absent where every column was read, or it was not kept yet which were not. */
  readonly unread?: readonly UnreadColumn[];
}

/** Amounts are added in ten-thousandths, so that no penny is lost to binary fractions. */
const SCALE = 4;

/**
 * An amount as a whole number of ten-thousandths. `null` when it is no amount or could be two: `1,751` is a thousand and
 * more in one country and less than two in another.
 */
export function parseAmount(text: string): bigint | null {
  const bare = text.replace(/[\s\u00a0£$€]/g, '').replace(/^[A-Z]{3}|[A-Z]{3}$/g, '');
  const inBrackets = /^\((.*)\)$/.exec(bare);
  const match = /^([-+]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,4}))?$/.exec(inBrackets?.[1] ?? bare);
  if (match === null) return null;
  const [, sign, whole = '', fraction] = match;
  if (fraction === undefined && whole.split(',').length === 2) return null;
  const value = BigInt(whole.replaceAll(',', '') + (fraction ?? '').padEnd(SCALE, '0'));
  return (sign === '-') === (inBrackets === null) ? -value : value;
}

/** The product of amounts as text, exact; `null` when one is none or the product has more than four decimals. */
export function product(texts: readonly string[]): string | null {
  const one = 10n ** BigInt(SCALE);
  let product = one;
  for (const text of texts) {
    const value = parseAmount(text);
    if (value === null || (product * value) % one !== 0n) return null;
    product = (product * value) / one;
  }
  return amountText(product);
}

/** Of ten-thousandths: `1234.50`. */
export function amountText(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(SCALE + 1, '0');
  const fraction = digits.slice(-SCALE).replace(/0{1,2}$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -SCALE)}.${fraction}`;
}
