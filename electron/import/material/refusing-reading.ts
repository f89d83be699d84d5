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

/** Of a placeholder: a platform fills it in when it sends, so that in a message that was sent none is left. */
export function filledIn(passage: string, place: string, wasSent: boolean, isChoice = false): Reading {
  return wasSent
    ? refusing(
        'unknown',
        passage,
        place,
        'The message was sent, and a placeholder stands in it that a platform fills in: whether recipients got it filled cannot be told.',
      )
    : refusing(
        'yes',
        passage,
        place,
        isChoice
          ? 'A placeholder that the platform fills with a link to choose messages: look whether all of them can be refused there.'
          : 'A placeholder that the platform fills with a link that refuses.',
      );
}
