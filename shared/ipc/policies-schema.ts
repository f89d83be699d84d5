/** The check of policy switches, made from their catalogue: for the settings that cross to the engine and for `audit.json`. */
import { z } from 'zod';
import type { Policies, PolicyName } from '../model/policies.ts';
import { POLICY_NAMES, POLICY_SWITCHES } from '../model/policy-switches.ts';

/** @returns the check of one switch's setting. */
export function settingOf(policy: PolicyName): z.ZodType<Policies[PolicyName]> {
  const found = POLICY_SWITCHES[policy];
  if (found.kind === 'amount') return z.number().int().min(found.least).max(found.most);
  return z.literal(found.alternatives.map(({ value }) => value));
}

/** `true` and `false` for a switch whose answers are words: people write both in `audit.json`. */
function spelled(policy: PolicyName): z.ZodType<Policies[PolicyName]> {
  const found = POLICY_SWITCHES[policy];
  const words = found.kind === 'choice' && found.alternatives.some(({ value }) => value === 'yes');
  return words
    ? z.preprocess((value) => (value === true ? 'yes' : value === false ? 'no' : value), settingOf(policy))
    : settingOf(policy);
}

function some(check: (policy: PolicyName) => z.ZodType): z.ZodType<Partial<Policies>> {
  return z.strictObject(
    Object.fromEntries(POLICY_NAMES.map((policy) => [policy, check(policy).exactOptional()])),
  ) as z.ZodType<Partial<Policies>>;
}

export const policySettings = some(settingOf);
export const policyFileSettings = some(spelled);
