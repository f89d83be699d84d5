/** Days summed to months: nothing is lost, and silent months show as silent. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monthsOf } from '../../shared/report/months.ts';

const one = { yes: 1, no: 0, undetermined: 0, not_applicable: 0 };

it('sums days, shows silent months between, and puts the undated last', () => {
  expect(
    monthsOf({ '': one, '2025-11-30': one, '2025-11-01': one, '2026-02-01': one }).map(
      ({ month, lawful }) => [month, lawful.yes],
    ),
  ).toEqual([
    ['2025-11', 2],
    ['2025-12', 0],
    ['2026-01', 0],
    ['2026-02', 1],
    [null, 1],
  ]);
});

it('keeps every message', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const count = fc.nat(1_000);
  const counts = fc.record({ yes: count, no: count, undetermined: count, not_applicable: count });
  fc.assert(
    fc.property(fc.dictionary(day, counts), (days) => {
      const sum = (of: readonly { readonly no: number }[]): number =>
        of.reduce((total, { no }) => total + no, 0);
      expect(sum(monthsOf(days).map(({ lawful }) => lawful))).toBe(sum(Object.values(days)));
    }),
  );
});
