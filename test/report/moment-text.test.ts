/** Moments in words and in exports, no more precise than they were recorded. */
import { expect, it } from 'vitest';
import { parseMoment } from '../../electron/import/moment.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { precisionOf } from '../../shared/model/moment.ts';
import { reasonText } from '../../shared/report/reasons.ts';
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

it.each([
  [
    { code: 'law_not_held_then', values: ['Poland', 'Art 398', parseMoment('2024-11'), 'cannot_tell'] },
    'Whether the law of Poland that is held (Art 398) applied then (a day in November 2024) cannot be told.',
  ],
  [
    { code: 'law_not_held_then', values: ['Poland', 'Art 398', parseMoment('2024-10'), 'before'] },
    'The law of Poland that applied on a day in October 2024, before Art 398, is not held.',
  ],
  [
    { code: 'charity_message_undated', values: [parseMoment('2026-02')] },
    'Whether the message of a day in February 2026 went out before 5 February 2026, when the charitable soft opt-in came into force, cannot be told.',
  ],
  [
    { code: 'receipt_unknown', values: [parseMoment('2026-02')] },
    'It was not delivered, and whether it went out before 5 February 2026, when only messages received counted, cannot be told (a day in February 2026).',
  ],
])('of a month or a year a reason does not say that it is undated: %j', ({ code, values }, text) => {
  expect(reasonText({ code, values: values as readonly (Moment | string)[], rows: [] })).toBe(text);
});
