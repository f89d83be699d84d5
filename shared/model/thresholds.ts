/** Where the bands of suggestions begin, as the audit's settings may move them. */

/** From `similarFrom` upwards a pair is suggested as similar, below `dissimilarBelow` as dissimilar, between them neither. */
export interface Thresholds {
  readonly similarFrom: number;
  readonly dissimilarBelow: number;
}

/** How far a person may move them: a pair that cannot be judged scores a half and always stays in review. */
export const THRESHOLD_BOUNDS = {
  similarFrom: { least: 0.55, most: 0.98 },
  dissimilarBelow: { least: 0, most: 0.5 },
} as const;
