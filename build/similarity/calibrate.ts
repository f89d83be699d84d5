/**
 * `node build/similarity/calibrate.ts`: writes what the suggestions rest on, from the lexicon and the training pairs.
 * Run it after changing either. It prints how well the score does on pairs it was not fitted on (cross-validation by
 * business: all pairs of one kind of business are left out together).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '../../electron/similarity/encoder.ts';
import { DOMAINS } from '../../shared/similarity/domains/index.ts';
import { MEASURES } from '../../shared/similarity/compare.ts';
import { fit, predict, type Example, type Fitted } from './logistic.ts';
import { principalAxes } from './principal-axes.ts';
import { areaUnderCurve, bandFigures } from './figures.ts';
import { TRAINING_PAIRS, type LabelledPair } from './training-pairs.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const BATCH = 64;
const AXES = 64;
const SCALE = 127;
const RIDGE = 2;
const FOLDS = 10;
const WRONG = 0.01;
const ARGUABLE = 0.15;
const TARGET = { similar: 1, arguable: 0.5, dissimilar: 0 } as const;

await writeLexicon();
await writeCalibration();

/** Terms as short signed vectors along the principal axes of the whole lexicon. */
async function writeLexicon(): Promise<void> {
  const vectors: Float32Array[] = [];
  const terms = DOMAINS.flatMap((domain) => domain.terms);
  for (let from = 0; from < terms.length; from += BATCH)
    vectors.push(...(await encode(terms.slice(from, from + BATCH))));
  const axes = principalAxes(vectors, AXES);
  const short = vectors.map((vector) =>
    unit(axes.map((axis) => axis.reduce((s, x, i) => s + x * vector[i]!, 0))),
  );
  const base64 = (rows: readonly (readonly number[])[]): string =>
    Buffer.from(Int8Array.from(rows.flatMap((row) => row.map((x) => Math.round(x * SCALE))))).toString(
      'base64',
    );
  writeFileSync(
    join(ROOT, 'electron/similarity/lexicon-vectors.ts'),
    `/** Written by build/similarity/calibrate.ts: the lexicon's terms as the encoder sees them, along its principal axes. */
export const LEXICON_LENGTH = ${vectors.length};
export const VECTOR_SCALE = ${SCALE};
export const AXES: string =
  '${base64(axes.map((axis) => [...axis]))}';
export const TERM_VECTORS: string =
  '${base64(short)}';
`,
  );
}

async function writeCalibration(): Promise<void> {
  // Only now: it reads what was just written.
  const { LabelLibrary, memoryShelf } = await import('../../electron/similarity/label-library.ts');
  const { compareLabels } = await import('../../shared/similarity/compare.ts');
  const library = new LabelLibrary(memoryShelf());
  await library.prepare(TRAINING_PAIRS.flatMap(({ bought, promoted }) => [bought, promoted]));
  const examples: (Example & { readonly pair: LabelledPair })[] = [];
  for (const pair of TRAINING_PAIRS) {
    const comparison = compareLabels(library.traits(pair.bought), library.traits(pair.promoted));
    examples.push({
      pair,
      measures: MEASURES.map((name) => comparison[name]),
      target: TARGET[pair.label],
      weight: 1,
    });
  }
  const held = crossValidated(examples);
  const thresholds = chooseThresholds(held);
  const fitted = fit(examples, RIDGE);
  writeFileSync(join(ROOT, 'shared/similarity/calibration.ts'), calibrationFile(fitted, thresholds));
  console.log(`fitted on ${examples.length} pairs`, fitted);
  console.log(
    'cross-validated area, similar against dissimilar',
    areaUnderCurve(held, 'similar', 'dissimilar').toFixed(3),
  );
  console.log(thresholds, bandFigures(held, thresholds));
}

type Scored = { readonly label: LabelledPair['label']; readonly score: number };

function crossValidated(examples: readonly (Example & { readonly pair: LabelledPair })[]): readonly Scored[] {
  const businesses = [...new Set(examples.map(({ pair }) => pair.business))];
  const foldOf = (pair: LabelledPair): number => businesses.indexOf(pair.business) % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => {
    const fitted = fit(
      examples.filter(({ pair }) => foldOf(pair) !== fold),
      RIDGE,
    );
    return examples
      .filter(({ pair }) => foldOf(pair) === fold)
      .map(({ pair, measures }) => ({ label: pair.label, score: predict(fitted, measures) }));
  }).flat();
}

/**
 * The widest outer bands that keep, among pairs not fitted on, to 1 % of wrong pairs each and to 15 % of the arguable
 * pairs each; in steps of a hundredth.
 */
function chooseThresholds(held: readonly Scored[]): { similarFrom: number; dissimilarBelow: number } {
  const steps = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
  const count = (pairs: readonly Scored[], label: LabelledPair['label']): number =>
    pairs.filter((pair) => pair.label === label).length;
  const fits = (band: readonly Scored[], wrong: LabelledPair['label']): boolean =>
    count(band, wrong) <= WRONG * band.length &&
    count(band, 'arguable') <= ARGUABLE * count(held, 'arguable');
  return {
    similarFrom: steps.find((from) =>
      fits(
        held.filter(({ score }) => score >= from),
        'dissimilar',
      ),
    )!,
    dissimilarBelow: steps.findLast((to) =>
      fits(
        held.filter(({ score }) => score < to),
        'similar',
      ),
    )!,
  };
}

function calibrationFile(
  { weights, bias }: Fitted,
  thresholds: { similarFrom: number; dissimilarBelow: number },
): string {
  const lines = MEASURES.map((name, i) => `    ${name}: ${weights[i]!.toFixed(4)},`).join('\n');
  return `/** Written by build/similarity/calibrate.ts: what each measure counts, and where the bands begin. */
import type { Measure } from './compare.ts';

export interface Calibration {
  readonly bias: number;
  readonly weights: Readonly<Record<Measure, number>>;
  readonly thresholds: { readonly similarFrom: number; readonly dissimilarBelow: number };
}

export const CALIBRATION: Calibration = {
  bias: ${bias.toFixed(4)},
  weights: {
${lines}
  },
  thresholds: { similarFrom: ${thresholds.similarFrom}, dissimilarBelow: ${thresholds.dissimilarBelow} },
};
`;
}

function unit(values: readonly number[]): readonly number[] {
  const size = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return values.map((value) => value / size);
}
