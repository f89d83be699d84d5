/** What differs between two evaluations of the same contacts. */
import type { Conclusion } from './outcome.ts';
import type { PolicyName, PolicyValue } from './policies.ts';

/** So many went from one conclusion to another. */
export interface Move {
  readonly from: Conclusion;
  readonly to: Conclusion;
  readonly count: number;
}

export interface Changes {
  readonly total: number;
  /** Those whose conclusion changed. */
  readonly changed: number;
  /** The largest first. */
  readonly moves: readonly Move[];
}

/** What one setting of one policy switch would change. */
export interface PolicyEffect {
  readonly policy: PolicyName;
  readonly value: PolicyValue;
  readonly contacts: Changes;
  readonly messages: Changes;
}
