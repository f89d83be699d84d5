/** How long a soft opt-in lasts: Ireland's twelve months that marketing renews, Canada's two years or six months. */
import { describe, expect, it } from 'vitest';
import { COUNTRY_LAWS } from '../../../shared/law/countries/index.ts';
import { withinTimeLimit } from '../../../shared/law/countries/time-limit.ts';
import type { Question } from '../../../shared/law/provision.ts';
import type { Outcome } from '../../../shared/model/outcome.ts';
import { factsOf, when, type Scenario } from '../facts.ts';

/** @param at the day or second that is asked about. */
function limit(law: 'ie' | 'ca' | 'uk', at: string, scenario: Scenario) {
  const facts = factsOf({ transactions: [], messages: [], ...scenario });
  const question = { law: COUNTRY_LAWS[law], at: when(at), facts } as Question;
  return withinTimeLimit(facts.collections[0]!, question);
}
type Case = readonly [title: string, at: string, scenario: Scenario, outcome: Outcome];
const cases = (law: 'ie' | 'ca', rows: readonly Case[]): void =>
  it.each(rows)('%s, on %s', (_, at, scenario, outcome) => {
    expect(limit(law, at, scenario)?.outcome).toBe(outcome);
  });

const collected = (at: string, context: 'checkout' | 'quote' | 'unknown' = 'checkout'): Scenario => ({
  collections: [{ at, context }],
});
/** Nothing is opened by the collection itself. */
const ELSEWHERE = collected('2020-01-01');

it('is not asked where the law has none', () => {
  expect(limit('uk', '2030-01-01', {})).toBeNull();
});

describe('the period from the collection', () => {
  cases('ie', [
    ['lasts to the day before a year', '2026-03-01', collected('2025-03-02'), 'met'],
    ['ends within a day, where only days are known', '2026-03-02', collected('2025-03-02'), 'undetermined'],
    ['is over the day after', '2026-03-03', collected('2025-03-02'), 'not_met'],
    ['lasts to the second', '2026-03-02T09:59:59Z', collected('2025-03-02T10:00:00Z'), 'met'],
    ['ends within a second', '2026-03-02T10:00:00Z', collected('2025-03-02T10:00:00Z'), 'undetermined'],
    ['and no longer', '2026-03-02T10:00:01Z', collected('2025-03-02T10:00:00Z'), 'not_met'],
    ['ends at the month’s end where there is no such day', '2025-02-27', collected('2024-02-29'), 'met'],
    ['is over after that', '2025-03-02', collected('2024-02-29'), 'not_met'],
    ['cannot be told of an undated message', '', collected('2025-03-02'), 'undetermined'],
    ['cannot be told of an undated collection', '2025-04-01', collected(''), 'undetermined'],
    [
      'may be open where the context is unknown',
      '2025-04-01',
      collected('2025-03-02', 'unknown'),
      'undetermined',
    ],
    ['is over then, too, after a year', '2026-03-03', collected('2025-03-02', 'unknown'), 'not_met'],
    ['is not opened by negotiations', '2025-04-01', collected('2025-03-02', 'quote'), 'not_met'],
    ['is not opened by what comes later', '2025-03-01', collected('2025-03-02'), 'not_met'],
  ]);
  cases('ca', [
    ['lasts two years after a sale', '2027-03-01', collected('2025-03-02'), 'met'],
    ['lasts six months after negotiations', '2025-09-01', collected('2025-03-02', 'quote'), 'met'],
    ['is over after that', '2025-09-03', collected('2025-03-02', 'quote'), 'not_met'],
  ]);
});

describe('the period from a dealing', () => {
  const dealing = (changed: NonNullable<Scenario['transactions']>[number]): Scenario => ({
    ...ELSEWHERE,
    transactions: [{ at: '2025-03-02', ...changed }],
  });
  cases('ie', [
    ['is opened by a completed sale', '2026-03-01', dealing({}), 'met'],
    ['is opened by one that was refunded', '2026-03-01', dealing({ status: 'refunded' }), 'met'],
    ['may be opened by one that may be open', '2026-03-01', dealing({ status: 'unknown' }), 'undetermined'],
    ['is not opened by an enquiry', '2025-04-01', dealing({ type: 'enquiry' }), 'not_met'],
    ['is over a year after the sale', '2026-03-03', dealing({}), 'not_met'],
    ['cannot be told after an undated sale', '2025-04-01', dealing({ at: '' }), 'undetermined'],
    [
      'is open after a dated sale, whatever else is undated',
      '2026-03-01',
      { ...ELSEWHERE, transactions: [{ at: '2025-03-02' }, { at: '' }] },
      'met',
    ],
    [
      'is the last to end of several',
      '2026-03-01',
      { ...ELSEWHERE, transactions: [{ at: '2025-03-02' }, { at: '2024-05-01' }] },
      'met',
    ],
  ]);
  cases('ca', [
    ['is opened by an enquiry', '2025-09-01', dealing({ type: 'enquiry' }), 'met'],
    ['may be opened by what may be one', '2025-09-01', dealing({ type: 'unknown' }), 'undetermined'],
    ['is over six months after an enquiry', '2025-09-03', dealing({ type: 'enquiry' }), 'not_met'],
    [
      'ends with the longer of two, though the shorter began later',
      '2026-12-01',
      { ...ELSEWHERE, transactions: [{ at: '2025-03-02' }, { at: '2025-06-01', type: 'enquiry' }] },
      'met',
    ],
  ]);
});

describe('the period that marketing renews', () => {
  const sent = (...messages: NonNullable<Scenario['messages']>): Scenario => ({
    ...collected('2025-03-02'),
    messages,
  });
  const INSIDE = '2026-02-01';
  cases('ie', [
    ['lasts a year from the message', '2027-01-31', sent({ at: INSIDE }), 'met'],
    ['ends within a day', '2027-02-01', sent({ at: INSIDE }), 'undetermined'],
    ['is over the day after', '2027-02-02', sent({ at: INSIDE }), 'not_met'],
    ['is not renewed once it is over', '2026-05-01', sent({ at: '2026-04-01' }), 'not_met'],
    ['may be renewed on the day it ends', '2026-05-01', sent({ at: '2026-03-02' }), 'undetermined'],
    [
      'is renewed in its last second',
      '2026-05-01',
      { ...collected('2025-03-02T10:00:00Z'), messages: [{ at: '2026-03-02T09:59:59Z' }] },
      'met',
    ],
    ['is renewed again and again', '2027-12-01', sent({ at: INSIDE }, { at: '2027-01-01' }), 'met'],
    ['in whatever order they are recorded', '2027-12-01', sent({ at: '2027-01-01' }, { at: INSIDE }), 'met'],
    [
      'is not renewed by a service message',
      '2026-05-01',
      sent({ at: INSIDE, purpose: 'service', containsPromotion: 'no' }),
      'not_met',
    ],
    [
      'may be renewed by what may be marketing',
      '2026-05-01',
      sent({ at: INSIDE, purpose: 'unknown' }),
      'undetermined',
    ],
    ['is not renewed by post', '2026-05-01', sent({ at: INSIDE, channel: 'post' }), 'not_met'],
    [
      'may be renewed by what may be electronic',
      '2026-05-01',
      sent({ at: INSIDE, channel: 'unknown' }),
      'undetermined',
    ],
    ['may be renewed by an undated message', '2026-05-01', sent({ at: '' }), 'undetermined'],
    [
      'is not renewed by the message that is asked about',
      '2026-03-03',
      sent({ at: '2026-03-03' }),
      'not_met',
    ],
    [
      'is not renewed for sure on the day that is asked about',
      '2026-02-28',
      sent({ at: '2026-02-28' }),
      'met',
    ],
    [
      'is not opened by a message alone',
      '2025-04-01',
      { ...collected('2025-03-02', 'quote'), messages: [{ at: '2025-03-20' }] },
      'not_met',
    ],
  ]);
  cases('ca', [['is not renewed elsewhere', '2027-05-01', sent({ at: INSIDE }), 'not_met']]);
});
