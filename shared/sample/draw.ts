/**
 * Drawing a sample that anyone can draw again: the same run, method, size and seed give the same contacts.
 *
 * Every contact gets a key from the seed and its own number, u^(1/w) with u uniform on (0, 1) and w its weight; the largest
 * keys are the sample (Efraimidis and Spirakis, "Weighted random sampling with a reservoir", 2006). With equal weights that is
 * a simple random sample without replacement.
 */
import type { SampleMethod } from '../model/sample.ts';

/** What decides how likely a contact is drawn. */
export interface Risk {
  /** The store's stable number for the contact. */
  readonly key: number;
  readonly mayMarket: 'yes' | 'no' | 'undetermined';
  readonly unlawful: number;
  readonly undetermined: number;
}

/** Messages beyond so many add nothing: one heavily mailed contact must not crowd out the others. */
const MOST = 10;

/** One for a contact without doubt; one more for each unlawful and half for each undetermined message; two where the verdict is open. */
export function weightOf({ mayMarket, unlawful, undetermined }: Risk): number {
  const verdict = mayMarket === 'undetermined' ? 2 : 0;
  return 1 + verdict + Math.min(unlawful, MOST) + Math.min(undetermined, MOST) / 2;
}

/** A uniform number on (0, 1) from two whole numbers, the same every time (the finaliser of MurmurHash3). */
export function uniform(seed: number, key: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(key, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  h = (h ^ (h >>> 16)) >>> 0;
  return (h + 0.5) / 2 ** 32;
}

interface Drawn {
  readonly key: number;
  readonly chance: number;
}

/** Keys of the contacts drawn, in the order of the list; all of them where there are no more than `size`. */
export function draw(
  contacts: Iterable<Risk>,
  method: SampleMethod,
  size: number,
  seed: number,
): { readonly population: number; readonly keys: readonly number[] } {
  let population = 0;
  let least = -1;
  let best: Drawn[] = [];
  const places = new Map<number, number>();
  for (const contact of contacts) {
    population++;
    const weight = method === 'random' ? 1 : weightOf(contact);
    const chance = uniform(seed, contact.key) ** (1 / weight);
    if (best.length >= size && chance <= least) continue;
    places.set(contact.key, population);
    best.push({ key: contact.key, chance });
    // Sorted only now and then: twice the sample is kept meanwhile.
    if (best.length < 2 * size) continue;
    best = best.toSorted((a, b) => b.chance - a.chance).slice(0, size);
    least = best.at(-1)!.chance;
  }
  const keys = best
    .toSorted((a, b) => b.chance - a.chance)
    .slice(0, size)
    .map(({ key }) => key);
  return { population, keys: keys.toSorted((a, b) => places.get(a)! - places.get(b)!) };
}
