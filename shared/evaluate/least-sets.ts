/** The least sets of facts with which a conclusion would be lawful: without any one of them it would not. */
import type { Conclusion } from '../model/outcome.ts';
import { mayBeLawful, mustConclude, replaced, type OutcomeBits } from './foresee.ts';
import type { Part } from './judgement.ts';
import type { Change, Supposition } from './suppose.ts';
import { CONCLUSION, NOTHING, type Touched } from './touches.ts';
import type { Standing, Tried } from './trials.ts';

/** At most so many facts together: more than a person can look for. */
const MOST_TOGETHER = 3;
/** At most so many facts are combined: those that change something by themselves come first. */
const MOST_COMBINED = 10;
/** At most so many least sets are given. */
const MOST_SETS = 6;

/** A fact that may be combined with others, and what comes of it alone. */
export interface Combined {
  readonly fact: Supposition;
  readonly touched: Touched;
  readonly bits: OutcomeBits;
  readonly moved: number;
}

export function combinedOf({ fact, so }: Tried, touched: Touched, about: Standing): Combined {
  const part = so.judgement.part(about.message);
  return { fact, touched, bits: part.bits, moved: moved(about, part) };
}

/** How many provisions came out otherwise. */
function moved({ findings: before }: Part, { findings: after }: Part): number {
  return before.filter(({ outcome }, i) => outcome !== after[i]!.outcome).length;
}

/**
 * Those that change most first; what changes nothing by itself may still be needed beside another, but comes last.
 * @param lists all that there are, in order: what is not among the judged takes its place, and is left out.
 */
export function firstToCombine(
  lists: readonly (readonly Tried[])[],
  judged: ReadonlyMap<Tried, Combined>,
): readonly Combined[] {
  const moving = [...judged.values()].filter((one) => one.moved > 0).toSorted((a, b) => b.moved - a.moved);
  return [...moving, ...unmoved(lists, judged, MOST_COMBINED - moving.length)].slice(0, MOST_COMBINED);
}

/** The first of those that moved nothing, so many places long. */
function unmoved(
  lists: readonly (readonly Tried[])[],
  judged: ReadonlyMap<Tried, Combined>,
  places: number,
): readonly Combined[] {
  const found: Combined[] = [];
  let left = places;
  for (const list of lists)
    for (const tried of list) {
      if (left <= 0) return found;
      const one = judged.get(tried);
      if (one !== undefined && one.moved > 0) continue;
      left--;
      if (one !== undefined) found.push(one);
    }
  return found;
}

/** Whether all of these together could make it lawful. */
export function mayBecomeLawful(touched: readonly Touched[], { bits, manner }: Standing): boolean {
  const all = touched.reduce((some, one) => some | one, NOTHING);
  return manner === null || (all & CONCLUSION) !== 0 || mayBeLawful(bits, all, manner);
}

/** @param together what is concluded with all of these changes. */
export function leastSets(
  facts: readonly Combined[],
  about: Standing,
  together: (changes: readonly Change[]) => Conclusion,
): readonly (readonly Supposition[])[] {
  const found: (readonly Combined[])[] = [];
  for (let size = 1; size <= MOST_TOGETHER && found.length < MOST_SETS; size++)
    for (const set of subsets(facts, size)) {
      if (found.some((less) => less.every((one) => set.includes(one)))) continue;
      if (isLawful(set, about, together)) found.push(set);
      if (found.length === MOST_SETS) break;
    }
  return found.map((set) => set.map(({ fact }) => fact));
}

/**
 * Whether it is lawful with all of these. A provision that one of them touches comes out as with that one alone; one that
 * several touch is evaluated, unless the others decide whatever it comes to.
 */
function isLawful(
  set: readonly Combined[],
  { manner, bits: before }: Standing,
  together: (changes: readonly Change[]) => Conclusion,
): boolean {
  const isEvaluated = (): boolean => together(set.map(({ fact }) => fact.so)) === 'yes';
  if (manner === null || set.some(({ touched }) => (touched & CONCLUSION) !== 0)) return isEvaluated();
  let [once, twice, bits] = [NOTHING, NOTHING, before];
  for (const one of set) {
    twice |= once & one.touched;
    once |= one.touched;
    bits = replaced(bits, one.touched, one.bits);
  }
  if (!mayBeLawful(bits, twice, manner)) return false;
  return mustConclude('yes', bits, twice, manner) || isEvaluated();
}

function* subsets<T>(of: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= of.length - size; i++)
    for (const rest of subsets(of, size - 1, i + 1)) yield [of[i]!, ...rest];
}
