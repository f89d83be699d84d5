/** The rows that a person should see before trusting a mapping: one for each kind of rejection, then the rarest shapes. */
import { many } from '../../../shared/report/write.ts';
import type { SampledRow } from './sample.ts';

export interface OddRow {
  readonly sampled: SampledRow;
  readonly why: string;
}

/** @param header names the columns. At most `limit` rows, in the order of the file. */
export function oddestRows(
  rows: readonly SampledRow[],
  header: readonly string[],
  limit: number,
): readonly OddRow[] {
  const chosen = new Map<SampledRow, string>();
  const codes = new Map<string, number>();
  for (const { made } of rows)
    if ('rejection' in made) codes.set(made.rejection.code, (codes.get(made.rejection.code) ?? 0) + 1);
  const shown = new Set<string>();
  for (const sampled of rows) {
    if (!('rejection' in sampled.made) || chosen.size >= limit) continue;
    const { code } = sampled.made.rejection;
    if (shown.size === shown.add(code).size) continue;
    const others = codes.get(code)! - 1;
    chosen.set(
      sampled,
      others === 0
        ? 'the only row rejected for this'
        : `${many(others, 'more row is', 'more rows are')} rejected for the like`,
    );
  }
  for (const { sampled, why } of byRarity(rows, header)) {
    if (chosen.size >= limit) break;
    if (!chosen.has(sampled)) chosen.set(sampled, why);
  }
  return [...chosen]
    .map(([sampled, why]) => ({ sampled, why }))
    .toSorted((a, b) => a.sampled.made.row - b.sampled.made.row);
}

/** Accepted rows; one is as odd as the rarest shape among its cells. */
function byRarity(rows: readonly SampledRow[], header: readonly string[]): readonly OddRow[] {
  const counts = header.map(() => new Map<string, number>());
  for (const { cells } of rows)
    cells.forEach((cell, i) => {
      const shapes = counts[i];
      if (shapes !== undefined) shapes.set(shapeOf(cell), (shapes.get(shapeOf(cell)) ?? 0) + 1);
    });
  const scored = rows.flatMap((sampled) => {
    if ('rejection' in sampled.made) return [];
    let rarest = { rows: Infinity, place: -1 };
    sampled.cells.forEach((cell, i) => {
      const of = counts[i]?.get(shapeOf(cell)) ?? Infinity;
      if (of < rarest.rows) rarest = { rows: of, place: i };
    });
    return rarest.place === -1 || rarest.rows > rows.length / 10
      ? []
      : [
          {
            sampled,
            rows: rarest.rows,
            why: rarity(header[rarest.place]!, sampled.cells[rarest.place]!, rarest.rows),
          },
        ];
  });
  return scored.toSorted((a, b) => a.rows - b.rows);
}

function rarity(heading: string, cell: string, rows: number): string {
  const others = rows === 1 ? 'in this row alone' : `in ${rows} rows`;
  return cell.trim() === ''
    ? `"${heading}" is empty ${others}`
    : `"${heading}" is written like this ${others}`;
}

/** `07700 900123` → `9 9`, `Ann Bell` → `A A`: letters and digits by the run, everything else as it is. */
export function shapeOf(cell: string): string {
  return cell
    .trim()
    .slice(0, 200)
    .replace(/\p{L}[\p{L}\p{M}'’]*/gu, 'A')
    .replace(/\p{N}+/gu, '9')
    .replace(/\s+/g, ' ')
    .replace(/(?:A ){2,}A/g, 'A…');
}
