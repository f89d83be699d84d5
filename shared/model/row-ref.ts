/**
 * A reference to one imported row: the number of its source (file or sheet) and the row's number within it.
 *
 * Packed into one safe integer (`source * 2^32 + row`) so that millions of findings can carry their evidence.
 * Row numbers count data records from 1; the header is row 0. A record that spans several lines is one row.
 */
export type RowRef = number;

const ROWS_PER_SOURCE = 2 ** 32;

export function rowRef(source: number, row: number): RowRef {
  return source * ROWS_PER_SOURCE + row;
}
export function sourceOf(ref: RowRef): number {
  return Math.floor(ref / ROWS_PER_SOURCE);
}
export function rowOf(ref: RowRef): number {
  return ref % ROWS_PER_SOURCE;
}
