/**
 * Amounts of money as files write them: `£1,234.50`, `1.234,50 €`, `1 234,50`, `1'234.50`. Whether the comma or the point
 * stands before the decimals is never guessed: `1,751` is a thousand and more in one country and less than two in another.
 */

/** What stands before the decimals of a column's numbers. */
export const DECIMAL_MARKS = ['point', 'comma'] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** Which mark a text proves: `either` when it is two different amounts, `needless` when it is the same by both. */
export type MarkProof = DecimalMark | 'either' | 'needless' | 'none';

/** Amounts are whole numbers of ten-thousandths, so that no penny is lost to binary fractions. */
const SCALE = 4;
const LONGEST = 60;
/** What nearly every amount looks like. */
const SIMPLE = /^(\d+)(?:([.,])(\d{1,2}))?$/;

const CURRENCY = String.raw`(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3}|kr\.?|zł)`;
const AMOUNT = new RegExp(
  String.raw`^(\(?) ?([-+−]?) ?${CURRENCY}? ?([-+−]?) ?(\d(?:[\d., ']*\d)?) ?([-−]?) ?${CURRENCY}?(\)?)$`,
  'u',
);
/** With a decimal point: ungrouped, in thousands, in lakhs, or in thousands set apart by a space or an apostrophe. */
const BODY =
  /^(\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3}|[1-9]\d{0,2}([ '])\d{3}(?:\2\d{3})*)(?:\.(\d{1,4}))?$/;

interface Written {
  readonly isNegative: boolean;
  /** The digits and what stands between them, and where in the text they begin. */
  readonly body: string;
  readonly at: number;
  /** By each mark, without the sign; `null` where it is no number so. */
  readonly read: Readonly<Record<DecimalMark, bigint | null>>;
}

function written(text: string): Written | null {
  if (text.length > LONGEST) return null;
  const simple = SIMPLE.exec(text);
  if (simple !== null) {
    const [, whole = '', mark, fraction = ''] = simple;
    const value = BigInt(whole + fraction.padEnd(SCALE, '0'));
    const read = { point: mark === ',' ? null : value, comma: mark === '.' ? null : value };
    return { isNegative: false, body: text, at: 0, read };
  }
  // One character for one, so that places stay what they are.
  const plain = text.replace(/\s/gu, ' ').replaceAll('’', "'");
  const start = plain.length - plain.trimStart().length;
  const match = AMOUNT.exec(plain.trim());
  if (match === null) return null;
  const [, open = '', before = '', between = '', body = '', after = '', close = ''] = match;
  const signs = before + between + after;
  if ((open === '') !== (close === '') || signs.length > (open === '' ? 1 : 0)) return null;
  const turned = body.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
  const read = { point: valueOf(body), comma: valueOf(turned) };
  if (read.point === null && read.comma === null) return null;
  const isNegative = open !== '' || (signs !== '' && signs !== '+');
  return { isNegative, body, at: start + plain.trim().indexOf(body), read };
}

function valueOf(body: string): bigint | null {
  const match = BODY.exec(body);
  if (match === null) return null;
  return BigInt(match[1]!.replace(/\D/g, '') + (match[3] ?? '').padEnd(SCALE, '0'));
}

function proofOf({ read: { point, comma } }: Written): Exclude<MarkProof, 'none'> {
  if (comma === null) return 'point';
  if (point === null) return 'comma';
  return point === comma ? 'needless' : 'either';
}

export function markProof(text: string): MarkProof {
  const simple = text.length > LONGEST ? null : SIMPLE.exec(text);
  if (simple !== null) return simple[2] === undefined ? 'needless' : simple[2] === '.' ? 'point' : 'comma';
  const amount = written(text);
  return amount === null ? 'none' : proofOf(amount);
}

/** Without the sign; `null` where the text could be two amounts and no mark says which. */
function magnitude(amount: Written, mark: DecimalMark | null): bigint | null {
  if (mark !== null) return amount.read[mark];
  return proofOf(amount) === 'either' ? null : (amount.read.point ?? amount.read.comma);
}

/**
 * An amount as a whole number of ten-thousandths. `null` when it is none, or could be two.
 * @param mark what is known to stand before the decimals; without it only what can be read in one way is.
 */
export function parseAmount(text: string, mark: DecimalMark | null = null): bigint | null {
  const amount = written(text);
  const value = amount === null ? null : magnitude(amount, mark);
  return value === null ? null : amount!.isNegative ? -value : value;
}

/** The text with its number as `1234.50`, so that it can be read in one way; as it is where it is so already, and where it is no amount. */
export function plainAmount(text: string, mark: DecimalMark | null): string {
  const amount = written(text);
  const value = amount === null ? null : magnitude(amount, mark);
  if (amount === null || value === null) return text;
  const { body, at, read } = amount;
  if (proofOf(amount) !== 'either' && read.point === value) return text;
  return text.slice(0, at) + amountText(value) + text.slice(at + body.length);
}

/** The product of amounts as text, exact; `null` when one is none, could be two, or the product has more than four decimals. */
export function product(texts: readonly string[]): string | null {
  const one = 10n ** BigInt(SCALE);
  let product = one;
  for (const text of texts) {
    const value = parseAmount(text);
    if (value === null || (product * value) % one !== 0n) return null;
    product = (product * value) / one;
  }
  return amountText(product);
}

/** Of ten-thousandths: `1234.50`, or `1234.5050`. Never three decimals, which could be thousands. */
export function amountText(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(SCALE + 1, '0');
  const fraction = digits.slice(-SCALE).replace(/00$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -SCALE)}.${fraction}`;
}
