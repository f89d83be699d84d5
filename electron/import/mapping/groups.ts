/** Rows that belong together: an order over several lines, whose own cells only its first row may carry. */
import type { Grouping } from '../../../shared/model/mapping.ts';
import { RowRejected, shown } from '../row-rejected.ts';
import type { Columns } from '../row-reader.ts';
import { headingPattern } from '../../../shared/model/heading.ts';

export interface GroupedRow {
  /** Whether the row starts a group: what is said once for the group is said here. */
  readonly first: boolean;
}

/** The group that the next row may continue. */
export interface Standing {
  /** `null`: there is none, or its first row was rejected. */
  readonly group: { readonly key: string; readonly cells: readonly string[] } | null;
  /** Not so where a row in between could not be read: it may have started another. */
  readonly certain: boolean;
}

const NONE: Standing = { group: null, certain: true };

/** Fills blank cells of a continuing row from the group's first row. Call `drop` when that one was rejected. */
export class Groups {
  readonly #columns: Columns;
  readonly #by: readonly number[];
  readonly #starts: readonly number[] | null;
  readonly #lines: readonly boolean[];
  #standing: Standing = NONE;

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

  get standing(): Standing {
    return this.#standing;
  }

  /** Takes up at another place of the file. */
  resume(standing: Standing): void {
    this.#standing = standing;
  }

  /** A row could not be read, and may have started a group. */
  doubt(): void {
    this.#standing = { ...this.#standing, certain: false };
  }

  /** @throws RowRejected when the row continues a group that is not there, or that cannot be told. */
  take(): GroupedRow {
    const columns = this.#columns;
    if (columns.takePassedOver()) this.doubt();
    const { group, certain } = this.#standing;
    const key = columns.firstOf(this.#by);
    if (this.#starts === null ? key !== null && key !== group?.key : this.#startsHere(key)) {
      this.#standing = NONE;
      if (key === null) throw new RowRejected('missing_value', 'The row starts an order that has no number.');
      this.#standing = { group: { key, cells: [...columns.cells] }, certain: true };
      return { first: true };
    }
    if (group === null)
      throw new RowRejected(
        'order_unknown',
        'The row continues an order whose first row was rejected or does not stand above it: the file must be in the order of its export.',
      );
    if (key !== null && key !== group.key) {
      const other = shown(key);
      throw new RowRejected(
        'order_unknown',
        `The row belongs to order "${other}", whose first row does not stand above it: the file must be in the order of its export, and not sorted.`,
      );
    }
    if (key === null && !certain)
      throw new RowRejected(
        'order_unknown',
        'The row carries no order number, and a row above it could not be read: it cannot be told which order it continues.',
      );
    if (!certain) this.#standing = { group, certain: true };
    columns.fill(
      columns.cells.map((cell, i) => (cell === '' && this.#lines[i] !== true ? group.cells[i]! : cell)),
    );
    return { first: false };
  }

  drop(): void {
    this.#standing = NONE;
  }

  #startsHere(key: string | null): boolean {
    if (this.#columns.firstOf(this.#starts!) === null) return false;
    const { group } = this.#standing;
    return group === null || key !== group.key || this.#differsFrom(group.cells);
  }

  /** The same number with other details: the export holds the order twice, and both are kept. */
  #differsFrom(above: readonly string[]): boolean {
    return this.#columns.cells.some(
      (cell, i) => this.#lines[i] !== true && cell !== '' && above[i] !== '' && cell !== above[i],
    );
  }
}
