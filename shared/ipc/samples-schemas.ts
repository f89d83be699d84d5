/** Checks of the arguments of `samples-contract.ts`. */
import { z } from 'zod';
import { EXCEPTION_STATUSES, SAMPLE_METHODS, SIGNATURES, TICKS } from '../model/sample.ts';
import { count, none, provision } from './bounds.ts';
import type { SamplesMethods } from './samples-contract.ts';

const person = z.string().trim().min(1).max(120);
const title = z.string().trim().min(1).max(200);
const words = z.string().max(4_000);

export const SAMPLES_SCHEMAS = {
  samples: none,
  drawContacts: z.strictObject({
    name: title,
    method: z.enum(SAMPLE_METHODS),
    size: z.int().min(1).max(500),
    seed: z
      .int()
      .min(0)
      .max(2 ** 31 - 1),
    by: person,
  }),
  drawnSample: z.strictObject({ sample: count }),
  tickContact: z.strictObject({
    sample: count,
    place: count,
    mark: z.enum(TICKS),
    note: words,
    by: person,
  }),
  signSample: z.strictObject({ sample: count, role: z.enum(SIGNATURES), by: person }),
  notes: z.strictObject({ contact: count.nullable() }),
  addNote: z.strictObject({ contact: count.nullable(), text: words.trim().min(1), by: person }),
  exceptions: none,
  saveException: z.strictObject({
    exception: count.nullable(),
    title,
    provision: provision.nullable(),
    owner: person,
    due: z.iso.date().nullable(),
    status: z.enum(EXCEPTION_STATUSES),
    comment: words,
    by: person,
  }),
} as const satisfies Record<keyof SamplesMethods, z.ZodType>;
