import { describe, expect, it } from 'vitest';
import { CONSENT_METHODS } from '../../shared/model/evidence.ts';
import type { PreferenceFact } from '../../shared/model/facts.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import { judge, outcomeFor, type Changed, type Scenario } from './facts.ts';

const GOOD: Changed<PreferenceFact> = {
  type: 'consent',
  method: 'unticked_box',
  evidence: 'yes',
  namesSender: 'yes',
};
/** A contact whose details nobody sold anything to obtain: only consent could help. */
const with_ = (...consents: readonly Changed<PreferenceFact>[]): Scenario => ({
  collections: [{ context: 'newsletter_signup' }],
  preferences: consents.map((consent) => ({ ...GOOD, ...consent })),
});

describe('reg 22(2): consent', () => {
  const VALID = ['unticked_box', 'double_opt_in', 'written', 'verbal_recorded', 'resubscribe'];
  it.each(CONSENT_METHODS)('by %s', (method) => {
    const expected = VALID.includes(method) ? 'met' : method === 'unknown' ? 'undetermined' : 'not_met';
    expect(outcomeFor('message', 'pecr_22_2', with_({ method }))).toBe(expected);
  });

  it.each<readonly [string, Scenario, Outcome]>([
    ['none recorded', with_(), 'not_met'],
    ['method not recorded', with_({ method: null }), 'undetermined'],
    ['a bare flag', with_({ evidence: 'unknown' }), 'undetermined'],
    ['evidence known to be missing', with_({ evidence: 'no' }), 'undetermined'],
    ['pre-ticked and without evidence', with_({ method: 'pre_ticked', evidence: 'unknown' }), 'not_met'],
    ['does not name the sender', with_({ namesSender: 'no' }), 'not_met'],
    ['not said whom it names', with_({ namesSender: 'unknown' }), 'met'],
    ['for texts only', with_({ channels: ['sms'] }), 'not_met'],
    ['for all channels', with_({ channels: ['all'] }), 'met'],
    ['channels not recorded', with_({ channels: [] }), 'undetermined'],
    ['one invalid, one valid', with_({ method: 'bundled' }, {}), 'met'],
    ['one invalid, one unclear', with_({ method: 'bundled' }, { method: null }), 'undetermined'],
    ['the day before', with_({ at: '2025-03-19' }), 'met'],
    ['the same day', with_({ at: '2025-03-20' }), 'undetermined'],
    ['the day after', with_({ at: '2025-03-21' }), 'not_met'],
    ['undated', with_({ at: '' }), 'undetermined'],
  ])('%s', (_title, scenario, expected) => {
    expect(outcomeFor('message', 'pecr_22_2', scenario)).toBe(expected);
  });

  it.each<readonly [string, string, string, Outcome]>([
    ['the same minute', '2025-06-01T10:00', '2025-06-01T10:00', 'undetermined'],
    ['the minute before', '2025-06-01T09:59', '2025-06-01T10:00', 'met'],
    ['London time against an offset, in summer', '2025-06-01T10:00', '2025-06-01T09:30:00Z', 'met'],
    ['London time against an offset, in winter', '2025-01-10T10:00', '2025-01-10T09:30:00Z', 'not_met'],
    ['late on a summer day, London, is that day', '2025-06-01', '2025-06-01T22:30:00Z', 'undetermined'],
    ['after London midnight is the next day', '2025-06-01', '2025-06-01T23:30:00Z', 'met'],
    ['the 23-hour day ends at 23:00 UTC', '2025-03-30', '2025-03-30T23:00:00Z', 'met'],
    ['the 25-hour day ends at 00:00 UTC', '2025-10-26', '2025-10-26T23:30:00Z', 'undetermined'],
  ])('time: %s', (_title, given, sent, expected) => {
    const scenario = { ...with_({ at: given }), messages: [{ at: sent }], asAt: '2025-12-31' };
    expect(outcomeFor('message', 'pecr_22_2', scenario)).toBe(expected);
  });

  it('counts on the as-at day itself', () => {
    expect(outcomeFor('contact', 'pecr_22_2', { ...with_({ at: '2025-09-30' }) })).toBe('met');
    expect(outcomeFor('contact', 'pecr_22_2', { ...with_({ at: '2025-10-01' }) })).toBe('not_met');
  });

  it('is a basis of its own, until withdrawn', () => {
    expect(judge(with_({}))).toMatchObject({ mayMarket: 'yes', basis: 'consent' });
    expect(judge(with_({}, { type: 'withdrawal', at: '2025-05-01' }))).toMatchObject({
      mayMarket: 'no',
      basis: 'none',
    });
  });
});
