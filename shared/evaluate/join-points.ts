/**
 * The register of collection points, joined to a collection: by the name it gives, by the notice it quotes, by the source
 * its row came from, or by date and context where the entry is for all collections of that context.
 *
 * A collection's own statement wins. Of entries that were in use at once, only what all of them say alike is taken; where
 * they differ, and where it cannot be told which was in use, the fact stays open and the reason is given (rule R-58).
 */
import {
  POINT_QUESTIONS,
  type PointAnswer,
  type PointDoubt,
  type PointFact,
} from '../model/collection-point.ts';
import type { JoinedBy, PointQuestion } from '../model/collection-point.ts';
import type { CollectionFact } from '../model/facts.ts';
import { labelKey } from '../model/label.ts';
import type { Moment } from '../model/moment.ts';
import type { Tri } from '../model/outcome.ts';
import { sourceOf } from '../model/row-ref.ts';

/** The join as `AuditFacts` carries it. @param points the entries of the register, in any order. */
export function joinPoints(points: readonly PointFact[]): (collection: CollectionFact) => CollectionFact {
  if (points.length === 0) return (collection) => collection;
  const register = new Register(points);
  return (collection) => {
    const open = POINT_QUESTIONS.filter((question) => leavesOpen(collection, question));
    if (open.length === 0) return collection;
    const found = register.find(collection);
    return found === null ? collection : completed(collection, open, found);
  };
}

/** A statement of the means is the means and its mechanism together: half of one is not mixed with half of another. */
function leavesOpen(collection: CollectionFact, question: PointQuestion): boolean {
  if (question === 'context') return collection.context === 'unknown';
  if (question === 'collector') return collection.collectedBy === null;
  return collection.meansOfRefusing === 'unknown' && collection.mechanism === 'unknown';
}

interface Found {
  readonly by: JoinedBy;
  readonly entries: readonly PointFact[];
  readonly doubt: Exclude<PointDoubt['code'], 'points_differ'> | null;
  readonly names: string;
}

class Register {
  readonly #byName = new Map<string, PointFact[]>();
  readonly #byNotice = new Map<string, PointFact[]>();
  readonly #bySource = new Map<number, PointFact[]>();
  readonly #byContext = new Map<string, PointFact[]>();

  constructor(points: readonly PointFact[]) {
    const add = <K>(index: Map<K, PointFact[]>, key: K, point: PointFact): void => {
      const there = index.get(key);
      if (there === undefined) index.set(key, [point]);
      else if (!there.includes(point)) there.push(point);
    };
    for (const point of points.toSorted((a, b) => a.row - b.row)) {
      for (const name of [point.pointId, point.name])
        if (name !== null) {
          add(this.#byName, labelKey(name), point);
          add(this.#byNotice, labelKey(name), point);
        }
      if (point.notice !== null) add(this.#byNotice, labelKey(point.notice), point);
      if (point.sources !== null) for (const source of point.sources) add(this.#bySource, source, point);
      else if (point.context !== 'unknown') add(this.#byContext, point.context, point);
    }
  }

  find(collection: CollectionFact): Found | null {
    const { collectionPoint, notice, context } = collection;
    if (collectionPoint !== null) return this.#named(collection, collectionPoint);
    const quoted = notice === null ? undefined : this.#byNotice.get(labelKey(notice));
    if (quoted !== undefined) return inUse('notice', quoted, collection);
    const ofSource = (this.#bySource.get(sourceOf(collection.row)) ?? []).filter(
      (point) => context === 'unknown' || point.context === 'unknown' || point.context === context,
    );
    if (ofSource.length > 0) return inUse('source', ofSource, collection);
    const alike = context === 'unknown' ? undefined : this.#byContext.get(context);
    return alike === undefined ? null : inUse('date', alike, collection);
  }

  #named(collection: CollectionFact, name: string): Found {
    const points = this.#byName.get(labelKey(name)) ?? [];
    if (points.length === 0) return { by: 'name', entries: [], doubt: 'point_not_in_register', names: name };
    return (
      inUse('name', points, collection) ?? {
        by: 'name',
        entries: points,
        doubt: 'point_not_in_use',
        names: namesOf(points),
      }
    );
  }
}

/** Which of these were in use when the details were collected; `null` when certainly none was. */
function inUse(by: JoinedBy, points: readonly PointFact[], { at }: CollectionFact): Found | null {
  const said = by === 'name' || by === 'notice';
  const uses = points.map((point) => ({ point, used: usedAt(point, at, said && points.length === 1) }));
  const possible = uses.filter(({ used }) => used !== 'no').map(({ point }) => point);
  if (possible.length === 0) return null;
  const certain = uses.some(({ used }) => used === 'yes');
  return { by, entries: possible, doubt: certain ? null : 'point_use_unknown', names: namesOf(possible) };
}

/** @param only the collection itself says that it was made there, and there is one entry for it: a missing day is no doubt. */
function usedAt({ from, to }: PointFact, at: Moment | null, only: boolean): Tri {
  if (at === null) return only ? 'yes' : 'unknown';
  if (from !== null && at.end <= from.start) return 'no';
  if (to !== null && at.start >= to.end) return 'no';
  if (from === null && !only) return 'unknown';
  const since = from === null || at.start >= from.start;
  const until = to === null || at.end <= to.end;
  return since && until ? 'yes' : 'unknown';
}

function namesOf(points: readonly PointFact[]): string {
  return [...new Set(points.map(({ pointId, name }) => name ?? pointId))].join(', ');
}

const SAID: Readonly<Record<PointQuestion, (point: PointFact) => string>> = {
  context: ({ context }) => context,
  collector: ({ sender, sentBySender }) => JSON.stringify([sender, sentBySender]),
  means: ({ meansOfRefusing, mechanism, simple, free, channels, pointKind }) =>
    JSON.stringify([meansOfRefusing, mechanism, simple, free, channels.toSorted(), pointKind === 'script']),
};

function says(point: PointFact, question: PointQuestion): boolean {
  if (question === 'context') return point.context !== 'unknown';
  if (question === 'collector') return point.sender !== null;
  return point.meansOfRefusing !== 'unknown' || point.mechanism !== 'unknown';
}

function completed(
  collection: CollectionFact,
  open: readonly PointQuestion[],
  { by, entries, doubt, names }: Found,
): CollectionFact {
  const rows: Record<PointQuestion, readonly number[]> = { context: [], collector: [], means: [] };
  const doubts: Record<PointQuestion, PointDoubt | null> = { context: null, collector: null, means: null };
  const all = entries.map(({ row }) => row);
  for (const question of open) {
    if (doubt !== null) doubts[question] = { code: doubt, names, rows: all };
    else if (new Set(entries.map(SAID[question])).size > 1)
      doubts[question] = { code: 'points_differ', names, rows: all };
    else if (says(entries[0]!, question)) rows[question] = all;
  }
  const [entry] = entries;
  const taken = (question: PointQuestion): PointFact | null => (rows[question].length > 0 ? entry! : null);
  const [context, collector, means] = [taken('context'), taken('collector'), taken('means')];
  const register: PointAnswer = {
    by,
    names,
    pointKind: means?.pointKind ?? 'unknown',
    rows,
    doubts,
    simple: means?.simple ?? 'unknown',
    free: means?.free ?? 'unknown',
    channels: means?.channels ?? [],
  };
  return {
    ...collection,
    context: context?.context ?? collection.context,
    collectedBy: collector?.sender ?? collection.collectedBy,
    collectedBySender: collector?.sentBySender ?? collection.collectedBySender,
    meansOfRefusing: means?.meansOfRefusing ?? collection.meansOfRefusing,
    mechanism: means?.mechanism ?? collection.mechanism,
    notice: collection.notice ?? means?.notice ?? null,
    register,
  };
}
