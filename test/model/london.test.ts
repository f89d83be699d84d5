import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { monthsAfter, startOfDay } from '../../shared/model/london.ts';

const day = fc
  .integer({ min: 0, max: 12_000 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }));

it('days begin at midnight in London, through both changes of the clocks', () => {
  for (const [date, instant] of [
    ['2026-02-05', '2026-02-05T00:00:00Z'],
    ['2025-03-30', '2025-03-30T00:00:00Z'],
    ['2025-03-31', '2025-03-30T23:00:00Z'],
    ['2025-10-26', '2025-10-25T23:00:00Z'],
    ['2025-10-27', '2025-10-27T00:00:00Z'],
  ] as const)
    expect(new Date(startOfDay(date)).toISOString()).toBe(instant.replace('Z', '.000Z'));
  fc.assert(
    fc.property(day, (date) => {
      expect(startOfDay(date.toString())).toBe(date.toZonedDateTime('Europe/London').epochMilliseconds);
    }),
  );
});

it('months are calendar months, and end with a shorter month', () => {
  const after = (date: string, months: number): number => monthsAfter(startOfDay(date), months);
  expect(after('2024-02-29', 12)).toBe(startOfDay('2025-02-28'));
  expect(after('2025-08-31', 6)).toBe(startOfDay('2026-02-28'));
  expect(after('2025-07-01', 6)).toBe(startOfDay('2026-01-01'));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), (date, months) => {
      expect(after(date.toString(), months)).toBe(startOfDay(date.add({ months }).toString()));
    }),
  );
});
