/** The traits of labels, each worked out once, and the vectors kept so that the next opening need not encode again. */
import { labelKey } from '../../shared/model/label.ts';
import { COMPARED_CHARACTERS } from '../../shared/similarity/label-words.ts';
import { traitsOf, type LabelTraits } from '../../shared/similarity/traits.ts';
import { encode } from './encoder.ts';
import { nearnessToDomains } from './nearness.ts';

/** Where vectors are kept between openings, by the compared part of a label. */
export interface VectorShelf {
  get(key: string): Float32Array | null;
  put(entries: ReadonlyMap<string, Float32Array>): void;
}

/** Vectors that last as long as the process. */
export function memoryShelf(): VectorShelf {
  const kept = new Map<string, Float32Array>();
  return {
    get: (key) => kept.get(key) ?? null,
    put: (entries) => {
      for (const [key, vector] of entries) kept.set(key, vector);
    },
  };
}

/** Encoded this many at a time between two looks at the clock, the shelf and whoever else waits. */
const BATCH = 64;

export class LabelLibrary {
  readonly #shelf: VectorShelf;
  readonly #traits = new Map<string, LabelTraits>();

  constructor(shelf: VectorShelf) {
    this.#shelf = shelf;
  }

  /** Traits of a label prepared before. Throws when it was not. */
  traits(label: string): LabelTraits {
    const known = this.#traits.get(label);
    if (known === undefined) throw new Error('The label was not prepared.');
    return known;
  }

  has(label: string): boolean {
    return this.#traits.has(label);
  }

  /** How many labels were prepared. */
  get size(): number {
    return this.#traits.size;
  }

  /** Prepares labels; `between` is awaited between batches with the count done, and may throw to stop. */
  async prepare(
    labels: Iterable<string>,
    between: (done: number, total: number) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const missing = [...new Set(labels)].filter((label) => !this.#traits.has(label));
    for (let from = 0; from < missing.length; from += BATCH) {
      const batch = missing.slice(from, from + BATCH);
      const vectors = await this.#vectors(batch.map(vectorKey));
      for (const [i, label] of batch.entries()) {
        const vector = vectors[i]!;
        this.#traits.set(label, traitsOf(label, { vector, nearness: nearnessToDomains(vector) }));
      }
      await between(from + batch.length, missing.length);
    }
  }

  async #vectors(keys: readonly string[]): Promise<readonly Float32Array[]> {
    const kept = keys.map((key) => this.#shelf.get(key));
    const missing = [...new Set(keys.filter((_, i) => kept[i] === null))];
    if (missing.length === 0) return kept as readonly Float32Array[];
    const encoded = await encode(missing);
    const fresh = new Map(missing.map((key, i) => [key, encoded[i]!]));
    this.#shelf.put(fresh);
    return keys.map((key, i) => kept[i] ?? fresh.get(key)!);
  }
}

function vectorKey(label: string): string {
  return labelKey(label.slice(0, COMPARED_CHARACTERS));
}
