/**
 * `npm run fuzz [-- --minutes N] [--seed S]`: imports generated and damaged exports for N minutes (ten), each from a seed
 * of its own. On the first that breaks a property it prints the seed, writes the smallest file that still does, and fails.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { anyTable } from '../../electron/import/any-table.ts';
import { generate } from './generate.ts';
import { holds, type Held } from './holds.ts';
import { minimise } from './minimise.ts';
import { Random } from './random.ts';

/** An import of such a small file that takes longer, in ms, hangs. */
const HANGS = 60_000;
const MINIMISING = 60_000;
const FOUND = join(import.meta.dirname, '..', '..', '.tmp', 'fuzz');

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } },
});
const minutes = Number(values.minutes);
const fixed = values.seed === undefined ? null : Number(values.seed);
if (!(minutes > 0) || (fixed !== null && !Number.isInteger(fixed))) {
  console.error('Say --minutes as a number above 0, and --seed as a whole number.');
  process.exit(2);
}

/** Files at a time, as most of the time is waiting for the disk. */
const LANES = 8;
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
const end = performance.now() + minutes * 60_000;
const first = fixed ?? Date.now() % 1_000_000_000;
let next = first;
let files = 0;
const total = { read: 0, refused: 0 };
let found: { readonly seed: number; readonly failure: string } | null = null;

async function lane(): Promise<void> {
  const own = mkdtempSync(join(folder, 'lane-'));
  while (found === null && performance.now() < end) {
    const seed = next++;
    if (fixed !== null && seed !== fixed) return;
    const { name, bytes } = await generate(new Random(seed));
    let failure = await failureOf(join(own, name), bytes, seed);
    // On a machine with more to do than it can, a file may wait for a minute: only what fails again has failed.
    if (typeof failure === 'string') failure = await failureOf(join(own, name), bytes, seed);
    files++;
    if (typeof failure === 'string') found ??= { seed, failure };
    else {
      total.read += failure.read;
      total.refused += failure.refused;
    }
  }
}

async function report(seed: number, failure: string): Promise<void> {
  const { name, bytes } = await generate(new Random(seed));
  const smallest = await minimise(
    bytes,
    async (candidate) => (await failureOf(join(folder, name), candidate, seed)) === failure,
    performance.now() + MINIMISING,
  );
  mkdirSync(FOUND, { recursive: true });
  const path = join(FOUND, `${seed}-${name}`);
  writeFileSync(path, smallest);
  console.error(
    `Seed ${seed}: ${failure}\nThe smallest file that does so has ${smallest.length} bytes: ${path}`,
  );
  process.exitCode = 1;
}

/** What went wrong, in one line, or what was read. Every other file is read as a plain table, so that few are refused. */
async function failureOf(path: string, bytes: Buffer, seed: number): Promise<string | Held> {
  writeFileSync(path, bytes);
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('It hangs.'), HANGS);
  });
  try {
    return await Promise.race([holds(path, seed % 2 === 0 ? undefined : anyTable(() => undefined)), hangs]);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error);
  } finally {
    clearTimeout(timer);
    rmSync(path);
  }
}

try {
  await Promise.all(Array.from({ length: LANES }, lane));
  // Read back by a type that the compiler does not narrow to what it was before the lanes ran.
  const failed = found as { readonly seed: number; readonly failure: string } | null;
  if (failed !== null) await report(failed.seed, failed.failure);
} finally {
  rmSync(folder, { recursive: true });
}
console.log(
  `${files.toLocaleString('en-GB')} files from seed ${first}: ${total.read.toLocaleString('en-GB')} sources read, ${total.refused.toLocaleString('en-GB')} refused by name, ${process.exitCode === 1 ? 'one failure' : 'nothing found'}.`,
);
