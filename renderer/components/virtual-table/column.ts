/** A column of a table: what its heading says, how wide it is and what a row shows in it. */
import type { ReactNode } from 'react';

export interface TableColumn<Row> {
  readonly id: string;
  readonly heading: string;
  /** The heading spelled out, where it is too short to understand. */
  readonly title?: string;
  /** Least width, in rem, so that it follows the text size. */
  readonly width: number;
  /** Whether the column takes a share of the room that is left. */
  readonly grows?: boolean;
  readonly align?: 'start' | 'end';
  /** The order that the heading asks for; without one, the column does not sort. */
  readonly sort?: string;
  /** Always shown: the column chooser does not offer it. */
  readonly always?: boolean;
  readonly cell: (row: Row, index: number) => ReactNode;
}

const TICKS = 2.5;

/** What the columns want at least, in rem: a narrower table scrolls sideways. */
export function leastWidth(columns: readonly TableColumn<never>[], hasTicks: boolean): number {
  return columns.reduce((sum, { width }) => sum + width, hasTicks ? TICKS : 0);
}

/** Widths of a row's cells, for `grid-template-columns`. */
export function template(columns: readonly TableColumn<never>[], hasTicks: boolean): string {
  const widths = columns.map(({ width, grows }) =>
    grows ? `minmax(${width}rem, ${width}fr)` : `${width}rem`,
  );
  return [...(hasTicks ? [`${TICKS}rem`] : []), ...widths].join(' ');
}
