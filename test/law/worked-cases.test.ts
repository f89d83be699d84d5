/**
 * The worked cases, straight through the law: facts in, conclusions out. Where a case turns on an unsettled point, its
 * other readings are judged too. Skips, visibly, where the shared material is not at hand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import type { ProvisionId } from '../../shared/model/finding.ts';
import type { Policies } from '../../shared/model/policies.ts';
import { auditFactsOf, contactFactsOf, type Given } from './case-facts.ts';

interface Expectation {
  readonly conditions: Readonly<Record<string, string>>;
  readonly basis: string;
  readonly mayMarket: boolean | null;
  readonly breaches: readonly string[];
  readonly unproven?: readonly string[];
}
interface WorkedCase {
  readonly id: string;
  readonly title: string;
  readonly given: Given;
  readonly expect: Expectation;
  readonly policy?: {
    readonly switch: keyof Policies;
    readonly true?: Partial<Expectation>;
    readonly false?: Partial<Expectation>;
  };
}

const path = join(import.meta.dirname, '..', '..', '..', 'shared', 'law-cases.json');
const available = existsSync(path);
const cases = available ? (JSON.parse(readFileSync(path, 'utf8')) as readonly WorkedCase[]) : [];

const CONDITIONS: Readonly<Record<string, ProvisionId>> = {
  collectedInSaleOrNegotiation: 'pecr_22_3_a',
  similarProducts: 'pecr_22_3_b',
  optOutAtCollection: 'pecr_22_3_c_collection',
  optOutInEveryMessage: 'pecr_22_3_c_messages',
  noObjection: 'gdpr_21_3',
};
const OUTCOME: Readonly<Record<string, string>> = { unknown: 'undetermined', review: 'undetermined' };
const MAY_MARKET = { yes: true, no: false, undetermined: null } as const;

function found(given: Given, policies: Partial<Policies> = {}) {
  const facts = contactFactsOf(given);
  const result = evaluateContact(facts, auditFactsOf(given, policies));
  const named = (lawful: string): readonly string[] =>
    result.messages.flatMap((one, i) => (one.lawful === lawful ? [facts.messages[i]!.campaign.id] : []));
  return {
    conditions: Object.fromEntries(
      Object.entries(CONDITIONS).map(([name, provision]) => [
        name,
        result.findings.find((finding) => finding.provision === provision)!.outcome,
      ]),
    ),
    basis: result.basis,
    mayMarket: MAY_MARKET[result.mayMarket],
    breaches: named('no'),
    unproven: named('undetermined'),
  };
}

describe.skipIf(!available)('worked cases, straight through facts', () => {
  it('are all there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(89);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it.each(cases.map((one) => [one.id, one.title, one] as const))('%s %s', (_id, _title, one) => {
    expect(found(one.given)).toEqual({
      conditions: Object.fromEntries(
        Object.entries(one.expect.conditions).map(([name, outcome]) => [name, OUTCOME[outcome] ?? outcome]),
      ),
      basis: one.expect.basis,
      mayMarket: one.expect.mayMarket,
      breaches: one.expect.breaches,
      unproven: one.expect.unproven ?? [],
    });
  });

  // A switch of three settings writes its readings as yes and no; one of two as true and false.
  const readings = cases.flatMap(({ id, given, policy }) =>
    policy === undefined
      ? []
      : [true, false].flatMap((reading) => {
          const expected = policy[`${reading}`];
          const setting = ['basketIsNegotiation', 'freemiumIsSale'].includes(policy.switch)
            ? reading
              ? 'yes'
              : 'no'
            : reading;
          return expected === undefined ? [] : [[id, policy.switch, setting, given, expected] as const];
        }),
  );
  it.each(readings)('%s with %s set to %s', (_id, name, setting, given, expected) => {
    expect(found(given, { [name]: setting })).toMatchObject(expected);
  });
});
