/** The justification as people read it: findings and reasons in words, each with the rows it relies on. */
import type { ProvisionId } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { RowRef } from '../model/row-ref.ts';

export interface ReasonView {
  readonly code: string;
  readonly text: string;
  readonly rows: readonly RowRef[];
  /** The same rows as `file:row`, for people. */
  readonly evidence: readonly string[];
}

export interface FindingView {
  readonly provision: ProvisionId;
  readonly citation: string;
  readonly question: string;
  readonly outcome: Outcome;
  readonly reasons: readonly ReasonView[];
}
