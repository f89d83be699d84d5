import { describe, expect, it } from 'vitest';
import { judge, lastMessage, outcomeFor, type Case, type ChangedMessage, type Scenario } from './facts.ts';

const sent = (message: ChangedMessage): Scenario => ({ messages: [message] });

describe('reg 23: identity and address', () => {
  it.each<Case>([
    ['a valid address', sent({}), 'met'],
    ['no valid address', sent({ validAddress: 'no' }), 'not_met'],
    ['no valid address, though a link', sent({ validAddress: 'no', meansOfRefusing: 'yes' }), 'not_met'],
    ['identity concealed', sent({ identityConcealed: 'yes' }), 'not_met'],
    ['address not recorded, a means of refusing', sent({ validAddress: 'unknown' }), 'met'],
    [
      'address not recorded, no means of refusing',
      sent({ validAddress: 'unknown', meansOfRefusing: 'no' }),
      'undetermined',
    ],
    ['neither recorded', sent({ validAddress: 'unknown', meansOfRefusing: 'unknown' }), 'undetermined'],
    ['identity not recorded', sent({ identityConcealed: 'unknown' }), 'met'],
  ])('%s', (_title, scenario, expected) => {
    expect(outcomeFor('message', 'pecr_23', scenario)).toBe(expected);
    expect(outcomeFor('contact', 'pecr_23', scenario)).toBe(expected);
  });

  it('makes a message unlawful whatever its basis, which stays on record', () => {
    const corporate = { subscriber: 'corporate', evidence: '01234567', freeMail: false } as const;
    const consent = { type: 'consent', method: 'written', evidence: 'yes' } as const;
    const cases: readonly (readonly [Scenario, string])[] = [
      [{}, 'soft_opt_in'],
      [{ preferences: [consent] }, 'consent'],
      [{ subscriber: corporate }, 'corporate_subscriber'],
    ];
    for (const [scenario, basis] of cases) {
      expect(lastMessage({ ...scenario, ...sent({ validAddress: 'no' }) })).toMatchObject({
        lawful: 'no',
        basis,
      });
    }
  });

  it('does not bar the next message', () => {
    expect(judge(sent({ validAddress: 'no' }))).toMatchObject({ mayMarket: 'yes', basis: 'soft_opt_in' });
  });

  it('has nothing to say where nothing was sent', () => {
    expect(outcomeFor('contact', 'pecr_23', sent({ purpose: 'service' }))).toBe('not_applicable');
  });

  it('decides a consented message without a means of refusing', () => {
    const lawful = (message: ChangedMessage): string =>
      lastMessage({
        preferences: [{ type: 'consent', method: 'written', evidence: 'yes' }],
        messages: [{ meansOfRefusing: 'no', ...message }],
      }).lawful;
    expect(lawful({ validAddress: 'yes' })).toBe('yes');
    expect(lawful({ validAddress: 'unknown' })).toBe('undetermined');
    expect(lawful({ validAddress: 'no' })).toBe('no');
  });
});
