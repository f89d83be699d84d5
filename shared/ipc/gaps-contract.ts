/** Evidence gaps: which missing record would settle how many contacts, kept with the run that they were looked for in. */
import type { OpenFactKind } from '../model/open-fact.ts';
import type { None } from './reply.ts';

export interface GapView {
  readonly kind: OpenFactKind;
  /** The record and what it would settle, in one sentence. */
  readonly text: string;
  readonly contacts: number;
  readonly messages: number;
  readonly further: number;
}

export interface GapsView {
  readonly run: number;
  readonly summary: string;
  /** Those that settle most first. */
  readonly gaps: readonly GapView[];
}

export interface GapsMethods {
  /** What was found in the latest run; `null` while it was not looked for. */
  readonly evidenceGaps: { args: None; result: GapsView | null };
  /** Looks for the gaps of the latest run: a job. What it finds stays with the run. */
  readonly findEvidenceGaps: { args: None; result: { readonly job: number } };
}

export const GAPS_METHODS = [
  'evidenceGaps',
  'findEvidenceGaps',
] as const satisfies readonly (keyof GapsMethods)[];
