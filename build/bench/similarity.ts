/**
 * `npm run bench -- similarity`: how good the suggestions are on labelled pairs, next to TF-IDF cosine and character
 * trigrams in the same run, and how long a large audit's take. The labelled data are not part of the program: they are
 * looked for in a folder beside it, and without them only the speed is measured, and that is said.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LabelLibrary, memoryShelf } from '../../electron/similarity/label-library.ts';
import { DOMAINS } from '../../shared/similarity/domains/index.ts';
import { NO_PLACEMENTS } from '../../shared/similarity/placement.ts';
import { DEFAULT_THRESHOLDS } from '../../shared/similarity/score.ts';
import { scorePair, suggestSimilarity } from '../../shared/similarity/suggest.ts';
import { areaUnderCurve, bandFigures, type ScoredPair } from '../similarity/figures.ts';
import { readPairs } from '../similarity/training-pairs.ts';
import type { Figures } from './figures.ts';
import { tfIdf, trigrams } from './similarity-baselines.ts';

const DATA = join(import.meta.dirname, '..', '..', '..', 'shared', 'similarity');
const BOUGHT = 5_000;
const PROMOTED = 2_000;
const ADDED = 20;
const PRODUCT_SETS = ['Textual_Abt-Buy', 'Structured_Amazon-Google', 'Structured_Walmart-Amazon'];
const OFFER_SETS = ['cameras', 'computers', 'shoes', 'watches'];
const OFFERS_EACH = 150;

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: string;
}

export async function benchSimilarity(): Promise<Figures> {
  const figures: Figures = {};
  if (existsSync(DATA)) await quality(figures);
  else console.error(`SKIPPED: the labelled pairs are not there (${DATA}); only the speed is measured.`);
  await speed(figures);
  return figures;
}

async function quality(figures: Figures): Promise<void> {
  const library = new LabelLibrary(memoryShelf());
  const own = async (pairs: readonly Pair[]): Promise<readonly ScoredPair[]> => {
    await library.prepare(pairs.flatMap(({ a, b }) => [a, b]));
    return pairs.map(({ a, b, label }) => ({
      label,
      score: suggestSimilarity(library.traits(a), library.traits(b)).score,
    }));
  };
  const uk = readPairs(join(DATA, 'uk-pairs.tsv')).map(({ bought, promoted, label }) => ({
    a: bought,
    b: promoted,
    label,
  }));
  const scored = await own(uk);
  figures['similarity.uk_pairs'] = uk.length;
  figures['similarity.uk_area'] = areaUnderCurve(scored, 'similar', 'dissimilar');
  figures['similarity.uk_area_tf_idf'] = areaUnderCurve(withScores(uk, tfIdf(uk)), 'similar', 'dissimilar');
  figures['similarity.uk_area_trigrams'] = areaUnderCurve(withScores(uk, trigrams), 'similar', 'dissimilar');
  const bands = bandFigures(scored, DEFAULT_THRESHOLDS);
  figures['similarity.uk_dissimilar_among_similar'] = bands.dissimilarAmongSimilar;
  figures['similarity.uk_similar_among_dissimilar'] = bands.similarAmongDissimilar;
  figures['similarity.uk_arguable_in_review'] = bands.arguableInReview;
  figures['similarity.uk_in_review'] = bands.inReview;
  const taxonomy = taxonomyPairs();
  const placed = await own(taxonomy);
  for (const relation of ['sibling_leaf', 'cousin_same_l2', 'same_l1_only', 'unrelated_l1'])
    figures[`similarity.taxonomy_mean_${relation}`] = mean(placed.filter(({ label }) => label === relation));
  figures['similarity.taxonomy_area'] = areaUnderCurve(placed, 'sibling_leaf', 'unrelated_l1');
  figures['similarity.taxonomy_area_tf_idf'] = areaUnderCurve(
    withScores(taxonomy, tfIdf(taxonomy)),
    'sibling_leaf',
    'unrelated_l1',
  );
  figures['similarity.taxonomy_area_trigrams'] = areaUnderCurve(
    withScores(taxonomy, trigrams),
    'sibling_leaf',
    'unrelated_l1',
  );
  const same = await own(sameProducts());
  figures['similarity.same_product_pairs'] = same.length;
  figures['similarity.same_product_not_dissimilar'] = share(
    same,
    ({ score }) => score >= DEFAULT_THRESHOLDS.dissimilarBelow,
  );
  const across = await own(acrossOffers());
  figures['similarity.across_offers_pairs'] = across.length;
  figures['similarity.across_offers_similar'] = share(
    across,
    ({ score }) => score >= DEFAULT_THRESHOLDS.similarFrom,
  );
}

/** 5,000 × 2,000 labels made from the lexicon, from nothing; then twenty more labels, of which only those are new. */
async function speed(figures: Figures): Promise<void> {
  const terms = DOMAINS.flatMap(({ terms: own }) => own);
  const label = (i: number): string =>
    `${ADJECTIVES[i % ADJECTIVES.length]!} ${terms[(i * 31) % terms.length]!} ${i % 97}`;
  const bought = Array.from({ length: BOUGHT }, (_, i) => label(i));
  const promoted = Array.from({ length: PROMOTED }, (_, i) => label(BOUGHT + i));
  const library = new LabelLibrary(memoryShelf());
  const busy = process.cpuUsage();
  const started = performance.now();
  await library.prepare([...bought, ...promoted]);
  const encoded = performance.now();
  scoreAll(library, bought, promoted);
  const done = performance.now();
  figures['similarity.pairs'] = BOUGHT * PROMOTED;
  figures['similarity.encode_seconds'] = (encoded - started) / 1_000;
  figures['similarity.score_seconds'] = (done - encoded) / 1_000;
  figures['similarity.seconds'] = (done - started) / 1_000;
  // What it would take on an idle machine: others may have had the processors for most of the time.
  const { user, system } = process.cpuUsage(busy);
  figures['similarity.processor_seconds'] = (user + system) / 1_000_000;
  const more = Array.from({ length: ADDED }, (_, i) => `added ${label(BOUGHT + PROMOTED + i)}`);
  const again = performance.now();
  await library.prepare([...bought, ...more]);
  scoreAll(library, more, promoted);
  figures['similarity.added_labels'] = ADDED;
  figures['similarity.added_seconds'] = (performance.now() - again) / 1_000;
  figures['similarity.peak_mb'] = process.resourceUsage().maxRSS / 1_024;
}

function scoreAll(
  library: LabelLibrary,
  bought: readonly string[],
  promoted: readonly string[],
): Float32Array {
  const scores = new Float32Array(bought.length * promoted.length);
  const right = promoted.map((label) => library.traits(label));
  let at = 0;
  for (const label of bought) {
    const left = library.traits(label);
    for (const other of right) scores[at++] = scorePair(left, other, NO_PLACEMENTS);
  }
  return scores;
}

const ADJECTIVES = [
  'classic',
  'modern',
  'large',
  'luxury',
  'basic',
  'premium',
  'family',
  'seasonal',
  'handmade',
  'everyday',
];

function withScores(pairs: readonly Pair[], score: (a: string, b: string) => number): readonly ScoredPair[] {
  return pairs.map(({ a, b, label }) => ({ label, score: score(a, b) }));
}

function lines(...path: readonly string[]): readonly (readonly string[])[] {
  return readFileSync(join(DATA, ...path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
}

function taxonomyPairs(): readonly Pair[] {
  return lines('google-taxonomy', 'derived_pairs_2400.tsv')
    .slice(1)
    .map(([relation, , a, b]) => ({ a: a!, b: b!, label: relation! }));
}

/** The titles of two offers that were labelled the same product. */
function sameProducts(): readonly Pair[] {
  return PRODUCT_SETS.flatMap((set) => lines('ditto', `er_magellan_${set}_test.txt`))
    .filter(([, , same]) => same === '1')
    .map(([a, b]) => ({ a: title(a!), b: title(b!), label: 'same' }));
}

/** Offers of different shops' departments: every two files, evenly spread over both. */
function acrossOffers(): readonly Pair[] {
  const files = OFFER_SETS.map((set) => lines('ditto', `wdc_${set}_test.txt`).map(([a]) => title(a!)));
  return files.flatMap((left, i) =>
    files.slice(i + 1).flatMap((right) =>
      Array.from({ length: OFFERS_EACH }, (_, n) => ({
        a: left[Math.floor((n * left.length) / OFFERS_EACH)]!,
        b: right[Math.floor((((n * 37) % OFFERS_EACH) * right.length) / OFFERS_EACH)]!,
        label: 'across',
      })),
    ),
  );
}

/** A record reads `COL title VAL … COL price VAL …`. */
function title(record: string): string {
  return (/COL (?:title|name) VAL (.*?)(?= COL |$)/.exec(record)?.[1] ?? record).trim();
}

function share(pairs: readonly ScoredPair[], test: (pair: ScoredPair) => boolean): number {
  return pairs.filter(test).length / pairs.length;
}

function mean(pairs: readonly ScoredPair[]): number {
  return pairs.reduce((sum, { score }) => sum + score, 0) / pairs.length;
}
