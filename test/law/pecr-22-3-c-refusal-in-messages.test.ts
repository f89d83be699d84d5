import { describe, expect, it } from 'vitest';
import { judge, outcomeFor, type Case, type Scenario } from './facts.ts';

const WITHOUT = { at: '2025-03-15', meansOfRefusing: 'no' } as const;
const UNKNOWN = { at: '2025-03-15', meansOfRefusing: 'unknown' } as const;

describe('reg 22(3)(c): a means of refusing in each message', () => {
  it.each<Case>([
    ['with one', {}, 'met'],
    ['without', { messages: [WITHOUT] }, 'not_met'],
    ['not recorded', { messages: [UNKNOWN] }, 'undetermined'],
    ['with one, after one without', { messages: [WITHOUT, {}] }, 'met'],
    ['the same, read strictly', { messages: [WITHOUT, {}], policies: { optOutGap: 'strict' } }, 'not_met'],
    [
      'strictly, the gap came later',
      { messages: [{ ...WITHOUT, at: '2025-04-15' }, {}], policies: { optOutGap: 'strict' } },
      'met',
    ],
    [
      'strictly, a service message is no gap',
      { messages: [{ ...WITHOUT, purpose: 'service' }, {}], policies: { optOutGap: 'strict' } },
      'met',
    ],
    [
      'strictly, the gap was the same day',
      { messages: [{ ...WITHOUT, at: '2025-03-20' }, {}], policies: { optOutGap: 'strict' } },
      'undetermined',
    ],
    [
      'strictly, the gap is undated',
      { messages: [{ ...WITHOUT, at: '' }, {}], policies: { optOutGap: 'strict' } },
      'undetermined',
    ],
  ])('a message: %s', (_title, scenario, expected) => {
    expect(outcomeFor('message', 'pecr_22_3_c_messages', scenario)).toBe(expected);
  });

  it.each<Case>([
    ['all have one', { messages: [{}, {}] }, 'met'],
    ['none sent', { messages: [] }, 'met'],
    ['one lacks it', { messages: [WITHOUT, {}] }, 'not_met'],
    ['one is not recorded', { messages: [UNKNOWN, {}] }, 'undetermined'],
    ['one lacks it and one is not recorded', { messages: [UNKNOWN, WITHOUT] }, 'not_met'],
    ['the log has holes', { audit: { messageLogComplete: false } }, 'undetermined'],
    [
      'the log has holes, and one lacks it',
      { messages: [WITHOUT], audit: { messageLogComplete: false } },
      'not_met',
    ],
    ['a service message needs none (R-61)', { messages: [{ ...WITHOUT, purpose: 'service' }, {}] }, 'met'],
    [
      'a service message with promotion needs one',
      { messages: [{ ...WITHOUT, purpose: 'service', containsPromotion: 'yes' }, {}] },
      'not_met',
    ],
    [
      'a request for preferences needs one (R-03)',
      { messages: [{ ...WITHOUT, purpose: 'preference_request' }] },
      'not_met',
    ],
    ['one of unknown purpose lacks it', { messages: [{ ...WITHOUT, purpose: 'unknown' }] }, 'undetermined'],
    ['a letter needs none', { messages: [{ ...WITHOUT, channel: 'post' }, {}] }, 'met'],
    ['one bounced in 2025 (R-06)', { messages: [{ ...WITHOUT, delivered: 'no' }, {}] }, 'met'],
    [
      'one bounced since 5 February 2026',
      { messages: [{ ...WITHOUT, at: '2026-02-05', delivered: 'no' }, {}], asAt: '2026-03-01' },
      'not_met',
    ],
    [
      'one bounced at an unrecorded time',
      { messages: [{ ...WITHOUT, at: '', delivered: 'no' }, {}] },
      'undetermined',
    ],
  ])('the contact: %s', (_title, scenario, expected) => {
    expect(outcomeFor('contact', 'pecr_22_3_c_messages', scenario)).toBe(expected);
  });

  it.each<readonly ['review' | 'strict' | 'perMessage', Scenario['messages'], string]>([
    ['review', [WITHOUT, {}], 'undetermined'],
    ['strict', [WITHOUT, {}], 'no'],
    ['perMessage', [WITHOUT, {}], 'yes'],
    ['strict', [UNKNOWN, {}], 'undetermined'],
    ['review', [{}], 'yes'],
    ['strict', [{}], 'yes'],
  ])('an earlier gap, read as %s, for the next message', (optOutGap, messages, expected) => {
    expect(judge({ messages: messages!, policies: { optOutGap } }).mayMarket).toBe(expected);
  });
});
