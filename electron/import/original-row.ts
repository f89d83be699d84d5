/** A row of a file that was imported before. */
export interface OriginalRow {
  readonly source: number;
  readonly row: number;
}
