/** Rows that belong together: an order over several lines, whose own cells only its first row may carry. */
import type { Grouping } from '../../../shared/model/mapping.ts';
import { RowRejected, shown } from '../row-rejected.ts';
import type { Columns } from '../row-reader.ts';
import { headingPattern } from './heading-pattern.ts';

export interface GroupedRow {
  /** Whether the row starts a group: what is said once for the group is said here. */
  readonly first: boolean;
}

/** Fills blank cells of a continuing row from the group's first row. Call `drop` when that one was rejected. */
export class Groups {
  readonly #columns: Columns;
  readonly #by: readonly number[];
  readonly #starts: readonly number[] | null;
  readonly #lines: readonly boolean[];
  #current: { readonly key: string; readonly cells: readonly string[] } | null = null;

  constructor({ by, starts, lines }: Grouping, columns: Columns) {
    this.#columns = columns;
    this.#by = columns.places(by);
    this.#starts = starts === null ? null : columns.places(starts);
    const isLine = lines.map(headingPattern);
    const width = 1 + Math.max(-1, ...columns.headings.flatMap((heading) => columns.places(heading)));
    const lineOf = Array.from({ length: width }, () => false);
    for (const heading of columns.headings)
      if (isLine.some((fits) => fits(heading) !== null))
        for (const place of columns.places(heading)) lineOf[place] = true;
    this.#lines = lineOf;
  }

  /** @throws RowRejected when the row continues a group that is not there. */
  take(): GroupedRow {
    const columns = this.#columns;
    const key = columns.firstOf(this.#by);
    if (this.#starts === null ? key !== null && key !== this.#current?.key : this.#startsHere(key)) {
      this.#current = null;
      if (key === null) throw new RowRejected('missing_value', 'The row starts an order that has no number.');
      this.#current = { key, cells: [...columns.cells] };
      return { first: true };
    }
    if (this.#current === null)
      throw new RowRejected(
        'order_unknown',
        'The row continues an order whose first row was rejected or is missing.',
      );
    if (key !== null && key !== this.#current.key) {
      const other = shown(key);
      throw new RowRejected(
        'order_unknown',
        `The row belongs to order "${other}", whose first row is missing.`,
      );
    }
    const above = this.#current.cells;
    columns.read(columns.cells.map((cell, i) => (cell === '' && this.#lines[i] !== true ? above[i]! : cell)));
    return { first: false };
  }

  drop(): void {
    this.#current = null;
  }

  #startsHere(key: string | null): boolean {
    if (this.#columns.firstOf(this.#starts!) === null) return false;
    return key !== this.#current?.key || this.#differs();
  }

  /** The same number with other details: the export holds the order twice, and both are kept. */
  #differs(): boolean {
    const above = this.#current!.cells;
    return this.#columns.cells.some(
      (cell, i) => this.#lines[i] !== true && cell !== '' && above[i] !== '' && cell !== above[i],
    );
  }
}
