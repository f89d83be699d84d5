/** What every kind of open fact is made with: its parts, its moments, and whether something can be placed in time. */
import type { AuditFacts, ContactFacts } from '../model/facts.ts';
import type { ReasonValue } from '../model/finding.ts';
import { DAY, order, type Moment } from '../model/moment.ts';
import type { OpenFact, OpenFactKind } from '../model/open-fact.ts';
import { sourceOf, type RowRef } from '../model/row-ref.ts';
import { DUAA_2025_IN_FORCE } from '../law/commencement.ts';
import type { Change, Given, Supposition } from './suppose.ts';

/** Moments that certainly come before and after all that is judged, and one before all that is recorded. */
export interface Outside {
  readonly before: Moment;
  readonly after: Moment;
  readonly first: Moment;
}

/** One millisecond wide, as a moment must not be empty. */
const instant = (at: number): Moment => ({ start: at, end: at + 1 });

/** Between all that ends then and all that begins then, as the as-at moment is. */
const point = (at: number): Moment => ({ start: at, end: at });

export function outsideOf(facts: ContactFacts, { asAt, senderIsCharity }: AuditFacts): Outside {
  const dated = (moments: readonly (Moment | null)[]): readonly Moment[] =>
    moments.filter((moment) => moment !== null);
  const sent = dated(facts.messages.map(({ sentAt }) => sentAt));
  const recorded = dated(
    [...facts.collections, ...facts.transactions, ...facts.preferences].map(({ at }) => at),
  );
  const first = Math.min(asAt.start, ...sent.map(({ start }) => start));
  const last = Math.max(asAt.end, ...sent.map(({ end }) => end));
  const day = first - DAY;
  // For a charity the day before, but not before its soft opt-in, where that is possible.
  const at = senderIsCharity && first > DUAA_2025_IN_FORCE ? Math.max(day, DUAA_2025_IN_FORCE) : day;
  return {
    before: instant(at),
    after: instant(last + DAY),
    first: instant(Math.min(day, ...recorded.map(({ start }) => start)) - DAY),
  };
}

/**
 * Something that cannot be placed, before and after all that it may share its days with: one without a date outside all that
 * is judged, another at the edges of the day, month or year that is known, so that it stays on its side of everything else.
 */
export function placed(
  at: Moment | null,
  outside: Pick<Outside, 'before' | 'after'>,
): Pick<Outside, 'before' | 'after'> {
  return at === null ? outside : { before: point(at.start), after: point(at.end) };
}

/** The first that a charity's soft opt-in can rest on. */
export const SINCE_IN_FORCE: Moment = instant(DUAA_2025_IN_FORCE);

export function openFact(
  kind: OpenFactKind,
  rows: readonly RowRef[],
  values: readonly ReasonValue[],
  group: Partial<OpenFact['group']>,
  so: Change,
  not: Change | null,
): Supposition {
  return { kind, rows, values, group: { name: null, source: null, at: null, ...group }, so, not };
}

/** Whether something dated overlaps a moment judged, so that what came first cannot be told. */
export function overlapsJudged(at: Moment | null, { facts, audit }: Given): boolean {
  return (
    order(at, audit.asAt) === 'cannot_tell' ||
    facts.messages.some(({ sentAt }) => sentAt !== null && order(at, sentAt) === 'cannot_tell')
  );
}

/** The source of a row, for grouping what one record would settle. */
export function ofSource(row: RowRef): { readonly source: number } {
  return { source: sourceOf(row) };
}
