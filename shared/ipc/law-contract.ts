/** The laws and the unsettled points of law: which were applied, and what a policy switch would change. */
import type { PolicyName, PolicyValue } from '../model/policies.ts';
import type { LawView } from '../report/law-words.ts';
import type { None } from './reply.ts';

export interface LawMethods {
  /** Every law held, with how sure we are of it and how many contacts the latest run judged by it. */
  readonly laws: { args: None; result: readonly LawView[] };
  /** Tries one setting of one switch: a job whose result is the effect in words. No run is stored. */
  readonly policyEffect: {
    args: { readonly policy: PolicyName; readonly value: PolicyValue };
    result: { readonly job: number };
  };
}

export const LAW_METHODS = ['laws', 'policyEffect'] as const satisfies readonly (keyof LawMethods)[];
