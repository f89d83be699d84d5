/** Checks of the arguments of `labels-contract.ts`. */
import { z } from 'zod';
import { count, none, page, text } from './bounds.ts';
import { LABEL_CHOICES, type LabelsMethods } from './labels-contract.ts';

const who = { run: count, reviewer: z.string().max(200) };
const labels = z.array(count).min(1).max(500);
const name = z.string().max(500);
const reason = z.string().max(4_000).nullable();

export const LABELS_SCHEMAS = {
  reviewLabels: z.strictObject({ search: text, choice: z.enum(LABEL_CHOICES), page }),
  labelVariants: z.strictObject({ run: count, page }),
  previewGrouping: z.strictObject({ run: count, labels, name }),
  groupLabels: z.strictObject({ ...who, labels, name, reason }),
  ungroupLabels: z.strictObject({ ...who, labels, reason }),
  keepLabelsApart: z.strictObject({ ...who, labels }),
  undoLabels: z.strictObject(who),
  redoLabels: z.strictObject(who),
  reviewTaxonomy: none,
  labelHistory: z.strictObject({ page }),
} as const satisfies Record<keyof LabelsMethods, z.ZodType>;
