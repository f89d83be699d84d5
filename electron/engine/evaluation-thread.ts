/**
 * A thread that evaluates chunks of contacts: it reads the audit file through a connection of its own, which cannot write,
 * and answers with numbers. The engine's thread stores them and answers the window meanwhile.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Moment } from '../../shared/model/moment.ts';
import type { AuditSettings } from '../../shared/model/settings.ts';
import type { FileKey } from '../store/encryption.ts';
import { readFactsOf } from '../store/open.ts';
import type { ChunkOutcomes } from '../store/outcome-words.ts';
import { periodOf } from './as-at.ts';
import { evaluateChunk, type Evaluation } from './evaluate-chunk.ts';
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

/** A chunk to evaluate, or `counted`: all are done, say what was counted. */
export type ThreadRequest = number | 'counted';
export type ThreadAnswer = ChunkOutcomes | { readonly counted: Counted };

const { path, key, settings, asAt, acts } = workerData as ThreadData;
const { reader, audit, close } = readFactsOf(path, key, settings, asAt, acts);
const evaluation: Evaluation = { reader, audit, inPeriod: periodOf(settings), tally: new Tally() };

parentPort!.on('message', (request: ThreadRequest) => {
  if (request === 'counted') {
    parentPort!.postMessage({ counted: evaluation.tally.counted() } satisfies ThreadAnswer);
    close();
    parentPort!.close();
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
