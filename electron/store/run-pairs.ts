/** The pairs of one run, read a batch at a time: there may be millions. */
import type { Connection } from './connect.ts';
import type { CountedPair } from './run-summaries.ts';

const BATCH = 20_000;

/** In the order of their labels. Yields batches; never a long statement. */
export function* runPairs(db: Connection, run: number): Generator<readonly CountedPair[]> {
  const next = db.prepare<[number, string, string], CountedPair>(
    `SELECT bought, promoted, contacts, messages FROM run_pair
     WHERE run = ? AND (bought, promoted) > (?, ?) ORDER BY bought, promoted LIMIT ${BATCH}`,
  );
  const first = db.prepare<[number], CountedPair>(
    `SELECT bought, promoted, contacts, messages FROM run_pair WHERE run = ? ORDER BY bought, promoted LIMIT ${BATCH}`,
  );
  for (let pairs = first.all(run); pairs.length > 0;) {
    yield pairs;
    const { bought, promoted } = pairs.at(-1)!;
    pairs = next.all(run, bought, promoted);
  }
}
