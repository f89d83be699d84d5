/** What a message is before the provisions are asked, and how their answers are put together (law part B4). */
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../shared/model/channel.ts';
import { judge, lastMessage, type ChangedMessage, type Scenario } from './facts.ts';

const sent = (message: ChangedMessage, scenario: Scenario = {}): string =>
  lastMessage({ ...scenario, messages: [message] }).lawful;
/** Nothing could make marketing to this contact lawful. */
const NO_BASIS: Scenario = { collections: [{ context: 'survey' }], transactions: [] };
const OPEN: Scenario = { collections: [{ context: 'unknown' }] };

describe('scope', () => {
  it.each(CHANNELS)('%s', (channel) => {
    const expected = channel === 'post' || channel === 'call' ? 'not_applicable' : 'no';
    expect(sent({ channel }, NO_BASIS)).toBe(expected);
  });

  it.each<readonly [ChangedMessage, string]>([
    [{ purpose: 'service' }, 'not_applicable'],
    [{ purpose: 'service', containsPromotion: 'no' }, 'not_applicable'],
    [{ purpose: 'service', containsPromotion: 'yes' }, 'no'],
    [{ purpose: 'preference_request' }, 'no'],
    [{ purpose: 'unknown' }, 'undetermined'],
    [{ delivered: 'no' }, 'not_applicable'],
    [{ delivered: 'unknown' }, 'no'],
    [{ delivered: 'no', at: '2026-02-04' }, 'not_applicable'],
    [{ delivered: 'no', at: '2026-02-05' }, 'no'],
    [{ delivered: 'no', at: '' }, 'undetermined'],
    [{ channel: 'unknown' }, 'undetermined'],
  ])('without any basis, %o is %s', (message, expected) => {
    expect(sent(message, { ...NO_BASIS, asAt: '2026-05-01' })).toBe(expected);
  });

  it('leaves lawful what is lawful either way', () => {
    expect(sent({ purpose: 'unknown' })).toBe('yes');
  });

  it('says nothing of a message whose channel is not recorded', () => {
    const consent = { type: 'consent', method: 'written', evidence: 'yes', channels: ['all'] } as const;
    expect(sent({ channel: 'unknown' }, { preferences: [consent] })).toBe('undetermined');
  });

  it('looks only at the objection outside electronic mail', () => {
    const objected = (channels: readonly ('all' | 'email')[], at = '2025-03-10'): Scenario => ({
      preferences: [{ channels, at }],
    });
    expect(sent({ channel: 'post' }, objected(['all']))).toBe('no');
    expect(sent({ channel: 'post' }, objected(['email']))).toBe('not_applicable');
    expect(sent({ channel: 'call' }, objected(['all'], ''))).toBe('undetermined');
    expect(sent({ channel: 'post', purpose: 'unknown' }, objected(['all']))).toBe('undetermined');
    expect(sent({ channel: 'post', purpose: 'service' }, objected(['all']))).toBe('not_applicable');
  });
});

describe('conclusions', () => {
  const corporate = { subscriber: 'corporate', evidence: '01234567', freeMail: false } as const;
  const consent = { type: 'consent', method: 'written', evidence: 'yes' } as const;

  it.each<readonly [string, Scenario, string, string]>([
    ['all in order', {}, 'yes', 'soft_opt_in'],
    [
      'corporate before consent before soft opt-in',
      { subscriber: corporate, preferences: [consent] },
      'yes',
      'corporate_subscriber',
    ],
    ['consent before soft opt-in', { preferences: [consent] }, 'yes', 'consent'],
    [
      'soft opt-in where consent is unclear',
      { preferences: [{ ...consent, evidence: 'unknown' }] },
      'yes',
      'soft_opt_in',
    ],
    [
      'soft opt-in where the form is unclear',
      { subscriber: { subscriber: 'unknown', freeMail: false } },
      'yes',
      'soft_opt_in',
    ],
    ['nothing helps', NO_BASIS, 'no', 'none'],
    ['one limb open', OPEN, 'undetermined', 'undetermined'],
    ['one limb open, another not met', { ...OPEN, messages: [{ ownProduct: 'no' }] }, 'no', 'none'],
    [
      'an objection over everything',
      { subscriber: corporate, preferences: [consent, { at: '2025-03-15' }] },
      'no',
      'none',
    ],
    ['an objection that may stand', { preferences: [{ at: '2025-03-20' }] }, 'undetermined', 'undetermined'],
    [
      'an objection that may stand, and nothing helps anyway',
      { ...NO_BASIS, preferences: [{ at: '2025-03-20' }] },
      'no',
      'none',
    ],
  ])('%s', (_title, scenario, lawful, basis) => {
    expect(lastMessage(scenario)).toMatchObject({ lawful, basis });
  });

  it('judges each message at its own time', () => {
    const { messages, mayMarket } = judge({
      preferences: [{ at: '2025-05-01' }],
      messages: [{ at: '2025-03-01' }, { at: '2025-04-01' }, { at: '2025-06-01' }],
    });
    expect(messages.map(({ lawful }) => lawful)).toEqual(['no', 'yes', 'no']);
    expect(mayMarket).toBe('no');
  });
});

describe('the basis, where the provisions do not decide alone', () => {
  const message = (one: ChangedMessage, scenario: Scenario = {}) => {
    const { lawful, basis } = lastMessage({ ...scenario, messages: [one] });
    return [lawful, basis];
  };
  const objected = (at: string): Scenario => ({ preferences: [{ channels: ['all'], at }] });
  const request: Scenario = { transactions: [{ type: 'quote', reference: 'Q1', status: 'open' }] };
  const consent = { type: 'consent', method: 'written', evidence: 'yes', channels: ['all'] } as const;

  it.each<readonly [string, readonly [string, string], ChangedMessage, Scenario]>([
    ['by post, nothing said against it', ['not_applicable', 'not_applicable'], { channel: 'post' }, {}],
    ['by post, objected to', ['no', 'none'], { channel: 'post' }, objected('2025-03-10')],
    ['by post, objected to some day', ['undetermined', 'undetermined'], { channel: 'post' }, objected('')],
    ['asked for', ['not_applicable', 'not_applicable'], { inReplyTo: 'Q1' }, request],
    [
      'asked for, its sender concealed',
      ['no', 'none'],
      { inReplyTo: 'Q1', identityConcealed: 'yes' },
      request,
    ],
    [
      'perhaps no marketing, without any basis',
      ['undetermined', 'undetermined'],
      { purpose: 'unknown' },
      NO_BASIS,
    ],
    [
      'of no recorded channel, with consent',
      ['undetermined', 'undetermined'],
      { channel: 'unknown' },
      { preferences: [consent] },
    ],
    [
      'of no recorded channel, objected to',
      ['undetermined', 'undetermined'],
      { channel: 'unknown' },
      objected('2025-03-10'),
    ],
    ['its sender concealed', ['no', 'soft_opt_in'], { identityConcealed: 'yes' }, {}],
    [
      'its address unknown, nothing else to refuse with',
      ['undetermined', 'consent'],
      { validAddress: 'unknown', meansOfRefusing: 'unknown' },
      { preferences: [consent] },
    ],
  ])('%s', (_title, expected, one, scenario) => {
    expect(message(one, scenario)).toEqual(expected);
  });

  it('is that of the contact where an earlier gap is judged message by message', () => {
    const gap: Scenario = { messages: [{ meansOfRefusing: 'no' }, { meansOfRefusing: 'unknown' }] };
    const found = (optOutGap: 'perMessage' | 'review' | 'strict', scenario = gap) => {
      const { mayMarket, basis } = judge({ ...scenario, policies: { optOutGap } });
      return [mayMarket, basis];
    };
    expect(found('perMessage')).toEqual(['yes', 'soft_opt_in']);
    expect(found('review')).toEqual(['undetermined', 'undetermined']);
    expect(found('strict')).toEqual(['no', 'none']);
  });
});
