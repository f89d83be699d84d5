import { describe, expect, it } from 'vitest';
import { COLLECTION_CONTEXTS, OBTAINED_FROM } from '../../shared/model/evidence.ts';
import type { CollectionFact } from '../../shared/model/facts.ts';
import type { Policies } from '../../shared/model/policies.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import { lastMessage, outcomeFor, type Case, type Changed, type Scenario } from './facts.ts';

const one = (collection: Changed<CollectionFact>, policies: Partial<Policies> = {}): Scenario => ({
  collections: [collection],
  policies,
});
const standing = (scenario: Scenario): Outcome => outcomeFor('message', 'pecr_22_3_a', scenario);

/** Law table D1, written out again so that a context that changes sides is noticed. */
const D1: Readonly<Record<'met' | 'undetermined', readonly string[]>> = {
  met: [
    'checkout',
    'order_phone',
    'order_in_person',
    'order_form',
    'event_ticket',
    'shop_purchase',
    'loyalty_at_till',
    'e_receipt',
    'quote',
    'valuation',
    'application',
    'product_enquiry',
    'free_trial',
    'application_abandoned',
    'cancelled_order',
  ],
  undetermined: ['basket_abandoned', 'free_service_signup', 'trade_fair_conversation', 'unknown'],
};

describe('reg 22(3)(a): obtained in a sale or negotiations', () => {
  it.each(COLLECTION_CONTEXTS)('in the context %s', (context) => {
    const expected = D1.met.includes(context)
      ? 'met'
      : D1.undetermined.includes(context)
        ? 'undetermined'
        : 'not_met';
    expect(standing(one({ context }))).toBe(expected);
  });

  it.each(OBTAINED_FROM)('obtained from: %s', (obtainedFrom) => {
    expect(standing(one({ obtainedFrom }))).toBe(
      ['direct', 'unknown'].includes(obtainedFrom) ? 'met' : 'not_met',
    );
  });

  it.each<Case>([
    ['collected by another company', one({ collectedBySender: 'no' }), 'not_met'],
    ['collector not recorded', one({ collectedBySender: 'unknown' }), 'undetermined'],
    [
      'collector not recorded, at a competition',
      one({ collectedBySender: 'unknown', context: 'competition' }),
      'not_met',
    ],
    ['no collection recorded', { collections: [] }, 'undetermined'],
    ['the day before the message', one({ at: '2025-03-19' }), 'met'],
    ['the day of the message', one({ at: '2025-03-20' }), 'undetermined'],
    ['the day after the message', one({ at: '2025-03-21' }), 'not_met'],
    ['undated', one({ at: '' }), 'undetermined'],
    ['an undated message', { messages: [{ at: '' }] }, 'undetermined'],
    ['undated and in no sale', one({ at: '', context: 'survey' }), 'not_met'],
    [
      'a basket counted as negotiations',
      one({ context: 'basket_abandoned' }, { basketIsNegotiation: 'yes' }),
      'met',
    ],
    ['a basket not counted', one({ context: 'basket_abandoned' }, { basketIsNegotiation: 'no' }), 'not_met'],
    [
      'a free service counted as a sale',
      one({ context: 'free_service_signup' }, { freemiumIsSale: 'yes' }),
      'met',
    ],
    [
      'a free service not counted',
      one({ context: 'free_service_signup' }, { freemiumIsSale: 'no' }),
      'not_met',
    ],
    [
      'a predecessor, tolerated',
      one({ obtainedFrom: 'predecessor', collectedBySender: 'no' }, { predecessorAssetSale: 'met' }),
      'met',
    ],
    [
      'a predecessor, in review',
      one({ obtainedFrom: 'predecessor', collectedBySender: 'no' }, { predecessorAssetSale: 'review' }),
      'undetermined',
    ],
  ])('%s', (_title, scenario, expected) => {
    expect(standing(scenario)).toBe(expected);
  });

  it.each<Case>([
    [
      'a text to a number of the order',
      { collections: [{ point: 'phone' }], messages: [{ channel: 'sms' }] },
      'met',
    ],
    ['a text where only the email was given', { messages: [{ channel: 'sms' }] }, 'not_met'],
    ['an email where only the phone was given', one({ point: 'phone' }), 'not_met'],
    ['both given', { collections: [{ point: 'both' }], messages: [{ channel: 'whatsapp' }] }, 'met'],
    ['point not recorded, one kind of detail held', one({ point: 'unknown' }), 'met'],
    [
      'point not recorded, both kinds held',
      { ...one({ point: 'unknown' }), subscriber: { hasPhone: true } },
      'undetermined',
    ],
  ])('each detail needs its own collection (R-25): %s', (_title, scenario, expected) => {
    expect(standing(scenario)).toBe(expected);
  });
});

describe('the collection relied on', () => {
  const pair = (scenario: Scenario): readonly Outcome[] =>
    (['pecr_22_3_a', 'pecr_22_3_c_collection'] as const).map((id) => outcomeFor('message', id, scenario));
  const SALE_WITHOUT_MEANS = { meansOfRefusing: 'no', mechanism: 'unknown' } as const;
  const MEANS_WITHOUT_SALE = { context: 'competition' } as const;

  it('is one event: a sale here and a means of refusing there do not add up', () => {
    const scenario = { collections: [SALE_WITHOUT_MEANS, MEANS_WITHOUT_SALE] };
    expect(pair(scenario)).toEqual(['met', 'not_met']);
    expect(lastMessage(scenario)).toMatchObject({ lawful: 'no', basis: 'none' });
  });

  it('is the one that stands best, whichever came first', () => {
    const collections = [{ ...SALE_WITHOUT_MEANS, at: '2025-01-05' }, { at: '2025-02-05' }];
    expect(pair({ collections })).toEqual(['met', 'met']);
    expect(pair({ collections: collections.toReversed() })).toEqual(['met', 'met']);
  });

  it('is never a later one (R-24)', () => {
    expect(
      pair({ collections: [{ ...SALE_WITHOUT_MEANS, at: '2025-01-05' }, { at: '2025-04-05' }] }),
    ).toEqual(['met', 'not_met']);
    expect(lastMessage({ collections: [{ at: '2025-04-05' }] }).lawful).toBe('no');
  });

  it('is the first where "initially collected" means the first', () => {
    const policies = { laterCollectionCures: false };
    const first = { ...SALE_WITHOUT_MEANS, at: '2025-01-05' };
    expect(pair({ policies, collections: [first, { at: '2025-02-05' }] })).toEqual(['met', 'not_met']);
    expect(
      pair({ policies, collections: [{ at: '2025-01-05' }, { ...SALE_WITHOUT_MEANS, at: '2025-02-05' }] }),
    ).toEqual(['met', 'met']);
  });

  it('stays open where which came first cannot be told', () => {
    const policies = { laterCollectionCures: false };
    const collections = [{ ...SALE_WITHOUT_MEANS, at: '' }, { at: '2025-02-05' }];
    expect(lastMessage({ policies, collections }).lawful).toBe('undetermined');
    expect(lastMessage({ policies, collections: collections.toReversed() }).lawful).toBe('undetermined');
  });

  it('is not met where each possible first fails, though on different limbs', () => {
    const policies = { laterCollectionCures: false };
    const collections = [
      { ...SALE_WITHOUT_MEANS, at: '' },
      { at: '2025-02-05', context: 'competition' as const },
    ];
    expect(lastMessage({ policies, collections }).lawful).toBe('no');
    expect(lastMessage({ policies, collections: collections.toReversed() }).lawful).toBe('no');
  });
});
