/** What the log recorded when it happened, against what the audit file now says: its files, reviews, register and settings. */
import { createHash } from 'node:crypto';
import type { AuditStore } from '../store/store.ts';

interface Entry {
  readonly actor: string;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

const SOURCE_FIELDS = ['name', 'sha256', 'bytes', 'rows', 'accepted', 'rejected', 'blank'] as const;
const REVIEW_FIELDS = {
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
const REVIEW = /^review_(verdict|settlement|skip|undo|sample|second_look|group|ungroup)$/;

/** One sentence for each thing that is not as it was logged; empty when everything is. */
export function logDifferences(store: AuditStore): readonly string[] {
  const sources = new Map<unknown, Entry['detail']>();
  const reviews = new Map<unknown, Entry['detail']>();
  const points = new Map<unknown, Entry['detail']>();
  let settings: unknown = undefined;
  for (const line of store.logLines()) {
    const { actor, action, detail } = entryOf(line);
    const kind = REVIEW.exec(action)?.[1];
    if (action === 'source_sealed') sources.set(detail['source'], detail);
    else if (kind !== undefined) reviews.set(detail['act'], { ...detail, kind, reviewer: actor });
    else if (action.startsWith('collection_point_')) points.set(detail['change'], detail);
    else if (action === 'settings_saved') settings = detail['settings'];
  }
  return [
    ...sourceDifferences(store, sources),
    ...reviewDifferences(store, reviews),
    ...pointDifferences(store, points),
    ...(settings === undefined || same(settings, store.settings())
      ? []
      : ['The settings are not those that the log recorded last.']),
  ];
}

function entryOf(line: string): Entry {
  const { actor, action, detail } = JSON.parse(line) as Omit<Entry, 'detail'> & { readonly detail: string };
  try {
    return { actor, action, detail: JSON.parse(detail) as Entry['detail'] };
  } catch {
    // The chain of hashes says that it was changed.
    return { actor, action, detail: {} };
  }
}

function* sourceDifferences(
  store: AuditStore,
  logged: ReadonlyMap<unknown, Entry['detail']>,
): Iterable<string> {
  for (const { id, counts, ...source } of store.sources()) {
    const entry = logged.get(id);
    const now: Readonly<Record<string, unknown>> = { ...source, ...counts };
    if (entry === undefined) yield `${source.name}: the log has no entry of its import.`;
    else
      for (const field of SOURCE_FIELDS)
        if (entry[field] !== now[field])
          yield `${source.name}: ${field} is ${shown(now[field])}, and the log recorded ${shown(entry[field])}.`;
  }
}

function* reviewDifferences(
  store: AuditStore,
  logged: ReadonlyMap<unknown, Entry['detail']>,
): Iterable<string> {
  const last = Math.max(store.reviews.last(), ...[...logged.keys()].map(Number));
  for (let id = 1; id <= last; id++) {
    const act = store.reviews.act(id);
    const entry = logged.get(id);
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
    const now: Readonly<Record<string, unknown>> = {
      ...act,
      pairs: pairs.length,
      sha256: hash.digest('hex'),
    };
    for (const [field, words] of Object.entries(REVIEW_FIELDS))
      // Early entries did not state the time.
      if (!(field === 'at' && entry['at'] === undefined) && !same(entry[field], now[field]))
        yield `Review ${id} (${of}): the log recorded ${words}.`;
  }
}

function* pointDifferences(
  store: AuditStore,
  logged: ReadonlyMap<unknown, Entry['detail']>,
): Iterable<string> {
  for (const [id, { statement = null, files = [] }] of logged) {
    const change = store.points.change(Number(id));
    // What an undoing says is which change it takes back; that change is compared itself.
    if (change !== null && !(same(change.statement, statement) && same(change.files, files)))
      yield `Change ${String(id)} of the register of collection points is not the one that the log recorded.`;
  }
}

/** Whether two values are the same as JSON, in whatever order their keys stand. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

const shown = (value: unknown): string =>
  `“${typeof value === 'string' ? value : JSON.stringify(value ?? null)}”`;
