/** Looking for evidence gaps over a whole run, a little at a time. */
import { GapTally } from '../../shared/evaluate/gap-tally.ts';
import type { GapSurvey } from '../../shared/model/evidence-gap.ts';
import type { GapsView } from '../../shared/ipc/gaps-contract.ts';
import { gapSummary, gapText } from '../../shared/report/gap-words.ts';
import { sourceNames } from '../../shared/report/source-names.ts';
import { chunkCount } from '../store/chunks.ts';
import type { AuditStore, RunInfo } from '../store/store.ts';
import { evaluate } from './evaluate.ts';
import { gapsInThreads } from './evaluate-in-threads.ts';
import { justify, staleRun, type Justifier } from './justify.ts';
import { breathe, share, type Task } from './task.ts';

/** Gaps kept with a run. */
const KEPT = 500;
/** Work between two looks at progress and cancel: contacts passed by, and contacts supposed about. */
const BREATH = 400;
const SUPPOSED = 20;
const TITLE = 'Looking for what is missing most';
/** Undetermined contacts and messages about which supposing takes seconds; about more it takes a minute or minutes. */
const FEW = 300_000;

/** Up to this many chunks of contacts are done before threads would have started. */
const CHUNKS_WITHOUT_THREADS = 2;

/** Those kept with the latest run, else found now and kept. Throws as `justify` does; the task's reason when cancelled. */
export async function findGaps(store: AuditStore, task: Task): Promise<GapSurvey> {
  const justifier = justify(store);
  const { run } = justifier;
  const kept = store.gaps(run.id);
  if (kept !== null) return kept;
  const { yes, no, undetermined } = run.counts.contacts;
  const contacts = yes + no + undetermined;
  const tally =
    chunkCount(contacts) <= CHUNKS_WITHOUT_THREADS
      ? await tallyHere(justifier, contacts, task)
      : await tallyInThreads(store, justifier, contacts, task);
  const survey = tally.survey(KEPT);
  store.saveGaps(run.id, survey);
  return survey;
}

async function tallyHere({ all, audit }: Justifier, contacts: number, task: Task): Promise<GapTally> {
  const tally = new GapTally();
  let [done, work] = [0, 0];
  for (const { facts, result } of all()) {
    work += tally.add(facts, audit, result) ? BREATH / SUPPOSED : 1;
    done++;
    if (work < BREATH) continue;
    work = 0;
    task.progress(TITLE, done / contacts);
    await breathe(task);
  }
  return tally;
}

async function tallyInThreads(
  store: AuditStore,
  { run, audit }: Justifier,
  contacts: number,
  task: Task,
): Promise<GapTally> {
  const tally = new GapTally();
  const { path, key } = store;
  // As `justify` has it: evidence by the settings of now, so that a change shows, and the run's own period.
  const settings = { ...store.settings(), period: run.settings.period };
  const data = { path, key, settings, asAt: audit.asAt, acts: run.acts };
  const chunks = chunkCount(contacts);
  let done = 0;
  for await (const counts of gapsInThreads(data, run.id, chunks, task.signal)) {
    if (counts === null) throw staleRun();
    tally.merge(counts);
    task.progress(TITLE, ++done / chunks);
    await breathe(task);
  }
  return tally;
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
  const names = sourceNames(store.sources());
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
