/** What the encoder says of labels: worked out here where they are few, by threads beside the engine's where they are many. */
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Meaning } from '../../shared/similarity/traits.ts';
import { encode } from './encoder.ts';
import { nearnessToDomains } from './nearness.ts';

/** Each thread holds the encoder's weights: more would take more memory than a small machine can spare. */
const MOST_THREADS = 2;
export const THREADS = Math.min(MOST_THREADS, availableParallelism());
/** Threads with nothing to do end after this long, and their memory with them: milliseconds. */
const IDLE = 10_000;

/** Beside this file, as a source or as a bundle. */
const THREAD = join(import.meta.dirname, `meaning-thread${extname(import.meta.filename)}`);

let threads: Tinypool | null = null;

/** The meanings of labels, in order, worked out on this thread. */
export async function meanings(labels: readonly string[]): Promise<readonly Meaning[]> {
  const vectors = await encode(labels);
  return vectors.map((vector) => ({ vector, nearness: nearnessToDomains(vector) }));
}

/** The same by another thread. Throws what the thread threw, or that it died. */
export async function meaningsElsewhere(labels: readonly string[]): Promise<readonly Meaning[]> {
  threads ??= new Tinypool({
    filename: THREAD,
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: IDLE,
  });
  return threads.run(labels, { name: 'meanings' }) as Promise<readonly Meaning[]>;
}
