/** Likely spellings of one label, told by their letters; and what is never offered as one. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { likelyVariants } from '../../shared/similarity/label-variants.ts';

const offered = (...labels: readonly string[]): readonly (readonly [string, ...string[]])[] =>
  likelyVariants(labels).map(({ labels: places, reason }) => [reason, ...places.map((i) => labels[i]!)]);

it.each([
  ['spacing', 'Wine glasses', 'wine-glasses'],
  ['spacing', 'Wine glasses', 'wineglasses'],
  ['spacing', 'Café sets', 'Cafe-Sets'],
  ['spacing', 'Home & garden', 'Home and Garden'],
  ['plural', 'Wine glasses', 'Wine glass'],
  ['plural', 'Batteries', 'battery'],
  ['order', 'Glasses, wine', 'Wine glasses'],
  ['letter', 'Accessories', 'Accesories'],
  ['letter', 'Trainers mens', 'Trianers mens'],
])('%s: %s and %s', (reason, a, b) => {
  expect(offered(a, b)).toEqual([[reason, a, b]]);
  expect(offered(b, a)).toEqual([[reason, b, a]]);
});

it.each([
  ['Phone 14 case', 'Phone 15 case'],
  ['Cats', 'Cars'],
  ['Wine glasses', 'Wine'],
  ['🪴', '🪑'],
  ['', '--'],
  ['أثاث', 'أحذية'],
  [`${'x'.repeat(300)}a`, `${'x'.repeat(300)}b`],
])('%.20s and %.20s are not offered as one', (a, b) => {
  expect(offered(a, b)).toEqual([]);
});

it('puts chains together, and tells the furthest difference among them', () => {
  expect(offered('Wine glasses', 'Mugs', 'wine-glasses', 'Wine glass', 'glass (wine)')).toEqual([
    ['order', 'Wine glasses', 'wine-glasses', 'Wine glass', 'glass (wine)'],
  ]);
});

it('names places that exist, at least two, each once, and the same every time', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 30 }), (labels) => {
      const found = likelyVariants(labels);
      for (const { labels: places } of found) {
        expect(places.length).toBeGreaterThan(1);
        expect(new Set(places).size).toBe(places.length);
        expect(places.every((i) => i >= 0 && i < labels.length)).toBe(true);
      }
      expect(likelyVariants(labels)).toEqual(found);
    }),
  );
});

it('takes a label of a megabyte, and looks at no single letters among very many labels', () => {
  expect(offered('x'.repeat(1 << 20), 'y'.repeat(1 << 20))).toEqual([]);
  const many = Array.from({ length: 20_001 }, (_, i) => `label number ${i}`);
  expect(likelyVariants([...many, 'Accessories', 'Accesories'])).toEqual([]);
});
