import type { Reading } from '../../../shared/model/material.ts';

/** A reading of the means of refusing; `unknown` where the message does not tell. */
export function refusing(
  value: 'yes' | 'no' | 'unknown',
  passage: string,
  place: string,
  why: string,
): Reading {
  return { field: 'means_of_refusing', value, passage, place, why };
}
