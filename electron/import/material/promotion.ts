/** Promotional content, which makes a message marketing whatever it is filed as. */
import type { Reading } from '../../../shared/model/material.ts';
import type { MessageParts } from './message-parts.ts';
import { lineAt } from './passage.ts';

/** What is quoted at most: a person needs one good passage, not all. */
const MOST = 4;

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [
    /\b\d{1,2}\s?% (?:off|discount)|(?:£|€|\$)\s?\d+(?:\.\d\d)? off\b|\bhalf[\s-]price\b/i,
    'A price reduction is offered.',
  ],
  [
    /\b(?:discount|voucher|promo(?:tion(?:al)?)?|coupon|gift) code\b|\buse code\b/i,
    'A code for a reduction is offered.',
  ],
  [
    /\b(?:shop|buy|order|book|subscribe|upgrade|reserve|pre-?order) (?:now|today|online)\b/i,
    'The reader is asked to buy.',
  ],
  [
    /\b(?:sale|offer|deal)s? (?:ends?|starts?|is on|now on|of the)\b|\blimited[\s-]time\b|\bwhile stocks last\b|\bdon.t miss\b/i,
    'An offer is announced.',
  ],
  [
    /\byou (?:may|might|could) also (?:like|love|be interested)|\brecommended for you\b|\bcustomers also bought\b|\bcomplete the look\b/i,
    'Other products are recommended.',
  ],
  [
    /\b(?:new in|new arrivals?|just landed|introducing our|discover our|check out our|explore our)\b/i,
    'Products are presented.',
  ],
  [
    /\brefer a friend\b|\brecommend (?:us|a friend)\b|\bfree (?:trial|delivery|gift|shipping)\b|\bwin (?:a|an|one)\b/i,
    'An inducement is offered.',
  ],
  [
    /\bdonate (?:now|today)\b|\bsupport our (?:appeal|campaign|work)\b|\bsign (?:the|our) petition\b/i,
    'A cause is promoted; aims and ideals count as marketing too.',
  ],
];

export function promotions({ subject, text, hidden }: MessageParts): readonly Reading[] {
  const seen = subject === null ? text : `${subject}\n${text}`;
  const whole = `${seen}\n${hidden}`;
  return SIGNS.flatMap(([sign, why]) => {
    const found = sign.exec(whole);
    if (found === null) return [];
    const passage = lineAt(whole, found.index);
    return [
      {
        field: 'contains_promotion' as const,
        value: 'yes',
        passage,
        place: found.index > seen.length ? 'hidden text' : passage === subject ? 'header Subject' : 'text',
        why,
      },
    ];
  }).slice(0, MOST);
}
