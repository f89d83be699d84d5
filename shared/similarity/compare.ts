/** Two labels set side by side: the five measures from which a score is made. Each is the same in either order. */
import { sharedWeight } from './label-words.ts';
import type { LabelTraits } from './traits.ts';

/** In the order of the calibration's weights. */
export const MEASURES = ['meaning', 'domain', 'department', 'sector', 'words'] as const;
export type Measure = (typeof MEASURES)[number];

/** `meaning` is a cosine between -1 and 1; the others lie between 0 and 1. */
export type Comparison = Readonly<Record<Measure, number>>;

export function compareLabels(a: LabelTraits, b: LabelTraits): Comparison {
  return {
    meaning: dot(a.vector, b.vector),
    // The chance that both belong to one domain. Its root, so that a likely pair is not lost among certain ones.
    domain: Math.sqrt(dot(a.domains, b.domains)),
    department: Math.sqrt(dot(a.departments, b.departments)),
    sector: Math.sqrt(dot(a.sectors, b.sectors)),
    words: sharedWeight(a.words, b.words),
  };
}

/** Four sums side by side: the processor need not wait for one addition before the next. */
export function dot(a: Float32Array, b: Float32Array): number {
  const whole = a.length & ~3;
  let [s, t, u, v] = [0, 0, 0, 0];
  for (let i = 0; i < whole; i += 4) {
    s += a[i]! * b[i]!;
    t += a[i + 1]! * b[i + 1]!;
    u += a[i + 2]! * b[i + 2]!;
    v += a[i + 3]! * b[i + 3]!;
  }
  for (let i = whole; i < a.length; i++) s += a[i]! * b[i]!;
  return s + t + (u + v);
}
