/** Checks of the arguments of `review-contract.ts`. */
import { z } from 'zod';
import { VERDICTS } from '../model/evidence.ts';
import { BANDS } from '../similarity/score.ts';
import { count, none, page, text } from './bounds.ts';
import { thresholds } from './thresholds-schema.ts';
import { PAIR_SORTS, PAIR_STATES, type ReviewMethods } from './review-contract.ts';

const filter = z.strictObject({
  search: text,
  states: z.array(z.enum(PAIR_STATES)).max(PAIR_STATES.length),
  suggestion: z.enum(BANDS).nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  carriedOver: z.boolean().nullable(),
});
const reviewer = z.string().max(200);
const decision = z.strictObject({
  reviewer,
  verdict: z.enum([...VERDICTS, 'skip']),
  settles: z.boolean(),
  reason: z.string().max(4_000).nullable(),
});

export const REVIEW_SCHEMAS = {
  reviewDesk: none,
  reviewPairs: z.strictObject({ filter, sort: z.enum(PAIR_SORTS), page }),
  reviewPair: z.strictObject({ run: count, pair: count }),
  decidePairs: z.strictObject({ run: count, pairs: z.array(count).min(1).max(500), decision }),
  previewDecision: z.strictObject({ run: count, filter }),
  decideFiltered: z.strictObject({ run: count, filter, expected: count, decision }),
  undoReview: z.strictObject({ reviewer, act: count.nullable() }),
  reviewEffect: z.strictObject({
    run: count,
    trial: z.strictObject({ filter, verdict: z.enum(VERDICTS) }).nullable(),
  }),
  previewThresholds: z.strictObject({ run: count, thresholds }),
  reviewSample: none,
  drawSample: z.strictObject({
    run: count,
    reviewer,
    size: z.int().min(1).max(500),
    seed: z
      .int()
      .min(0)
      .max(2 ** 32 - 1),
  }),
  lookAgain: z.strictObject({
    run: count,
    reviewer,
    place: count,
    verdict: z.enum(VERDICTS),
    reason: z.string().max(4_000),
  }),
  exportReviews: none,
} as const satisfies Record<keyof ReviewMethods, z.ZodType>;
