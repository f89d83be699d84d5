/**
 * The acceptance policy: the one way from a score to an outcome. Where the organisation has set it, suggestions on the grounds
 * that it admits are recorded as accepted, each under the policy's name, and the next run reads them like any other act. A
 * person's verdict on a pair always goes before.
 */
import { ACCEPTED_GROUNDS, admits, type AcceptedGround } from '../../../shared/model/accepted-ground.ts';
import { labelKey } from '../../../shared/model/label.ts';
import type { Policies } from '../../../shared/model/policies.ts';
import { DEFAULT_POLICIES } from '../../../shared/model/policy-switches.ts';
import { policyName } from '../../../shared/report/acceptance-words.ts';
import { labelWords, sameWords } from '../../../shared/similarity/label-words.ts';
import { sharedPlace } from '../../../shared/similarity/placement.ts';
import { DEFAULT_THRESHOLDS } from '../../../shared/similarity/score.ts';
import { scorePair } from '../../../shared/similarity/suggest.ts';
import { LabelLibrary } from '../../similarity/label-library.ts';
import type { LabelledPair, NewAct } from '../../store/review-journal.ts';
import type { AuditStore, RunInfo } from '../../store/store.ts';
import { breathe, type Task } from '../task.ts';
import { ownPlacements } from './own-placements.ts';

type Policy = Policies['acceptSuggestions'];
export type AcceptedPairs = ReadonlyMap<AcceptedGround, readonly LabelledPair[]>;

/**
 * Brings what the policy accepted up to date with the pairs of the latest run: accepts what is new, and takes back what the
 * policy, the taxonomy or the thresholds no longer give grounds for. Returns whether anything changed.
 */
export async function acceptSuggestions(store: AuditStore, task: Task): Promise<boolean> {
  const policy = store.settings().policies.acceptSuggestions ?? DEFAULT_POLICIES.acceptSuggestions;
  const run = store.latestRun();
  const standing = store.reviews.acceptances();
  if (run === null || (policy === 'never' && standing.length === 0)) return false;
  const wanted = await acceptedPairs(store, run, policy, task);
  let changed = false;
  for (const ground of ACCEPTED_GROUNDS) {
    const pairs = new Map((wanted.get(ground) ?? []).map((pair) => [keyOf(pair), pair]));
    const held = standing.filter(({ detail }) => detail['ground'] === ground);
    const kept = new Set<string>();
    for (const act of held) {
      const own = store.reviews.pairsOf(act.id);
      if (own.every((pair) => pairs.has(keyOf(pair)))) for (const pair of own) kept.add(keyOf(pair));
      else {
        store.reviews.record({ ...actOf(ground, {}), kind: 'undo', verdict: null, undoes: act.id }, own);
        changed = true;
      }
    }
    const fresh = [...pairs].flatMap(([key, pair]) => (kept.has(key) ? [] : [pair]));
    if (fresh.length === 0) continue;
    const thresholds = store.settings().thresholds ?? DEFAULT_THRESHOLDS;
    store.reviews.record(actOf(ground, ground === 'band' ? { thresholds } : {}), fresh);
    changed = true;
    await breathe(task);
  }
  return changed;
}

/** The pairs of a run that a policy accepts, each on the least bold of its grounds. Records nothing. */
export async function acceptedPairs(
  store: AuditStore,
  run: RunInfo,
  policy: Policy,
  task: Task,
): Promise<AcceptedPairs> {
  const accepted = new Map<AcceptedGround, LabelledPair[]>();
  if (policy === 'never') return accepted;
  const groundOf = await grounds(store, run, policy, task);
  for (const batch of store.runPairs(run.id)) {
    for (const { bought, promoted } of batch) {
      if (labelKey(bought) === labelKey(promoted)) continue;
      const ground = groundOf(bought, promoted);
      if (ground === null) continue;
      const pairs = accepted.get(ground);
      if (pairs === undefined) accepted.set(ground, [{ bought, promoted }]);
      else pairs.push({ bought, promoted });
    }
    await breathe(task);
  }
  return accepted;
}

async function grounds(
  store: AuditStore,
  run: RunInfo,
  policy: Policy,
  task: Task,
): Promise<(bought: string, promoted: string) => AcceptedGround | null> {
  const placements = ownPlacements(store, store.groupsOf(run));
  const { similarFrom } = store.settings().thresholds ?? DEFAULT_THRESHOLDS;
  const library = admits(policy, 'band') ? await libraryOf(store, run, task) : null;
  const words = remembered(labelWords);
  const places = remembered(placements);
  return (bought, promoted) => {
    const [a, b] = [words(bought), words(promoted)];
    if (!a.cut && !b.cut && sameWords(a, b)) return 'identical';
    if (admits(policy, 'category') && sharedPlace(places(bought), places(promoted))?.same === true)
      return 'category';
    return library !== null &&
      scorePair(library.traits(bought), library.traits(promoted), places) >= similarFrom
      ? 'band'
      : null;
  };
}

/** Traits of every label of the run's pairs; labels encoded before are read from the audit file. */
async function libraryOf(store: AuditStore, run: RunInfo, task: Task): Promise<LabelLibrary> {
  const labels = new Set<string>();
  for (const batch of store.runPairs(run.id)) {
    for (const { bought, promoted } of batch) labels.add(bought).add(promoted);
    await breathe(task);
  }
  const library = new LabelLibrary(store.labelVectors());
  await library.prepare(labels, async (done, total) => {
    task.progress('Working out suggestions for the acceptance policy', done / total);
    await breathe(task);
  });
  return library;
}

function remembered<T>(of: (label: string) => T): (label: string) => T {
  const known = new Map<string, T>();
  return (label) => {
    const found = known.get(label);
    if (found !== undefined) return found;
    const made = of(label);
    known.set(label, made);
    return made;
  };
}

function keyOf({ bought, promoted }: LabelledPair): string {
  return JSON.stringify([bought, promoted]);
}

function actOf(ground: AcceptedGround, detail: NewAct['detail']): NewAct {
  return {
    reviewer: policyName(ground),
    kind: 'acceptance',
    verdict: 'similar',
    reason: null,
    undoes: null,
    detail: { ground, ...detail },
  };
}
