/**
 * Coverage sampling: a random sample of accepted pairs for a second look, and what it tells of all of them. The draw follows
 * from its seed alone, so that anybody can repeat it.
 */

/** Which of `population` things are drawn, each at most once, in the order of their numbers. */
export function drawSample(population: number, size: number, seed: number): readonly number[] {
  const numbers = Array.from({ length: population }, (_, i) => i);
  const random = randomFrom(seed);
  const drawn = Math.min(size, population);
  for (let i = 0; i < drawn; i++) {
    const other = i + Math.floor(random() * (population - i));
    [numbers[i], numbers[other]] = [numbers[other]!, numbers[i]!];
  }
  return numbers.slice(0, drawn).sort((a, b) => a - b);
}

/** Mulberry32: small, well spread, and the same on every machine. Between 0 and 1. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface ErrorRate {
  /** Between 0 and 1; all three are `null` while nothing was looked at. */
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The 97.5th percentile of the normal distribution: an interval of 95 %. */
const Z = 1.959963984540054;

/** The share of errors with Wilson's score interval (Wilson 1927), which holds for small samples and for none at all wrong. */
export function errorRate(errors: number, looked: number): ErrorRate {
  if (looked === 0) return { rate: null, low: null, high: null };
  const rate = errors / looked;
  const scale = 1 + Z ** 2 / looked;
  const centre = (rate + Z ** 2 / (2 * looked)) / scale;
  const half = (Z * Math.sqrt((rate * (1 - rate)) / looked + Z ** 2 / (4 * looked ** 2))) / scale;
  return {
    rate,
    low: errors === 0 ? 0 : Math.max(0, centre - half),
    high: errors === looked ? 1 : Math.min(1, centre + half),
  };
}
