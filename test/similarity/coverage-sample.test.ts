/** A sample that follows from its seed, and an error rate with its interval. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawSample, errorRate } from '../../shared/similarity/coverage-sample.ts';

it('draws each at most once, as many as asked for or as there are, and the same for one seed', () => {
  fc.assert(
    fc.property(
      fc.nat(300),
      fc.integer({ min: 1, max: 400 }),
      fc.nat(2 ** 32 - 1),
      (population, size, seed) => {
        const drawn = drawSample(population, size, seed);
        expect(drawn).toHaveLength(Math.min(size, population));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((i) => i >= 0 && i < population)).toBe(true);
        expect(drawSample(population, size, seed)).toEqual(drawn);
      },
    ),
  );
});

it('draws everyone about equally often', () => {
  const times = Array.from({ length: 10 }, () => 0);
  for (let seed = 0; seed < 2_000; seed++) for (const i of drawSample(10, 3, seed)) times[i]!++;
  for (const n of times) expect(Math.abs(n - 600)).toBeLessThan(100);
});

it.each([
  [0, 10, 0, 0, 0.2775],
  [1, 10, 0.1, 0.0179, 0.4042],
  [5, 50, 0.1, 0.0435, 0.2136],
  [10, 10, 1, 0.7225, 1],
])('%i wrong of %i is %d, between %d and %d (Wilson)', (errors, looked, rate, low, high) => {
  const found = errorRate(errors, looked);
  expect(found.rate).toBe(rate);
  expect(found.low).toBeCloseTo(low, 4);
  expect(found.high).toBeCloseTo(high, 4);
});

it('says nothing before anything was looked at', () => {
  expect(errorRate(0, 0)).toEqual({ rate: null, low: null, high: null });
});
