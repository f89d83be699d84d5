/** On what grounds a policy of the organisation accepts a suggestion without a person's verdict; the boldest last. */
import type { Policies } from './policies.ts';

/**
 * `identical`: the labels are the same words, in singular or plural. `category`: the organisation's own taxonomy puts both in
 * one category. `band`: the suggestion is in the similar band.
 */
export const ACCEPTED_GROUNDS = ['identical', 'category', 'band'] as const;
export type AcceptedGround = (typeof ACCEPTED_GROUNDS)[number];

/** Whether the policy goes as far as that ground. */
export function admits(policy: Policies['acceptSuggestions'], ground: AcceptedGround): boolean {
  return policy !== 'never' && ACCEPTED_GROUNDS.indexOf(ground) <= ACCEPTED_GROUNDS.indexOf(policy);
}
