/** One cell that holds several values. */
import type { Splitter } from './mapping.ts';

/** Never throws: a cell that is no list is one piece. Blank pieces are left out. */
export function piecesOf(cell: string, splitter: Splitter): readonly string[] {
  const pieces =
    splitter === 'quantities'
      ? cell.split(/(?:^|,\s*)\d+\s*×\s*/)
      : splitter === 'semicolon'
        ? cell.split(';')
        : splitter === 'comma'
          ? cell.split(',')
          : listed(cell);
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** `["a","b"]`, `"a","b"` or `a, b`. */
function listed(cell: string): readonly string[] {
  if (cell.startsWith('[')) {
    try {
      const value: unknown = JSON.parse(cell);
      if (Array.isArray(value)) return value.map(String);
    } catch {
      // Not JSON after all: the brackets are taken off below.
    }
  }
  return cell
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((piece) => piece.trim().replace(/^["']|["']$/g, ''));
}
