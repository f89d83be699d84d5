/** Dates of refusals that contradict each other, some of which are known only to the month. */
import { expect, it } from 'vitest';
import { parseMoment } from '../../electron/import/moment.ts';
import { conflictsOf } from '../../shared/identity/conflicts.ts';
import type { StatedPreference } from '../../shared/model/identity.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { isoText } from '../../shared/report/moment-text.ts';

const told = (...ats: readonly string[]) => {
  const refusals = ats.map((at, row): StatedPreference => ({
    type: 'objection',
    at: parseMoment(at) as Moment,
    channels: ['all'],
    row,
  }));
  return conflictsOf([], refusals).map(({ values, used }) => ({
    values: values.map(({ value }) => isoText(value as Moment)),
    used: isoText(used as Moment),
  }));
};

it('are none where a day is told more and less precisely', () => {
  expect(told('2025-06', '2025-06-05', '2025')).toEqual([]);
});

it('are kept apart from a month that may be either, in whatever order they come', () => {
  const found = [{ values: ['2025-05-03', '2025-06', '2025-06-05', '2025-06-20'], used: '2025-05-03' }];
  const ats = ['2025-06', '2025-06-20', '2025-06-05', '2025-05-03'];
  expect(told(...ats)).toEqual(found);
  expect(told(...ats.toReversed())).toEqual(found);
});

it('decide from the first day by which one of them had certainly come', () => {
  const found = [{ values: ['2025', '2025-06-05', '2025-08-01', '2026-02-01'], used: '2025-06-05' }];
  const ats = ['2026-02-01', '2025-08-01', '2025', '2025-06-05'];
  expect(told(...ats)).toEqual(found);
  expect(told(...ats.toReversed())).toEqual(found);
});
