/** A suggestion helps a reviewer: the same either way round, bounded, and unmoved by hostile labels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestSimilarity } from '../../shared/similarity/suggest.ts';

describe('suggestions', () => {
  it.each([
    ['Garden chairs', 'garden  CHAIRS', 'similar'],
    ['Garden chairs', 'Garden chair', 'similar'],
    ['Brass desk lamp', 'Paper lamp', 'review'],
    ['Lawn mower', 'Travel insurance', 'dissimilar'],
    ['', '', 'review'],
    [`${'shared words '.repeat(30)}alpha`, `${'shared words '.repeat(30)}omega`, 'review'],
  ])('%s against %s: %s', (bought, promoted, suggestion) => {
    expect(suggestSimilarity(bought, promoted).suggestion).toBe(suggestion);
  });

  it('are symmetric, bounded and always explained', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const one = suggestSimilarity(a, b);
        expect(suggestSimilarity(b, a)).toEqual(one);
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
        expect(one.explanation).not.toBe('');
      }),
    );
  });

  it('take a label of a megabyte, emoji, right-to-left text and a formula', () => {
    for (const label of ['x'.repeat(1 << 20), '🪴'.repeat(5_000), '\u202Eأثاث الحديقة', '=HYPERLINK("x")']) {
      expect(suggestSimilarity(label, 'garden').score).toBeLessThanOrEqual(1);
    }
  });
});
