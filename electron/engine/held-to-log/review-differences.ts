/** The reviews of an audit, against what the log recorded of each. */
import { createHash } from 'node:crypto';
import type { AuditStore } from '../../store/store.ts';
import { same, type Entry } from './entry.ts';

const FIELDS = {
  at: 'another time',
  kind: 'another kind of act',
  reviewer: 'another reviewer',
  verdict: 'another verdict',
  reason: 'another reason',
  undoes: 'another undone review',
  detail: 'other details',
  pairs: 'another number of pairs',
  sha256: 'other pairs',
} as const;
/** `reviews_exported` is none. */
const REVIEW = /^review_(\w+)$/;

export function* reviewDifferences(store: AuditStore, entries: readonly Entry[]): Iterable<string> {
  const logged = new Map(
    entries.flatMap(({ actor, action, detail }) => {
      const kind = REVIEW.exec(action)?.[1];
      return kind === undefined ? [] : [[detail['act'], { ...detail, kind, reviewer: actor }] as const];
    }),
  );
  const last = Math.max(store.reviews.last(), ...[...logged.keys()].map(Number));
  for (let id = 1; id <= last; id++) {
    const act = store.reviews.act(id);
    const entry: Entry['detail'] | undefined = logged.get(id);
    if (act === null) {
      if (entry !== undefined) yield `Review ${id} was removed: the log recorded it.`;
      continue;
    }
    const pairs = store.reviews.pairsOf(id);
    const of =
      pairs.length === 1 ? `“${pairs[0]!.bought}” and “${pairs[0]!.promoted}”` : `${pairs.length} pairs`;
    if (entry === undefined) {
      yield `Review ${id} (${of}): the log has no entry of it.`;
      continue;
    }
    const hash = createHash('sha256');
    for (const { bought, promoted } of pairs) hash.update(`${JSON.stringify([bought, promoted])}\n`);
    const now: Entry['detail'] = { ...act, pairs: pairs.length, sha256: hash.digest('hex') };
    for (const [field, words] of Object.entries(FIELDS))
      // Early entries did not state the time.
      if (!(field === 'at' && entry['at'] === undefined) && !same(entry[field], now[field]))
        yield `Review ${id} (${of}): the log recorded ${words}.`;
  }
}
