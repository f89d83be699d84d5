/** Reading a large source on a thread of its own, while this one stores what it hands over. */
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isText, probe, type SourceFile } from '../import/read-source.ts';
import { SourceRefused, type ReadOptions } from '../import/source.ts';
import { Failure } from './failure.ts';
import { statOf } from './stat-of.ts';
import { readPacked, type PackedSink, type ReadThrough } from './read-packed.ts';
import type { ReadingAnswer, ReadingData, ReadingRequest } from './reading-thread.ts';

/** Bytes from which on a thread is worth its start. */
const LARGE = 8_000_000;
/** Room for rows of four million characters. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 96 };

/** Beside this file, as a source or as a bundle. */
const THREAD = join(import.meta.dirname, `reading-thread${extname(import.meta.filename)}`);

/** Of a file that cannot be looked at: no, so that reading it says why. */
export function isLarge({ path }: SourceFile): boolean {
  return (statOf(path)?.size ?? 0) >= LARGE;
}

/**
 * As `readPacked`, with a sink whose promises are not waited for, with the profiles of the options and without a recogniser of their own. Throws also what a sink throws,
 * and `Failure` `reading_ended` when the thread ends before its time.
 */
export async function readInThread(
  file: SourceFile,
  { correctable, ...options }: Omit<ReadOptions, 'recognise'>,
  sink: PackedSink,
  signal: AbortSignal,
): Promise<ReadThrough> {
  signal.throwIfAborted();
  const probes = await isText(file);
  const worker = new Worker(THREAD, {
    workerData: { file, options, probes } satisfies ReadingData,
    resourceLimits: MEMORY,
  });
  const ask = (request: ReadingRequest): void => worker.postMessage(request);
  const stop = new AbortController();
  const { promise, resolve, reject } = Promise.withResolvers<ReadThrough | 'needs_audit'>();
  const abort = (): void => reject(signal.reason as Error);
  signal.addEventListener('abort', abort);
  worker.on('message', (answer: ReadingAnswer) => {
    if (stop.signal.aborted) return;
    try {
      // Answered at once, the thread would go on without anybody else getting a turn.
      const through = take(answer, sink, () => setImmediate(ask, 'taken'));
      if (through !== null) resolve(through);
    } catch (error) {
      reject(error as Error);
    }
  });
  worker.on('error', (error) => reject(ended(file, error)));
  worker.on('exit', () => reject(ended(file)));
  try {
    // While the thread starts, this one has nothing else to do.
    if (probes) probe(file, AbortSignal.any([signal, stop.signal])).then((probed) => ask({ probed }), reject);
    const through = await promise;
    if (through !== 'needs_audit') return through;
  } finally {
    stop.abort();
    signal.removeEventListener('abort', abort);
    // Nothing of it is taken any more, so nobody who cancels need wait until it is gone.
    void worker.terminate();
  }
  return readPacked(
    file,
    { ...options, ...(correctable === undefined ? {} : { correctable }) },
    sink,
    signal,
  );
}

/** @returns what the thread had to say last, or `null` while there is more. */
function take(
  answer: ReadingAnswer,
  sink: PackedSink,
  taken: () => void,
): ReadThrough | 'needs_audit' | null {
  if (answer === 'needs_audit') return answer;
  if ('through' in answer) return answer.through;
  if ('refused' in answer) {
    const { code, message, candidates } = answer.refused;
    throw new SourceRefused(code, message, candidates);
  }
  if ('rows' in answer) {
    sink.rows(answer.rows);
    taken();
  } else if ('bytes' in answer) {
    sink.bytes(answer.bytes);
    taken();
  } else if ('mark' in answer) sink.mark(answer.mark);
  else if ('progress' in answer) sink.progress(...answer.progress);
  else sink.recognised(...answer.recognised);
  return null;
}

/** Why a thread ended that was not done. What it threw, other than for want of memory, is a fault of the app's own. */
function ended({ name }: SourceFile, cause: unknown = null): unknown {
  if (cause === null)
    return new Failure(
      'reading_ended',
      `Reading "${name}" ended before it was finished, and nothing of it was kept. Import it again.`,
    );
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new SourceRefused(
        'too_large',
        `"${name}" takes more memory to read than there is: split it into smaller files.`,
      )
    : cause;
}
