/** Promotional content, which makes a message marketing whatever it is filed as. */
import { parseAmount } from '../../../shared/model/amount.ts';
import type { Reading } from '../../../shared/model/material.ts';
import type { MessageParts } from './message-parts.ts';
import { lineAt } from './passage.ts';
import { promotingWords } from './promotion-words.ts';

/** What is quoted at most: a person needs one good passage, not all. */
const MOST = 4;

/** A share of a price that is not nothing, and no rate of tax. */
const SHARE = String.raw`(?<![\d.,]|(?:vat|tva|mwst|ust|iva|btw|taw|tax)\.?[^\n\d]{0,12})[1-9]\d?\s?(?:%|percent|per cent|prozent|procent|pour cent|por ciento|per cento)`;
const DIGITS = String.raw`(?=[\d.,]{0,12}[1-9])\d(?:[\d.,]{0,11}\d)?`;
const MONEY = String.raw`(?:[£€$]\s?${DIGITS}|(?<![\d.,])${DIGITS}\s?(?:[£€$]|euros?|zł))`;
const ANY = `(?:${SHARE}|${MONEY})`;

const REDUCED = new RegExp(
  String.raw`(?<!${promotingWords('applied')}\W{0,3})${ANY}\s?${promotingWords('off')}(?![^\n.!?]{0,20}?${promotingWords('applied')})|${promotingWords('save')}\s?${ANY}|${promotingWords('cheap')}`,
  'gimu',
);
const PRICE_REDUCED = 'A price reduction is offered.';

const SIGNS: readonly (readonly [sign: RegExp, why: string])[] = [
  [REDUCED, PRICE_REDUCED],
  [new RegExp(promotingWords('code'), 'gimu'), 'A code for a reduction is offered.'],
  [new RegExp(promotingWords('buy'), 'gimu'), 'The reader is asked to buy.'],
  [new RegExp(promotingWords('offer'), 'gimu'), 'An offer is announced.'],
  [
    new RegExp(
      String.raw`^[^\p{L}\p{N}\n]{0,4}${promotingWords('banner')}[^\p{L}\p{N}\n]{0,4}(?=[:!]|$)`,
      'gimu',
    ),
    'An offer is announced.',
  ],
  [new RegExp(promotingWords('recommended'), 'gimu'), 'Other products are recommended.'],
  [new RegExp(promotingWords('presented'), 'gimu'), 'Products are presented.'],
  [new RegExp(promotingWords('inducement'), 'gimu'), 'An inducement is offered.'],
  [
    new RegExp(promotingWords('cause'), 'gimu'),
    'A cause is promoted; aims and ideals count as marketing too.',
  ],
];

export function promotions({ subject, text, hidden, struck }: MessageParts): readonly Reading[] {
  const seen = subject === null ? text : `${subject}\n${text}`;
  const whole = `${seen}\n${hidden}`;
  const isAccount = ACCOUNT.test(text);
  const promotion = (passage: string, place: string, why: string): Reading => ({
    field: 'contains_promotion',
    value: 'yes',
    passage,
    place,
    why,
  });
  const said = SIGNS.flatMap(([sign, why]) => {
    for (const { index } of whole.matchAll(sign)) {
      const passage = lineAt(whole, index);
      if (isOfAccount(passage, lineAfter(whole, index), isAccount)) continue;
      const place = index > seen.length ? 'hidden text' : passage === subject ? 'header Subject' : 'text';
      return [promotion(passage, place, why)];
    }
    return [];
  });
  // An order's account strikes the price through that its customer did not pay.
  const prices = isAccount ? [] : [struck.find(({ words }) => PRICE.test(words))?.line, loweredIn(text)];
  const lowered = prices.find((line) => line !== undefined);
  return [
    ...said,
    ...(lowered === undefined ? [] : [promotion(lowered, 'text', 'A price is shown as reduced.')]),
  ].slice(0, MOST);
}

/** What an order's or an invoice's account is told by: its lines state what was bought, and offer nothing. */
const ACCOUNT = new RegExp(promotingWords('account'), 'iu');
const PRICE = new RegExp(MONEY, 'u');
/** An amount taken off, or nothing: `−£4.00`, `0,00 €`. */
const TAKEN_OFF = /[-–−]\s?[£€$]?\s?\d[\d.,]*[.,]\d\d(?!\d)(?!\s?%)|(?<![\d.,])0[.,]00(?!\d)/;
const ENDS_IN_AMOUNT = /(?:^|\s)[-–−(]?[£€$]?\s?\d[\d.,]*[.,]\d\d(?:\s?(?:[£€$]|zł|EUR|GBP|PLN))?\)?$/;

/** Whether a line states a reduction that was made: an amount that was taken off stands on it, or on the next one, as in a table. */
function isOfAccount(line: string, next: string, isAccount: boolean): boolean {
  const isAmount = (text: string): boolean =>
    TAKEN_OFF.test(text) || (isAccount && ENDS_IN_AMOUNT.test(text.trim()));
  return isAmount(line) || (next.length < 20 && isAmount(next));
}

function lineAfter(text: string, at: number): string {
  const end = text.slice(at, at + 500).indexOf('\n');
  return end === -1 ? '' : lineAt(text, at + end + 1);
}

/** A price beside the higher one that it was: "was £50, now £35", "£35 instead of £50". */
const WAS_NOW = new RegExp(
  String.raw`${promotingWords('was')}\s?:?\s?(?<was>${MONEY})[^\p{L}\d\n£€$]{0,6}(?:${promotingWords('now')}\s?:?\s?){0,2}(?<now>${MONEY})`,
  'giu',
);
const NOW_WAS = new RegExp(
  String.raw`(?<now>${MONEY})[^\p{L}\d\n£€$]{0,6}${promotingWords('was')}\s?:?\s?(?<was>${MONEY})`,
  'giu',
);

function loweredIn(text: string): string | undefined {
  for (const prices of [WAS_NOW, NOW_WAS])
    for (const { index, groups } of text.matchAll(prices)) {
      const [was, now] = [parseAmount(groups!['was']!), parseAmount(groups!['now']!)];
      if (was !== null && now !== null && now < was) return lineAt(text, index);
    }
  return undefined;
}
