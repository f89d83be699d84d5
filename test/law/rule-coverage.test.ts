/** No rule of the law part is lost: each has a test named for it, or is on the README's list of what is not decided. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** The rules, first and last of each group; the numbers between groups are not used. */
const GROUPS: readonly (readonly [first: number, last: number])[] = [
  [1, 6],
  [10, 14],
  [20, 25],
  [30, 37],
  [40, 45],
  [50, 58],
  [60, 63],
  [70, 79],
  [80, 85],
  [90, 93],
  [95, 98],
];
const RULES = GROUPS.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => `R-${String(first + i).padStart(2, '0')}`),
);

/** `R-25 …` at the start of a test's title. */
const tested = new Set(
  readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => readFileSync(join(ROOT, 'test', name), 'utf8').match(/(?<=['"`])R-\d\d(?= )/g) ?? []),
);
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const notDecided = new Set(/\*\*What it does not decide[^]*?\n\n##/.exec(readme)?.[0].match(/R-\d\d/g) ?? []);

it.each(RULES)('%s has a test named for it, or is said not to be decided', (rule) => {
  expect(tested.has(rule) || notDecided.has(rule)).toBe(true);
});

it('names no rule that does not exist, and claims none both ways', () => {
  for (const rule of [...tested, ...notDecided]) expect(RULES).toContain(rule);
  expect([...notDecided].filter((rule) => tested.has(rule))).toEqual([]);
  expect(notDecided.size).toBeGreaterThan(0);
});
