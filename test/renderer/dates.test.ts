/** Dates as the person has chosen to read them, and no more of them than is known. */
import { expect, it } from 'vitest';
import { datesIn } from '../../renderer/state/dates.ts';

it.each([
  ['words', '2025', '2025', '2025', '2025'],
  ['words', '2025-06', 'June 2025', 'June 2025', 'June 2025'],
  ['words', '2025-06-01', '1 June 2025', '1 June 2025', '2025-06-01'],
  ['words', '2025-06-01T22:45:00Z', '1 June 2025', '1 June 2025 at 23:45', '2025-06-01T22:45:00Z'],
  ['numbers', '2025-06', 'June 2025', 'June 2025', 'June 2025'],
  ['numbers', '2025-06-01', '01/06/2025', '01/06/2025', '2025-06-01'],
  ['iso', '2025-06', '2025-06', '2025-06', '2025-06'],
  ['iso', '2025-06-01', '2025-06-01', '2025-06-01', '2025-06-01'],
  ['words', 'next spring', 'next spring', 'next spring', 'next spring'],
] as const)('in %s %s is a day %s, a time %s and a month %s', (format, iso, day, time, month) => {
  const dates = datesIn(format);
  expect([dates.day(iso), dates.time(iso), dates.month(iso)]).toEqual([day, time, month]);
});
