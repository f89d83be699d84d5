/**
 * Corrected rows of orders over several lines. Such a row comes back alone: which order it continues is told by the rows
 * above it in its own file, as they were or as they are put right.
 */
import type { Grouping } from '../../shared/model/mapping.ts';
import { Groups, type Standing } from './mapping/groups.ts';
import { RowRejected } from './row-rejected.ts';
import type { Columns } from './row-reader.ts';
import type { Correctable } from './source.ts';

/** What is known of the place of a row that waits for correction. */
interface Place {
  /** The order above it, as the file was. */
  readonly standing: Standing;
  /** The row right above, if that waits too. */
  readonly above: number | null;
  /** What the row itself looked like. */
  readonly looked: 'starting' | 'continuing' | 'unreadable';
}

export class CorrectedOrders {
  readonly groups: Groups;
  readonly #columns: Columns;
  readonly #places = new Map<number, Place>();
  /** After a row that was put right in this file. */
  readonly #after = new Map<number, Standing>();

  /** @param columns those of the file that is corrected. */
  constructor(grouping: Grouping, columns: Columns) {
    this.groups = new Groups(grouping, columns);
    this.#columns = columns;
  }

  /** Reads the file that is corrected once more, before the first corrected row. */
  async learn({ rows, open }: Correctable): Promise<void> {
    let above: number | null = null;
    for await (const { row, cells } of rows()) {
      const isOpen = open.has(row);
      const { standing } = this.groups;
      const looked = this.#look(cells);
      // As when it was imported: lines below a first row that was rejected continue nothing.
      if (isOpen && looked === 'starting') this.groups.drop();
      if (isOpen) this.#places.set(row, { standing, above, looked });
      above = isOpen ? row : null;
    }
  }

  #look(cells: readonly string[] | null): Place['looked'] {
    if (cells === null) {
      this.groups.doubt();
      return 'unreadable';
    }
    this.#columns.read(cells);
    try {
      return this.groups.take().first ? 'starting' : 'continuing';
    } catch (error) {
      if (!(error instanceof RowRejected)) throw error;
      return error.code === 'order_unknown' ? 'continuing' : 'starting';
    }
  }

  /** Before a corrected row is read. */
  resume(row: number): void {
    const { standing, above } = this.#places.get(row)!;
    this.groups.resume(this.#corrected(above) ?? standing);
  }

  /** What stands after the nearest row above that was put right, if all rows in between wait and none starts an order. */
  #corrected(above: number | null): Standing | null {
    let certain = true;
    for (let at = above; at !== null;) {
      const after = this.#after.get(at);
      if (after !== undefined) return { group: after.group, certain: certain && after.certain };
      const place = this.#places.get(at)!;
      if (place.looked === 'starting') return null;
      if (place.looked === 'unreadable') certain = false;
      at = place.above;
    }
    return null;
  }

  /** After a corrected row was accepted. */
  settle(row: number): void {
    this.#after.set(row, this.groups.standing);
  }
}
