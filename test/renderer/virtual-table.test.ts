/** The arithmetic, keys and choices of the long table. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  offsetAt,
  offsetShowing,
  rowsInView,
  scrolledHeight,
  scrollTopFor,
  TALLEST,
} from '../../renderer/components/virtual-table/geometry.ts';
import { actionOf, type Place } from '../../renderer/components/virtual-table/keys.ts';
import {
  chosenCount,
  EVERYTHING,
  isChosen,
  NOTHING,
  withRows,
} from '../../renderer/components/virtual-table/selection.ts';

const geometry = fc.record({
  total: fc.integer({ min: 1, max: 4_000_000 }),
  row: fc.integer({ min: 20, max: 60 }),
  view: fc.integer({ min: 100, max: 2_000 }),
});

describe('rows in view', () => {
  it('cover the view from edge to edge, wherever the scroll bar stands', () => {
    fc.assert(
      fc.property(geometry, fc.double({ min: 0, max: 1, noNaN: true }), (g, part) => {
        const way = Math.max(0, scrolledHeight(g) - g.view);
        const offset = offsetAt(g, part * way);
        const { first, end, shift } = rowsInView(g, offset);
        expect(shift).toBeLessThanOrEqual(0);
        expect(shift + (end - first) * g.row).toBeGreaterThanOrEqual(
          Math.min(g.view, g.total * g.row) - 1e-3,
        );
        expect(end - first).toBeLessThanOrEqual(Math.ceil(g.view / g.row) + 5);
      }),
    );
  });

  it('reach the first and the last row of any list within the tallest element a browser draws', () => {
    fc.assert(
      fc.property(geometry, (g) => {
        expect(scrolledHeight(g)).toBeLessThanOrEqual(TALLEST);
        expect(rowsInView(g, offsetAt(g, 0)).first).toBe(0);
        expect(rowsInView(g, offsetAt(g, scrolledHeight(g))).end).toBe(g.total);
      }),
    );
  });

  it('hold a row that was asked for', () => {
    fc.assert(
      fc.property(geometry, fc.nat(), fc.nat(), (g, wanted, from) => {
        const index = wanted % g.total;
        const offset = offsetShowing(g, index, from % (g.total * g.row));
        const shown = offsetAt(g, scrollTopFor(g, offset));
        expect(index * g.row).toBeGreaterThanOrEqual(shown - 1e-3);
        expect((index + 1) * g.row).toBeLessThanOrEqual(shown + Math.max(g.view, g.row) + 1e-3);
      }),
    );
  });
});

describe('keys', () => {
  const bounds = { rows: 100, columns: 5, fits: 20 };
  const press = (key: string, place: Place, more: Partial<{ shift: boolean; control: boolean }> = {}) =>
    actionOf({ key, shift: false, control: false, ...more }, place, bounds);

  it.each([
    ['ArrowDown', { row: 3, column: 1 }, { row: 4, column: 1 }],
    ['ArrowUp', { row: 0, column: 1 }, { row: -1, column: 1 }],
    ['ArrowDown', { row: 99, column: 1 }, { row: 99, column: 1 }],
    ['PageDown', { row: 3, column: 1 }, { row: 23, column: 1 }],
    ['PageUp', { row: 3, column: 1 }, { row: 0, column: 1 }],
    ['Home', { row: 50, column: 2 }, { row: 0, column: 2 }],
    ['End', { row: 50, column: 2 }, { row: 99, column: 2 }],
    ['ArrowRight', { row: 3, column: 4 }, { row: 3, column: 4 }],
    ['ArrowLeft', { row: 3, column: 4 }, { row: 3, column: 3 }],
  ] as const)('%s leads from %o to %o', (key, from, to) => {
    expect(press(key, from)).toEqual({ kind: 'go', to, extends: false });
  });

  it('opens with Enter, ticks with Space, ticks all with Control and A, and leaves other keys alone', () => {
    const place = { row: 3, column: 1 };
    expect(press('Enter', place)).toEqual({ kind: 'open' });
    expect(press(' ', place)).toEqual({ kind: 'tick' });
    expect(press('a', place, { control: true })).toEqual({ kind: 'tick-all' });
    expect(press('a', place)).toBeNull();
    expect(press('ArrowDown', place, { shift: true })).toMatchObject({ extends: true });
  });
});

describe('choices', () => {
  it('hold some rows, or all but some', () => {
    const some = withRows(NOTHING, [1, 2, 3], true);
    expect(chosenCount(withRows(some, [2], false), 10)).toBe(2);
    const most = withRows(EVERYTHING, [4], false);
    expect(chosenCount(most, 10)).toBe(9);
    expect(isChosen(most, 4)).toBe(false);
    expect(isChosen(withRows(most, [4], true), 4)).toBe(true);
  });
});
