/** Bounded building blocks of the argument schemas. */
import { z } from 'zod';
import { PROVISIONS } from '../model/finding.ts';

export const none = z.strictObject({});
export const text = z.string().max(500);
export const token = z.string().min(1).max(64);
export const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
export const provision = z.enum(PROVISIONS);
export const page = z.strictObject({ offset: count, limit: z.int().min(1).max(500) });
export const passphrase = z.string().min(1).max(1_000);
