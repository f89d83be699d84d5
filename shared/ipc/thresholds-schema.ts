/** The check of moved thresholds: for the settings that cross to the engine, for `audit.json`, and for a trial of them. */
import { z } from 'zod';
import { THRESHOLD_BOUNDS, type Thresholds } from '../model/thresholds.ts';

const { similarFrom, dissimilarBelow } = THRESHOLD_BOUNDS;

export const thresholds: z.ZodType<Thresholds> = z.strictObject({
  similarFrom: z.number().min(similarFrom.least).max(similarFrom.most),
  dissimilarBelow: z.number().min(dissimilarBelow.least).max(dissimilarBelow.most),
});
