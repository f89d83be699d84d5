/** Checks of the arguments of `window-contract.ts`. */
import { z } from 'zod';
import { none, text, token } from './bounds.ts';
import { DATE_FORMATS, DENSITIES, TEXT_SIZES, THEMES, type WindowMethods } from './window-contract.ts';

/** Four million characters of picture: some 3 MB. */
const PICTURE = 4_000_000;

export const preferences = z.strictObject({
  theme: z.enum(THEMES),
  density: z.enum(DENSITIES),
  textSize: z.enum(TEXT_SIZES),
  dateFormat: z.enum(DATE_FORMATS),
  hiddenColumns: z.array(z.string().max(64)).max(64),
  // A file from before there were any holds none.
  savedFilters: z
    .array(z.strictObject({ name: z.string().min(1).max(80), query: z.string().max(2_000) }))
    .max(50)
    .default([]),
  place: z.strictObject({ audit: text, hash: z.string().max(2_000) }).nullable(),
});

export const WINDOW_SCHEMAS = {
  preferences: none,
  savePreferences: preferences,
  openDropped: z.strictObject({ token }),
  saveImage: z.strictObject({
    name: z.string().regex(/^[a-z0-9-]{1,60}$/),
    format: z.enum(['svg', 'png']),
    data: z.string().max(PICTURE),
  }),
} as const satisfies Record<keyof WindowMethods, z.ZodType>;
