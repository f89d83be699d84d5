/** A policy switch's setting in words, as the window and the report show it. */
import type { Policies, PolicyName } from '../model/policies.ts';
import { DEFAULT_POLICIES, POLICY_NAMES, POLICY_SWITCHES } from '../model/policy-switches.ts';

/** Titles and settings of the switches that are not at their default, in the catalogue's order. */
export interface ChangedSwitch {
  readonly policy: PolicyName;
  readonly title: string;
  readonly value: string;
  readonly standard: string;
  readonly why: string;
  readonly citation: string;
}

/** `Only that message is unlawful`; `48 hours`. */
export function settingWords(policy: PolicyName, value: Policies[PolicyName]): string {
  const found = POLICY_SWITCHES[policy];
  if (found.kind === 'amount') return `${String(value)} ${found.unit}`;
  return found.alternatives.find((one) => one.value === value)?.words ?? String(value);
}

export function changedSwitches(set: Partial<Policies>): readonly ChangedSwitch[] {
  return POLICY_NAMES.flatMap((policy) => {
    const value = set[policy];
    if (value === undefined || value === DEFAULT_POLICIES[policy]) return [];
    const { title, why, citation } = POLICY_SWITCHES[policy];
    return [
      {
        policy,
        title,
        value: settingWords(policy, value),
        standard: settingWords(policy, DEFAULT_POLICIES[policy]),
        why,
        citation,
      },
    ];
  });
}
