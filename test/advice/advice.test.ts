/** A case table for each advisory: when it has something to say, when it has not, and that it decides nothing. */
import { describe, expect, it } from 'vitest';
import { ADVICE_CODES, type AdviceCode, type Engagement } from '../../shared/advice/advisory.ts';
import { ADVISORIES } from '../../shared/advice/index.ts';
import { remedyFor, reasonText } from '../../shared/report/reasons.ts';
import { adviceOn, judge, when, type Scenario } from '../law/facts.ts';

type Case = readonly [title: string, scenario: Scenario, found: boolean, engaged?: string | null];

const objected = (at: string, sent: string): Scenario => ({
  preferences: [{ at }],
  messages: [{ at: sent }],
});
const NO_ROUTE: Scenario = { collections: [{ context: 'survey' }], transactions: [] };
const daily = (n: number): Scenario => ({
  messages: Array.from({ length: n }, (_, i) => ({ at: `2025-04-${String(i + 1).padStart(2, '0')}` })),
});
const TWO_YEARS: Scenario = {
  collections: [{ at: '2023-01-05' }],
  transactions: [{ at: '2023-01-05' }],
  messages: [{ at: '2023-06-01' }, { at: '2025-09-01' }],
};

const TABLES: Readonly<Record<AdviceCode, readonly Case[]>> = {
  active_without_route: [
    ['no route, written to last month', { ...NO_ROUTE, messages: [{ at: '2025-09-01' }] }, true],
    ['no route, not written to for months', { ...NO_ROUTE, messages: [{ at: '2025-03-20' }] }, false],
    [
      'no route, only a service message',
      { ...NO_ROUTE, messages: [{ at: '2025-09-01', purpose: 'service', containsPromotion: 'no' }] },
      false,
    ],
    ['a route', { messages: [{ at: '2025-09-01' }] }, false],
    ['undetermined', { collections: [], messages: [{ at: '2025-09-01' }] }, false],
  ],
  regainable: [
    [
      'bought, without a means of refusing',
      { collections: [{ meansOfRefusing: 'no', mechanism: 'unknown' }] },
      true,
    ],
    ['bought, collection unknown', { collections: [] }, true],
    ['reachable already', {}, false],
    ['objected', { collections: [], preferences: [{}] }, false],
    ['never bought', NO_ROUTE, false],
    ['bought long ago', { collections: [], transactions: [{ at: '2022-01-01' }] }, false],
    ['stopped by the product alone', { messages: [{ ownProduct: 'no' }] }, false],
  ],
  suppression_late: [
    ['a message ten days after', objected('2025-03-10', '2025-03-20'), true],
    ['the next day', objected('2025-03-19', '2025-03-20'), true],
    ['before', objected('2025-03-21', '2025-03-20'), false],
    ['the same day: cannot be told', objected('2025-03-20', '2025-03-20'), false],
    ['undated', { preferences: [{ at: '' }] }, false],
    ['within the same month, of which no day is known', objected('2025-03', '2025-03-20'), false],
  ],
  in_flight: [
    [
      'the day after a month that began longer ago',
      { ...objected('2025-02', '2025-03-01'), policies: { inFlightWindowHours: 48 } },
      false,
    ],
    [
      'within the hours',
      { ...objected('2025-03-19', '2025-03-20'), policies: { inFlightWindowHours: 48 } },
      true,
    ],
    ['after them', { ...objected('2025-03-10', '2025-03-20'), policies: { inFlightWindowHours: 48 } }, false],
    ['no hours set', objected('2025-03-19', '2025-03-20'), false],
  ],
  unengaged: [
    ['no answer for two years', TWO_YEARS, true],
    ['opened long ago', TWO_YEARS, true, '2023-06-02'],
    ['opened lately', TWO_YEARS, false, '2025-06-02'],
    ['bought lately', { ...TWO_YEARS, transactions: [{ at: '2025-03-01' }] }, false],
    ['written to only lately', {}, false],
    ['no longer written to', { ...TWO_YEARS, messages: [{ at: '2023-06-01' }] }, false],
    [
      'bought in a year that the as-at date falls in',
      { ...TWO_YEARS, transactions: [{ at: '2023-01-05' }, { at: '2025' }] },
      false,
    ],
    ['openings are not recorded at all', TWO_YEARS, false, null],
  ],
  stale_relationship: [
    [
      'no dealing for over two years',
      { collections: [{ at: '2023-09-29' }], transactions: [{ at: '2023-09-29' }] },
      true,
    ],
    [
      'two years to the day',
      { collections: [{ at: '2023-09-30' }], transactions: [{ at: '2023-09-30' }] },
      false,
    ],
    ['a shorter limit', { policies: { staleWarningMonths: 6 } }, true],
    ['nothing dated', { collections: [{ at: '' }], transactions: [] }, false],
    [
      'bought in a year that the as-at date falls in',
      { collections: [{ at: '2023-01-05' }], transactions: [{ at: '2023-01-05' }, { at: '2025' }] },
      false,
    ],
  ],
  messages_frequent: [
    ['thirteen in thirty days', daily(13), true],
    ['twelve', daily(12), false],
    ['none', { messages: [] }, false],
    ['undated ones are not counted', { messages: Array.from({ length: 20 }, () => ({ at: '' })) }, false],
    [
      'of a month the days are not known',
      { messages: Array.from({ length: 13 }, () => ({ at: '2025-05' })) },
      false,
    ],
    [
      'thirteen, and others of months and years',
      { messages: [...daily(13).messages!, { at: '2025-03' }, { at: '2025' }] },
      true,
    ],
    ['one of a year', { messages: [{ at: '2024' }] }, false],
  ],
  consent_without_wording: [
    ['no wording', { preferences: [{ type: 'consent' }] }, true],
    ['wording', { preferences: [{ type: 'consent', wording: 'Yes please' }] }, false],
    ['no consent', {}, false],
  ],
  notice_version_missing: [
    ['a means, no version', {}, true],
    ['a version', { collections: [{ notice: 'checkout v3' }] }, false],
    ['no means', { collections: [{ meansOfRefusing: 'no' }] }, false],
  ],
  service_unexamined: [
    ['taken at its label', { messages: [{ purpose: 'service' }] }, true],
    ['looked into', { messages: [{ purpose: 'service', containsPromotion: 'no' }] }, false],
    ['marketing', {}, false],
  ],
  not_subscribed_noted: [
    ['flag, and the objections are complete', { preferences: [{ type: 'not_subscribed' }] }, true],
    [
      'flag that counts in the law',
      { preferences: [{ type: 'not_subscribed' }], audit: { preferencesComplete: false } },
      false,
    ],
  ],
  refusal_to_another_noted: [
    [
      'refused another',
      { collections: [{}, { refused: 'yes', collectedBySender: 'no', collectedBy: 'Other Ltd' }] },
      true,
    ],
    ['refused this sender', { collections: [{ refused: 'yes' }] }, false],
  ],
};

describe.each(ADVICE_CODES)('the advisory %s', (code) => {
  const cases = TABLES[code].map((one) => ({
    title: one[0],
    scenario: one[1],
    found: one[2],
    engaged: one[3],
  }));
  it.each(cases)('$title', ({ scenario, found, engaged }) => {
    const last: Engagement | null = engaged == null ? null : { at: when(engaged)!, row: 99 };
    const advice = adviceOn(scenario, { engagementRecorded: engaged !== null, engaged: last });
    const own = advice.filter((reason) => reason.code === code);
    expect(own.length > 0).toBe(found);
    for (const reason of own) {
      expect(reason.rows.length).toBeGreaterThan(0);
      expect(reasonText(reason)).toMatch(/^[A-Z“1-9].*\.$/);
      expect(reasonText(reason)).not.toMatch(/undefined|null|NaN/);
      expect(remedyFor(reason.code)).not.toBeNull();
    }
  });
});

it('there is one advisory for each code, in one order, each with its reason for being', () => {
  expect(ADVISORIES.map(({ code }) => code)).toEqual([...ADVICE_CODES]);
  for (const { title, why } of ADVISORIES) {
    expect(title).not.toBe('');
    expect(why).toMatch(/\.$/);
  }
});

it('how long messages went on is counted to the last of them', () => {
  const late = adviceOn({
    preferences: [{ at: '2025-03-10' }],
    messages: [{ at: '2025-03-12' }, { at: '2025-04-10' }],
  });
  const soon = adviceOn({ preferences: [{ at: '2025-03-10' }], messages: [{ at: '2025-03-20' }] });
  expect(soon.filter(({ code }) => code === 'suppression_late').map(({ values }) => values[1])).toEqual([10]);
  expect(late.filter(({ code }) => code === 'suppression_late').map(reasonText)).toEqual([
    'Marketing was still sent 31 days after the objection of 10 March 2025.',
  ]);
});

it('how long messages went on is told at the least where no more than the month is known', () => {
  const told = ([refused, sent]: readonly [string, string]) =>
    adviceOn(objected(refused, sent)).flatMap((one) =>
      one.code === 'suppression_late' ? [reasonText(one)] : [],
    );
  expect(told(['2025-03', '2025-04-10'])).toEqual([
    'Marketing was still sent 10 days or more after the objection of a day in March 2025.',
  ]);
  expect(told(['2025-03-10', '2025-04'])).toEqual([
    'Marketing was still sent 22 days or more after the objection of 10 March 2025.',
  ]);
});

it('no verdict carries advice', () => {
  const codes = new Set<string>(ADVICE_CODES);
  for (const table of Object.values(TABLES))
    for (const [, scenario] of table) {
      const { reasons, findings, messages } = judge(scenario);
      const all = [
        ...reasons,
        ...[...findings, ...messages.flatMap((one) => one.findings)].flatMap((one) => one.reasons),
      ];
      expect(all.filter(({ code }) => codes.has(code))).toEqual([]);
    }
});
