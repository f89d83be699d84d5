/** The committed lexicon vectors and weights belong to the committed lexicon and pairs, and the score holds its bars. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEXICON_LENGTH } from '../../electron/similarity/lexicon-vectors.ts';
import { LabelLibrary, memoryShelf } from '../../electron/similarity/label-library.ts';
import { DOMAINS } from '../../shared/similarity/domains/index.ts';
import { THRESHOLD_BOUNDS } from '../../shared/model/thresholds.ts';
import { DEFAULT_THRESHOLDS } from '../../shared/similarity/score.ts';
import { suggestSimilarity } from '../../shared/similarity/suggest.ts';
import { areaUnderCurve, bandFigures } from '../../build/similarity/figures.ts';
import { readPairs, TRAINING_PAIRS, type LabelledPair } from '../../build/similarity/training-pairs.ts';

const LABELLED = join(import.meta.dirname, '..', '..', '..', 'shared', 'similarity', 'uk-pairs.tsv');

async function scored(pairs: readonly LabelledPair[]) {
  const library = new LabelLibrary(memoryShelf());
  await library.prepare(pairs.flatMap(({ bought, promoted }) => [bought, promoted]));
  return pairs.map(({ bought, promoted, label }) => ({
    label,
    score: suggestSimilarity(library.traits(bought), library.traits(promoted)).score,
  }));
}

describe('the lexicon', () => {
  it('has one vector for each term', () => {
    expect(DOMAINS.reduce((sum, { terms }) => sum + terms.length, 0)).toBe(LEXICON_LENGTH);
  });

  it('names each domain once, and no term twice within a domain', () => {
    expect(new Set(DOMAINS.map(({ name }) => name)).size).toBe(DOMAINS.length);
    for (const { name, terms } of DOMAINS)
      expect(
        terms.filter((term, i) => terms.indexOf(term) !== i),
        name,
      ).toEqual([]);
  });
});

describe('the score', () => {
  it('begins within the bounds that a person may move it in', () => {
    for (const name of ['similarFrom', 'dissimilarBelow'] as const) {
      expect(DEFAULT_THRESHOLDS[name]).toBeGreaterThanOrEqual(THRESHOLD_BOUNDS[name].least);
      expect(DEFAULT_THRESHOLDS[name]).toBeLessThanOrEqual(THRESHOLD_BOUNDS[name].most);
    }
  });

  it('orders the pairs it was calibrated on', async () => {
    const pairs = await scored(TRAINING_PAIRS);
    expect(areaUnderCurve(pairs, 'similar', 'dissimilar')).toBeGreaterThan(0.97);
  });

  it.skipIf(!existsSync(LABELLED))('keeps its bars on labelled pairs it was not fitted on', async () => {
    const pairs = await scored(readPairs(LABELLED));
    const bands = bandFigures(pairs, DEFAULT_THRESHOLDS);
    expect(areaUnderCurve(pairs, 'similar', 'dissimilar')).toBeGreaterThanOrEqual(0.94);
    expect(bands.dissimilarAmongSimilar).toBeLessThanOrEqual(0.03);
    expect(bands.similarAmongDissimilar).toBeLessThanOrEqual(0.03);
    expect(bands.arguableInReview).toBeGreaterThanOrEqual(0.5);
    expect(bands.inReview).toBeLessThanOrEqual(0.45);
  });
});
