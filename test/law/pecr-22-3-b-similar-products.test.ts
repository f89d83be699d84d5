import { describe, expect, it } from 'vitest';
import { outcomeFor, type Case } from './facts.ts';

const INSURANCE = [{ category: 'insurance', promoted: 'Home cover' }] as const;

describe('reg 22(3)(b): similar products and services only', () => {
  it.each<Case>([
    ['the same category', {}, 'met'],
    [
      'the same category, written otherwise',
      { messages: [{ category: ' FOOT wear ' }], transactions: [{ category: 'foot  Wear' }] },
      'met',
    ],
    ['another category, not reviewed', { messages: INSURANCE }, 'undetermined'],
    ['a third party’s product', { messages: [{ ownProduct: 'no' }] }, 'not_met'],
    ['not said whose product', { messages: [{ ownProduct: 'unknown' }] }, 'met'],
    ['a political aim', { messages: [{ promotesType: 'political' }] }, 'not_met'],
    ['fundraising', { messages: [{ promotesType: 'charitable_purpose' }] }, 'not_met'],
    ['not said what kind of thing', { messages: [{ promotesType: 'unknown' }] }, 'met'],
    ['nothing recorded as promoted', { messages: [{ promoted: null, category: null }] }, 'undetermined'],
    [
      'nothing recorded of the purchase',
      { transactions: [{ product: null, category: null }] },
      'undetermined',
    ],
    ['nothing bought, details from a sale', { transactions: [] }, 'undetermined'],
    [
      'nothing bought, details from a survey',
      { transactions: [], collections: [{ context: 'survey' }] },
      'not_met',
    ],
    [
      'bought only later, details from a survey',
      { transactions: [{ at: '2025-05-01' }], collections: [{ context: 'survey' }] },
      'not_met',
    ],
    ['bought the day before', { transactions: [{ at: '2025-03-19' }] }, 'met'],
    ['bought the same day', { transactions: [{ at: '2025-03-20' }] }, 'undetermined'],
    ['bought at an unrecorded time', { transactions: [{ at: '' }] }, 'undetermined'],
    [
      'an older purchase counts (R-43)',
      { transactions: [{ at: '2019-01-01' }, { category: 'garden' }] },
      'met',
    ],
    ['an enquiry counts', { transactions: [{ type: 'quote', status: 'not_taken_up' }] }, 'met'],
    [
      'product by name where no category is recorded',
      { transactions: [{ category: null }], messages: [{ category: null, promoted: 'trail SHOE' }] },
      'met',
    ],
    [
      'the category bought, promoted by name',
      { messages: [{ category: null, promoted: 'Footwear' }] },
      'met',
    ],
  ])('%s', (_title, scenario, expected) => {
    expect(outcomeFor('message', 'pecr_22_3_b', scenario)).toBe(expected);
  });

  it.each<Case>([
    [
      'the purchase’s category is missing, the product named alike',
      { transactions: [{ category: null, product: 'Road shoe' }] },
      'undetermined',
    ],
    [
      'the product is called what the promoted category is',
      { transactions: [{ category: null, product: 'footwear' }] },
      'undetermined',
    ],
    [
      'one name under two categories',
      { messages: [{ ...INSURANCE[0], promoted: 'Trail shoe' }] },
      'undetermined',
    ],
  ])('categories decide, not names (R-45): %s', (_title, scenario, expected) => {
    expect(outcomeFor('message', 'pecr_22_3_b', scenario)).toBe(expected);
  });

  it.each<Case>([
    ['found similar', { messages: INSURANCE, reviews: [['footwear', 'insurance', 'similar']] }, 'met'],
    [
      'found dissimilar',
      { messages: INSURANCE, reviews: [['footwear', 'insurance', 'dissimilar']] },
      'not_met',
    ],
    [
      'the pair the other way round',
      { messages: INSURANCE, reviews: [['insurance', 'Footwear', 'similar']] },
      'met',
    ],
    [
      'by the product’s own name',
      { messages: INSURANCE, reviews: [['trail shoe', 'home cover', 'dissimilar']] },
      'not_met',
    ],
    [
      'for a purchase without category',
      {
        messages: INSURANCE,
        transactions: [{ category: null }],
        reviews: [['trail shoe', 'insurance', 'similar']],
      },
      'met',
    ],
    [
      'the newest verdict holds',
      {
        messages: INSURANCE,
        reviews: [
          ['footwear', 'insurance', 'similar', '2025-01-01'],
          ['footwear', 'insurance', 'dissimilar', '2025-02-01'],
        ],
      },
      'not_met',
    ],
    [
      'undated verdicts that disagree',
      {
        messages: INSURANCE,
        reviews: [
          ['footwear', 'insurance', 'similar'],
          ['footwear', 'insurance', 'dissimilar'],
        ],
      },
      'undetermined',
    ],
    [
      'two reviewers who disagree, whoever came last',
      {
        messages: INSURANCE,
        reviews: [
          ['footwear', 'insurance', 'similar', '2025-01-01', 'Ann'],
          ['footwear', 'insurance', 'dissimilar', '2025-02-01', 'Ben'],
        ],
      },
      'undetermined',
    ],
    [
      'category and product judged differently',
      {
        messages: INSURANCE,
        reviews: [
          ['footwear', 'insurance', 'similar', '2025-01-01'],
          ['trail shoe', 'home cover', 'dissimilar', '2025-02-01'],
        ],
      },
      'undetermined',
    ],
    [
      'one reviewer where two are asked for',
      {
        messages: INSURANCE,
        policies: { secondReviewer: true },
        reviews: [['footwear', 'insurance', 'similar', '2025-01-01', 'Ann']],
      },
      'undetermined',
    ],
    [
      'two reviewers where two are asked for',
      {
        messages: INSURANCE,
        policies: { secondReviewer: true },
        reviews: [
          ['footwear', 'insurance', 'dissimilar', '2025-01-01', 'Ann'],
          ['footwear', 'insurance', 'dissimilar', '2025-02-01', 'Ben'],
        ],
      },
      'not_met',
    ],
    [
      'dissimilar to one purchase, the other not reviewed',
      {
        messages: INSURANCE,
        transactions: [{}, { category: 'garden' }],
        reviews: [['footwear', 'insurance', 'dissimilar']],
      },
      'undetermined',
    ],
    [
      'of a third party’s product helps nothing',
      { messages: [{ ...INSURANCE[0], ownProduct: 'no' }], reviews: [['footwear', 'insurance', 'similar']] },
      'not_met',
    ],
    [
      'of some other pair helps nothing',
      { messages: INSURANCE, reviews: [['garden', 'insurance', 'similar']] },
      'undetermined',
    ],
  ])('reviewed: %s', (_title, scenario, expected) => {
    expect(outcomeFor('message', 'pecr_22_3_b', scenario)).toBe(expected);
  });
});

describe('the next message, where none was sent', () => {
  it.each<Case>([
    ['is about what was bought', { messages: [] }, 'met'],
    [
      'passes over a later purchase without a label',
      { messages: [], transactions: [{}, { at: '2025-04-01', product: null, category: null }] },
      'met',
    ],
    [
      'passes over what was bought only after the as-at day',
      {
        messages: [],
        transactions: [{}, { at: '2025-12-01', product: 'Home cover', category: 'insurance' }],
      },
      'met',
    ],
    [
      'stays open where nothing bought has a label',
      { messages: [], transactions: [{ product: null, category: null }] },
      'undetermined',
    ],
    [
      'is the one proposed',
      {
        messages: [],
        audit: {
          proposed: {
            channel: 'email',
            promoted: null,
            category: 'insurance',
            ownProduct: 'yes',
            promotesType: 'product',
          },
        },
      },
      'undetermined',
    ],
  ])('%s', (_title, scenario, expected) => {
    expect(outcomeFor('contact', 'pecr_22_3_b', scenario)).toBe(expected);
  });
});
