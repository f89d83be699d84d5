/** What a key does in a table: where it leads, or what it asks for. */

/** Row -1 is the heading. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export type Action =
  | { readonly kind: 'go'; readonly to: Place; readonly extends: boolean }
  | { readonly kind: 'open' }
  | { readonly kind: 'tick' }
  | { readonly kind: 'tick-all' }
  | { readonly kind: 'tick-none' };

export interface Press {
  readonly key: string;
  readonly shift: boolean;
  readonly control: boolean;
}

interface Bounds {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit in view. */
  readonly fits: number;
}

function within(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** `null` for a key that means nothing here. */
export function actionOf(
  { key, shift, control }: Press,
  { row, column }: Place,
  { rows, columns, fits }: Bounds,
): Action | null {
  const goRow = (to: number): Action => ({
    kind: 'go',
    to: { row: within(-1, to, rows - 1), column },
    extends: shift,
  });
  const goColumn = (to: number): Action => ({
    kind: 'go',
    to: { row, column: within(0, to, columns - 1) },
    extends: false,
  });
  switch (key) {
    case 'ArrowDown':
      return goRow(control ? rows - 1 : row + 1);
    case 'ArrowUp':
      return goRow(control ? 0 : row - 1);
    case 'PageDown':
      return goRow(row + fits);
    case 'PageUp':
      return goRow(Math.max(0, row - fits));
    case 'Home':
      return goRow(0);
    case 'End':
      return goRow(rows - 1);
    case 'ArrowRight':
      return goColumn(control ? columns - 1 : column + 1);
    case 'ArrowLeft':
      return goColumn(control ? 0 : column - 1);
    case 'Enter':
      return { kind: 'open' };
    case ' ':
      return { kind: 'tick' };
    case 'a':
      return control ? { kind: 'tick-all' } : null;
    case 'Escape':
      return { kind: 'tick-none' };
    default:
      return null;
  }
}
