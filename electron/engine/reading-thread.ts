/**
 * A thread that reads one large source: it decodes, parses and understands its rows and hands them over packed, while the
 * engine's thread, which owns the audit file, stores those before. It never runs further ahead than it is let.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Probed, SourceFile } from '../import/read-source.ts';
import {
  SourceRefused,
  type Dialect,
  type Mark,
  type ReadOptions,
  type Recognition,
} from '../import/source.ts';
import type { PackedRows } from '../store/packed-rows.ts';
import { readPacked, type ReadThrough } from './read-packed.ts';

/** What the thread is started with. */
export interface ReadingData {
  readonly file: SourceFile;
  /** Without functions. */
  readonly options: Omit<ReadOptions, 'correctable' | 'recognise'>;
  /** Whether what was probed follows; otherwise the thread probes. */
  readonly probes: boolean;
}

/** `taken`: bytes or rows were, so that one more may come. */
export type ReadingRequest = 'taken' | { readonly probed: Probed };

export type ReadingAnswer =
  | { readonly recognised: readonly [Recognition, Dialect] }
  | { readonly bytes: Uint8Array }
  | { readonly rows: PackedRows }
  | { readonly mark: Mark }
  | { readonly progress: readonly [done: number, of: number] }
  /** The last of all. */
  | { readonly through: ReadThrough }
  | {
      readonly refused: {
        readonly code: string;
        readonly message: string;
        readonly candidates: readonly Recognition[];
      };
    }
  /** The file corrects rows of another one in the audit, which only the engine's thread can look up. Nothing was delivered. */
  | 'needs_audit';

/** Pieces of bytes and batches of rows that are sent and not taken yet. */
const AHEAD = 6;

const port = parentPort!;
const { file, options, probes } = workerData as ReadingData;
let ahead = 0;
let wake: (() => void) | null = null;
const probed = Promise.withResolvers<Probed>();

port.on('message', (request: ReadingRequest) => {
  if (request === 'taken') {
    ahead--;
    wake?.();
  } else probed.resolve(request.probed);
});

const answer = (one: ReadingAnswer, moved: readonly ArrayBuffer[] = []): void => port.postMessage(one, moved);

async function deliver(one: ReadingAnswer, moved?: readonly ArrayBuffer[]): Promise<void> {
  answer(one, moved);
  ahead++;
  if (ahead === AHEAD) await new Promise<void>((resolve) => (wake = resolve));
}

class NeedsAudit extends Error {}

try {
  const through = await readPacked(
    file,
    {
      ...options,
      correctable: () => {
        throw new NeedsAudit();
      },
    },
    {
      recognised: (...one) => answer({ recognised: one }),
      bytes: (bytes) => deliver({ bytes }),
      rows: (rows) =>
        deliver(
          { rows },
          [rows.nameLengths, rows.stripes, rows.lengths, rows.numbers].map(({ buffer }) => buffer),
        ),
      mark: (mark) => answer({ mark }),
      progress: (...one) => answer({ progress: one }),
    },
    new AbortController().signal,
    probes ? probed.promise : undefined,
  );
  answer({ through });
} catch (error) {
  if (error instanceof NeedsAudit) answer('needs_audit');
  else if (error instanceof SourceRefused) {
    const { code, message, candidates } = error;
    answer({ refused: { code, message, candidates } });
  } else throw error;
} finally {
  port.close();
}
