/** No way leads from a score to an outcome: what evaluates, and what records verdicts by itself, never reads a suggestion. */
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

it('records verdicts in one place, and only those that somebody gave with a reason', () => {
  const recording = globSync('electron/**/*.ts', { cwd: ROOT }).filter((path) =>
    /reviews\.record\(/.test(readFileSync(join(ROOT, path), 'utf8')),
  );
  expect(recording.toSorted()).toEqual([
    'electron/engine/review/coverage.ts',
    'electron/engine/review/decide.ts',
  ]);
  for (const path of recording)
    expect(importsOf(path).filter((target) => /suggest|score/.test(target))).toEqual([]);
});
