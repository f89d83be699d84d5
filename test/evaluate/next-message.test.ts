/** What the contact's verdict is about: the message proposed, else one like the last, else one about what was bought. */
import { describe, expect, it } from 'vitest';
import { nextMessage, promotionOf } from '../../shared/evaluate/next-message.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { auditOf, factsOf, type Scenario } from '../law/facts.ts';

const next = (scenario: Scenario) => nextMessage(factsOf(scenario), auditOf(scenario));
const promoted = (scenario: Scenario): string | null => next(scenario).promotion.promoted;

it('is the one proposed, before all', () => {
  const proposed = {
    channel: 'sms',
    promoted: 'Hat',
    category: 'hats',
    ownProduct: 'unknown',
    promotesType: 'product',
  } as const;
  const { channel, ...promotion } = proposed;
  const found = next({ audit: { proposed } });
  expect(found.channel).toBe(channel);
  expect(found.promotion).toMatchObject({ ...promotion, rows: [] });
});

describe('like the last marketing message', () => {
  it('takes its channel and all that it promoted', () => {
    const scenario: Scenario = {
      messages: [{ channel: 'sms', promotesType: 'aims', ownProduct: 'no', at: '2025-05-01' }, {}],
    };
    expect(next(scenario)).toMatchObject({
      channel: 'sms',
      promotion: {
        promoted: 'Road shoe',
        category: 'footwear',
        ownProduct: 'no',
        promotesType: 'aims',
        rows: [rowRef(5, 1)],
      },
    });
    expect(promotionOf(factsOf(scenario).messages[0]!.campaign)).toEqual(next(scenario).promotion);
  });

  const one = { promoted: 'one', at: '2025-04-01' };
  const two = { promoted: 'two', at: '2025-04-02' };
  it.each<readonly [string, Scenario, string]>([
    ['the later of two', { messages: [one, two] }, 'two'],
    ['the later of two, in whatever order', { messages: [two, one] }, 'two'],
    ['a dated one before an undated one', { messages: [{ ...two, at: '' }, one] }, 'one'],
    ['an undated one where none is dated', { messages: [{ ...two, at: '' }] }, 'two'],
    [
      'of one moment, the greater campaign',
      {
        messages: [
          { ...one, id: 'B' },
          { ...two, id: 'A', at: one.at },
        ],
      },
      'one',
    ],
    [
      'of one moment, the greater campaign, in whatever order',
      {
        messages: [
          { ...two, id: 'A', at: one.at },
          { ...one, id: 'B' },
        ],
      },
      'one',
    ],
    [
      'the earlier, though its campaign is greater',
      {
        messages: [
          { ...one, id: 'B' },
          { ...two, id: 'A' },
        ],
      },
      'two',
    ],
    ['marketing only', { messages: [one, { ...two, purpose: 'service' }] }, 'one'],
    ['what is certainly marketing', { messages: [one, { ...two, purpose: 'unknown' }] }, 'one'],
    [
      'a service message with promotion',
      { messages: [one, { ...two, purpose: 'service', containsPromotion: 'yes' }] },
      'two',
    ],
    ['electronic mail only', { messages: [one, { ...two, channel: 'post' }] }, 'one'],
    ['what is certainly electronic mail', { messages: [one, { ...two, channel: 'unknown' }] }, 'one'],
  ])('is %s', (_title, scenario, expected) => {
    expect(promoted(scenario)).toBe(expected);
  });
});

describe('about what was bought', () => {
  const silent = { messages: [] } as const;
  const one = { product: 'one', category: 'ones', at: '2025-04-01' };
  const two = { product: 'two', category: 'twos', at: '2025-04-02' };

  it('promotes the product and category last bought', () => {
    expect(next({ ...silent, transactions: [two, one] }).promotion).toEqual({
      promoted: 'two',
      category: 'twos',
      ownProduct: 'unknown',
      promotesType: 'product',
      rows: [],
    });
  });

  it('promotes nothing where nothing was bought', () => {
    expect(next({ ...silent, transactions: [] }).promotion).toMatchObject({ promoted: null, category: null });
  });

  it.each<readonly [string, Scenario['transactions'] & object, string | null]>([
    ['what bears a label', [one, { ...two, product: null, category: null }], 'one'],
    ['what bears a product alone', [one, { ...two, category: null }], 'two'],
    ['what was bought by the audit', [one, { ...two, at: '2025-10-01' }], 'one'],
    ['what was bought on the day of the audit', [one, { ...two, at: '2025-09-30' }], 'two'],
    ['what is dated, before what is not', [{ ...two, at: '' }, one], 'one'],
    ['the greater row of one day', [one, { ...two, at: one.at }], 'two'],
    ['the later, though its row is lower', [two, one], 'two'],
  ])('counts %s', (_title, transactions, expected) => {
    expect(promoted({ ...silent, transactions })).toBe(expected);
  });

  it('counts a category without a product', () => {
    expect(next({ ...silent, transactions: [{ ...one, product: null }] }).promotion).toMatchObject({
      promoted: null,
      category: 'ones',
    });
  });

  it.each([
    [true, true, 'email'],
    [true, false, 'email'],
    [false, true, 'sms'],
    [false, false, 'email'],
  ] as const)('goes, to a contact with email %s and phone %s, by %s', (hasEmail, hasPhone, channel) => {
    expect(next({ ...silent, subscriber: { hasEmail, hasPhone } }).channel).toBe(channel);
  });
});
