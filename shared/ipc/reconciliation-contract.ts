/** Reconciliation of imported files, rejected rows for correction, and the withdrawal of an import. */
import type { DecimalMark } from '../model/amount.ts';
import type { SourceTotals } from '../model/source-totals.ts';

export interface Reconciliation {
  readonly source: number;
  readonly name: string;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
  /** Whether rows = accepted + rejected + blank. */
  readonly addsUp: boolean;
  /** The commonest reason first; `row` is the first such row. */
  readonly rejections: readonly {
    readonly code: string;
    readonly rows: number;
    readonly row: number;
    readonly example: string;
  }[];
  /** Later files that put rejected rows right, or that brought them back and rejected them again. */
  readonly corrections: readonly {
    readonly source: number;
    readonly name: string;
    readonly isPutRight: boolean;
    readonly rows: number;
  }[];
  /** Rejected rows that wait here: rejected = those of all corrections + these. */
  readonly waiting: number;
  /** Rows that are written out for correction: those not put right of the file itself, wherever they were rejected last, or those that this one brought back and rejected. */
  readonly correctable: number;
  /** The file whose rejected rows this one puts right. */
  readonly corrects: { readonly source: number; readonly name: string } | null;
  /** Of accepted rows, those that corrections put right included; `null` for what was imported before totals were kept. */
  readonly totals: SourceTotals | null;
  /** What of them corrections put right; `null` where there are none. */
  readonly putRight: SourceTotals | null;
  /** Answers, where all of them accept marketing though the export could hold others; otherwise `null`. */
  readonly onlyConsents: number | null;
  /** What the amounts are taken from, by the headings of the file: `Total`, `Item Cost × Quantity`. */
  readonly amountColumns: readonly string[];
  /** Orders of day and month that columns proved by their values. */
  readonly dateOrders: readonly { readonly column: string; readonly order: 'day_first' | 'month_first' }[];
  /** What columns proved to stand before the decimals of their numbers. */
  readonly decimalMarks: readonly { readonly column: string; readonly mark: DecimalMark }[];
}

export interface ReconciliationMethods {
  readonly reconciliation: { args: { readonly source: number }; result: Reconciliation };
  /** Asks where, then writes the rows not put right yet, with the reason, for a spreadsheet. `null`: cancelled. */
  readonly exportRejectedRows: {
    args: { readonly source: number };
    result: { readonly job: number } | null;
  };
  /** Works out what a withdrawal would do and changes nothing; the effect is in the job's result. */
  readonly tryWithdrawal: { args: { readonly source: number }; result: { readonly job: number } };
  /** Withdraws an import, and those that correct its rows, then evaluates what is left. */
  readonly withdrawImport: { args: { readonly source: number }; result: { readonly job: number } };
}

export const RECONCILIATION_METHODS = [
  'reconciliation',
  'exportRejectedRows',
  'tryWithdrawal',
  'withdrawImport',
] as const satisfies readonly (keyof ReconciliationMethods)[];
