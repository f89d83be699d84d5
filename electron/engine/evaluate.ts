/** The evaluate stage: sealed evidence and reviews in, one run out. */
import type { Moment } from '../../shared/model/moment.ts';
import type { AuditSettings } from '../../shared/model/settings.ts';
import { chunkCount } from '../store/chunks.ts';
import type { ChunkOutcomes } from '../store/outcome-words.ts';
import type { AuditStore, RunInfo } from '../store/store.ts';
import { asAtOf, periodOf } from './as-at.ts';
import { evaluateChunk } from './evaluate-chunk.ts';
import { evaluateInThreads } from './evaluate-in-threads.ts';
import { nothingToEvaluate } from './nothing-to-evaluate.ts';
import { ruleVersion } from './rule-version.ts';
import { Tally } from './tally.ts';
import { acceptSuggestions } from './review/accept-suggestions.ts';
import { breathe, share, type Task } from './task.ts';

/** Up to this many chunks of contacts are done before a thread would have started. */
const CHUNKS_WITHOUT_THREADS = 8;

/**
 * Evaluates every contact as at the audit's date and every message as at its own, and seals the run. Where a policy accepts
 * suggestions it is brought up to date before, and where the run shows pairs that it knew nothing of they are evaluated again.
 * Throws `Failure` `nothing_imported` or `all_rejected`, and those of `asAtOf` and `periodOf`; the task's reason when cancelled.
 */
export async function evaluate(store: AuditStore, actor: string, task: Task): Promise<RunInfo> {
  await acceptSuggestions(store, task);
  const run = await evaluateOnce(store, actor, task);
  return (await acceptSuggestions(store, task)) ? evaluateOnce(store, actor, task) : run;
}

async function evaluateOnce(store: AuditStore, actor: string, task: Task): Promise<RunInfo> {
  const contacts = await assembleContacts(store, share(task, 0, 0.4));
  if (contacts === 0) throw nothingToEvaluate(store);
  for (const _ of store.engagement().lookForAny()) await breathe(task);
  const settings = store.settings();
  const asAt = asAtOf(settings, store);
  periodOf(settings);
  const acts = store.reviews.last();
  const chunks = chunkCount(contacts);
  const tally = new Tally();
  const run = store.stageRun({ ruleVersion: ruleVersion(), asAt: asAt.text, settings, acts }, actor);
  try {
    const outcomes =
      chunks <= CHUNKS_WITHOUT_THREADS
        ? evaluateHere(store, { settings, asAt: asAt.moment, acts }, chunks, tally, task)
        : evaluateInThreads(
            { path: store.path, key: store.key, settings, asAt: asAt.moment, acts },
            chunks,
            tally,
            task.signal,
          );
    for await (const one of outcomes) {
      run.add(one);
      task.progress('Evaluating contacts and messages', 0.4 + (0.6 * (one.chunk + 1)) / chunks);
      await breathe(task);
    }
    return run.seal(tally.counts(), tally.summaries());
  } catch (error) {
    run.abandon();
    throw error;
  }
}

async function* evaluateHere(
  store: AuditStore,
  {
    settings,
    asAt,
    acts,
  }: { readonly settings: AuditSettings; readonly asAt: Moment; readonly acts: number },
  chunks: number,
  tally: Tally,
  task: Task,
): AsyncGenerator<ChunkOutcomes> {
  const reader = store.factReader();
  const evaluation = { reader, audit: store.auditFacts(asAt, acts), inPeriod: periodOf(settings), tally };
  for (let chunk = 0; chunk < chunks; chunk++) {
    const steps = evaluateChunk(chunk, evaluation);
    let step = steps.next();
    while (step.done !== true) {
      await breathe(task);
      step = steps.next();
    }
    yield step.value;
  }
}

/** Matches contacts across files where sources changed since. @returns how many there are. */
export async function assembleContacts(store: AuditStore, task: Task): Promise<number> {
  const steps = store.assemble();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.contacts;
    task.progress(
      'Matching contacts across files',
      step.value.total === 0 ? null : step.value.done / step.value.total,
    );
    await breathe(task);
  }
}
