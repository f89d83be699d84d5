/** How near a label's meaning lies to each domain of the lexicon, by the nearest of the domain's own terms. */
import { DOMAINS } from '../../shared/similarity/domains/index.ts';
import { dot } from '../../shared/similarity/compare.ts';
import { AXES, LEXICON_LENGTH, TERM_VECTORS, VECTOR_SCALE } from './lexicon-vectors.ts';
import { VECTOR_LENGTH } from './encoder.ts';

/** The nearest term tells most; the second nearest steadies it. */
const NEAREST_SHARE = 0.7;

interface LexiconVectors {
  readonly axes: readonly Float32Array[];
  /** By domain, in the lexicon's order. */
  readonly terms: readonly (readonly Float32Array[])[];
}

let decoded: LexiconVectors | null = null;

/** @param vector as `encode` gives it. */
export function nearnessToDomains(vector: Float32Array): Float32Array {
  const { axes, terms } = (decoded ??= decode());
  const seen = unit(Float32Array.from(axes, (axis) => dot(axis, vector)));
  return Float32Array.from(terms, (own) => {
    let [first, second] = [-1, -1];
    for (const term of own) {
      const near = dot(seen, term);
      if (near > first) [first, second] = [near, first];
      else if (near > second) second = near;
    }
    return NEAREST_SHARE * first + (1 - NEAREST_SHARE) * second;
  });
}

function decode(): LexiconVectors {
  const axes = rows(AXES, VECTOR_LENGTH);
  const all = rows(TERM_VECTORS, axes.length).map(unit);
  if (all.length !== LEXICON_LENGTH || all.length !== DOMAINS.reduce((n, { terms }) => n + terms.length, 0))
    throw new Error('The lexicon changed: run build/similarity/calibrate.ts again.');
  let from = 0;
  return { axes, terms: DOMAINS.map(({ terms }) => all.slice(from, (from += terms.length))) };
}

/** Base64 of signed bytes, each a multiple of `1 / VECTOR_SCALE`. */
function rows(base64: string, length: number): readonly Float32Array[] {
  const bytes = new Int8Array(Buffer.from(base64, 'base64'));
  return Array.from({ length: bytes.length / length }, (_, i) =>
    Float32Array.from(bytes.subarray(i * length, (i + 1) * length), (value) => value / VECTOR_SCALE),
  );
}

export function unit(vector: Float32Array): Float32Array {
  const size = Math.sqrt(dot(vector, vector));
  return size === 0 ? vector : vector.map((value) => value / size);
}
