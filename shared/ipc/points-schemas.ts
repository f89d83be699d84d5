/** Checks of the arguments of `points-contract.ts`. */
import { z } from 'zod';
import { PREFERENCE_CHANNELS } from '../model/channel.ts';
import { POINT_KINDS } from '../model/collection-point.ts';
import { COLLECTION_CONTEXTS, MECHANISMS } from '../model/evidence.ts';
import { DAY_OR_LESS } from '../model/moment.ts';
import { count, none, text } from './bounds.ts';
import type { PointsMethods } from './points-contract.ts';

const tri = z.enum(['yes', 'no', 'unknown']);
const day = z.string().regex(DAY_OR_LESS);
const words = text.min(1);

const point = z.strictObject({
  pointId: words,
  name: words.nullable(),
  pointKind: z.enum(POINT_KINDS),
  from: day.nullable(),
  to: day.nullable(),
  context: z.enum(COLLECTION_CONTEXTS),
  sources: z.array(words.regex(/^[^;]*$/)).max(100),
  wording: z.string().min(1).max(10_000).nullable(),
  meansOfRefusing: tri,
  mechanism: z.enum(MECHANISMS),
  simple: tri,
  free: tri,
  channels: z.array(z.enum(PREFERENCE_CHANNELS)).max(PREFERENCE_CHANNELS.length),
  notice: words.nullable(),
  sender: words.nullable(),
});

export const POINTS_SCHEMAS = {
  points: none,
  savePoint: z.strictObject({ entry: count.nullable(), point }),
  endPoint: z.strictObject({ entry: count, lastDay: day }),
  removePoint: z.strictObject({ entry: count }),
  undoPoint: none,
  attachToPoint: z.strictObject({ entry: count }),
  savePointFile: z.strictObject({ name: words, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
} as const satisfies Record<keyof PointsMethods, z.ZodType>;
