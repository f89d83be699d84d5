/** Pairs decided earlier that are close to the one at hand: named to the reviewer, and never decisive. */
import type { Verdict } from '../model/evidence.ts';
import { dot } from './compare.ts';
import type { LabelTraits } from './traits.ts';

export interface DecidedPair {
  readonly bought: LabelTraits;
  readonly promoted: LabelTraits;
  readonly verdict: Verdict;
  readonly reviewer: string | null;
  /** As people read it; `null` when undated. */
  readonly decided: string | null;
  readonly reason: string | null;
}

/** `closeness` is the weaker of the two resemblances, between 0 and 1. */
export type Precedent<T extends DecidedPair = DecidedPair> = T & { readonly closeness: number };

/** Below this two labels are not close enough for one decision to tell of the other. */
const CLOSE = 0.7;
const SHOWN = 3;

/** The closest first, at most three. A pair counts in either order of its labels. */
export function precedentsFor<T extends DecidedPair>(
  bought: LabelTraits,
  promoted: LabelTraits,
  decided: readonly T[],
): readonly Precedent<T>[] {
  return decided
    .map((pair) => ({
      ...pair,
      closeness: Math.max(
        Math.min(alike(bought, pair.bought), alike(promoted, pair.promoted)),
        Math.min(alike(bought, pair.promoted), alike(promoted, pair.bought)),
      ),
    }))
    .filter(({ closeness }) => closeness >= CLOSE)
    .sort((a, b) => b.closeness - a.closeness || (a.bought.key < b.bought.key ? -1 : 1))
    .slice(0, SHOWN);
}

function alike(a: LabelTraits, b: LabelTraits): number {
  return a.key === b.key ? 1 : Math.min(1, Math.max(0, dot(a.vector, b.vector)));
}
