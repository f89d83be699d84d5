/** A suggestion helps a reviewer: the same either way round, bounded, repeatable, and unmoved by hostile labels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LabelLibrary, memoryShelf } from '../../electron/similarity/label-library.ts';
import { parsePath } from '../../shared/similarity/placement.ts';
import { PLAIN_CONTEXT, scorePair, suggestSimilarity } from '../../shared/similarity/suggest.ts';
import { library, suggest } from './labels.ts';

describe('suggestions', () => {
  it.each([
    ['Garden chairs', 'garden  CHAIRS', 'similar'],
    ['Garden chairs', 'Garden chair', 'similar'],
    ['Desk lamps', 'Floor lamp', 'similar'],
    ['Ladies’ ankle boots', 'Leather sandals', 'similar'],
    ['Buildings insurance', 'Contents insurance', 'similar'],
    ['Lawn mower', 'Travel insurance', 'dissimilar'],
    ['Cat food', 'Car insurance', 'dissimilar'],
    ['Sourdough loaf', 'Consolidation loan', 'dissimilar'],
    ['Hill walking boots', 'Guided hill walks', 'review'],
    ['', '', 'review'],
  ])('%s against %s: %s', async (bought, promoted, suggestion) => {
    expect((await suggest(bought, promoted)).suggestion).toBe(suggestion);
  });

  it('say what a person can check: the line of business, shared words, how close the meanings are', async () => {
    const { explanation } = await suggest('Desk lamp', 'Bedside lamp');
    expect(explanation).toMatch(
      /^Both are decor and lighting\. Both mention “lamp”\. Their meanings are close/,
    );
    expect((await suggest('Mortgage', 'Rose bush')).explanation).toContain('different lines of business');
  });

  it('never call similar what was not compared whole', async () => {
    const long = 'lamp with shade '.repeat(30);
    const { suggestion, explanation } = await suggest(`${long}one`, `${long}two`);
    expect(suggestion).toBe('review');
    expect(explanation).toContain('Only the first 200 characters');
  });

  it('leave a label in another alphabet to a person', async () => {
    for (const label of ['أثاث الحديقة', 'мебель', '園芸'])
      expect((await suggest(label, 'garden furniture')).suggestion).toBe('review');
  });

  it('leave a stock code to a person, and what stands beside a size or a model to the words', async () => {
    for (const label of ['SKU 11507', 'Ref. 4471-B', 'item no 12', '8801'])
      expect(await suggest(label, 'garden furniture')).toMatchObject({ suggestion: 'review', score: 0.5 });
    expect((await suggest('Lawn mower 3000', 'Travel insurance')).suggestion).toBe('dissimilar');
  });

  it('are symmetric, bounded and always explained', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (a, b) => {
        const one = await suggest(a, b);
        const other = await suggest(b, a);
        expect([other.score, other.suggestion]).toEqual([one.score, one.suggestion]);
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
        expect(one.explanation).not.toBe('');
        expect(scorePair(library.traits(a), library.traits(b), PLAIN_CONTEXT.placements)).toBe(one.score);
      }),
      { numRuns: 40 },
    );
  });

  it('take a label of a megabyte, emoji, right-to-left text, a formula and control characters', async () => {
    for (const label of [
      'x'.repeat(1 << 20),
      '🪴'.repeat(5_000),
      '\u202Eأثاث الحديقة',
      '=HYPERLINK("x")',
      '\0\r\n',
      '--',
    ])
      expect((await suggest(label, 'garden')).suggestion).not.toBe('similar');
  });

  it('come out the same in a new process of thought: nothing depends on the order of labels', async () => {
    const labels = ['dog lead', 'pet insurance', 'conveyancing', 'trail shoes', 'ISA'];
    const scores = async (order: readonly string[]): Promise<readonly number[]> => {
      const fresh = new LabelLibrary(memoryShelf());
      for (const label of order) await fresh.prepare([label]);
      return labels.map((label) => suggestSimilarity(fresh.traits(label), fresh.traits('dog food')).score);
    };
    expect(await scores([...labels, 'dog food'])).toEqual(await scores(['dog food', ...labels.toReversed()]));
  });
});

describe("the organisation's own categories", () => {
  const paths = new Map(
    Object.entries({
      teapot: 'Home > Kitchen',
      kettle: 'Home > Kitchen',
      hedgehog: 'Home > Garden',
      bond: 'Money',
    }),
  );
  const context = {
    ...PLAIN_CONTEXT,
    placements: (label: string) => (paths.has(label) ? [parsePath(paths.get(label)!)] : []),
  };

  it('make two labels of one category similar, and name it', async () => {
    const { suggestion, explanation } = await suggest('teapot', 'kettle', context);
    expect(suggestion).toBe('similar');
    expect(explanation).toContain('Your own categories place both in Home > Kitchen.');
  });

  it('say nothing where only the top category is shared, or none', async () => {
    const plain = await suggest('teapot', 'hedgehog');
    expect((await suggest('teapot', 'hedgehog', context)).score).toBe(plain.score);
    expect((await suggest('teapot', 'bond', context)).explanation).not.toContain('Your own categories');
  });

  it('are read with any usual separator', () => {
    for (const text of ['A > B > C', 'A>B>C', 'A › B › C', ' A / B / C '])
      expect(parsePath(text)).toEqual(['A', 'B', 'C']);
  });
});
