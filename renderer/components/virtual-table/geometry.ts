/**
 * Which rows of a tall list are in view.
 *
 * Rows have one height, so a place is a division. A browser draws nothing taller than some 33 million pixels, less than a
 * million comfortable rows: beyond `TALLEST` the scroll bar runs over a shortened way, and each of its pixels counts for more.
 */

/** Pixels of the tallest scrolled element. */
export const TALLEST = 30_000_000;

/** Rows drawn beyond each edge, so that half a row at either end is there. */
const BEYOND = 2;

export interface Geometry {
  readonly total: number;
  /** Pixels of one row. */
  readonly row: number;
  /** Pixels of the room that rows are seen through. */
  readonly view: number;
}

/** How tall the scrolled element is. */
export function scrolledHeight({ total, row }: Geometry): number {
  return Math.min(total * row, TALLEST);
}

/** How many pixels of list one pixel of scroll bar stands for. */
function stretch(geometry: Geometry): number {
  const way = scrolledHeight(geometry) - geometry.view;
  return way <= 0 ? 1 : (geometry.total * geometry.row - geometry.view) / way;
}

/** The pixel of the list at the top of the view. */
export function offsetAt(geometry: Geometry, scrollTop: number): number {
  const last = Math.max(0, geometry.total * geometry.row - geometry.view);
  return Math.min(last, Math.max(0, scrollTop * stretch(geometry)));
}

/** The scroll position that brings a pixel of the list to the top of the view. */
export function scrollTopFor(geometry: Geometry, offset: number): number {
  return offset / stretch(geometry);
}

/** The rows to draw, `first` up to but without `end`, and how far down the first one starts. */
export function rowsInView(
  geometry: Geometry,
  offset: number,
): { readonly first: number; readonly end: number; readonly shift: number } {
  const { total, row, view } = geometry;
  if (row <= 0 || total === 0) return { first: 0, end: 0, shift: 0 };
  const first = Math.max(0, Math.floor(offset / row) - BEYOND);
  const end = Math.min(total, Math.ceil((offset + view) / row) + BEYOND);
  return { first, end, shift: first * row - offset };
}

/** The offset at which a row is wholly in view, moving no further than it must. */
export function offsetShowing({ row, view }: Geometry, index: number, offset: number): number {
  if (index * row < offset) return index * row;
  return Math.max(offset, (index + 1) * row - view);
}
