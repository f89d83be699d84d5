/**
 * From the measures of a comparison to one calibrated score, and from the score to a band. The weights were fitted by
 * build/similarity/calibrate.ts on pairs labelled by people; the score estimates how a careful reviewer would answer.
 */
import type { Thresholds } from '../model/thresholds.ts';
import { CALIBRATION } from './calibration.ts';
import { MEASURES, type Comparison } from './compare.ts';

export const BANDS = ['similar', 'review', 'dissimilar'] as const;
export type Band = (typeof BANDS)[number];

export const DEFAULT_THRESHOLDS: Thresholds = CALIBRATION.thresholds;

/** Between 0 and 1. */
export function calibratedScore(comparison: Comparison): number {
  const sum = MEASURES.reduce(
    (total, name) => total + CALIBRATION.weights[name] * comparison[name],
    CALIBRATION.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}

export function bandOf(score: number, { similarFrom, dissimilarBelow }: Thresholds): Band {
  if (score >= similarFrom) return 'similar';
  return score < dissimilarBelow ? 'dissimilar' : 'review';
}
