/** Evaluation on other threads: the same outcomes in the same order, and threads that stop when told. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asAtOf, periodOf } from '../../electron/engine/as-at.ts';
import { evaluateChunk } from '../../electron/engine/evaluate-chunk.ts';
import { evaluateInThreads, gapsInThreads } from '../../electron/engine/evaluate-in-threads.ts';
import { findGaps } from '../../electron/engine/find-gaps.ts';
import { evaluate, importPaths, justify } from '../../electron/engine/pipeline.ts';
import { Tally } from '../../electron/engine/tally.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { chunkCount } from '../../electron/store/chunks.ts';
import { createAuditFile } from '../../electron/store/open.ts';
import type { ChunkOutcomes } from '../../electron/store/outcome-words.ts';
import type { AuditStore } from '../../electron/store/store.ts';
import { GapTally, type GapCounts } from '../../shared/evaluate/gap-tally.ts';
import { NO_SETTINGS } from '../../shared/model/settings.ts';

const CONTACTS = 12_000;
const CATEGORIES = ['garden', 'Garden ', 'kitchen', 'toys'];
let folder: string;
let store: AuditStore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'threads-'));
  const put = (name: string, header: string, rows: number, row: (i: number) => string): string => {
    const lines = Array.from({ length: rows }, (_, i) => row(i));
    writeFileSync(join(folder, name), `${header}\n${lines.join('\n')}\n`);
    return join(folder, name);
  };
  const day = (i: number): string => `2025-${String(1 + (i % 12)).padStart(2, '0')}-15`;
  store = createAuditFile(join(folder, 'a.soia'));
  store.saveSettings(
    {
      ...NO_SETTINGS,
      senders: [{ name: 'Shop', charity: false }],
      asAt: '2025-11-30',
      period: { from: '2025-02-01', to: null },
    },
    'test',
  );
  const files = [
    put(
      'contacts.csv',
      'contact_id,email,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,point',
      CONTACTS,
      (i) =>
        `C${i},c${i}@gmail.com,${day(i)},${i % 3 === 0 ? 'newsletter_signup' : 'checkout'},direct,Shop,yes,opt_out_box,both`,
    ),
    put(
      'transactions.csv',
      'contact_id,at,kind,category,status',
      CONTACTS,
      (i) => `C${i},${day(i)},sale,${CATEGORIES[i % 4]},completed`,
    ),
    put(
      'campaigns.csv',
      'campaign_id,sent_at,channel,purpose,category,means_of_refusing',
      30,
      (i) => `K${i},${day(i)},email,marketing,${CATEGORIES[i % 4]},${i % 7 === 0 ? 'no' : 'yes'}`,
    ),
    put(
      'messages.csv',
      'campaign_id,contact_id,sent_at',
      3 * CONTACTS,
      (i) => `K${i % 31},C${i % CONTACTS},`,
    ),
    put('preferences.csv', 'contact_id,at,kind,channel', 500, (i) => `C${i * 7},${day(i)},objection,email`),
  ];
  expect((await importPaths(store, files, 'test', UNATTENDED)).refused).toEqual([]);
  for (const _ of store.assemble());
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const data = () => ({
  path: store.path,
  key: null,
  settings: store.settings(),
  asAt: asAtOf(store.settings(), store).moment,
  acts: 0,
});

/** What is missing, contact by contact on this thread. */
function tallied(): GapTally {
  const tally = new GapTally();
  const justifier = justify(store);
  for (const { facts, result } of justifier.all()) tally.add(facts, justifier.audit, result);
  return tally;
}

describe('on several threads', () => {
  it('gives the outcomes and the figures of one thread, chunk after chunk', async () => {
    const tally = new Tally();
    const found: ChunkOutcomes[] = [];
    const signal = new AbortController().signal;
    for await (const one of evaluateInThreads(data(), chunkCount(CONTACTS), tally, signal)) found.push(one);
    const here = new Tally();
    const { settings, asAt } = data();
    const evaluation = {
      reader: store.factReader(),
      audit: store.auditFacts(asAt),
      inPeriod: periodOf(settings),
      tally: here,
    };
    const expected: ChunkOutcomes[] = [];
    for (let chunk = 0; chunk < chunkCount(CONTACTS); chunk++) {
      const steps = evaluateChunk(chunk, evaluation);
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      expected.push(step.value);
    }
    expect(found).toEqual(expected);
    expect(tally.counts()).toEqual(here.counts());
    expect(tally.counts().messagesAfterAsAt).toBeGreaterThan(0);
    expect(tally.counts().messagesOutsidePeriod).toBeGreaterThan(0);
    const pairs = (of: Tally): unknown =>
      of
        .summaries()
        .pairs.map((pair) => JSON.stringify(pair))
        .toSorted();
    expect(pairs(tally)).toEqual(pairs(here));
    expect(found.map(({ chunk }) => chunk)).toEqual(found.map((_, i) => i));
  });

  it('stops when cancelled, and leaves no run', async () => {
    const abort = new AbortController();
    const task = {
      signal: abort.signal,
      progress: (title: string) => {
        if (title.startsWith('Evaluating')) abort.abort(new Error('cancelled'));
      },
    };
    await expect(evaluate(store, 'test', task)).rejects.toThrow('cancelled');
    expect(store.latestRun()).toBeNull();
  });

  it('is what the justification of every contact is rebuilt from and equal to', async () => {
    const run = await evaluate(store, 'test', UNATTENDED);
    let contacts = 0;
    for (const { result } of justify(store).all()) contacts += result.contact > 0 ? 1 : 0;
    expect(contacts).toBe(CONTACTS);
    const { yes, no, undetermined } = run.counts.contacts;
    expect(yes + no + undetermined).toBe(CONTACTS);
    const keyed = [...store.keyedOutcomes(run.id)];
    expect(keyed).toHaveLength(CONTACTS);
    expect(new Set(keyed.map(({ key }) => key)).size).toBe(CONTACTS);
  });

  it('throws what a thread threw', async () => {
    const work = evaluateInThreads(
      { ...data(), path: join(folder, 'nowhere.soia') },
      4,
      new Tally(),
      new AbortController().signal,
    );
    await expect(work.next()).rejects.toThrow(/directory|open/);
  });
});

describe('gaps on several threads', () => {
  it('are those of one thread, whose values come from the first contact that has them', async () => {
    await evaluate(store, 'test', UNATTENDED);
    const here = tallied();
    const survey = await findGaps(store, UNATTENDED);
    expect(survey.gaps.length).toBeGreaterThan(2);
    expect(survey).toEqual(here.survey(500));
    expect(store.gaps(store.latestRun()!.id)).toEqual(survey);
    // Taken over in any order, they are the same.
    const [whole, turned] = [new GapTally(), new GapTally()];
    const counts: GapCounts[] = [];
    const signal = new AbortController().signal;
    const run = store.latestRun()!.id;
    for await (const one of gapsInThreads(data(), run, chunkCount(CONTACTS), signal)) counts.push(one!);
    expect(counts).toHaveLength(chunkCount(CONTACTS));
    counts.forEach((one) => whole.merge(one));
    counts.toReversed().forEach((one) => turned.merge(one));
    expect(whole.survey(500)).toEqual(survey);
    expect(turned.survey(500)).toEqual(survey);
  });

  it('are not looked for to the end when cancelled', async () => {
    const { id } = await evaluate(store, 'test', UNATTENDED);
    const abort = new AbortController();
    const progress = (): void => abort.abort(new Error('cancelled'));
    await expect(findGaps(store, { signal: abort.signal, progress })).rejects.toThrow('cancelled');
    expect(store.gaps(id)).toBeNull();
  });

  it('are refused when what was stored no longer follows', async () => {
    await evaluate(store, 'test', UNATTENDED);
    const before = store.settings();
    store.saveSettings({ ...before, senders: [{ name: 'Another Ltd', charity: false }] }, 'test');
    try {
      await expect(findGaps(store, UNATTENDED)).rejects.toThrow('evaluate again');
    } finally {
      store.saveSettings(before, 'test');
    }
  });
});
