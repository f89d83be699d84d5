/** How far a look at a file, or a preview of it, has come: told while it is read, and true of the bytes that are read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { EngineTable } from '../../electron/engine/open-audit.ts';
import { recogniserBy } from '../../electron/import/mapping/recognise-profiles.ts';
import { listSources } from '../../electron/import/list-sources.ts';
import { readSource } from '../../electron/import/read-source.ts';
import type { LookingProgress } from '../../shared/ipc/mapping-contract.ts';
import { workbookOf, zipOf } from '../import/write-workbook.ts';
import { methodsWithJobs, type MethodsWithJobs } from './methods-with-jobs.ts';
import { PROVED_LIST } from './proved-list.ts';

const ROWS = 150_000;
/** About 6 MB, whose rows are all as long. */
const LIST = `Mail,Who,Since\n${Array.from(
  { length: ROWS },
  (_, i) => `p${100_000 + i}@x.test,Person of that name,0${1 + (i % 9)}/02/2025\n`,
).join('')}`;

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'looking-progress-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

/** A file, and the bytes that are read of it: before its rows, and for them. */
interface Sized {
  readonly content: string | Uint8Array;
  readonly before: number;
  readonly rows: number;
}

/** Every byte is probed, those of a packed file are hashed, dates are proved. */
function text(content: string | Uint8Array): Sized {
  const packed = typeof content === 'string' ? 0 : content.length;
  return { content, before: 2 * LIST.length + packed, rows: LIST.length };
}

/** Its cells hold strings that stand in another part. */
async function workbook(): Promise<Sized> {
  const shared = ['Mail', 'Since', ...Array.from({ length: 20_000 }, (_, i) => `p${10_000 + i}@x.test`)];
  const rows = shared.map((_, i) =>
    i < 2 ? '' : `<row><c t="s"><v>${i}</v></c><c t="str"><v>0${1 + (i % 9)}/02/2025</v></c></row>`,
  );
  const sheet = `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>${rows.join('')}`;
  const strings = shared.map((one) => `<si><t>${one}</t></si>`).join('');
  return {
    content: await workbookOf({ sheets: { People: sheet }, shared }),
    before: strings.length + sheet.length,
    rows: sheet.length,
  };
}

describe('of a file that is read to its end, it is within three in a hundred of the truth', () => {
  it.each([
    ['list.csv', () => text(LIST)],
    ['list.csv.gz', () => text(gzipSync(LIST))],
    ['list.zip', async () => text(await zipOf({ 'list.csv': LIST }))],
    ['list.xlsx', workbook],
  ])('%s', async (name, make) => {
    const { content, before, rows } = await make();
    const [source] = (await listSources(put(name, content))).sources;
    const shares: number[] = [];
    const off: number[] = [];
    await readSource(
      source!,
      { exportsCollectedBy: null, recognise: recogniserBy(PROVED_LIST) },
      {
        recognised: () => undefined,
        rows: () => undefined,
        mark: () => undefined,
        progress: (done, of) => {
          const truth = (before + (rows * done) / of) / (before + rows);
          off.push(Math.abs(shares.at(-1)! - truth));
        },
        watch: { enough: null, through: (share) => void shares.push(share) },
      },
      new AbortController().signal,
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const steps = shares.map((told, i) => told - (shares[i - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThan(0.1);
    expect(shares.at(-1)).toBe(1);
    expect(off.length).toBeGreaterThan(5);
    expect(Math.max(...off)).toBeLessThan(0.03);
  });
});

function methodsOn(path: string): MethodsWithJobs {
  const desk = methodsWithJobs();
  void desk.methods.create({ path });
  onTestFinished(() => void desk.methods.close({}));
  return desk;
}

/** What is told between the batches for as long as the work takes. */
async function toldBy(
  methods: EngineTable,
  what: keyof LookingProgress,
  work: unknown,
): Promise<readonly number[]> {
  const ended = Promise.resolve(work).then(() => 'ended');
  const told: number[] = [];
  do {
    const done = (await methods.lookingProgress({}))[what];
    if (done !== null && done !== told.at(-1)) told.push(done);
  } while ((await Promise.race([ended, setImmediate('goes on')])) === 'goes on');
  return told;
}

describe('the engine tells it', () => {
  it('while a file is looked at, and while it is previewed, and nothing before or after', async () => {
    const path = put('list.csv', LIST);
    const { methods } = methodsOn(`${path}.soia`);
    const nothing = { look: null, preview: null };
    expect(await methods.lookingProgress({})).toEqual(nothing);
    const preview = methods.previewPath({ path, part: 'list.csv', profile: PROVED_LIST });
    for (const told of [
      await toldBy(methods, 'preview', preview),
      await toldBy(methods, 'look', methods.lookAtPath({ path, part: null })),
    ]) {
      expect(told.length).toBeGreaterThan(5);
      expect(told[0]).toBeLessThan(0.2);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(told.at(-1)).toBeGreaterThan(0.9);
      expect(await methods.lookingProgress({})).toEqual(nothing);
    }
  });

  it('of a file imported before, from the copying of it on', async () => {
    const path = put('list.csv', LIST.slice(0, LIST.indexOf('p160000')));
    const { methods, finished } = methodsOn(`${path}.soia`);
    const end = await finished(methods.importPathAs({ path, part: 'list.csv', profile: PROVED_LIST }));
    expect(end.state).toBe('done');
    const [imported] = (await methods.audit({}))!.sources;
    const preview = methods.previewImported({ source: imported!.id, profile: PROVED_LIST });
    const told = await toldBy(methods, 'preview', preview);
    // Of what is copied, probed and proved, the copying is a third.
    expect(told[0]).toBeLessThan(1 / 3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeGreaterThan(0.9);
  });

  it('no longer once it was stopped', async () => {
    const path = put('list.csv', LIST);
    const { methods } = methodsOn(`${path}.soia`);
    const preview = methods.previewPath({ path, part: 'list.csv', profile: PROVED_LIST });
    const stopped = expect(preview).rejects.toMatchObject({ code: 'stopped' });
    await vi.waitFor(async () => expect((await methods.lookingProgress({})).preview).toBeGreaterThan(0.1), {
      timeout: 10_000,
      interval: 1,
    });
    await methods.stopLooking({});
    await stopped;
    expect((await methods.lookingProgress({})).preview).toBeNull();
  });
});
