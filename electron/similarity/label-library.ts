/** The traits of labels, each worked out once, and the vectors kept so that the next opening need not encode again. */
import { labelKey } from '../../shared/model/label.ts';
import { COMPARED_CHARACTERS } from '../../shared/similarity/label-words.ts';
import { traitsOf, type LabelTraits, type Meaning } from '../../shared/similarity/traits.ts';
import { meanings, meaningsElsewhere, THREADS } from './meanings.ts';
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

/** Worked out this many at a time between two looks at the clock, the shelf and whoever else waits. */
const BATCH = 16;
/** Up to this many are worked out here before a thread would have started. */
const FEW = 64;

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
    const batches = Array.from({ length: Math.ceil(missing.length / BATCH) }, (_, i) =>
      missing.slice(i * BATCH, (i + 1) * BATCH),
    );
    const [workOut, ahead] = missing.length > FEW ? [meaningsElsewhere, 2 * THREADS] : [meanings, 1];
    const under: Promise<(label: string) => Meaning>[] = [];
    for (const [i, batch] of batches.entries()) {
      while (under.length < ahead && i + under.length < batches.length) {
        const next = this.#meanings(batches[i + under.length]!, workOut);
        // Stopped half-way, nobody awaits it any more.
        next.catch(() => undefined);
        under.push(next);
      }
      const meaning = await under.shift()!;
      for (const label of batch) this.#traits.set(label, traitsOf(label, meaning(label)));
      await between(Math.min((i + 1) * BATCH, missing.length), missing.length);
    }
  }

  async #meanings(labels: readonly string[], workOut: typeof meanings): Promise<(label: string) => Meaning> {
    const keys = [...new Set(labels.map(vectorKey))];
    const kept = new Map(keys.map((key) => [key, this.#shelf.get(key)]));
    const missing = keys.filter((key) => kept.get(key) === null);
    const worked = missing.length === 0 ? [] : await workOut(missing);
    if (worked.length > 0) this.#shelf.put(new Map(missing.map((key, i) => [key, worked[i]!.vector])));
    const fresh = new Map(missing.map((key, i) => [key, worked[i]!]));
    return (label) => {
      const key = vectorKey(label);
      const vector = kept.get(key);
      return vector == null ? fresh.get(key)! : { vector, nearness: nearnessToDomains(vector) };
    };
  }
}

function vectorKey(label: string): string {
  return labelKey(label.slice(0, COMPARED_CHARACTERS));
}
