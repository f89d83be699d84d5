/** What must hold of every evaluation, whatever the facts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import { CHANNELS, PREFERENCE_CHANNELS } from '../../shared/model/channel.ts';
import {
  COLLECTION_CONTEXTS,
  CONSENT_METHODS,
  MECHANISMS,
  OBTAINED_FROM,
  PREFERENCE_KINDS,
  PROMOTES_TYPES,
  PURPOSES,
} from '../../shared/model/evidence.ts';
import type { AuditFacts, CollectionFact, ContactFacts, PreferenceFact } from '../../shared/model/facts.ts';
import { JURISDICTIONS } from '../../shared/model/jurisdiction.ts';
import { allOf, anyOf, OUTCOMES } from '../../shared/model/outcome.ts';
import { pack, unpack } from '../../shared/model/packed.ts';
import { DEFAULT_POLICIES } from '../../shared/model/policy-switches.ts';
import { reasonText } from '../../shared/report/reasons.ts';

const DAY = 86_400_000;
const START = Date.UTC(2025, 11, 1);
let row = 1;
const nextRow = fc.constant(0).map(() => row++);
const tri = fc.constantFrom('yes', 'no', 'unknown' as const);
const moment = fc.option(
  fc.integer({ min: 0, max: 120 }).map((day) => ({ start: START + day * DAY, end: START + (day + 1) * DAY })),
  { nil: null, freq: 8 },
);
const label = fc.option(fc.constantFrom('garden', 'kitchen', 'insurance'), { nil: null });

const collection = fc.record({
  at: moment,
  context: fc.constantFrom(...COLLECTION_CONTEXTS),
  obtainedFrom: fc.constantFrom(...OBTAINED_FROM),
  collectedBy: fc.constant('Shop Ltd'),
  collectedBySender: tri,
  meansOfRefusing: tri,
  mechanism: fc.constantFrom(...MECHANISMS),
  refused: tri,
  notice: fc.constant(null),
  point: fc.constantFrom('email', 'phone', 'both', 'unknown' as const),
  collectionPoint: fc.constant(null),
  register: fc.constant(null),
  row: nextRow,
});
const transaction = fc.record({
  at: moment,
  type: fc.constantFrom('sale', 'quote' as const),
  product: label,
  category: label,
  status: fc.constant('completed' as const),
  reference: fc.constantFrom(null, 'R1'),
  row: nextRow,
});
const preference = fc.record({
  at: moment,
  type: fc.constantFrom(...PREFERENCE_KINDS),
  channels: fc.subarray([...PREFERENCE_CHANNELS], { maxLength: 2 }),
  method: fc.constantFrom(...CONSENT_METHODS, 'spam_complaint', 'hard_bounce'),
  wording: fc.constant(null),
  evidence: tri,
  namesSender: tri,
  row: nextRow,
});
const campaign = fc.record({
  id: fc.constantFrom('K1', 'K2', 'K3'),
  name: fc.constant(null),
  channel: fc.constantFrom(...CHANNELS, 'unknown' as const),
  purpose: fc.constantFrom(...PURPOSES),
  containsPromotion: tri,
  promoted: label,
  category: label,
  promotesType: fc.constantFrom(...PROMOTES_TYPES),
  ownProduct: tri,
  meansOfRefusing: tri,
  validAddress: tri,
  identityConcealed: tri,
  sender: fc.constant(null),
  rows: nextRow.map((one) => [one]),
});
const message = fc.record({
  id: nextRow,
  campaign,
  sentAt: moment,
  delivered: tri,
  inReplyTo: fc.constantFrom(null, null, 'R1', 'R2'),
  row: nextRow,
});
const facts: fc.Arbitrary<ContactFacts> = fc.record({
  contact: fc.constant(1),
  subscriber: fc.record({
    subscriber: fc.constantFrom('individual', 'corporate', 'unknown' as const),
    businessForm: fc.constantFrom('unknown', 'llp', 'sole_trader' as const),
    evidence: fc.constantFrom(null, 'OC300000'),
    businessContact: tri,
    freeMail: fc.boolean(),
    hints: fc.constant([]),
    hasEmail: fc.constant(true),
    hasPhone: fc.boolean(),
    company: fc.constant(null),
    countries: fc.subarray(['GB', 'Ireland', 'at', 'Italy', 'Canada', 'Atlantis', ''], { maxLength: 2 }),
    rows: nextRow.map((one) => [one]),
  }),
  collections: fc.array(collection, { maxLength: 3 }),
  transactions: fc.array(transaction, { maxLength: 3 }),
  preferences: fc.array(preference, { maxLength: 3 }),
  messages: fc.array(message, { maxLength: 4 }),
});
const audit: fc.Arbitrary<AuditFacts> = fc.record({
  asAt: fc.constant({ start: START + 200 * DAY, end: START + 200 * DAY }),
  senderIsCharity: fc.boolean(),
  jurisdiction: fc.constantFrom(...JURISDICTIONS),
  externalLists: fc.constantFrom([], ['ecg']),
  messageLogComplete: fc.boolean(),
  preferencesComplete: fc.boolean(),
  proposed: fc.constant(null),
  policies: fc
    .record({
      optOutGap: fc.constantFrom('review', 'strict', 'perMessage' as const),
      laterCollectionCures: fc.boolean(),
      newCollectionRevives: fc.boolean(),
    })
    .map((some) => ({ ...DEFAULT_POLICIES, ...some })),
  withRegister: fc.constant((one: CollectionFact) => one),
  reviewsOf: fc.constant(() => []),
});

const essence = (input: ContactFacts, rules: AuditFacts): unknown => {
  const result = evaluateContact(input, rules);
  const outcomes = (list: typeof result.findings): unknown => list.map(({ outcome }) => outcome);
  return {
    verdict: [result.mayMarket, result.basis, outcomes(result.findings)],
    messages: result.messages
      .map((one) => [one.message, one.lawful, one.basis, outcomes(one.findings)])
      .toSorted(([a], [b]) => Number(a) - Number(b)),
  };
};

describe('evaluation', () => {
  it('does not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(facts, audit, (input, rules) => {
        const turned = {
          ...input,
          collections: input.collections.toReversed(),
          transactions: input.transactions.toReversed(),
          preferences: input.preferences.toReversed(),
          messages: input.messages.toReversed(),
        };
        // Two messages of one campaign at one time may differ in content here; which is the last is then settled by neither.
        fc.pre(new Set(input.messages.map(({ campaign: { id } }) => id)).size === input.messages.length);
        expect(essence(turned, rules)).toEqual(essence(input, rules));
      }),
    );
  });

  it('never becomes lawful by an objection', () => {
    const objection: PreferenceFact = {
      at: null,
      type: 'objection',
      channels: [],
      method: null,
      wording: null,
      evidence: 'unknown',
      namesSender: 'unknown',
      row: 0,
    };
    fc.assert(
      fc.property(facts, audit, moment, (input, rules, at) => {
        const before = evaluateContact(input, rules);
        const after = evaluateContact(
          { ...input, preferences: [...input.preferences, { ...objection, at }] },
          rules,
        );
        if (before.mayMarket !== 'yes') expect(after.mayMarket).not.toBe('yes');
        if (at === null || rules.policies.newCollectionRevives === false)
          before.messages.forEach(
            (one, i) => one.lawful !== 'yes' && expect(after.messages[i]!.lawful).not.toBe('yes'),
          );
      }),
    );
  });

  it('names a row for whatever it finds met or not met, and has a sentence for every reason', () => {
    fc.assert(
      fc.property(facts, audit, (input, rules) => {
        const result = evaluateContact(input, rules);
        for (const { provision, outcome, reasons } of [
          ...result.findings,
          ...result.messages.flatMap(({ findings }) => findings),
        ]) {
          for (const reason of reasons) expect(reasonText(reason).length).toBeGreaterThan(10);
          if (outcome === 'met' || outcome === 'not_met')
            expect(
              reasons.flatMap(({ rows }) => rows),
              provision,
            ).not.toEqual([]);
        }
      }),
    );
  });

  it('says yes only where no provision of any objection is in doubt', () => {
    fc.assert(
      fc.property(facts, audit, (input, rules) => {
        const result = evaluateContact(input, rules);
        for (const { lawful, findings } of result.messages)
          if (lawful === 'yes') expect(findings.at(-1)!.outcome).toBe('met');
        if (result.mayMarket === 'yes') expect(result.findings.at(-1)!.outcome).toBe('met');
      }),
    );
  });

  it('fits into one integer and comes out the same', () => {
    fc.assert(
      fc.property(facts, audit, (input, rules) => {
        const { mayMarket, basis, findings } = evaluateContact(input, rules);
        const { conclusion, basis: unpacked, outcomes } = unpack(pack(mayMarket, basis, findings));
        expect([conclusion, unpacked]).toEqual([mayMarket, basis]);
        for (const { provision, outcome } of findings) expect(outcomes[provision]).toBe(outcome);
      }),
    );
  });
});

describe('three-valued tables', () => {
  const many = fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 6 });
  it('undetermined never hides a not-met where all must hold, nor a met where one is enough', () => {
    fc.assert(
      fc.property(many, (outcomes) => {
        expect(allOf(...outcomes, 'not_met')).toBe('not_met');
      }),
    );
    fc.assert(
      fc.property(many, (outcomes) => {
        expect(anyOf(...outcomes, 'met')).toBe('met');
      }),
    );
    fc.assert(
      fc.property(many, (outcomes) => {
        const expected = outcomes.includes('not_met') ? 'not_met' : 'undetermined';
        expect(allOf(...outcomes, 'undetermined')).toBe(expected);
      }),
    );
  });
});
