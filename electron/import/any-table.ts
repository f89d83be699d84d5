/** A file read as a plain table, whatever it is of: which of its rows is the header, judged by shape alone. */
import type { Preset } from './presets/preset.ts';
import type { Columns } from './row-reader.ts';
import type { Recogniser } from './source.ts';
import { isDatum, valueKind } from './value-kind.ts';

/**
 * How much a row looks like the header of the rows below: as wide as they are, full of distinct names, and of another
 * kind than what stands below. Zero or less: it does not.
 */
export function headerLikelihood(header: readonly string[], rows: readonly (readonly string[])[]): number {
  const filled = header.filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return 0;
  const kinds = header.map(valueKind);
  const data = kinds.filter(isDatum).length;
  const distinct = new Set(filled.map((cell) => cell.trim().toLowerCase())).size;
  const full = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const asWide = full.filter((row) => row.length === header.length);
  const width = full.length === 0 ? 1 : asWide.length / full.length;
  const contrast = header.filter(
    (_, i) => !isDatum(kinds[i]!) && asWide.some((row) => isDatum(valueKind(row[i]!))),
  ).length;
  return (
    (filled.length / header.length) * (0.2 + 0.8 * width) * (1 + (distinct - filled.length) / filled.length) +
    (contrast / header.length) * width -
    (3 * data) / header.length -
    (filled.some((cell) => cell.length > 120) ? 0.5 : 0)
  );
}

/** @param take is given the cells of every row that is accepted. */
export function anyTable(take: (cells: readonly string[]) => void): Recogniser {
  const preset: Preset = {
    id: 'table',
    platform: 'Table',
    title: 'Table',
    kinds: [],
    required: [],
    telling: [],
    forbidden: [],
    fileName: null,
    mapping: null,
    reader: (columns: Columns) => () => {
      take(columns.cells);
      return [];
    },
  };
  return (header, _fileName, rows) => {
    const nameless = header.every((heading, i) => heading === `Column ${i + 1}`);
    const empty = rows.every((row) => row.every((cell) => cell.trim() === ''));
    const score = nameless ? (empty ? 0 : 0.05) : headerLikelihood(header, rows);
    if (score <= 0) return null;
    return {
      // A wider table is the better reading; where two are alike the likelier delimiter stands first.
      score: score * (1 - 0.95 / header.length),
      preset,
      recognition: { preset: preset.id, title: preset.title, kinds: [], why: 'the shape of its rows' },
      refusal: null,
    };
  };
}
