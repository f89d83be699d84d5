/** Samples of contacts that people compare with the source systems, and what they find: nouns and closed vocabularies. */
import type { ProvisionId } from './finding.ts';

/** `random` gives every contact the same chance; `risk_weighted` favours those whose messages or verdict are in doubt. */
export const SAMPLE_METHODS = ['random', 'risk_weighted'] as const;
export type SampleMethod = (typeof SAMPLE_METHODS)[number];

/** What a reviewer found of one contact: the sources say the same, say otherwise, or cannot be had. */
export const TICKS = ['agrees', 'differs', 'cannot_tell'] as const;
export type Tick = (typeof TICKS)[number];

/** Four eyes: the second signs after the first, and is somebody else. */
export const SIGNATURES = ['reviewer', 'second_reviewer'] as const;
export type SignatureRole = (typeof SIGNATURES)[number];

export const EXCEPTION_STATUSES = ['open', 'in_hand', 'closed'] as const;
export type ExceptionStatus = (typeof EXCEPTION_STATUSES)[number];

/** A finding that somebody must do something about. */
export interface FollowedException {
  readonly exception: number;
  readonly title: string;
  readonly provision: ProvisionId | null;
  readonly owner: string;
  /** ISO date; `null` when none was set. */
  readonly due: string | null;
  readonly status: ExceptionStatus;
  readonly comment: string;
  /** By whom and when it was last changed. */
  readonly by: string;
  readonly at: string;
}
