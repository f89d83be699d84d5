/** Moments in words and in exports, no more precise than they were recorded. */
import { expect, it } from 'vitest';
import { parseMoment } from '../../electron/import/moment.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { precisionOf } from '../../shared/model/moment.ts';
import { isoText, momentPhrase, momentWords } from '../../shared/report/moment-text.ts';

it.each([
  ['2025', 'year', '2025', 'a day in 2025'],
  ['2024', 'year', '2024', 'a day in 2024'],
  ['2025-02', 'month', 'February 2025', 'a day in February 2025'],
  ['2025-03', 'month', 'March 2025', 'a day in March 2025'],
  ['2025-10', 'month', 'October 2025', 'a day in October 2025'],
  ['2025-03-30', 'day', '30 March 2025', '30 March 2025'],
  ['2025-10-26', 'day', '26 October 2025', '26 October 2025'],
  ['2025-06-01T22:45:00Z', 'second', '1 June 2025, 23:45 BST', '1 June 2025, 23:45 BST'],
])('%s is known to the %s', (text, precision, words, phrase) => {
  const moment = parseMoment(text) as Moment;
  expect([precisionOf(moment), momentWords(moment), momentPhrase(moment)]).toEqual([
    precision,
    words,
    phrase,
  ]);
  expect(isoText(moment)).toBe(text);
});
