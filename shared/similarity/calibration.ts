/** Written by build/similarity/calibrate.ts: what each measure counts, and where the bands begin. */
import type { Measure } from './compare.ts';

export interface Calibration {
  readonly bias: number;
  readonly weights: Readonly<Record<Measure, number>>;
  readonly thresholds: { readonly similarFrom: number; readonly dissimilarBelow: number };
}

export const CALIBRATION: Calibration = {
  bias: -3.0784,
  weights: {
    meaning: 4.3807,
    domain: 2.4785,
    department: 1.2148,
    sector: 0.8636,
    words: 0.1804,
  },
  thresholds: { similarFrom: 0.86, dissimilarBelow: 0.21 },
};
