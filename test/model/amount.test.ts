/** Amounts as files write them: read exactly where they can be read in one way, and never guessed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountText,
  markProof,
  parseAmount,
  plainAmount,
  type DecimalMark,
  type MarkProof,
} from '../../shared/model/amount.ts';

describe('an amount', () => {
  it.each<[string, MarkProof, string]>([
    ['12.50', 'point', '12.50'],
    ['£1,234.50', 'point', '1234.50'],
    ['1,234,567', 'point', '1234567.00'],
    ['₹ 1,00,000', 'point', '100000.00'],
    ["CHF 1'200.00", 'point', '1200.00'],
    ['0.125', 'point', '0.1250'],
    ['1234.567', 'point', '1234.5670'],
    ['12,50', 'comma', '12.50'],
    ['1.200,00 €', 'comma', '1200.00'],
    ['1\u202f200,5', 'comma', '1200.50'],
    ['1.000.000', 'comma', '1000000.00'],
    ['0,125', 'comma', '0.1250'],
    ['-3', 'needless', '-3.00'],
    ['3-', 'needless', '-3.00'],
    ['£-3', 'needless', '-3.00'],
    ['−3', 'needless', '-3.00'],
    ['(1 200)', 'needless', '-1200.00'],
    ['1’200', 'needless', '1200.00'],
    ['GBP 7', 'needless', '7.00'],
    ['+4', 'needless', '4.00'],
  ])('%s proves %s and is %s', (text, proof, sum) => {
    expect(markProof(text)).toBe(proof);
    expect(amountText(parseAmount(text)!)).toBe(sum);
  });

  it.each([
    ['1,751', '1751.00', '1.7510'],
    ['1.751', '1.7510', '1751.00'],
    ['-£12,000', '-12000.00', '-12.00'],
  ])('%s could be %s or %s, and is read once it is known which', (text, point, comma) => {
    expect(markProof(text)).toBe('either');
    expect(parseAmount(text)).toBeNull();
    expect(plainAmount(text, null)).toBe(text);
    expect(amountText(parseAmount(text, 'point')!)).toBe(point);
    expect(amountText(parseAmount(text, 'comma')!)).toBe(comma);
  });

  it.each([
    'free',
    '',
    '1 or 2',
    '0.12345',
    '--1',
    '(-5)',
    '(5',
    '12 50',
    '1,2,3',
    '1.200.00',
    '1,200.00.5',
    "1'200 000",
    '.',
    `1${'0'.repeat(80)}`,
  ])('%j is none', (text) => {
    expect(markProof(text)).toBe('none');
    for (const mark of ['point', 'comma', null] as const) {
      expect(parseAmount(text, mark)).toBeNull();
      expect(plainAmount(text, mark)).toBe(text);
    }
  });

  it('that the mark contradicts is not read', () => {
    expect(parseAmount('12,50', 'point')).toBeNull();
    expect(parseAmount('1,200.00', 'comma')).toBeNull();
  });

  it.each<[string, DecimalMark | null, string]>([
    ['£1,234.50', null, '£1,234.50'],
    ['1.200,00 €', null, '1200.00 €'],
    ['£-1,751', 'point', '£-1751.00'],
    [' 1.751 kr', 'comma', ' 1751.00 kr'],
    ['(12,5)', 'comma', '(12.50)'],
  ])('%j by %s becomes %j, which needs no mark', (text, mark, plain) => {
    expect(plainAmount(text, mark)).toBe(plain);
    expect(parseAmount(plain)).toBe(parseAmount(text, mark));
  });
});

const GROUPS: Readonly<Record<DecimalMark, readonly string[]>> = {
  point: ['', ',', ' ', '\u00a0', '\u202f', "'", '’'],
  comma: ['', '.', ' ', '\u00a0', '\u202f', "'", '’'],
};
/** A number in ten-thousandths as people of some country write it, with as many decimals as they give. */
const asWritten = fc
  .record({
    value: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
    mark: fc.constantFrom<DecimalMark>('point', 'comma'),
    grouped: fc.nat({ max: 6 }),
    decimals: fc.nat({ max: 4 }),
  })
  .map(({ value, mark, grouped, decimals }) => {
    const unit = 10n ** BigInt(4 - decimals);
    const cut = (value / unit) * unit;
    const digits = (cut < 0n ? -cut : cut).toString().padStart(5, '0');
    const whole = digits.slice(0, -4).replace(/\B(?=(\d{3})+$)/g, GROUPS[mark][grouped]!);
    const fraction =
      decimals === 0 ? '' : (mark === 'point' ? '.' : ',') + digits.slice(-4, -4 + decimals || undefined);
    return { text: `${cut < 0n ? '-' : ''}${whole}${fraction}`, value: cut, mark };
  });

it('any number is read by its own mark, and without one as the same or not at all', () => {
  fc.assert(
    fc.property(asWritten, ({ text, value, mark }) => {
      expect(parseAmount(text, mark)).toBe(value);
      const proof = markProof(text);
      expect(proof === mark || proof === 'either' || proof === 'needless').toBe(true);
      expect(parseAmount(text)).toBe(proof === 'either' ? null : value);
      const plain = plainAmount(text, mark);
      expect([null, 'point', 'needless']).toContain(proof === 'either' ? null : markProof(plain));
      expect(parseAmount(plain)).toBe(value);
    }),
    { numRuns: 2_000 },
  );
});

it('comes back from its own text, which can be read in one way', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (value) => {
      expect(markProof(amountText(value))).not.toBe('either');
      expect(parseAmount(amountText(value))).toBe(value);
    }),
  );
});

it('any text is read, or not, at once', () => {
  const piece = fc.constantFrom('1', '000', ',', '.', ' ', "'", '-', '(', ')', '£', 'EUR', 'x');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const value = parseAmount(text);
      expect(value === null).toBe(['either', 'none'].includes(markProof(text)));
      if (value !== null) expect(parseAmount(plainAmount(text, null))).toBe(value);
    }),
    { numRuns: 2_000 },
  );
});
