/** Reads a campaign's own message for what the register asks. Every answer is a suggestion that quotes its passage. */
import type { Reading } from '../../../shared/model/material.ts';
import { MOST_READINGS } from './limits.ts';
import { FORWARDED_SUBJECT, type MessageParts } from './message-parts.ts';
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
            value: message.isForwarded ? message.subject.replace(FORWARDED_SUBJECT, '') : message.subject,
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
  const alike = new Map<string, number>();
  return found
    .map((one) => ({ ...one, passage: one.passage.slice(0, PASSAGE) }))
    .filter(({ field, value, passage }) => {
      if (passage.trim() === '') return false;
      const name = `${field}\n${value}\n${passage}`;
      if (seen.size === seen.add(name).size) return false;
      const same = (alike.get(`${field}\n${value}`) ?? 0) + 1;
      alike.set(`${field}\n${value}`, same);
      return same <= MOST_READINGS;
    });
}
