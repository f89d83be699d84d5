/** Looking for evidence gaps over a whole run, a little at a time. */
import { GapTally } from '../../shared/evaluate/gap-tally.ts';
import type { GapSurvey } from '../../shared/model/evidence-gap.ts';
import type { GapsView } from '../../shared/ipc/gaps-contract.ts';
import { gapSummary, gapText } from '../../shared/report/gap-words.ts';
import type { AuditStore, RunInfo } from '../store/store.ts';
import { evaluate } from './evaluate.ts';
import { justify } from './justify.ts';
import { breathe, share, type Task } from './task.ts';

/** Gaps kept with a run. */
const KEPT = 500;
/** Work between two looks at progress and cancel: contacts passed by, and contacts supposed about. */
const BREATH = 400;
const SUPPOSED = 20;
/** Undetermined contacts and messages about which supposing takes seconds; about more it takes minutes. */
const FEW = 20_000;

/** Those kept with the latest run, else found now and kept. Throws as `justify` does; the task's reason when cancelled. */
export async function findGaps(store: AuditStore, task: Task): Promise<GapSurvey> {
  const justifier = justify(store);
  const { run, audit } = justifier;
  const kept = store.gaps(run.id);
  if (kept !== null) return kept;
  const { yes, no, undetermined } = run.counts.contacts;
  const tally = new GapTally();
  let [done, work] = [0, 0];
  for (const { facts, result } of justifier.all()) {
    work += tally.add(facts, audit, result) ? BREATH / SUPPOSED : 1;
    done++;
    if (work < BREATH) continue;
    work = 0;
    task.progress('Looking for what is missing most', done / (yes + no + undetermined));
    await breathe(task);
  }
  const survey = tally.survey(KEPT);
  store.saveGaps(run.id, survey);
  return survey;
}

/**
 * Evaluates, then looks for gaps where that takes seconds; where it would take minutes a person asks for it. Cancelled
 * while it looks, the evaluation stands. Throws as `evaluate` does.
 */
export async function evaluateAndFindGaps(store: AuditStore, actor: string, task: Task): Promise<RunInfo> {
  const run = await evaluate(store, actor, share(task, 0, 0.6));
  const { contacts, messages } = run.counts;
  if (contacts.undetermined + messages.undetermined > FEW) return run;
  try {
    await findGaps(store, share(task, 0.6, 1));
  } catch (error) {
    if (!task.signal.aborted) throw error;
  }
  return run;
}

/** The gaps in words. */
export function gapsView(store: AuditStore, run: number, survey: GapSurvey): GapsView {
  const names = new Map(store.sources().map(({ id, name }) => [id, name]));
  return {
    run,
    summary: gapSummary(survey),
    gaps: survey.gaps.map((gap) => ({
      kind: gap.kind,
      text: gapText(gap, (source) => names.get(source) ?? null),
      contacts: gap.contacts,
      messages: gap.messages,
      further: gap.further,
    })),
  };
}
