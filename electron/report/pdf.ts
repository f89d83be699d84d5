/** A report written as a PDF: drawn on a thread of its own, with progress, and given up when asked. */
import { rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Report } from '../../shared/report/report.ts';
import type { DrawingAnswer, DrawingRequest } from './drawing-thread.ts';
import { temporaryName } from './write-file.ts';

interface Options {
  /** Stamped into the document; everything else of it depends on the report alone. */
  readonly createdAt: Date;
  readonly signal?: AbortSignal;
  /** Share of the rows drawn so far, between 0 and 1. */
  readonly onProgress?: (done: number) => void;
}

/** Beside this file, as a source or as a bundle. */
const THREAD = join(import.meta.dirname, `drawing-thread${extname(import.meta.filename)}`);

/**
 * Writes the report and returns its number of pages. On any failure nothing is left under the final name. Throws what the
 * file system throws; the signal's reason when cancelled.
 */
export async function renderPdf(report: Report, path: string, options: Options): Promise<number> {
  return drawOn(threadOf(heapFor(report)), report, path, options);
}

/** A thread that gets ready to draw while the text is still being written: a person waits for the two of them. */
export class ReadyThread {
  readonly #worker = threadOf(READY);

  /** As `renderPdf`, once. */
  async render(report: Report, path: string, options: Options): Promise<number> {
    return heapFor(report) > READY
      ? renderPdf(report, path, options)
      : drawOn(this.#worker, report, path, options);
  }

  /** Ends the thread, whether or not it drew. */
  async release(): Promise<void> {
    await this.#worker.terminate();
  }
}

function threadOf(megabytes: number): Worker {
  return new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
}

async function drawOn(worker: Worker, report: Report, path: string, options: Options): Promise<number> {
  try {
    return await drawnBy(worker, report, path, options);
  } catch (error) {
    // Longer texts than reckoned with: a limit set for economy must not lose a report.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    return drawnBy(threadOf(ROOMY), report, path, options);
  }
}

async function drawnBy(
  worker: Worker,
  report: Report,
  path: string,
  { createdAt, signal, onProgress }: Options,
): Promise<number> {
  try {
    signal?.throwIfAborted();
    return await new Promise<number>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('The drawing of the report ended before it was finished.')));
      worker.on('message', (answer: DrawingAnswer) => {
        if ('pages' in answer) resolve(answer.pages);
        else onProgress?.(answer.drawn);
      });
      worker.postMessage({ report, path, createdAt } satisfies DrawingRequest);
    });
  } catch (error) {
    await worker.terminate();
    rmSync(temporaryName(path), { force: true });
    throw error;
  }
}

const ROOMY = 4_096;
/** What a thread made ready beforehand may take: enough for a person with thousands of messages. */
const READY = 192;

/** Megabytes a drawing may take: what any needs, and what the structure of each cell and item keeps to the end. */
function heapFor({ sections }: Report): number {
  let pieces = 0;
  for (const { blocks } of sections)
    for (const block of blocks) {
      if (block.kind === 'table') pieces += block.rows.length * block.columns.length;
      else if (block.kind === 'list') pieces += block.items.length * 3;
      else pieces++;
    }
  return 72 + pieces / 1_000;
}
