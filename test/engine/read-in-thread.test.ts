/** A large file is read on a thread of its own: the same comes over as without one, and it stops when told, or when it dies. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importPaths } from '../../electron/engine/pipeline.ts';
import { readInThread } from '../../electron/engine/read-in-thread.ts';
import { readPacked, type PackedSink } from '../../electron/engine/read-packed.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { CORRECTION_COLUMNS } from '../../electron/import/corrections.ts';
import { createAuditFile } from '../../electron/store/open.ts';

const { threads } = vi.hoisted(() => ({ threads: [] as Worker[] }));
vi.mock('node:worker_threads', async (original) => {
  const real = await original<typeof import('node:worker_threads')>();
  class Watched extends real.Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      if (String(given[0]).includes('reading-thread')) threads.push(this);
    }
  }
  return { ...real, Worker: Watched };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-in-thread-'));
  threads.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string): { readonly path: string; readonly name: string } {
  writeFileSync(join(folder, name), text);
  return { path: join(folder, name), name };
}

/** Values with every separator one could think of, rejected rows and blank ones. */
const HOSTILE = [
  'plain',
  '\u0001',
  '\u001f\u001e',
  '"with ""quotes"", and\na line"',
  '漢字 \u{1f600}',
  '﷽\u2028',
  '',
];
const contacts = (rows: number): string =>
  `contact_id,email,name,company,subscriber,collected_at,context\n${Array.from({ length: rows }, (_, i) => {
    if (i % 501 === 500) return ',,,,,,';
    const subscriber = i % 97 === 0 ? 'nonsense' : ['individual', 'corporate', ''][i % 3];
    return `C${i},p${i}@private.test,${HOSTILE[i % 7]},${HOSTILE[(i * 3) % 7]},${subscriber},2025-01-01,checkout`;
  }).join('\n')}\n`;

/** Everything that comes over, in order, the bytes in one piece. */
function keeping() {
  const came: unknown[] = [];
  const bytes: Uint8Array[] = [];
  const sink: PackedSink = {
    recognised: (...one) => void came.push(one),
    bytes: (one) => void bytes.push(one),
    rows: (one) => void came.push(one),
    mark: (one) => void came.push(one),
    progress: (...one) => void came.push(one),
  };
  return { sink, all: () => ({ came, bytes: Buffer.concat(bytes) }) };
}

const OPTIONS = { exportsCollectedBy: null };
const NEVER = new AbortController().signal;
const read = (options: object = {}) => ({ ...OPTIONS, ...options });

it('hands over exactly what is read without a thread, whatever the values hold', async () => {
  const file = put('contacts.csv', contacts(13_000));
  const [here, there] = [keeping(), keeping()];
  const expected = await readPacked(file, read(), here.sink, NEVER);
  expect(await readInThread(file, read(), there.sink, NEVER)).toEqual(expected);
  expect(expected.counts.rejected).toBeGreaterThan(100);
  expect(there.all()).toEqual(here.all());
  expect(threads).toHaveLength(1);
});

describe('a file that is refused', () => {
  it.each([
    ['is empty', 'contacts.csv', ''],
    ['is no table', 'note.csv', 'Dear all,\nplease call.\n'],
    ['is of another kind', 'contacts.csv', '%PDF-1.7 and more'],
    [
      'corrects a file that is not there',
      'rejected.csv',
      `${['email', ...CORRECTION_COLUMNS].join(',')}\na@b.uk,No,1,00\n`,
    ],
  ])('%s', async (_, name, text) => {
    const file = put(name, text);
    const options = read({ correctable: () => null });
    const why = await readPacked(file, options, keeping().sink, NEVER).catch((error: unknown) => error);
    await expect(readInThread(file, options, keeping().sink, NEVER)).rejects.toEqual(why);
    expect(why).toHaveProperty('code');
  });
});

it('asks this thread where only the audit can tell which file is corrected', async () => {
  const asked: string[] = [];
  const file = put('rejected.csv', `${['email', ...CORRECTION_COLUMNS].join(',')}\na@b.uk,No,1,00\n`);
  const correctable = (named: string): null => (asked.push(named), null);
  await expect(readInThread(file, read({ correctable }), keeping().sink, NEVER)).rejects.toThrow(
    'not in this audit',
  );
  expect(asked).toEqual(['00']);
});

it('never runs far ahead of who takes its rows', async () => {
  const file = put('contacts.csv', contacts(60_000));
  let came = 0;
  let atOnce = 0;
  await readInThread(
    file,
    read(),
    {
      ...keeping().sink,
      rows: async () => {
        // Everything that came while this thread was held up is taken in one turn.
        if (++came === 1) {
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
          await setImmediate();
          atOnce = came;
        }
      },
    },
    NEVER,
  );
  expect(came).toBeGreaterThan(20);
  expect(atOnce).toBeLessThanOrEqual(6);
});

it('stops at once when cancelled, and hands nothing over any more', async () => {
  const abort = new AbortController();
  let after = 0;
  let at = 0;
  const reading = readInThread(
    put('contacts.csv', contacts(60_000)),
    read(),
    {
      ...keeping().sink,
      rows: () => {
        if (abort.signal.aborted) after++;
        else {
          at = performance.now();
          abort.abort(new Error('cancelled'));
        }
      },
    },
    abort.signal,
  );
  await expect(reading).rejects.toThrow('cancelled');
  // A few ms on a quiet machine; this one may be busy.
  expect(performance.now() - at).toBeLessThan(2_000);
  expect(after).toBe(0);
  await expect.poll(() => threads[0]!.threadId).toBe(-1);
});

it('ends with what taking the rows threw', async () => {
  const rows = (): void => {
    throw new Error('the disk is full');
  };
  const file = put('contacts.csv', contacts(10_000));
  await expect(readInThread(file, read(), { ...keeping().sink, rows }, NEVER)).rejects.toThrow(
    'the disk is full',
  );
  await expect.poll(() => threads[0]!.threadId).toBe(-1);
});

describe('an import whose thread dies half-way', () => {
  it('ends by name, leaves no trace, and can be begun again', async () => {
    const { path } = put('contacts.csv', contacts(140_000));
    const store = createAuditFile(join(folder, 'a.soia'));
    const dying = importPaths(store, [path], 'test', {
      signal: NEVER,
      progress: (_, done) => {
        if (done !== null && done > 0.3) void threads[0]!.terminate();
      },
    });
    await expect(dying).rejects.toMatchObject({ name: 'Failure', code: 'reading_ended' });
    expect(store.sources()).toEqual([]);
    const { sources } = await importPaths(store, [path], 'test', UNATTENDED);
    expect(sources[0]!.counts.rows).toBe(140_000);
    expect(threads).toHaveLength(2);
    store.close();
  });
});
