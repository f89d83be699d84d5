/** Reads a campaign's own message for what the register asks. Every answer is a suggestion that quotes its passage. */
import type { Reading } from '../../../shared/model/material.ts';
import type { MessageParts } from './message-parts.ts';
import { promotions } from './promotion.ts';
import { refusals } from './refusal.ts';
import { senderAddresses, senderIdentity } from './sender.ts';

/** Passages are quoted word for word up to this length. */
const PASSAGE = 300;

/** In the order of the register's columns; the same message always gives the same readings. */
export function readingsOf(message: MessageParts): readonly Reading[] {
  const found: Reading[] = [
    ...refusals(message),
    ...senderAddresses(message),
    ...senderIdentity(message),
    ...(message.subject === null
      ? []
      : [
          {
            field: 'subject' as const,
            value: message.subject,
            passage: message.subject,
            place: 'header Subject',
            why: message.isSaved
              ? 'The title of the saved page, which need not be the subject line.'
              : 'The subject line of the message.',
          },
        ]),
    ...promotions(message),
  ];
  const seen = new Set<string>();
  return found
    .map((one) => ({ ...one, passage: one.passage.slice(0, PASSAGE) }))
    .filter(({ field, value, passage }) => {
      if (passage.trim() === '') return false;
      const name = `${field}\n${value}\n${passage}`;
      return seen.size !== seen.add(name).size;
    });
}
