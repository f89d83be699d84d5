/** Imported rows as they were, file by file: the same in the report's appendix and in a dossier. */
import type { Block } from './report.ts';
import { column, heading, table } from './write.ts';

export interface ReproducedRow {
  readonly file: string;
  readonly row: number;
  readonly line: number;
  readonly sha256: string;
  /** The cells that hold a value. */
  readonly cells: readonly { readonly column: string; readonly value: string }[];
}

/** A heading and a table for each file, its rows in the order given. */
export function reproducedRows(rows: readonly ReproducedRow[]): readonly Block[] {
  return [...Map.groupBy(rows, ({ file }) => file)].flatMap(([file, own]) => [
    heading(file),
    table(
      `SHA-256 of the file: ${own[0]!.sha256}`,
      [column('Row', 0.09, 'right'), column('Line', 0.09, 'right'), column('Cells that hold a value', 0.82)],
      own.map(({ row, line, cells }) => [
        String(row),
        String(line),
        cells.map(({ column: title, value }) => `${title}: ${value}`).join(' · '),
      ]),
    ),
  ]);
}
