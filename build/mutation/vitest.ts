/**
 * What a case table asks of Vitest, without its processes: collects the tests of a file so that one process can run them
 * again for each mutant. Knows what the case tables use and throws at anything else.
 */
export { expect } from 'vitest';

type Body = (...values: never[]) => unknown;

export interface CollectedTest {
  readonly name: string;
  readonly run: () => unknown;
}

let suites: readonly string[] = [];
let collected: CollectedTest[] = [];

/** The tests that were declared since this was asked last. */
export function takeCollected(): readonly CollectedTest[] {
  const taken = collected;
  collected = [];
  return taken;
}

function suite(name: string, body: () => void): void {
  const outer = suites;
  suites = [...outer, name];
  body();
  suites = outer;
}

function single(name: string, run: () => unknown): void {
  collected.push({ name: [...suites, name].join(' > '), run });
}

/** One declaration per row of a table; a row that is no list is a single value. */
const eachOf =
  (declare: (name: string, body: () => void) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void => {
    rows.forEach((row, i) => {
      const values = (Array.isArray(row) ? row : [row]) as never[];
      declare(`${name} (${i + 1})`, () => body(...values));
    });
  };

const skipped = (): void => undefined;

export const describe = Object.assign(suite, {
  each: eachOf(suite),
  skipIf: (skip: boolean) => (skip ? skipped : suite),
});

export const it = Object.assign(single, { each: eachOf(single) });
