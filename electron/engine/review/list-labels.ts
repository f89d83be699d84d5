/** The labels as the editor lists them, and those that are likely spellings of one. */
import type {
  LabelAct,
  LabelChoice,
  LabelHistory,
  LabelPage,
  LabelRow,
  VariantPage,
} from '../../../shared/ipc/labels-contract.ts';
import type { Page } from '../../../shared/ipc/reply.ts';
import { labelKey } from '../../../shared/model/label.ts';
import type { LabelGroups } from '../../../shared/model/label-groups.ts';
import { sourceOf } from '../../../shared/model/row-ref.ts';
import { momentWords } from '../../../shared/report/moment-text.ts';
import { likelyVariants, type LikelyVariants } from '../../../shared/similarity/label-variants.ts';
import { OWN_REVIEWS } from '../../store/own-reviews.ts';
import type { ReviewJournal } from '../../store/review-journal.ts';
import { shown, type Desk } from './desk.ts';

/** Labels named in one entry of the history. */
const NAMED = 20;

/** In the order of the alphabet, the labels under a name beside it. */
export function listLabels(desk: Desk, search: string, choice: LabelChoice, page: Page): LabelPage {
  const groups = desk.store.reviews.groups();
  desk.book.add(desk.states.groups);
  desk.book.add(groups);
  const text = labelKey(search);
  const found = desk.book.labels
    .map((label, number) => ({ label, number, key: labelKey(label), name: labelKey(groups.nameOf(label)) }))
    .filter(
      ({ label, key }) =>
        (text === '' || key.includes(text) || labelKey(groups.nameOf(label)).includes(text)) &&
        (choice === 'all' || (choice === 'grouped' ? groups.of(label) !== null : groups.isName(label))),
    )
    .toSorted(
      (a, b) =>
        compare(a.name, b.name) ||
        Number(a.key !== a.name) - Number(b.key !== b.name) ||
        compare(a.key, b.key),
    );
  return {
    run: desk.run.id,
    total: found.length,
    rows: found
      .slice(page.offset, page.offset + page.limit)
      .map(({ label, number }) => rowOf(desk, groups, label, number)),
    grouped: groups.size,
  };
}

function rowOf(desk: Desk, groups: LabelGroups, label: string, number: number): LabelRow {
  const grouped = groups.of(label);
  const [now, then] = [groups.nameOf(label), desk.states.groups.nameOf(label)];
  return {
    label: number,
    text: shown(label),
    pairs: desk.book.pairs(number),
    group: grouped === null ? null : shown(grouped.group),
    isNew: labelKey(now) !== labelKey(then),
    members: groups.isName(label) ? groups.spellings(label).length - 1 : 0,
    reviewer: grouped?.reviewer ?? null,
    when: grouped?.at == null ? null : momentWords(grouped.at),
    carriedOver: grouped !== null && sourceOf(grouped.row) !== OWN_REVIEWS,
  };
}

/** Of the names that labels stand under now: what was put together, or said to be apart, is not offered again. */
export function listVariants(desk: Desk, page: Page): VariantPage {
  const groups = desk.store.reviews.groups();
  desk.book.add(groups);
  const numbers = desk.book.labels.flatMap((label, number) => (groups.of(label) === null ? [number] : []));
  const apart = keptApart(desk.store.reviews);
  const found = variantsOf(desk, numbers).filter(
    ({ labels }) => !apart(labels.map((i) => desk.book.labels[numbers[i]!]!)),
  );
  return {
    total: found.length,
    rows: found.slice(page.offset, page.offset + page.limit).map(({ labels, reason }) => {
      const own = labels.map((i) => numbers[i]!);
      const name = own.reduce((best, one) =>
        weight(desk, groups, one) > weight(desk, groups, best) ? one : best,
      );
      return {
        name: shown(desk.book.labels[name]!),
        reason,
        labels: own.map((label) => ({ label, text: shown(desk.book.labels[label]!) })),
      };
    }),
  };
}

/** Whether somebody said of all these labels, in one act that stands, that they are not spellings of one. */
function keptApart(journal: ReviewJournal): (labels: readonly string[]) => boolean {
  const sets = journal
    .groupings()
    .filter(({ kind, undoneBy }) => kind === 'keep_apart' && undoneBy === null)
    .map(({ id }) => new Set(journal.pairsOf(id).flatMap(({ bought, promoted }) => [bought, promoted])));
  return (labels) => sets.some((set) => labels.every((label) => set.has(label)));
}

/** Worked out anew only when other labels stand for themselves. */
const known = new WeakMap<Desk, { readonly key: string; readonly found: readonly LikelyVariants[] }>();

function variantsOf(desk: Desk, numbers: readonly number[]): readonly LikelyVariants[] {
  const key = numbers.join(' ');
  const earlier = known.get(desk);
  if (earlier?.key === key) return earlier.found;
  const found = likelyVariants(numbers.map((number) => desk.book.labels[number]!));
  known.set(desk, { key, found });
  return found;
}

/** A name that others stand under is kept, else the label that most pairs know. */
function weight(desk: Desk, groups: LabelGroups, number: number): number {
  return (
    desk.book.pairs(number) + (groups.isName(desk.book.labels[number]!) ? Number.MAX_SAFE_INTEGER / 2 : 0)
  );
}

/** Newest first. */
export function labelHistory(journal: ReviewJournal, page: Page): LabelHistory {
  const acts = journal.groupings();
  return {
    total: acts.length,
    rows: acts.slice(page.offset, page.offset + page.limit).map((act): LabelAct => {
      const pairs = journal.pairsOf(act.id);
      const at = Date.parse(act.at);
      return {
        act: act.id,
        kind: act.kind === 'ungroup' || act.kind === 'keep_apart' ? act.kind : 'group',
        name: shown(pairs[0]?.promoted ?? ''),
        labels: pairs.slice(0, NAMED).map(({ bought }) => shown(bought)),
        count: pairs.length,
        reviewer: act.reviewer,
        when: momentWords({ start: at, end: at }),
        reason: act.reason,
        undone: act.undoneBy !== null,
      };
    }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
