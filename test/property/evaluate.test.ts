/** What must hold of every evaluation, whatever the facts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import type { AuditFacts, ContactFacts, PreferenceFact } from '../../shared/model/facts.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { allOf, anyOf, OUTCOMES } from '../../shared/model/outcome.ts';
import { pack, unpack } from '../../shared/model/packed.ts';
import { reasonText } from '../../shared/report/reasons.ts';
import { audit, facts, moment } from './contact-facts.ts';
import { contradictReplies, knownToTheDay } from './known-days.ts';

const PROPOSED = {
  channel: 'email',
  promoted: 'garden',
  category: null,
  ownProduct: 'yes',
  promotesType: 'product',
} as const;

const DAY = 86_400_000;
const FROM = Date.UTC(2024, 10, 1);
/** Over two years, to the day, the month or the year. */
const longer: fc.Arbitrary<Moment | null> = fc.option(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(1, 1, 30, 30, 365)).map(([place, days]) => {
    const start = FROM + place * 12 * DAY;
    return { start, end: start + days * DAY };
  }),
  { nil: null, freq: 12 },
);
const IN_ORDER = {
  collection: {
    context: 'checkout',
    obtainedFrom: 'direct',
    collectedBySender: 'yes',
    meansOfRefusing: 'yes',
    mechanism: 'opt_out_box',
    refused: 'no',
    point: 'both',
  },
  sale: { type: 'sale', status: 'completed' },
  consent: { method: 'written', evidence: 'yes', namesSender: 'yes', channels: ['all'] },
  campaign: {
    channel: 'email',
    purpose: 'marketing',
    category: 'garden',
    ownProduct: 'yes',
    promotesType: 'product',
    meansOfRefusing: 'yes',
    validAddress: 'yes',
    identityConcealed: 'no',
  },
} as const;

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

  it('decides nothing by a month or a year that one of its days would decide otherwise', () => {
    fc.assert(
      fc.property(
        facts,
        audit,
        fc.infiniteStream(fc.integer({ min: 0, max: 364 })),
        (input, given, choices) => {
          // Without one the verdict is about a message like the last, and which was the last may be what is not known.
          const rules = { ...given, proposed: PROPOSED };
          const known = knownToTheDay(input, choices);
          fc.pre(!contradictReplies(known));
          const exact = evaluateContact(known, rules);
          const vague = evaluateContact(input, rules);
          if (vague.mayMarket !== 'undetermined') expect(exact.mayMarket).toBe(vague.mayMarket);
          const lawful = new Map(exact.messages.map((one) => [one.message, one.lawful]));
          for (const one of vague.messages)
            if (one.lawful !== 'undetermined') expect(lawful.get(one.message)).toBe(one.lawful);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('nor under laws of which time runs out, where all but the dates may be in order', () => {
    fc.assert(
      fc.property(
        facts,
        audit,
        fc.infiniteStream(longer),
        fc.infiniteStream(fc.boolean()),
        fc.constantFrom('Ireland', 'Ireland', 'Canada', 'Austria', 'Germany', 'GB'),
        fc.infiniteStream(fc.integer({ min: 0, max: 364 })),
        (some, given, moments, coins, country, choices) => {
          const at = (): Moment | null => moments.next().value;
          const maybe = <T>(good: T): T | object => (coins.next().value ? good : {});
          const input: ContactFacts = {
            ...some,
            subscriber: { ...some.subscriber, subscriber: 'individual', countries: [country] },
            collections: some.collections.map((one) => ({ ...one, ...maybe(IN_ORDER.collection), at: at() })),
            transactions: some.transactions.map((one) => ({
              ...one,
              ...maybe(IN_ORDER.sale),
              category: 'garden',
              at: at(),
            })),
            preferences: some.preferences.map((one) => ({ ...one, ...maybe(IN_ORDER.consent), at: at() })),
            rejected: [],
            messages: some.messages.map((one) => ({
              ...one,
              campaign: { ...one.campaign, ...maybe(IN_ORDER.campaign) },
              sentAt: at(),
            })),
          };
          const rules: AuditFacts = {
            ...given,
            proposed: PROPOSED,
            jurisdiction: 'uk',
            preferencesComplete: true,
            messageLogComplete: true,
            asAt: { start: FROM + 500 * DAY, end: FROM + 500 * DAY },
            policies: { ...given.policies, analogueCountries: true },
          };
          const known = knownToTheDay(input, choices);
          fc.pre(!contradictReplies(known));
          const exact = evaluateContact(known, rules);
          const vague = evaluateContact(input, rules);
          if (vague.mayMarket !== 'undetermined') expect(exact.mayMarket).toBe(vague.mayMarket);
          for (const [i, { lawful }] of vague.messages.entries()) {
            const now = exact.messages[i]!.lawful;
            // One that proves not to have been received was lawful if it was.
            if (lawful === 'yes') expect(['yes', 'not_applicable']).toContain(now);
            else if (lawful !== 'undetermined') expect(now).toBe(lawful);
          }
        },
      ),
      { numRuns: 2_000 },
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
