/** Labels put together as spellings of one, or apart again: what that would do to pairs and verdicts, and the act itself. */
import type { GroupingPreview, LabelsChanged } from '../../../shared/ipc/labels-contract.ts';
import { labelKey } from '../../../shared/model/label.ts';
import { LabelGroups, type GroupStep } from '../../../shared/model/label-groups.ts';
import { standingVerdict, type StandingVerdict } from '../../../shared/model/standing-verdict.ts';
import { rowRef } from '../../../shared/model/row-ref.ts';
import { OWN_REVIEWS } from '../../store/own-reviews.ts';
import { pairKey } from '../../store/pooled-reviews.ts';
import type { ActKind, LabelledPair, NewAct, ReviewAct } from '../../store/review-journal.ts';
import { Failure } from '../failure.ts';
import { shown, type Desk } from './desk.ts';

const CONFLICTS_SHOWN = 20;

export interface Grouping {
  readonly labels: readonly number[];
  readonly name: string;
}

/** What the next run would make of the pairs, were the labels put together now. Throws as `group` does. */
export function previewGrouping(desk: Desk, grouping: Grouping): GroupingPreview {
  const { reviews } = desk.store;
  const now = reviews.groups();
  const then = withGrouping(now, wanted(desk, now, grouping));
  const { table } = desk;
  const names = table.labels.map((label) => ({ now: now.nameOf(label), next: then.nameOf(label) }));
  const target = labelKey(then.nameOf(grouping.name));
  const touched = names.map((name) => labelKey(name.next) === target);
  const standing = (groups: LabelGroups): ((key: string) => StandingVerdict['standing']) => {
    const pools = reviews.reviews(reviews.last(), groups);
    return (key) => standingVerdict(pools.get(key) ?? [], desk.states.secondReviewer).standing;
  };
  const [before, after] = [standing(now), standing(then)];
  const [pairsBefore, pairsAfter, same, carried] = [0, 0, 0, 0].map(() => new Set<string>());
  const conflicts = new Map<string, LabelledPair>();
  for (let pair = 0; pair < table.length; pair++) {
    const [b, p] = [table.bought[pair]!, table.promoted[pair]!];
    if (touched[b] !== true && touched[p] !== true) continue;
    const [bought, promoted] = [names[b]!, names[p]!];
    const [one, other] = [pairKey(bought.now, promoted.now), pairKey(bought.next, promoted.next)];
    pairsBefore!.add(JSON.stringify([bought.now, promoted.now]));
    pairsAfter!.add(JSON.stringify([bought.next, promoted.next]));
    if (one === other) continue;
    const isSame = labelKey(bought.next) === labelKey(promoted.next);
    if (after(other) === 'disagreed' && before(one) !== 'disagreed')
      conflicts.set(other, { bought: bought.next, promoted: promoted.next });
    else if (isSame) same!.add(one);
    else if (after(other) === 'decided' && before(one) !== 'decided') carried!.add(other);
  }
  return {
    pairsBefore: pairsBefore!.size,
    pairsAfter: pairsAfter!.size,
    same: same!.size,
    carried: carried!.size,
    conflicts: conflicts.size,
    conflicting: [...conflicts.values()]
      .slice(0, CONFLICTS_SHOWN)
      .map(({ bought, promoted }) => ({ bought: shown(bought), promoted: shown(promoted) })),
  };
}

function withGrouping(now: LabelGroups, pairs: readonly LabelledPair[]): LabelGroups {
  const steps: GroupStep[] = [...now.all()].flatMap(([group, members]) =>
    members.map((member): GroupStep => ({ kind: 'group', ...member, group })),
  );
  const row = rowRef(OWN_REVIEWS, 0);
  return LabelGroups.of([
    ...steps,
    ...pairs.map(({ bought, promoted }): GroupStep => ({
      kind: 'group',
      label: bought,
      group: promoted,
      row,
      reviewer: null,
      at: null,
    })),
  ]);
}

/**
 * Puts labels under a name. Throws `Failure` `no_reviewer` or `no_name` where one is missing, `nothing_to_group` where every
 * label stands there already, and `pairs_changed` for a number that is no label's.
 */
export function group(
  desk: Desk,
  reviewer: string,
  grouping: Grouping,
  reason: string | null,
): LabelsChanged {
  const pairs = wanted(desk, desk.store.reviews.groups(), grouping);
  return record(desk, actOf(reviewer, 'group', reason), pairs);
}

/** Lets labels stand for themselves again. Throws `Failure` `no_reviewer` or `nothing_to_group`. */
export function ungroup(
  desk: Desk,
  reviewer: string,
  labels: readonly number[],
  reason: string | null,
): LabelsChanged {
  const groups = desk.store.reviews.groups();
  const pairs = labels.flatMap((number): readonly LabelledPair[] => {
    const grouped = groups.of(labelOf(desk, number));
    return grouped === null ? [] : [{ bought: grouped.label, promoted: grouped.group }];
  });
  if (pairs.length === 0)
    throw new Failure('nothing_to_group', 'None of these labels stands under another name.');
  return record(desk, actOf(reviewer, 'ungroup', reason), pairs);
}

/**
 * Says of labels that they are not spellings of one, whatever their letters. Throws `Failure` `no_reviewer`, and
 * `nothing_to_group` for fewer than two.
 */
export function keepApart(desk: Desk, reviewer: string, labels: readonly number[]): LabelsChanged {
  const [first, ...others] = [...new Set(labels)].map((number) => labelOf(desk, number));
  if (others.length === 0)
    throw new Failure('nothing_to_group', 'Name the labels that are to be kept apart.');
  const pairs = others.map((bought) => ({ bought, promoted: first! }));
  return { ...record(desk, actOf(reviewer, 'keep_apart', null), pairs), labels: others.length + 1 };
}

/** Undoes the person's latest act of the editor that stands; `null` when there is none. Throws `Failure` `no_reviewer`. */
export function undoLabels(desk: Desk, reviewer: string): LabelsChanged | null {
  const { reviews } = desk.store;
  const act = ownActs(desk, reviewer).find(({ undoneBy }) => undoneBy === null);
  if (act === undefined) return null;
  const undoing: NewAct = { ...actOf(reviewer, 'group', null), kind: 'undo', undoes: act.id };
  return record(desk, undoing, reviews.pairsOf(act.id));
}

/** Does again what the person undid last, unless they did something else since; `null` then, and when nothing was undone. */
export function redoLabels(desk: Desk, reviewer: string): LabelsChanged | null {
  const acts = ownActs(desk, reviewer);
  const lastFresh = Math.max(
    0,
    ...acts.filter(({ detail }) => detail['again'] === undefined).map(({ id }) => id),
  );
  const redone = new Set(acts.map(({ detail }) => detail['again']));
  const act = acts
    .filter(({ id, undoneBy }) => undoneBy !== null && undoneBy > lastFresh && !redone.has(id))
    .toSorted((a, b) => b.undoneBy! - a.undoneBy!)[0];
  if (act === undefined) return null;
  const again: NewAct = {
    ...actOf(reviewer, act.kind, act.reason),
    detail: { again: act.id },
  };
  return record(desk, again, desk.store.reviews.pairsOf(act.id));
}

/** Newest first. */
function ownActs(desk: Desk, reviewer: string): readonly ReviewAct[] {
  const name = reviewer.trim();
  return desk.store.reviews.groupings().filter((act) => act.reviewer === name);
}

function wanted(desk: Desk, now: LabelGroups, { labels, name }: Grouping): readonly LabelledPair[] {
  const text = name.trim();
  if (labelKey(text) === '') throw new Failure('no_name', 'Say under which name the labels are to stand.');
  const pairs = labels
    .map((number) => labelOf(desk, number))
    .filter((label) => labelKey(now.nameOf(label)) !== labelKey(now.nameOf(text)))
    .map((bought) => ({ bought, promoted: text }));
  if (pairs.length === 0)
    throw new Failure('nothing_to_group', 'Every one of these labels stands under that name already.');
  return pairs;
}

function labelOf(desk: Desk, number: number): string {
  const label = desk.book.labels[number];
  if (label === undefined) throw new Failure('pairs_changed', 'The labels have changed: look at them again.');
  return label;
}

function record(desk: Desk, act: NewAct, pairs: readonly LabelledPair[]): LabelsChanged {
  const { id } = desk.store.reviews.record(act, pairs);
  return { act: id, labels: pairs.length };
}

function actOf(name: string, kind: ActKind, reason: string | null): NewAct {
  const reviewer = name.trim();
  if (reviewer === '')
    throw new Failure('no_reviewer', 'Say who edits the labels: it counts only under a name.');
  const why = reason?.trim() ?? '';
  return { reviewer, kind, verdict: null, reason: why === '' ? null : why, undoes: null, detail: {} };
}
