/** No way leads from a score to an outcome but the named policy: what evaluates and what records verdicts reads no suggestion. */
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

function importsOf(path: string): readonly string[] {
  return [...readFileSync(join(ROOT, path), 'utf8').matchAll(/from\s+'(\.[^']+)'/g)].map(([, target]) =>
    posix.normalize(posix.join(posix.dirname(path), target!)),
  );
}

/** Everything that a file imports, directly or not. */
function reachedFrom(path: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const target of importsOf(path)) {
    if (seen.has(target)) continue;
    seen.add(target);
    reachedFrom(target, seen);
  }
  return seen;
}

/** The measures and scores; what only says what a label or a verdict is does not count. */
const isScore = (path: string): boolean => /(^|\/)similarity\//.test(path);

it.each(globSync('{shared/law,shared/evaluate,shared/model}/**/*.ts', { cwd: ROOT }))(
  '%s reaches no score',
  (path) => {
    expect([...reachedFrom(path)].filter(isScore)).toEqual([]);
  },
);

it.each([
  'electron/engine/evaluate-chunk.ts',
  'electron/engine/justify.ts',
  'electron/store/reviews.ts',
  'electron/store/audit-facts.ts',
])('%s itself imports no score', (path) => {
  expect(importsOf(path).filter(isScore)).toEqual([]);
});

const POLICY = 'electron/engine/review/accept-suggestions.ts';

it('records verdicts only where a person gives one, and where the named policy does', () => {
  const recording = globSync('electron/**/*.ts', { cwd: ROOT }).filter((path) =>
    /(?:reviews\.record\(|INTO review_(?:act|pair)\b)/.test(readFileSync(join(ROOT, path), 'utf8')),
  );
  expect(recording.toSorted()).toEqual([
    POLICY,
    'electron/engine/review/coverage.ts',
    'electron/engine/review/decide.ts',
    'electron/engine/review/group-labels.ts',
    'electron/store/review-journal.ts',
  ]);
  for (const path of recording.filter((one) => one !== POLICY))
    expect(importsOf(path).filter((target) => /suggest|score/.test(target))).toEqual([]);
});

it('lets nothing but the policy record what it accepts, and only an evaluation or its trial ask it', () => {
  const all = globSync('{electron,shared,renderer}/**/*.{ts,tsx}', { cwd: ROOT });
  const saying = all.filter((path) => /kind: 'acceptance'/.test(readFileSync(join(ROOT, path), 'utf8')));
  expect(saying).toEqual([POLICY]);
  const asking = all.filter((path) => importsOf(path).includes(POLICY));
  expect(asking.toSorted()).toEqual(['electron/engine/evaluate.ts', 'electron/engine/policy-effect.ts']);
});
