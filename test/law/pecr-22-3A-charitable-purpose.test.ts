import { describe, expect, it } from 'vitest';
import { COLLECTION_CONTEXTS } from '../../shared/model/evidence.ts';
import { judge, lastMessage, outcomeFor, type Case, type Scenario } from './facts.ts';

const APPEAL = {
  at: '2026-04-01',
  promotesType: 'charitable_purpose',
  category: null,
  promoted: 'Spring appeal',
} as const;
const GIVEN = { at: '2026-03-01', context: 'donation' } as const;
/** A donor to a charity, asked again after the provision came into force. */
const charity = (changed: Scenario = {}): Scenario => ({
  collections: [GIVEN],
  transactions: [],
  messages: [APPEAL],
  asAt: '2026-05-01',
  ...changed,
  audit: { senderIsCharity: true, ...changed.audit },
});

describe('reg 22(3A): the charitable soft opt-in', () => {
  it.each(COLLECTION_CONTEXTS)('details given in the context %s', (context) => {
    const expected = ['donation', 'volunteer', 'petition', 'interest_signup', 'fundraising_event'].includes(
      context,
    )
      ? 'met'
      : context === 'unknown'
        ? 'undetermined'
        : 'not_met';
    expect(outcomeFor('message', 'pecr_22_3A', charity({ collections: [{ ...GIVEN, context }] }))).toBe(
      expected,
    );
  });

  it.each<Case>([
    ['not a charity', charity({ audit: { senderIsCharity: false } }), 'not_applicable'],
    [
      'sent on 5 February 2026, after midnight',
      charity({
        collections: [{ ...GIVEN, at: '2026-02-05T00:00' }],
        messages: [{ ...APPEAL, at: '2026-02-05T00:01' }],
      }),
      'met',
    ],
    [
      'sent on 4 February 2026',
      charity({ collections: [{ ...GIVEN, at: '2026-02-01' }], messages: [{ ...APPEAL, at: '2026-02-04' }] }),
      'not_met',
    ],
    ['collected on 4 February 2026', charity({ collections: [{ ...GIVEN, at: '2026-02-04' }] }), 'not_met'],
    ['collected on 5 February 2026', charity({ collections: [{ ...GIVEN, at: '2026-02-05' }] }), 'met'],
    [
      'an old supporter who gave details again',
      charity({ collections: [{ ...GIVEN, at: '2020-01-01' }, GIVEN] }),
      'met',
    ],
    ['collected at an unrecorded time', charity({ collections: [{ ...GIVEN, at: '' }] }), 'undetermined'],
    [
      'collected the day it was sent',
      charity({ collections: [{ ...GIVEN, at: '2026-04-01' }] }),
      'undetermined',
    ],
    ['collected later', charity({ collections: [{ ...GIVEN, at: '2026-04-02' }] }), 'not_met'],
    ['an undated message', charity({ messages: [{ ...APPEAL, at: '' }] }), 'undetermined'],
    ['no collection recorded', charity({ collections: [] }), 'undetermined'],
    ['for goods', charity({ messages: [{ ...APPEAL, promotesType: 'product' }] }), 'not_met'],
    ['for a political aim', charity({ messages: [{ ...APPEAL, promotesType: 'political' }] }), 'not_met'],
    [
      'through a fundraising platform',
      charity({ collections: [{ ...GIVEN, obtainedFrom: 'fundraising_platform' }] }),
      'not_met',
    ],
    ['by its trading company', charity({ collections: [{ ...GIVEN, collectedBySender: 'no' }] }), 'not_met'],
    [
      'collector not recorded',
      charity({ collections: [{ ...GIVEN, collectedBySender: 'unknown' }] }),
      'undetermined',
    ],
    ['no means of refusing then', charity({ collections: [{ ...GIVEN, meansOfRefusing: 'no' }] }), 'not_met'],
    [
      'means of refusing not recorded',
      charity({ collections: [{ ...GIVEN, meansOfRefusing: 'unknown', mechanism: 'unknown' }] }),
      'undetermined',
    ],
    [
      'support and means of refusing at two events',
      charity({
        collections: [
          { ...GIVEN, meansOfRefusing: 'no' },
          { ...GIVEN, context: 'beneficiary' },
        ],
      }),
      'not_met',
    ],
    [
      'a text where only the email was given',
      charity({ messages: [{ ...APPEAL, channel: 'sms' }] }),
      'not_met',
    ],
    [
      'a shop purchase counted as support',
      charity({
        collections: [{ ...GIVEN, context: 'shop_purchase' }],
        policies: { shopPurchaseIsSupport: true },
      }),
      'met',
    ],
  ])('%s', (_title, scenario, expected) => {
    expect(outcomeFor('message', 'pecr_22_3A', scenario)).toBe(expected);
  });

  it('is a basis, of which the means of refusing in the message is a part', () => {
    expect(lastMessage(charity())).toMatchObject({ lawful: 'yes', basis: 'charitable_soft_opt_in' });
    expect(judge(charity())).toMatchObject({ mayMarket: 'yes', basis: 'charitable_soft_opt_in' });
    expect(lastMessage(charity({ messages: [{ ...APPEAL, meansOfRefusing: 'no' }] })).lawful).toBe('no');
    expect(lastMessage(charity({ preferences: [{ at: '2026-03-15' }] })).lawful).toBe('no');
  });

  it('looks forward from the end of the as-at day', () => {
    const early = (asAt: string): Scenario =>
      charity({
        asAt,
        collections: [{ ...GIVEN, at: '2026-02-05' }],
        messages: [],
        audit: {
          proposed: {
            channel: 'email',
            promoted: 'Appeal',
            category: null,
            ownProduct: 'yes',
            promotesType: 'charitable_purpose',
          },
        },
      });
    expect(outcomeFor('contact', 'pecr_22_3A', early('2026-02-04'))).toBe('not_met');
    expect(outcomeFor('contact', 'pecr_22_3A', early('2026-02-05'))).toBe('met');
  });
});
