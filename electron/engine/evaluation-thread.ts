/**
 * A thread that evaluates chunks of contacts, or looks for gaps in them: it reads the audit file through a connection of its own, which cannot write,
 * and answers with numbers. The engine's thread stores them and answers the window meanwhile.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import { GapTally, type GapCounts } from '../../shared/evaluate/gap-tally.ts';
import type { Moment } from '../../shared/model/moment.ts';
import type { AuditSettings } from '../../shared/model/settings.ts';
import type { FileKey } from '../store/encryption.ts';
import { readFactsOf } from '../store/open.ts';
import type { ChunkOutcomes } from '../store/outcome-words.ts';
import { periodOf } from './as-at.ts';
import { agrees, evaluateChunk, withinPeriod, type Evaluation } from './evaluate-chunk.ts';
import { Tally, type Counted } from './tally.ts';

/** What the thread is started with. */
export interface ThreadData {
  readonly path: string;
  /** Of an encrypted file. */
  readonly key: FileKey | null;
  readonly settings: AuditSettings;
  readonly asAt: Moment;
  /** The last act of the review that is read. */
  readonly acts: number;
}

/** A chunk to evaluate, or to look for gaps in; or `counted`: all are done, say what was counted. */
export type ThreadRequest = number | 'counted' | { readonly gapsOf: number; readonly run: number };
/** Gaps are `null` where what was stored of a contact no longer follows. */
export type ThreadAnswer =
  ChunkOutcomes | { readonly counted: Counted } | { readonly gaps: GapCounts | null };

const { path, key, settings, asAt, acts } = workerData as ThreadData;
const { reader, audit, storedOutcome, close } = readFactsOf(path, key, settings, asAt, acts);
const evaluation: Evaluation = { reader, audit, inPeriod: periodOf(settings), tally: new Tally() };

parentPort!.on('message', (request: ThreadRequest) => {
  if (request === 'counted') {
    parentPort!.postMessage({ counted: evaluation.tally.counted() } satisfies ThreadAnswer);
    close();
    parentPort!.close();
    return;
  }
  if (typeof request === 'object') {
    parentPort!.postMessage({ gaps: gapsOf(request.gapsOf, request.run) } satisfies ThreadAnswer);
    return;
  }
  const outcomes = evaluated(request);
  const { contacts, messages, campaigns } = outcomes;
  parentPort!.postMessage(outcomes satisfies ThreadAnswer, [
    contacts.buffer,
    messages.buffer,
    campaigns.buffer,
  ]);
});

function evaluated(chunk: number): ChunkOutcomes {
  const steps = evaluateChunk(chunk, evaluation);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function gapsOf(chunk: number, run: number): GapCounts | null {
  const tally = new GapTally();
  for (const { facts } of reader.chunk(chunk, audit.asAt)) {
    const result = withinPeriod(evaluateContact(facts, audit), facts, evaluation.inPeriod);
    if (!agrees(storedOutcome(run, result.contact), result)) return null;
    tally.add(facts, audit, result);
  }
  return tally.counted();
}
