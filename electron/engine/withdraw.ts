/** Withdrawing an import as a whole: its effect worked out on a copy first, then carried out and evaluated anew. */
import type { WithdrawalEffect } from '../../shared/model/withdrawal.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { compareAudits } from './compare/compare-audits.ts';
import { evaluate } from './evaluate.ts';
import { Failure } from './failure.ts';
import { evaluateAndFindGaps } from './find-gaps.ts';
import { onCopy } from './on-copy.ts';
import { sourceOf } from './reconciliation.ts';
import { share, type Task } from './task.ts';

/** The import, and those that rest on it because they put its rejected rows right. Throws `Failure` `no_such_source`. */
export function withdrawnWith(store: AuditStore, source: number): readonly SourceInfo[] {
  return [sourceOf(store, source), ...store.dependentsOf(source)];
}

/**
 * What the withdrawal would change, with nothing changed in the audit: it is carried out on a copy, which is evaluated and
 * compared. Throws `Failure` `no_such_source`.
 */
export async function withdrawalEffect(
  store: AuditStore,
  source: number,
  task: Task,
): Promise<WithdrawalEffect> {
  const withdrawn = withdrawnWith(store, source);
  const records = withdrawn.map(({ id }) => store.recordCounts(id));
  const sum = (kind: keyof (typeof records)[number]): number =>
    records.reduce((all, one) => all + one[kind], 0);
  const effect = {
    source,
    files: withdrawn.map(({ name }) => name),
    rows: withdrawn.reduce((all, { counts }) => all + counts.rows, 0),
    records: {
      contact: sum('contact'),
      collection: sum('collection'),
      collection_point: sum('collection_point'),
      transaction: sum('transaction'),
      campaign: sum('campaign'),
      message: sum('message'),
      preference: sum('preference'),
      review: sum('review'),
      placement: sum('placement'),
    },
  };
  if (store.latestRun() === null) return { ...effect, outcomes: null };
  return onCopy(store, async (copy) => ({
    ...effect,
    outcomes: await outcomesWithout(store, copy, source, task),
  }));
}

async function outcomesWithout(
  store: AuditStore,
  copy: AuditStore,
  source: number,
  task: Task,
): Promise<NonNullable<WithdrawalEffect['outcomes']>> {
  await remove(copy, source, 'trial', share(task, 0, 0.2));
  const run = store.latestRun()!;
  try {
    await evaluate(copy, 'trial', share(task, 0.2, 0.7));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {
      contactsGone: null,
      moves: [],
      messagesBefore: run.counts.messages,
      messagesAfter: null,
      notEvaluated: error.message,
    };
  }
  const compared = await compareAudits(
    { store, run: run.id },
    { store: copy, run: null },
    share(task, 0.7, 1),
  );
  return {
    contactsGone: compared.gone,
    moves: compared.moves,
    messagesBefore: run.counts.messages,
    messagesAfter: copy.latestRun()!.counts.messages,
    notEvaluated: null,
  };
}

async function remove(
  store: AuditStore,
  source: number,
  actor: string,
  task: Task,
): Promise<readonly SourceInfo[]> {
  const withdrawn = withdrawnWith(store, source);
  let steps = 0;
  for (const _ of store.withdrawSources(withdrawn, actor)) {
    // How many steps there are is not known; nine tenths are reached after some two hundred.
    task.progress('Withdrawing the import', 1 - 1 / (1 + ++steps / 20));
    // Once begun it is finished: a cancel in between would leave what nobody refers to.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return withdrawn;
}

/** Withdraws and evaluates what is left. What cannot be evaluated any longer is said, and withdrawn all the same. */
export async function withdraw(
  store: AuditStore,
  source: number,
  actor: string,
  task: Task,
): Promise<{ readonly withdrawn: readonly SourceInfo[]; readonly notEvaluated: string | null }> {
  const withdrawn = await remove(store, source, actor, share(task, 0, 0.4));
  try {
    await evaluateAndFindGaps(store, actor, share(task, 0.4, 1));
    return { withdrawn, notEvaluated: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { withdrawn, notEvaluated: error.message };
  }
}
