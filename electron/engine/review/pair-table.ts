/** The pairs of one run in columns, a few bytes each: there may be millions, and every filter looks at all of them. */
import { labelKey } from '../../../shared/model/label.ts';
import type { CountedPair } from '../../store/run-summaries.ts';
import { breathe, type Task } from '../task.ts';

/** Not worked out yet. */
export const NO_SCORE = -1;

/** A column that grows. */
class Growing {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(2 * this.length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  done(): Uint32Array {
    return this.#values.slice(0, this.length);
  }
}

export class PairTable {
  /** Every label, as the run spells it. */
  readonly labels: readonly string[];
  /** What was bought and promoted, as places in `labels`. */
  readonly bought: Uint32Array;
  readonly promoted: Uint32Array;
  readonly contacts: Uint32Array;
  readonly messages: Uint32Array;
  readonly scores: Float32Array;
  /** Places of pairs, most messages first. */
  readonly byMessages: Uint32Array;
  readonly #placeOf: ReadonlyMap<string, number>;

  constructor(
    labels: readonly string[],
    columns: Pick<PairTable, 'bought' | 'promoted' | 'contacts' | 'messages'>,
  ) {
    this.labels = labels;
    this.bought = columns.bought;
    this.promoted = columns.promoted;
    this.contacts = columns.contacts;
    this.messages = columns.messages;
    this.scores = new Float32Array(this.length).fill(NO_SCORE);
    this.byMessages = mostFirst(this.messages);
    this.#placeOf = new Map(labels.map((label, place) => [labelKey(label), place]));
  }

  get length(): number {
    return this.bought.length;
  }

  /** Place of a label in any spelling; `null` when no pair holds it. */
  placeOf(label: string): number | null {
    return this.#placeOf.get(labelKey(label)) ?? null;
  }

  /** Both ways round, a pair of places has one number. */
  pairOf(a: number, b: number): number {
    return Math.min(a, b) * this.labels.length + Math.max(a, b);
  }
}

/** Reads a run's pairs into columns. Others are answered between batches. */
export async function readPairTable(
  batches: Iterable<readonly CountedPair[]>,
  task: Task,
): Promise<PairTable> {
  const places = new Map<string, number>();
  const place = (label: string): number => {
    let known = places.get(label);
    if (known === undefined) places.set(label, (known = places.size));
    return known;
  };
  const [bought, promoted, contacts, messages] = [new Growing(), new Growing(), new Growing(), new Growing()];
  for (const batch of batches) {
    for (const pair of batch) {
      bought.push(place(pair.bought));
      promoted.push(place(pair.promoted));
      contacts.push(pair.contacts);
      messages.push(pair.messages);
    }
    await breathe(task);
  }
  return new PairTable([...places.keys()], {
    bought: bought.done(),
    promoted: promoted.done(),
    contacts: contacts.done(),
    messages: messages.done(),
  });
}

/**
 * Places in descending order of their values, earlier places first among equals.
 * @param scale the smallest difference between two values that counts is one part in this many.
 */
export function mostFirst(values: Uint32Array | Float32Array, scale = 1): Uint32Array {
  const { length } = values;
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  // Value and place in one whole number below 2^53: numbers sort many times faster than a comparison is called.
  const keys = new Float64Array(length);
  for (let place = 0; place < length; place++)
    keys[place] = Math.round((most - values[place]!) * scale) * length + place;
  return Uint32Array.from(keys.sort(), (key) => key % length);
}
