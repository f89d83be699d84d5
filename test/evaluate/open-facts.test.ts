/** Each open fact of a contact: when it is one, what it is about, and what is supposed either way. */
import { describe, expect, it } from 'vitest';
import { openFacts } from '../../shared/evaluate/open-facts.ts';
import { outsideOf } from '../../shared/evaluate/open-fact-parts.ts';
import { joinPoints } from '../../shared/evaluate/join-points.ts';
import { given, type Supposition } from '../../shared/evaluate/suppose.ts';
import type { OpenFactKind } from '../../shared/model/open-fact.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { auditOf, factsOf, when, type Scenario } from '../law/facts.ts';
import { pointsOf } from '../law/points.ts';
import { differences } from './differences.ts';

const all = (scenario: Scenario): readonly Supposition[] =>
  openFacts(given(factsOf(scenario), auditOf(scenario)));
const kinds = (scenario: Scenario): readonly OpenFactKind[] => all(scenario).map(({ kind }) => kind);

/** The open facts of one kind, with what is supposed as what it changes. */
const of = (kind: OpenFactKind, scenario: Scenario) => {
  const before = given(factsOf(scenario), auditOf(scenario));
  return openFacts(before)
    .filter((one) => one.kind === kind)
    .map(({ so, not, ...about }) => ({
      ...about,
      so: differences(before, so(before)),
      not: not === null ? null : differences(before, not(before)),
    }));
};

const instant = (iso: string) => ({ start: Date.parse(iso), end: Date.parse(iso) + 1 });
/** Certainly before and after all that is judged of the good contact: a day before its message, a day after the audit. */
const BEFORE = instant('2025-03-19T00:00:00Z');
const AFTER = instant('2025-10-01T23:00:00Z');
const BOUGHT = when('2025-03-02');
const SENT = when('2025-03-20');
const PERSON = rowRef(1, 1);
const DETAILS = rowRef(2, 1);
const SALE = rowRef(3, 1);
const ASKED = rowRef(4, 1);
const CAMPAIGN = rowRef(5, 1);
const MESSAGE = rowRef(6, 1);
const ALONE = { name: null, source: null, at: null };

it('is none where all is in order', () => {
  expect(kinds({})).toEqual([]);
});

describe('in collections', () => {
  const group = (name: string | null, at = BOUGHT) => ({ name, source: 2, at });
  const values = [null, 'checkout', BOUGHT];

  it('is the whole collection where there is none', () => {
    const one = {
      at: BEFORE,
      obtainedFrom: 'direct',
      collectedBy: null,
      collectedBySender: 'yes',
      notice: null,
      point: 'both',
      collectionPoint: null,
      register: null,
      row: PERSON,
    };
    expect(of('collection', { collections: [] })).toEqual([
      {
        kind: 'collection',
        rows: [PERSON],
        values: [],
        group: { ...ALONE, source: 1 },
        so: {
          'facts.collections.0': {
            ...one,
            context: 'checkout',
            meansOfRefusing: 'yes',
            mechanism: 'opt_out_box',
            refused: 'no',
          },
        },
        not: {
          'facts.collections.0': {
            ...one,
            context: 'competition',
            meansOfRefusing: 'no',
            mechanism: 'unknown',
            refused: 'unknown',
          },
        },
      },
    ]);
    const [rowless] = of('collection', { collections: [], subscriber: { rows: [] } });
    expect(rowless).toMatchObject({ group: ALONE, so: { 'facts.collections.0': { row: 0 } } });
    expect(kinds({ collections: [] })).toEqual(['collection']);
  });

  it('is the means, where neither it nor a mechanism that decides is recorded', () => {
    const open = { meansOfRefusing: 'unknown', mechanism: 'unknown' } as const;
    expect(of('means_at_collection', { collections: [open] })).toEqual([
      {
        kind: 'means_at_collection',
        rows: [DETAILS],
        values,
        group: group('checkout'),
        so: {
          'facts.collections.0.meansOfRefusing': 'yes',
          'facts.collections.0.mechanism': 'opt_out_box',
        },
        not: { 'facts.collections.0.meansOfRefusing': 'no' },
      },
    ]);
    expect(kinds({ collections: [{ ...open, mechanism: 'verbal_script' }] })).toEqual([
      'means_at_collection',
    ]);
    expect(kinds({ collections: [{ ...open, mechanism: 'opt_out_box' }] })).toEqual([]);
    expect(kinds({ collections: [{ ...open, meansOfRefusing: 'no' }] })).toEqual([]);
  });

  it('concerns its own collection among several', () => {
    const scenario: Scenario = {
      collections: [{}, { meansOfRefusing: 'unknown', mechanism: 'unknown', at: '2025-03-03' }],
    };
    expect(of('means_at_collection', scenario)).toMatchObject([
      {
        rows: [rowRef(2, 2)],
        so: { 'facts.collections.1.meansOfRefusing': 'yes' },
        not: { 'facts.collections.1.meansOfRefusing': 'no' },
      },
    ]);
  });

  it('is grouped by its point, else its notice, else its context', () => {
    const open = { meansOfRefusing: 'unknown', mechanism: 'unknown', notice: 'N1' } as const;
    expect(of('means_at_collection', { collections: [{ ...open, collectionPoint: 'P9' }] })[0]).toMatchObject(
      {
        values: ['P9', 'checkout', BOUGHT],
        group: group('P9'),
      },
    );
    expect(of('means_at_collection', { collections: [open] })[0]).toMatchObject({
      values: ['N1', 'checkout', BOUGHT],
      group: group('N1'),
    });
    expect(of('context', { collections: [{ context: 'unknown' }] })[0]).toMatchObject({
      values: [null, 'unknown', BOUGHT],
      group: group(null),
    });
  });

  it('takes the register back where the means is supposed otherwise', () => {
    const doubted: Scenario = {
      collections: [{ meansOfRefusing: 'unknown', mechanism: 'unknown', collectionPoint: 'P1' }],
      audit: { withRegister: joinPoints(pointsOf({ to: '2025-02-01' })) },
    };
    const [found] = of('means_at_collection', doubted);
    expect(found!.so['facts.collections.0.register']).toBeNull();
    expect(found!.not!['facts.collections.0.register']).toBeNull();
  });

  it('is the answer, where an unticked box or a script was recorded without one', () => {
    const box = { meansOfRefusing: 'yes', mechanism: 'unticked_opt_in_box', refused: 'unknown' } as const;
    expect(of('script_answer', { collections: [box] })).toEqual([
      {
        kind: 'script_answer',
        rows: [DETAILS],
        values,
        group: group('checkout'),
        so: { 'facts.collections.0.refused': 'no' },
        not: { 'facts.collections.0.refused': 'yes' },
      },
    ]);
    const script: Scenario = {
      collections: [
        { meansOfRefusing: 'unknown', mechanism: 'unknown', refused: 'unknown', collectionPoint: 'P1' },
      ],
      audit: { withRegister: joinPoints(pointsOf({ pointKind: 'script', mechanism: 'verbal_script' })) },
    };
    expect(of('script_answer', script)).toMatchObject([
      {
        so: { 'facts.collections.0.refused': 'no' },
        not: { 'facts.collections.0.meansOfRefusing': 'no', 'facts.collections.0.mechanism': 'unknown' },
      },
    ]);
    expect(kinds({ collections: [{ ...box, refused: 'no' }] })).toEqual([]);
    expect(kinds({ collections: [{ ...box, mechanism: 'opt_out_box' }] })).toEqual([]);
    expect(kinds({ ...script, collections: [{ ...script.collections![0], refused: 'no' }] })).toEqual([]);
  });

  it('is the context, where it is unknown or unsettled', () => {
    const either = {
      so: { 'facts.collections.0.context': 'checkout' },
      not: { 'facts.collections.0.context': 'competition' },
    };
    expect(of('context', { collections: [{ context: 'unknown' }] })).toMatchObject([either]);
    for (const context of ['basket_abandoned', 'free_service_signup', 'trade_fair_conversation'] as const) {
      expect(of('unsettled_context', { collections: [{ context }] })).toMatchObject([either]);
      expect(kinds({ collections: [{ context }] })).toEqual(['unsettled_context']);
    }
    expect(kinds({ collections: [{ context: 'competition' }] })).toEqual([]);
  });

  it('is the collector, unless the details were not obtained from the person anyway', () => {
    for (const obtainedFrom of ['direct', 'unknown'] as const)
      expect(of('collector', { collections: [{ collectedBySender: 'unknown', obtainedFrom }] })).toEqual([
        {
          kind: 'collector',
          rows: [DETAILS],
          values,
          group: group('checkout'),
          so: { 'facts.collections.0.collectedBySender': 'yes' },
          not: { 'facts.collections.0.collectedBySender': 'no' },
        },
      ]);
    expect(
      kinds({ collections: [{ collectedBySender: 'unknown', obtainedFrom: 'third_party_list' }] }),
    ).toEqual([]);
    expect(kinds({ collections: [{ collectedBySender: 'no' }] })).toEqual([]);
  });

  it('is the day, where it is missing or cannot be told from a moment judged', () => {
    for (const at of ['', '2025-03-20', '2025-03-20 10:00'])
      expect(of('collection_date', { collections: [{ at }] })).toEqual([
        {
          kind: 'collection_date',
          rows: [DETAILS],
          values: [null, 'checkout', when(at)],
          group: group('checkout', when(at)),
          so:
            at === ''
              ? { 'facts.collections.0.at': BEFORE }
              : {
                  'facts.collections.0.at.end': when(at)!.start,
                },
          not:
            at === ''
              ? { 'facts.collections.0.at': AFTER }
              : {
                  'facts.collections.0.at.start': when(at)!.end,
                },
        },
      ]);
    expect(kinds({ collections: [{ at: '2025-03-19' }] })).toEqual([]);
    expect(kinds({ collections: [{ at: '2025-03-21' }] })).toEqual([]);
    expect(kinds({ collections: [{ at: '2025-03-20' }], messages: [] })).toEqual([]);
    expect(kinds({ messages: [{ at: '' }] })).toEqual(['message_date']);
    expect(kinds({ collections: [{ at: '2025-03-20' }], messages: [{}, { at: '2025-04-01' }] })).toEqual([
      'collection_date',
    ]);
  });

  it('is which details, where the person has both', () => {
    const both: Scenario = { collections: [{ point: 'unknown' }], subscriber: { hasPhone: true } };
    const [found] = of('details', both);
    expect(found!.so).toEqual({ 'facts.collections.0.point': 'both' });
    expect(found!.not).toEqual({ 'facts.collections.0.context': 'competition' });
    expect(kinds({ collections: [{ point: 'unknown' }] })).toEqual([]);
    expect(kinds({ ...both, subscriber: { hasPhone: true, hasEmail: false } })).toEqual([]);
    expect(kinds({ ...both, collections: [{ point: 'email' }] })).toEqual([]);
  });
});

describe('in purchases and enquiries', () => {
  const label = (category: string) => ({
    at: BEFORE,
    type: 'sale',
    product: null,
    category,
    status: 'completed',
    reference: null,
    row: PERSON,
  });

  it('is a purchase of what was promoted, where none came before the audit', () => {
    expect(of('purchase', { transactions: [] })).toEqual([
      {
        kind: 'purchase',
        rows: [PERSON],
        values: [],
        group: { ...ALONE, source: 1 },
        so: { 'facts.transactions.0': label('footwear'), 'facts.transactions.1': label('Road shoe') },
        not: { 'facts.transactions.0': label('\u0000another'), 'audit.reviewsOf': 'other' },
      },
    ]);
    expect(kinds({ transactions: [{ at: '2025-10-01' }] })).toContain('purchase');
    expect(kinds({ transactions: [{ at: '2025-10-01' }, {}] })).not.toContain('purchase');
    const [rowless] = of('purchase', { transactions: [], subscriber: { rows: [] } });
    expect(rowless).toMatchObject({ group: ALONE, so: { 'facts.transactions.0': { row: 0 } } });
  });

  it('supposes that what was bought instead is documented to be dissimilar', () => {
    const scenario: Scenario = { transactions: [], messages: [{}, { promoted: null, category: 'hats' }] };
    const before = given(factsOf(scenario), auditOf(scenario));
    const { audit } = openFacts(before).find(({ kind }) => kind === 'purchase')!.not!(before);
    for (const promoted of ['footwear', 'Road shoe', 'hats'])
      expect(audit.reviewsOf('\u0000another', promoted).map(({ verdict }) => verdict)).toEqual([
        'dissimilar',
        'dissimilar',
      ]);
    expect(audit.reviewsOf('\u0000another', 'gloves')).toEqual([]);
  });

  it('is the category, where what was bought has none', () => {
    const scenario: Scenario = { transactions: [{}, { category: null }] };
    expect(of('category_bought', scenario)).toEqual([
      {
        kind: 'category_bought',
        rows: [rowRef(3, 2)],
        values: ['Trail shoe', BOUGHT],
        group: { name: null, source: 3, at: BOUGHT },
        so: { 'facts.transactions.1.category': 'footwear', 'audit.reviewsOf': 'other' },
        not: { 'facts.transactions.1.category': '\u0000another', 'audit.reviewsOf': 'other' },
      },
    ]);
    const before = given(factsOf(scenario), auditOf(scenario));
    const { so, not } = openFacts(before).find(({ kind }) => kind === 'category_bought')!;
    const verdict = (bought: string, change: NonNullable<typeof not>) =>
      change(before)
        .audit.reviewsOf(bought, 'Road shoe')
        .map((one) => one.verdict);
    expect(verdict('footwear', so)).toEqual(['similar', 'similar']);
    expect(verdict('Trail shoe', so)).toEqual(['similar', 'similar']);
    expect(verdict('\u0000another', not!)).toEqual(['dissimilar', 'dissimilar']);
    expect(verdict('Trail shoe', not!)).toEqual(['dissimilar', 'dissimilar']);
    expect(
      kinds({ transactions: [{ category: null }], messages: [{ promoted: null, category: null }] }),
    ).not.toContain('category_bought');
  });

  it('is the day, where it cannot be told from a moment judged', () => {
    expect(of('purchase_date', { transactions: [{ at: '' }] })).toEqual([
      {
        kind: 'purchase_date',
        rows: [SALE],
        values: ['Trail shoe', null],
        group: { name: null, source: 3, at: null },
        so: { 'facts.transactions.0.at': BEFORE },
        not: { 'facts.transactions.0.at': AFTER },
      },
    ]);
    expect(of('purchase_date', { transactions: [{ at: '', product: null }] })[0]!.values).toEqual([
      'footwear',
      null,
    ]);
  });

  it('is whether the sale was completed', () => {
    for (const status of ['unknown', 'open'] as const)
      expect(of('completed_sale', { transactions: [{ status, type: 'quote' }] })).toEqual([
        {
          kind: 'completed_sale',
          rows: [SALE],
          values: ['Trail shoe', BOUGHT],
          group: { name: null, source: 3, at: BOUGHT },
          so: { 'facts.transactions.0.status': 'completed', 'facts.transactions.0.type': 'sale' },
          not: { 'facts.transactions.0.status': 'abandoned' },
        },
      ]);
    expect(of('completed_sale', { transactions: [{ status: 'open', product: null }] })[0]!.values).toEqual([
      'footwear',
      BOUGHT,
    ]);
    expect(kinds({ transactions: [{ status: 'cancelled' }] })).toEqual([]);
  });

  it('is whether a pair of labels is similar, once for each pair', () => {
    const hats = { product: null, category: 'hats' } as const;
    const scenario: Scenario = { transactions: [hats, hats], messages: [{}, {}] };
    const about = {
      kind: 'similarity',
      rows: [SALE],
      values: ['hats', 'footwear'],
      group: { ...ALONE, name: 'hats → footwear' },
      so: { 'audit.reviewsOf': 'other' },
      not: { 'audit.reviewsOf': 'other' },
    };
    // The last message of the two decides what the next one promotes.
    expect(of('similarity', scenario)).toEqual([{ ...about, rows: [SALE, rowRef(5, 2)] }]);
    const later: Scenario = { transactions: [hats], messages: [{ at: '2025-04-01' }, {}] };
    expect(of('similarity', later)).toEqual([{ ...about, rows: [SALE, CAMPAIGN] }]);
    const before = given(factsOf(scenario), auditOf(scenario));
    const { so, not } = openFacts(before).find(({ kind }) => kind === 'similarity')!;
    for (const promoted of ['footwear', 'Road shoe']) {
      expect(so(before).audit.reviewsOf('hats', promoted)[0]!.verdict).toBe('similar');
      expect(not!(before).audit.reviewsOf('hats', promoted)[0]!.verdict).toBe('dissimilar');
    }
    expect(
      kinds({ transactions: [{ product: null, category: null }, hats], messages: [{ promoted: null }] }),
    ).toEqual(['category_bought', 'similarity']);
    expect(
      of('similarity', {
        transactions: [hats],
        messages: [{}, { category: 'gloves', at: '2025-04-01' }],
      }).map(({ values }) => values),
    ).toEqual([
      ['hats', 'gloves'],
      ['hats', 'footwear'],
    ]);
    expect(kinds({ transactions: [hats], messages: [{ category: null, promoted: null }] })).not.toContain(
      'similarity',
    );
  });
});

describe('in campaigns', () => {
  const about = { rows: [CAMPAIGN], values: ['K1', SENT], group: { name: 'K1', source: null, at: SENT } };

  it.each<readonly [OpenFactKind, Scenario, object, object]>([
    [
      'means_in_message',
      { messages: [{ meansOfRefusing: 'unknown' }] },
      { meansOfRefusing: 'yes' },
      { meansOfRefusing: 'no' },
    ],
    [
      'valid_address',
      { messages: [{ validAddress: 'unknown' }] },
      { validAddress: 'yes' },
      { validAddress: 'no' },
    ],
    [
      'purpose',
      { messages: [{ purpose: 'unknown' }] },
      { purpose: 'service', containsPromotion: 'no' },
      { purpose: 'marketing', containsPromotion: 'yes' },
    ],
    ['channel', { messages: [{ channel: 'unknown' }] }, { channel: 'email' }, { channel: 'post' }],
    [
      'promoted',
      { messages: [{ category: null, promoted: null, promotesType: 'unknown' }] },
      { category: 'footwear', promotesType: 'product' },
      { promotesType: 'aims' },
    ],
  ])('is %s', (kind, scenario, so, not) => {
    const path = (change: object): object =>
      Object.fromEntries(
        Object.entries(change).map(([name, value]) => [`facts.messages.0.campaign.${name}`, value]),
      );
    expect(of(kind, scenario)).toEqual([{ kind, ...about, so: path(so), not: path(not) }]);
    expect(kinds(scenario)).toEqual([kind]);
  });

  it('is asked once for each campaign, and changes all its messages', () => {
    const scenario: Scenario = {
      messages: [
        { id: 'K', meansOfRefusing: 'unknown', name: 'Spring' },
        {},
        { id: 'K', meansOfRefusing: 'unknown', name: 'Spring' },
      ],
    };
    expect(of('means_in_message', scenario)).toMatchObject([
      {
        values: ['Spring', SENT],
        group: { name: 'Spring' },
        so: {
          'facts.messages.0.campaign.meansOfRefusing': 'yes',
          'facts.messages.2.campaign.meansOfRefusing': 'yes',
        },
      },
    ]);
  });

  it('names the message where no register holds the campaign', () => {
    const facts = factsOf({ messages: [{ meansOfRefusing: 'unknown' }] });
    const messages = facts.messages.map((one) => ({ ...one, campaign: { ...one.campaign, rows: [] } }));
    const [found] = openFacts(given({ ...facts, messages }, auditOf({})));
    expect(found!.rows).toEqual([MESSAGE]);
  });

  it('is not the purpose of what contains promotion', () => {
    expect(kinds({ messages: [{ purpose: 'unknown', containsPromotion: 'yes' }] })).toEqual([]);
  });

  it('is not what was promoted where part of it is known, or nothing bought could be it', () => {
    expect(kinds({ messages: [{ category: null }] })).not.toContain('promoted');
    expect(kinds({ messages: [{ promoted: null }] })).not.toContain('promoted');
    const silent = { messages: [{ category: null, promoted: null }] };
    expect(kinds({ ...silent, transactions: [{ category: null, product: null }] })).not.toContain('promoted');
    expect(of('promoted', { ...silent, transactions: [{ category: null }] })[0]!.so).toEqual({
      'facts.messages.0.campaign.category': 'Trail shoe',
    });
  });

  it('is when a message went out: just before the audit, or before all that is recorded', () => {
    expect(of('message_date', { messages: [{}, { at: '', name: 'Spring' }] })).toEqual([
      {
        kind: 'message_date',
        rows: [rowRef(6, 2)],
        values: ['Spring'],
        group: { ...ALONE, name: 'Spring' },
        so: {
          'facts.messages.1.sentAt': {
            start: Date.parse('2025-09-30T22:59:59.999Z'),
            end: Date.parse('2025-09-30T23:00:00Z'),
          },
        },
        not: { 'facts.messages.1.sentAt': instant('2025-03-01T00:00:00Z') },
      },
    ]);
    expect(of('message_date', { messages: [{ at: '' }] })[0]).toMatchObject({
      values: ['K1'],
      group: { name: 'K1' },
    });
  });

  it('is the request that a message answers', () => {
    expect(of('request', { messages: [{}, { inReplyTo: 'Q7' }] })).toEqual([
      {
        kind: 'request',
        rows: [rowRef(6, 2)],
        values: ['Q7'],
        group: ALONE,
        so: {
          'facts.transactions.1': {
            at: BEFORE,
            type: 'enquiry',
            product: null,
            category: null,
            status: 'open',
            reference: 'Q7',
            row: rowRef(6, 2),
          },
        },
        not: { 'facts.messages.1.inReplyTo': null },
      },
    ]);
  });
});

describe('in preferences', () => {
  const group = { name: null, source: 4, at: when('2025-03-10') };
  const consent = {
    type: 'consent',
    method: 'written',
    evidence: 'yes',
    channels: ['email'],
    namesSender: 'yes',
  } as const;

  it('is nothing of a consent that is evidenced', () => {
    expect(kinds({ preferences: [consent] })).toEqual([]);
  });

  it.each<readonly [string, object, object]>([
    ['the method, not recorded', { method: null }, { method: 'written' }],
    ['the method, unknown', { method: 'unknown' }, { method: 'written' }],
    ['evidence', { evidence: 'unknown' }, { evidence: 'yes' }],
    ['evidence that is not held', { evidence: 'no' }, { evidence: 'yes' }],
    ['the channels', { channels: [] }, { 'channels.0': 'all' }],
    ['the sender', { namesSender: 'unknown' }, { namesSender: 'yes' }],
  ])('is %s of a consent', (_title, open, so) => {
    expect(of('consent', { preferences: [{ ...consent, ...open }] })).toEqual([
      {
        kind: 'consent',
        rows: [ASKED],
        values: [when('2025-03-10')],
        group,
        so: Object.fromEntries(
          Object.entries(so).map(([name, value]) => [`facts.preferences.0.${name}`, value]),
        ),
        not: { 'facts.preferences.0.method': 'inferred' },
      },
    ]);
  });

  it('is never that a consent names the sender where it does not', () => {
    const [found] = of('consent', { preferences: [{ ...consent, evidence: 'unknown', namesSender: 'no' }] });
    expect(found!.so).toEqual({ 'facts.preferences.0.evidence': 'yes' });
  });

  it('concerns one of several preferences of one row', () => {
    const row = ASKED;
    const scenario: Scenario = {
      preferences: [
        { ...consent, row, evidence: 'unknown' },
        { ...consent, row, evidence: 'unknown', channels: ['sms', 'email'] },
        { ...consent, row, type: 'withdrawal', evidence: 'unknown' },
      ],
    };
    expect(of('consent', scenario).map(({ so }) => so)).toEqual([
      { 'facts.preferences.0.evidence': 'yes' },
      { 'facts.preferences.1.evidence': 'yes' },
    ]);
  });

  it('is the day of a consent', () => {
    expect(of('consent_date', { preferences: [{ ...consent, at: '' }] })).toEqual([
      {
        kind: 'consent_date',
        rows: [ASKED],
        values: [null],
        group: { ...group, at: null },
        so: { 'facts.preferences.0.at': BEFORE },
        not: { 'facts.preferences.0.at': AFTER },
      },
    ]);
  });

  it('is the day of a refusal, which had better be after all', () => {
    expect(of('refusal_date', { preferences: [{ at: '' }] })).toEqual([
      {
        kind: 'refusal_date',
        rows: [ASKED],
        values: ['objection', null],
        group: { ...group, at: null },
        so: { 'facts.preferences.0.at': AFTER },
        not: { 'facts.preferences.0.at': BEFORE },
      },
    ]);
    expect(of('refusal_date', { preferences: [{ at: '2025-03-20' }] })[0]!.group).toEqual({
      ...group,
      at: SENT,
    });
    expect(kinds({ preferences: [{}] })).toEqual([]);
    expect(kinds({ preferences: [{ at: '', type: 'not_subscribed' }] })).toEqual([]);
  });

  it('is what rejected rows say that name the contact', () => {
    expect(of('rejected_row', { rejected: [7, 9], preferences: [] })).toEqual([
      {
        kind: 'rejected_row',
        rows: [rowRef(4, 7), rowRef(4, 9)],
        values: [],
        group: { ...ALONE, source: 4 },
        so: { 'facts.rejected': undefined },
        not: {
          'facts.preferences.0': {
            at: BEFORE,
            type: 'objection',
            channels: ['all'],
            method: null,
            wording: null,
            evidence: 'unknown',
            namesSender: 'unknown',
            row: 0,
          },
        },
      },
    ]);
    expect(of('rejected_row', {})).toEqual([]);
  });

  it('is the whole record of objections, where it is not complete', () => {
    const scenario: Scenario = {
      audit: { preferencesComplete: false },
      preferences: [{}, { type: 'not_subscribed' }],
    };
    expect(of('objections', scenario)).toEqual([
      {
        kind: 'objections',
        rows: [rowRef(4, 2), PERSON],
        values: [],
        group: { ...ALONE, name: 'objections' },
        so: { 'audit.preferencesComplete': true },
        not: {
          'facts.preferences.2': {
            at: BEFORE,
            type: 'objection',
            channels: ['all'],
            method: null,
            wording: null,
            evidence: 'unknown',
            namesSender: 'unknown',
            row: 0,
          },
        },
      },
    ]);
  });
});

describe('about the subscriber', () => {
  const company = { subscriber: 'corporate', freeMail: false, company: 'Acme Ltd' } as const;

  it('is the legal form', () => {
    expect(of('legal_form', { subscriber: company })).toEqual([
      {
        kind: 'legal_form',
        rows: [PERSON],
        values: ['Acme Ltd'],
        group: ALONE,
        so: { 'facts.subscriber.evidence': 'evidence', 'facts.subscriber.businessForm': 'limited_company' },
        not: { 'facts.subscriber.subscriber': 'individual' },
      },
    ]);
    expect(of('legal_form', { subscriber: { subscriber: 'unknown', freeMail: null } })[0]!.so).toMatchObject({
      'facts.subscriber.subscriber': 'corporate',
      'facts.subscriber.freeMail': false,
    });
    expect(of('legal_form', { subscriber: { ...company, businessForm: 'llp' } })[0]!.not).toMatchObject({
      'facts.subscriber.businessForm': 'unknown',
    });
  });

  it('is not the legal form of an individual, or of a private mailbox unless said to be corporate', () => {
    expect(kinds({ subscriber: { subscriber: 'individual', freeMail: false } })).toEqual([]);
    expect(kinds({ subscriber: { subscriber: 'unknown', freeMail: true } })).toEqual([]);
    expect(kinds({ subscriber: { subscriber: 'corporate', freeMail: true } })).toEqual(['legal_form']);
    expect(kinds({ subscriber: { subscriber: 'corporate', freeMail: true, businessForm: 'llp' } })).toEqual(
      [],
    );
    expect(
      kinds({ subscriber: { subscriber: 'individual', freeMail: true, businessForm: 'unknown' } }),
    ).toEqual([]);
  });

  it('is the country, where no law can be told', () => {
    expect(of('country', { subscriber: { countries: ['France', 'Atlantis'] } })).toEqual([
      {
        kind: 'country',
        rows: [PERSON],
        values: ['France, Atlantis'],
        group: { ...ALONE, name: 'Atlantis, France' },
        so: { 'facts.subscriber.countries.0': 'GB', 'facts.subscriber.countries.1': undefined },
        not: null,
      },
    ]);
    expect(kinds({ subscriber: { countries: ['France'] } })).not.toContain('country');
  });

  it('is the public register of refusals, where it was not screened', () => {
    expect(of('external_list', { subscriber: { countries: ['Austria'] } })).toEqual([
      {
        kind: 'external_list',
        rows: [PERSON],
        values: ['ECG list'],
        group: { ...ALONE, name: 'ECG list' },
        so: { 'audit.externalLists.0': 'ecg' },
        not: null,
      },
    ]);
    expect(
      of('external_list', {
        subscriber: { countries: ['Austria'] },
        audit: { externalLists: ['robinson'] },
      })[0]!.so,
    ).toEqual({ 'audit.externalLists.1': 'ecg' });
    expect(
      kinds({ subscriber: { countries: ['Austria'] }, audit: { externalLists: ['ecg'] } }),
    ).not.toContain('external_list');
  });
});

describe('in the audit', () => {
  it('is the whole log of messages', () => {
    expect(of('message_log', { audit: { messageLogComplete: false } })).toEqual([
      {
        kind: 'message_log',
        rows: [PERSON],
        values: [],
        group: { ...ALONE, name: 'log' },
        so: { 'audit.messageLogComplete': true },
        not: null,
      },
    ]);
  });

  it('is the position on an earlier gap, where there is a gap and no position', () => {
    const scenario: Scenario = { messages: [{}, { meansOfRefusing: 'no' }, { meansOfRefusing: 'unknown' }] };
    expect(of('earlier_gap', scenario)).toEqual([
      {
        kind: 'earlier_gap',
        rows: [rowRef(6, 2)],
        values: [],
        group: { ...ALONE, name: 'optOutGap' },
        so: { 'audit.policies.optOutGap': 'perMessage' },
        not: { 'audit.policies.optOutGap': 'strict' },
      },
    ]);
    expect(kinds({ ...scenario, policies: { optOutGap: 'strict' } })).not.toContain('earlier_gap');
    expect(kinds({ messages: [{ meansOfRefusing: 'unknown' }] })).not.toContain('earlier_gap');
  });
});

it('come in the order in which a person would look for them', () => {
  expect(
    kinds({
      collections: [{ context: 'unknown' }],
      transactions: [{ status: 'open' }],
      messages: [{ validAddress: 'unknown' }],
      preferences: [{ at: '' }],
      subscriber: { subscriber: 'unknown', freeMail: false },
      audit: { messageLogComplete: false },
    }),
  ).toEqual(['context', 'completed_sale', 'valid_address', 'refusal_date', 'legal_form', 'message_log']);
});

describe('moments outside all that is judged', () => {
  const outside = (scenario: Scenario) => outsideOf(factsOf(scenario), auditOf(scenario));

  it('are a day before the first message or the audit, a day after the last, and before all that is recorded', () => {
    expect(outside({})).toEqual({ before: BEFORE, after: AFTER, first: instant('2025-03-01T00:00:00Z') });
    expect(outside({ messages: [{ at: '' }] })).toEqual({
      before: instant('2025-09-29T23:00:00Z'),
      after: AFTER,
      first: instant('2025-03-01T00:00:00Z'),
    });
    expect(outside({ messages: [{}, { at: '2025-01-10' }, { at: '2025-11-03' }] })).toEqual({
      before: instant('2025-01-09T00:00:00Z'),
      after: instant('2025-11-05T00:00:00Z'),
      first: instant('2025-01-08T00:00:00Z'),
    });
    const recorded: readonly Scenario[] = [
      { collections: [{ at: '2024-02-02' }, { at: '' }] },
      { transactions: [{ at: '2024-02-02' }] },
      { preferences: [{ at: '2024-02-02' }] },
    ];
    for (const scenario of recorded) expect(outside(scenario).first).toEqual(instant('2024-02-01T00:00:00Z'));
  });

  it('are for a charity not before its soft opt-in where that is possible (R-32)', () => {
    const before = (at: string, senderIsCharity = true) =>
      outside({ asAt: '2026-09-30', messages: [{ at }], audit: { senderIsCharity } }).before;
    expect(before('2026-02-05 10:00')).toEqual(instant('2026-02-05T00:00:00Z'));
    expect(before('2026-02-05 10:00', false)).toEqual(instant('2026-02-04T10:00:00Z'));
    expect(before('2026-02-05')).toEqual(instant('2026-02-04T00:00:00Z'));
    expect(before('2026-02-07')).toEqual(instant('2026-02-06T00:00:00Z'));
  });
});
