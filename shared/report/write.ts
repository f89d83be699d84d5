/** Small makers of the report's blocks and numbers, so that sections read as what they say. */
import type { Block, Column, Words } from './report.ts';

const number = new Intl.NumberFormat('en-GB');

/** `12,345`. */
export const n = (value: number): string => number.format(value);

/** `1 contact`, `12,345 contacts`. */
export const many = (value: number, one: string, more = `${one}s`): string =>
  `${n(value)} ${value === 1 ? one : more}`;

/** `12.3 %`; a dash where there is nothing to share. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}\u00a0%`;

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });

/** A column of a table: its title, its share of the width, and its side. */
export const column = (title: string, width: number, align: Column['align'] = 'left'): Column => ({
  title,
  width,
  align,
});
export const table = (
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Words[])[],
): Block => ({ kind: 'table', caption, columns, rows });
