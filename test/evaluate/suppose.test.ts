/** Supposing: one thing changed, and nothing beside it. */
import { describe, expect, it } from 'vitest';
import {
  campaign,
  collection,
  given,
  preference,
  reviewed,
  transaction,
} from '../../shared/evaluate/suppose.ts';
import { joinPoints } from '../../shared/evaluate/join-points.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { auditOf, factsOf, type Scenario } from '../law/facts.ts';
import { pointsOf } from '../law/points.ts';
import { differences } from './differences.ts';

const of = (scenario: Scenario) => given(factsOf(scenario), auditOf(scenario));

it('starts from what the register completes, and completes it no further', () => {
  const scenario: Scenario = {
    collections: [{ context: 'unknown', collectionPoint: 'P1' }],
    audit: { withRegister: joinPoints(pointsOf({})) },
  };
  const { facts, audit } = of(scenario);
  expect(facts.collections[0]!.context).toBe('checkout');
  const bare = factsOf(scenario).collections[0]!;
  expect(audit.withRegister(bare)).toBe(bare);
});

describe('changes one of several', () => {
  const two = { collections: [{}, {}], transactions: [{}, {}], messages: [{}, {}] } as const;

  it.each([
    [
      'collection',
      collection(rowRef(2, 2), { context: 'browsing' }),
      'facts.collections.1.context',
      'browsing',
    ],
    ['transaction', transaction(rowRef(3, 2), { category: 'hats' }), 'facts.transactions.1.category', 'hats'],
    ['campaign', campaign('K2', { category: 'hats' }), 'facts.messages.1.campaign.category', 'hats'],
  ] as const)('%s', (_title, change, path, value) => {
    const before = of(two);
    expect(differences(before, change(before))).toEqual({ [path]: value });
  });

  it('preference: of its row, type and channels', () => {
    const before = of({
      preferences: [
        {},
        {},
        { row: rowRef(4, 2), type: 'withdrawal' },
        { row: rowRef(4, 2), channels: ['sms'] },
      ],
    });
    const change = preference(before.facts.preferences[1]!, { method: 'reply' });
    expect(differences(before, change(before))).toEqual({ 'facts.preferences.1.method': 'reply' });
  });
});

describe('a verdict', () => {
  it('is that of two reviewers who settle it, on every pair, in either order', () => {
    const { audit } = reviewed(['hats', 'Hat'], ['footwear'], 'similar')(of({}));
    const settled = (reviewer: string) => ({
      verdict: 'similar',
      row: rowRef(1, 1),
      reviewer,
      reviewedAt: null,
      settles: true,
    });
    for (const [one, other] of [
      ['hats', 'footwear'],
      ['footwear', 'HATS'],
      ['Hat', 'footwear'],
    ] as const)
      expect(audit.reviewsOf(one, other)).toEqual([settled('first'), settled('second')]);
    const [rowless] = reviewed(
      ['hats'],
      ['footwear'],
      'similar',
    )(of({ subscriber: { rows: [] } })).audit.reviewsOf('hats', 'footwear');
    expect(rowless!.row).toBe(0);
  });

  it('leaves what is documented of other pairs', () => {
    const documented = of({ reviews: [['hats', 'boots', 'dissimilar']] });
    const { audit } = reviewed(['hats'], ['footwear'], 'similar')(documented);
    expect(audit.reviewsOf('hats', 'boots')).toMatchObject([{ verdict: 'dissimilar' }]);
    expect(audit.reviewsOf('hatsfoot', 'wear')).toEqual([]);
  });
});
