import { describe, expect, it } from 'vitest';
import type { PreferenceFact } from '../../shared/model/facts.ts';
import { judge, lastMessage, outcomeFor, type Case, type Changed, type Scenario } from './facts.ts';

const said = (...preferences: readonly Changed<PreferenceFact>[]): Scenario => ({ preferences });
const CONSENT = { type: 'consent', method: 'resubscribe', evidence: 'yes', at: '2025-03-15' } as const;
const SENT_SMS = { collections: [{ point: 'both' }], messages: [{ channel: 'sms' }] } as const;

describe('Art 21(3): no objection standing', () => {
  it.each<Case>([
    ['none', said(), 'met'],
    ['an objection the day before', said({ at: '2025-03-19' }), 'not_met'],
    ['an objection the same day', said({ at: '2025-03-20' }), 'undetermined'],
    ['an objection the day after', said({ at: '2025-03-21' }), 'met'],
    ['an objection at an unrecorded time', said({ at: '' }), 'undetermined'],
    ['an objection, and an undated message', { ...said({}), messages: [{ at: '' }] }, 'undetermined'],
    ['a withdrawal of consent', said({ type: 'withdrawal' }), 'not_met'],
    ['a suppression', said({ type: 'suppression', method: 'manual' }), 'not_met'],
    ['an initial refusal', { collections: [{ refused: 'yes' }] }, 'not_met'],
    ['an initial refusal for the phone only', { collections: [{ refused: 'yes', point: 'phone' }] }, 'met'],
    ['a complaint of spam', said({ method: 'spam_complaint' }), 'not_met'],
    [
      'a complaint of spam, not counted',
      { ...said({ method: 'spam_complaint' }), policies: { spamComplaintIsObjection: false } },
      'met',
    ],
    ['none, but a row that names the contact was rejected', { rejected: [9] }, 'undetermined'],
    ['an objection, and a rejected row', { ...said({}), rejected: [9] }, 'not_met'],
    ['objections not imported', { audit: { preferencesComplete: false } }, 'undetermined'],
    [
      'objections not imported, but one is known',
      { ...said({}), audit: { preferencesComplete: false } },
      'not_met',
    ],
    ['not subscribed, objections whole', said({ type: 'not_subscribed' }), 'met'],
    [
      'not subscribed, objections not whole',
      { ...said({ type: 'not_subscribed' }), audit: { preferencesComplete: false } },
      'undetermined',
    ],
  ])('%s', (_title, scenario, expected) => {
    expect(outcomeFor('message', 'gdpr_21_3', scenario)).toBe(expected);
  });

  it.each<readonly [PreferenceFact['type'], string]>([
    ['suppression', 'hard_bounce'],
    ['suppression', 'Hard bounce'],
    ['suppression', 'cleaned'],
    ['suppression', 'soft_bounce'],
    ['suppression', 'invalid_email'],
    ['objection', 'hard_bounce'],
  ])('an address that bounced is no refusal (R-79): %s by %s', (type, method) => {
    expect(outcomeFor('message', 'gdpr_21_3', said({ type, method }))).toBe('met');
    expect(judge(said({ type, method })).mayMarket).toBe('yes');
  });

  it.each<Case>([
    ['an email objection, a text', { ...said({ channels: ['email'] }), ...SENT_SMS }, 'met'],
    [
      'an objection to texts covers picture messages',
      { ...said({ channels: ['sms'] }), collections: [{ point: 'both' }], messages: [{ channel: 'mms' }] },
      'not_met',
    ],
    [
      'an objection by phone covers voicemail',
      {
        ...said({ channels: ['phone'] }),
        collections: [{ point: 'both' }],
        messages: [{ channel: 'voicemail' }],
      },
      'not_met',
    ],
    ['an objection by phone does not cover texts', { ...said({ channels: ['phone'] }), ...SENT_SMS }, 'met'],
    ['an objection to all', { ...said({ channels: ['all'] }), ...SENT_SMS }, 'not_met'],
    ['a scope not recorded is read as all (R-72)', { ...said({ channels: [] }), ...SENT_SMS }, 'not_met'],
    [
      'a scope not recorded, in review',
      { ...said({ channels: [] }), policies: { unknownObjectionScope: 'review' } },
      'undetermined',
    ],
    ['a letter, objected to', { ...said({ channels: ['all'] }), messages: [{ channel: 'post' }] }, 'not_met'],
  ])('scope: %s', (_title, scenario, expected) => {
    expect(outcomeFor('message', 'gdpr_21_3', scenario)).toBe(expected);
  });

  it.each<Case>([
    ['later valid consent', said({}, CONSENT), 'met'],
    ['earlier consent', said({}, { ...CONSENT, at: '2025-03-05' }), 'not_met'],
    ['later consent without evidence', said({}, { ...CONSENT, evidence: 'unknown' }), 'not_met'],
    ['later consent by a pre-ticked box', said({}, { ...CONSENT, method: 'pre_ticked' }), 'not_met'],
    ['later consent for texts', said({}, { ...CONSENT, channels: ['sms'] }), 'not_met'],
    ['consent after the message', said({}, { ...CONSENT, at: '2025-04-01' }), 'not_met'],
    ['consent on the day of the objection', said({}, { ...CONSENT, at: '2025-03-10' }), 'undetermined'],
    ['consent on the day of the message', said({}, { ...CONSENT, at: '2025-03-20' }), 'undetermined'],
    ['consent, and another objection', said({}, CONSENT, { at: '2025-03-17' }), 'not_met'],
  ])('lifted only by %s', (_title, scenario, expected) => {
    expect(outcomeFor('message', 'gdpr_21_3', scenario)).toBe(expected);
  });

  it('is not lifted by a new purchase, unless the switch says so (R-74)', () => {
    const bought: Scenario = { ...said({}), collections: [{}, { at: '2025-03-15' }] };
    expect(outcomeFor('message', 'gdpr_21_3', bought)).toBe('not_met');
    const policies = { newCollectionRevives: true };
    expect(outcomeFor('message', 'gdpr_21_3', { ...bought, policies })).toBe('met');
    const sameDay: Scenario = { ...said({}), collections: [{}, { at: '2025-03-20' }], policies };
    expect(outcomeFor('message', 'gdpr_21_3', sameDay)).toBe('undetermined');
    const unsure: Scenario = {
      ...bought,
      policies,
      collections: [{}, { at: '2025-03-15', context: 'unknown' }],
    };
    expect(outcomeFor('message', 'gdpr_21_3', unsure)).toBe('undetermined');
    const elsewhere: Scenario = {
      ...bought,
      policies,
      collections: [{}, { at: '2025-03-15', context: 'competition' }],
    };
    expect(outcomeFor('message', 'gdpr_21_3', elsewhere)).toBe('not_met');
    const refusedAgain: Scenario = {
      ...bought,
      policies,
      collections: [{}, { at: '2025-03-15', refused: 'yes' }],
    };
    expect(outcomeFor('message', 'gdpr_21_3', refusedAgain)).toBe('not_met');
  });

  it('of unknown date bars the next message, and no dated consent lifts it', () => {
    const undated = said({ at: '' }, CONSENT);
    expect(judge(undated)).toMatchObject({ mayMarket: 'no', basis: 'none' });
    expect(lastMessage(undated).lawful).toBe('undetermined');
  });

  it.each<readonly [string, string, string]>([
    ['2025-06-01T22:45:00Z', '2025-06-01T23:30:00+01:00', 'yes'],
    ['2025-06-01T22:15:00Z', '2025-06-01T23:30:00+01:00', 'no'],
  ])('objected at %s, sent at %s: lawful %s', (at, sent, lawful) => {
    expect(lastMessage({ ...said({ at }), messages: [{ at: sent }] }).lawful).toBe(lawful);
  });

  it('counts on the as-at day itself', () => {
    expect(judge(said({ at: '2025-09-30' })).mayMarket).toBe('no');
  });
});
