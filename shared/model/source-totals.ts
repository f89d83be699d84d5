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
  /** Exact, with two decimals, or four where two do not do. */
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
