/** Evaluation, and looking for gaps, on several threads, each taking every n-th chunk; the answers come back in order. */
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { GapCounts } from '../../shared/evaluate/gap-tally.ts';
import type { ChunkOutcomes } from '../store/outcome-words.ts';
import type { ThreadAnswer, ThreadData, ThreadRequest } from './evaluation-thread.ts';
import type { Tally } from './tally.ts';

/** More threads than this gain little: the engine's own thread stores what they find. */
const MOST_THREADS = 4;
/** Chunks asked of a thread before it has answered, so that it never waits and never runs far ahead. */
const AHEAD = 2;

/** A thread holds one chunk at a time: with room to spare, so little that the collector keeps the process small. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 48 };

/** Beside this file, as a source or as a bundle. */
const THREAD = join(import.meta.dirname, `evaluation-thread${extname(import.meta.filename)}`);

/**
 * Yields the outcomes of every chunk in order and adds what was counted to the tally. Abandoned half-way, or aborted, it
 * stops its threads. Throws what a thread threw, or the signal's reason.
 */
export async function* evaluateInThreads(
  data: ThreadData,
  chunks: number,
  tally: Tally,
  signal: AbortSignal,
): AsyncGenerator<ChunkOutcomes> {
  const count = async (threads: readonly Thread[]): Promise<void> => {
    for (const thread of threads) {
      thread.ask('counted');
      const answer = await thread.answer();
      if ('counted' in answer) tally.merge(answer.counted);
    }
  };
  const answers = inThreads(data, chunks, (chunk) => chunk, signal, count);
  for await (const answer of answers) yield answer as ChunkOutcomes;
}

/**
 * Yields what is missing among every chunk's contacts, in order, or `null` where what was stored of one no longer follows.
 * Stops and throws as `evaluateInThreads` does.
 */
export async function* gapsInThreads(
  data: ThreadData,
  run: number,
  chunks: number,
  signal: AbortSignal,
): AsyncGenerator<GapCounts | null> {
  for await (const answer of inThreads(data, chunks, (chunk) => ({ gapsOf: chunk, run }), signal))
    if ('gaps' in answer) yield answer.gaps;
}

/** Asks threads about every chunk, each about every n-th. @param last what is asked of them when all have answered. */
async function* inThreads(
  data: ThreadData,
  chunks: number,
  about: (chunk: number) => ThreadRequest,
  signal: AbortSignal,
  last: (threads: readonly Thread[]) => Promise<void> = () => Promise.resolve(),
): AsyncGenerator<ThreadAnswer> {
  const threads = Array.from(
    { length: Math.max(1, Math.min(MOST_THREADS, availableParallelism(), chunks)) },
    () => new Thread(data),
  );
  const stop = (): void => threads.forEach((thread) => thread.fail(signal.reason));
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    const ofChunk = (chunk: number): Thread => threads[chunk % threads.length]!;
    for (let chunk = 0; chunk < Math.min(chunks, AHEAD * threads.length); chunk++)
      ofChunk(chunk).ask(about(chunk));
    for (let chunk = 0; chunk < chunks; chunk++) {
      const answer = await ofChunk(chunk).answer();
      const next = chunk + AHEAD * threads.length;
      if (next < chunks) ofChunk(next).ask(about(next));
      yield answer;
    }
    await last(threads);
  } finally {
    signal.removeEventListener('abort', stop);
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

/** One thread, whose answers come in the order of its questions. */
class Thread {
  readonly #worker: Worker;
  readonly #answers: ThreadAnswer[] = [];
  #failure: { readonly reason: unknown } | null = null;
  #wake: (() => void) | null = null;

  constructor(data: ThreadData) {
    this.#worker = new Worker(THREAD, { workerData: data, resourceLimits: MEMORY });
    this.#worker.on('message', (answer: ThreadAnswer) => {
      this.#answers.push(answer);
      this.#wake?.();
    });
    this.#worker.on('error', (error) => this.fail(error));
  }

  ask(request: ThreadRequest): void {
    this.#worker.postMessage(request);
  }

  async answer(): Promise<ThreadAnswer> {
    while (this.#answers.length === 0 && this.#failure === null)
      await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#failure !== null) throw this.#failure.reason;
    return this.#answers.shift()!;
  }

  fail(reason: unknown): void {
    this.#failure = { reason };
    this.#wake?.();
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
