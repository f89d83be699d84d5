/** Which facts only one side holds, by what they say and not by the row that says it. */
import { describe, expect, it } from 'vitest';
import { changedFacts, factKey, isSame } from '../../shared/evaluate/fact-difference.ts';
import type { ChangedFact } from '../../shared/model/comparison.ts';
import type { ContactFacts } from '../../shared/model/facts.ts';
import { factsOf, type Scenario } from '../law/facts.ts';

const changed = (before: Scenario, after: Scenario) => changedFacts(factsOf(before), factsOf(after));
const kinds = (facts: readonly ChangedFact[]): readonly string[] => facts.map(({ kind }) => kind);

it('is none between equal facts, whatever rows say them', () => {
  const { subscriber, collections, transactions, preferences, messages, contact } = factsOf({
    preferences: [{}],
  });
  const moved: ContactFacts = {
    contact: contact + 1,
    subscriber: { ...subscriber, rows: [91] },
    collections: collections.map((one) => ({ ...one, row: 92, collectedBySender: 'no' })),
    transactions: transactions.map((one) => ({ ...one, row: 93 })),
    preferences: preferences.map((one) => ({ ...one, row: 94 })),
    messages: messages.map((one) => ({ ...one, id: 7, row: 95, campaign: { ...one.campaign, rows: [96] } })),
  };
  expect(changedFacts(factsOf({ preferences: [{}] }), moved)).toEqual({ added: [], gone: [] });
});

describe('is, on both sides, a fact that says something else', () => {
  it.each<readonly [string, Scenario, Scenario]>([
    ['subscriber', {}, { subscriber: { subscriber: 'corporate' } }],
    ['collection', {}, { collections: [{ context: 'competition' }] }],
    ['transaction', {}, { transactions: [{ status: 'refunded' }] }],
    ['preference', { preferences: [{}] }, { preferences: [{ method: 'unsubscribe_link' }] }],
    ['message', {}, { messages: [{ at: '2025-04-01' }] }],
    ['message', {}, { messages: [{ delivered: 'no' }] }],
    ['message', {}, { messages: [{ inReplyTo: 'Q1' }] }],
    ['message', {}, { messages: [{ category: 'hats' }] }],
  ])('%s (%#)', (kind, before, after) => {
    const { added, gone } = changed(before, after);
    expect(kinds(added)).toEqual([kind]);
    expect(kinds(gone)).toEqual([kind]);
    expect(factKey(added[0]!)).not.toBe(factKey(gone[0]!));
  });
});

it('holds the facts themselves, in the order of the evidence', () => {
  const after = factsOf({ preferences: [{}], transactions: [{}, { product: 'Hat' }], messages: [{}, {}] });
  expect(changedFacts(factsOf({}), after).added).toEqual([
    { kind: 'transaction', fact: after.transactions[1] },
    { kind: 'preference', fact: after.preferences[0] },
    { kind: 'message', fact: after.messages[1] },
  ]);
});

it('counts what is held twice and was held once, once', () => {
  expect(kinds(changed({}, { transactions: [{}, {}] }).added)).toEqual(['transaction']);
  expect(kinds(changed({ transactions: [{}, {}, {}] }, {}).gone)).toEqual(['transaction', 'transaction']);
  expect(changed({ transactions: [{}, {}] }, { transactions: [{}] }).added).toEqual([]);
});

it('tells kinds apart, and values', () => {
  const [collection] = factsOf({}).collections;
  expect(factKey({ kind: 'collection', fact: collection! })).toMatch(/^\["collection",/);
  expect(factKey({ kind: 'message', fact: factsOf({}).messages[0]! })).toMatch(/^\["message",/);
  expect(isSame({ a: [1] }, { a: [1] })).toBe(true);
  expect(isSame({ a: [1] }, { a: [2] })).toBe(false);
});
