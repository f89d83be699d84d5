/** What is recorded against a contact, supposed otherwise: which records it is about, and what is supposed. */
import { describe, expect, it } from 'vitest';
import { contraryFacts } from '../../shared/evaluate/contrary-facts.ts';
import { joinPoints } from '../../shared/evaluate/join-points.ts';
import { given } from '../../shared/evaluate/suppose.ts';
import type { OpenFactKind } from '../../shared/model/open-fact.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { auditOf, factsOf, when, type Scenario } from '../law/facts.ts';
import { pointsOf } from '../law/points.ts';
import { differences } from './differences.ts';

const ALONE = { name: null, source: null, at: null };
const BOUGHT = when('2025-03-02');
const SENT = when('2025-03-20');

const of = (kind: OpenFactKind, scenario: Scenario) => {
  const before = given(factsOf(scenario), auditOf(scenario));
  return contraryFacts(before)
    .filter((one) => one.kind === kind)
    .map(({ so, ...about }) => ({ ...about, so: differences(before, so(before)) }));
};
const kinds = (scenario: Scenario): readonly OpenFactKind[] =>
  contraryFacts(given(factsOf(scenario), auditOf(scenario))).map(({ kind }) => kind);

it('are of the collection, the campaign, refusals and consent, in this order', () => {
  expect(kinds({ preferences: [{}] })).toEqual([
    'means_at_collection',
    'context',
    'collector',
    'details',
    'means_in_message',
    'valid_address',
    'promoted',
    'objections',
    'consent',
  ]);
});

describe('in collections', () => {
  const bad = {
    meansOfRefusing: 'no',
    mechanism: 'terms_only',
    context: 'competition',
    collectedBySender: 'no',
    obtainedFrom: 'third_party_list',
    point: 'phone',
    notice: 'N1',
  } as const;

  it.each<readonly [OpenFactKind, object]>([
    ['means_at_collection', { meansOfRefusing: 'yes', mechanism: 'opt_out_box' }],
    ['context', { context: 'checkout' }],
    ['collector', { collectedBySender: 'yes', obtainedFrom: 'direct' }],
    ['details', { point: 'both' }],
  ])('are %s of the second of two', (kind, so) => {
    expect(of(kind, { collections: [{}, bad] })[1]).toEqual({
      kind,
      rows: [rowRef(2, 2)],
      values: ['N1', 'competition', BOUGHT],
      group: ALONE,
      so: Object.fromEntries(
        Object.entries(so).map(([name, value]) => [`facts.collections.1.${name}`, value]),
      ),
      not: null,
    });
  });

  it('name the collection point before the notice, and take its answer back', () => {
    const scenario: Scenario = {
      collections: [{ ...bad, meansOfRefusing: 'unknown', mechanism: 'unknown', collectionPoint: 'P1' }],
      audit: { withRegister: joinPoints(pointsOf({ meansOfRefusing: 'no', mechanism: 'terms_only' })) },
    };
    const [found] = of('means_at_collection', scenario);
    expect(found!.values).toEqual(['P1', 'competition', BOUGHT]);
    expect(found!.so['facts.collections.0.register']).toBeNull();
  });
});

describe('in campaigns', () => {
  const bad = {
    meansOfRefusing: 'no',
    validAddress: 'no',
    identityConcealed: 'yes',
    ownProduct: 'no',
    promotesType: 'aims',
  } as const;

  it.each<readonly [OpenFactKind, object]>([
    ['means_in_message', { meansOfRefusing: 'yes' }],
    ['valid_address', { validAddress: 'yes', identityConcealed: 'no' }],
    ['promoted', { ownProduct: 'yes', promotesType: 'product' }],
  ])('are %s', (kind, so) => {
    expect(of(kind, { messages: [bad] })).toEqual([
      {
        kind,
        rows: [rowRef(5, 1)],
        values: ['K1', SENT],
        group: ALONE,
        so: Object.fromEntries(
          Object.entries(so).map(([name, value]) => [`facts.messages.0.campaign.${name}`, value]),
        ),
        not: null,
      },
    ]);
  });

  it('are asked once for each campaign of electronic mail, by its name', () => {
    const scenario: Scenario = {
      messages: [{ id: 'K', name: 'Spring' }, { id: 'K', name: 'Spring' }, { channel: 'post' }, {}],
    };
    expect(of('means_in_message', scenario).map(({ values }) => values)).toEqual([
      ['Spring', SENT],
      ['K4', SENT],
    ]);
    expect(of('means_in_message', { messages: [{ channel: 'unknown' }] })).toHaveLength(1);
    expect(contraryFacts(given(factsOf(scenario), auditOf(scenario)))).toHaveLength(11);
  });

  it('name the message where no register holds the campaign', () => {
    const facts = factsOf({});
    const messages = facts.messages.map((one) => ({ ...one, campaign: { ...one.campaign, rows: [] } }));
    const found = contraryFacts(given({ ...facts, messages }, auditOf({})));
    expect(found.find(({ kind }) => kind === 'means_in_message')!.rows).toEqual([rowRef(6, 1)]);
  });
});

describe('refusals', () => {
  it('are supposed away all together, and consents kept', () => {
    const scenario: Scenario = {
      preferences: [{}, { type: 'consent' }, { type: 'withdrawal' }],
      collections: [{}, { refused: 'yes' }, { refused: 'unknown' }],
    };
    const before = given(factsOf(scenario), auditOf(scenario));
    const [found] = contraryFacts(before).filter(({ kind }) => kind === 'objections');
    expect(found).toMatchObject({
      rows: [rowRef(4, 1), rowRef(4, 3), rowRef(2, 2)],
      values: [],
      group: ALONE,
      not: null,
    });
    const { facts } = found!.so(before);
    expect(facts.preferences.map(({ row }) => row)).toEqual([rowRef(4, 2)]);
    expect(facts.collections.map(({ refused }) => refused)).toEqual(['no', 'no', 'unknown']);
  });

  it('are none where none is recorded', () => {
    expect(of('objections', { preferences: [{ type: 'consent' }] })).toEqual([]);
    expect(of('objections', { collections: [{ refused: 'yes' }] })).toMatchObject([
      { rows: [rowRef(2, 1)], so: { 'facts.collections.0.refused': 'no' } },
    ]);
  });
});

describe('consent', () => {
  const given = (row: number) => ({
    at: { start: Date.parse('2025-03-01T00:00:00Z'), end: Date.parse('2025-03-01T00:00:00.001Z') },
    type: 'consent',
    channels: ['all'],
    method: 'written',
    wording: null,
    evidence: 'yes',
    namesSender: 'yes',
    row,
  });

  it('is supposed to have been given in writing before all that is recorded', () => {
    expect(of('consent', { preferences: [{}] })).toEqual([
      {
        kind: 'consent',
        rows: [rowRef(1, 1)],
        values: [null],
        group: ALONE,
        so: { 'facts.preferences.1': given(rowRef(1, 1)) },
        not: null,
      },
    ]);
    expect(of('consent', { subscriber: { rows: [] } })[0]!.so).toEqual({ 'facts.preferences.0': given(0) });
  });
});
