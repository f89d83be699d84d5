/** A newer export of a file that the audit holds: it is noticed before anything is stored, and what was decided is done. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newerFiles } from '../../electron/engine/import-files.ts';
import { undecided, type Decide } from '../../electron/engine/newer-files.ts';
import { evaluate, importPaths } from '../../electron/engine/pipeline.ts';
import { sourceOf } from '../../electron/engine/reconciliation.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { writeRejected } from '../../electron/engine/write-rejected.ts';
import { openAuditFile } from '../../electron/store/open.ts';
import { auditFrom, type TestAudit } from './audit-from.ts';

const HEAD = 'contact_id,at,kind,status\n';
const SALE = 'C1,2025-01-01,sale,completed\n';
const LATER = 'C1,2025-02-01,sale,completed\n';
const BEFORE = {
  'contacts.csv': 'contact_id,email,subscriber\nC1,ann@gmail.com,individual\n',
  'transactions.csv': HEAD + SALE + 'C1,soon,sale,completed\n',
};
const TRADE = 2;

/** Writes files below a folder of their own. The paths. */
function put({ folder }: TestAudit, files: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(files).map(([name, text]) => {
    const path = join(folder, 'given', name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
}

const namesOf = ({ store }: TestAudit): readonly string[] => store.sources().map(({ name }) => name);
const never: Decide = () => {
  throw new Error('Nothing was to be asked.');
};

it('is told by its name, its kind and its bytes; nothing is stored for that', async () => {
  const audit = await auditFrom(BEFORE);
  const log = audit.store.logLength();
  const paths = put(audit, {
    'Transactions.CSV': HEAD + SALE + LATER,
    'contacts.csv': BEFORE['contacts.csv'],
    'other.csv': HEAD + LATER,
  });
  expect(await newerFiles(audit.store, paths, UNATTENDED.signal)).toMatchObject([
    { at: 0, name: 'Transactions.CSV', earlier: [{ id: TRADE, name: 'transactions.csv' }] },
  ]);
  // The name alone does not make it the same export.
  const [campaigns] = put(audit, { 'contacts.csv': 'campaign_id,sent_at,channel\nK1,2025-03-01,email\n' });
  expect(await newerFiles(audit.store, [campaigns!], UNATTENDED.signal)).toEqual([]);
  expect(audit.store.logLength()).toBe(log);
  expect(namesOf(audit)).toEqual(['contacts.csv', 'transactions.csv']);
});

it('takes the place of the earlier one and its corrections, and the log says so', async () => {
  const audit = await auditFrom(BEFORE);
  const { store, folder } = audit;
  const rejected = join(folder, 'rejected.csv');
  await writeRejected(store, sourceOf(store, TRADE), rejected, UNATTENDED);
  await audit.add({ 'rejected.csv': readFileSync(rejected, 'utf8').replace(',soon,', ',2025-01-09,') });
  expect(store.evidenceCounts().transaction).toBe(2);
  const paths = put(audit, { 'transactions.csv': HEAD + SALE + LATER + LATER });
  const { sources, replaced } = await importPaths(store, paths, 'officer', UNATTENDED, () => ({
    replaces: TRADE,
  }));
  expect(replaced.map(({ name }) => name)).toEqual(['transactions.csv', 'rejected.csv']);
  expect(namesOf(audit)).toEqual(['contacts.csv', 'transactions.csv']);
  expect(store.evidenceCounts().transaction).toBe(3);
  const entries = store.log({ offset: 0, limit: 3 });
  expect(entries.map(({ action }) => action)).toEqual([
    'source_sealed',
    'source_withdrawn',
    'source_withdrawn',
  ]);
  expect(entries[0]!.detail).toMatchObject({
    source: sources[0]!.id,
    takes_the_place_of: replaced.map(({ id }) => id),
  });
  expect(store.verifyLog()).toBeNull();
  await evaluate(store, 'test', UNATTENDED);
});

it('stands beside the earlier one, or is left out with nothing told of it', async () => {
  const audit = await auditFrom(BEFORE);
  const paths = put(audit, { 'transactions.csv': HEAD + LATER });
  const log = audit.store.logLength();
  const left = await importPaths(audit.store, paths, 'test', UNATTENDED, () => 'leave_out');
  expect(left).toEqual({ sources: [], replaced: [], refused: [] });
  expect(audit.store.logLength()).toBe(log);
  await importPaths(audit.store, paths, 'test', UNATTENDED, () => 'keep_both');
  expect(namesOf(audit)).toEqual(['contacts.csv', 'transactions.csv', 'transactions.csv']);
  expect(audit.store.evidenceCounts().transaction).toBe(2);
});

it('is refused while nobody has decided, and stops no other file', async () => {
  const audit = await auditFrom(BEFORE);
  const paths = put(audit, { 'transactions.csv': HEAD + LATER, 'more.csv': HEAD + LATER + SALE });
  const { sources, refused } = await importPaths(audit.store, paths, 'test', UNATTENDED, (newer) => {
    throw undecided(newer, 'Say what to do.');
  });
  expect(sources.map(({ name }) => name)).toEqual(['more.csv']);
  expect(refused).toMatchObject([
    {
      given: 0,
      code: 'newer_file',
      message:
        '"transactions.csv" was imported before (2026-01-01, 2 rows), and this one has other content: nothing of it was imported. Say what to do.',
    },
  ]);
  expect(audit.store.evidenceCounts().transaction).toBe(3);
});

it('is none among files of one name that are imported together', async () => {
  const audit = await auditFrom({ 'contacts.csv': BEFORE['contacts.csv'] });
  const months = put(audit, { '01/transactions.csv': HEAD + SALE, '02/transactions.csv': HEAD + LATER });
  await importPaths(audit.store, months, 'test', UNATTENDED, never);
  expect(namesOf(audit)).toEqual(['contacts.csv', 'transactions.csv', 'transactions.csv']);
  // A month more: the earlier ones are given again, and so not in question.
  const [march] = put(audit, { '03/transactions.csv': HEAD + SALE + LATER });
  const again = await importPaths(audit.store, [...months, march!], 'test', UNATTENDED, never);
  expect(again.sources).toHaveLength(1);
  expect(again.refused.map(({ code }) => code)).toEqual(['same_file', 'same_file']);
  // By itself it may take the place of any of the three.
  const [april] = put(audit, { '04/transactions.csv': HEAD + LATER + LATER });
  const [newer] = await newerFiles(audit.store, [april!], UNATTENDED.signal);
  expect(newer!.earlier.map(({ id }) => id)).toEqual([4, 3, 2]);
});

it('leaves the earlier one standing when its import is cancelled', async () => {
  const audit = await auditFrom(BEFORE);
  const { store } = audit;
  const paths = put(audit, { 'transactions.csv': HEAD + SALE + LATER });
  const abort = new AbortController();
  const replace = (): { replaces: number } => {
    abort.abort(new Error('cancelled'));
    return { replaces: TRADE };
  };
  await expect(
    importPaths(store, paths, 'test', { ...UNATTENDED, signal: abort.signal }, replace),
  ).rejects.toThrow('cancelled');
  expect(store.sources().map(({ id }) => id)).toContain(TRADE);
  expect(store.evidenceCounts().transaction).toBe(1);
});

it('has taken the whole place when the program ends before the earlier one is cleared away', async () => {
  const audit = await auditFrom(BEFORE);
  const { store, folder } = audit;
  store.removeReplaced = () => {
    throw new Error('power cut');
  };
  const paths = put(audit, { 'transactions.csv': HEAD + SALE + LATER });
  await expect(importPaths(store, paths, 'test', UNATTENDED, () => ({ replaces: TRADE }))).rejects.toThrow(
    'power cut',
  );
  const copy = join(folder, 'after.soia');
  store.copyTo(copy);
  const after = openAuditFile(copy);
  expect(after.sources().map(({ name, counts }) => [name, counts.rows])).toEqual([
    ['contacts.csv', 1],
    ['transactions.csv', 2],
  ]);
  expect(after.evidenceCounts().transaction).toBe(2);
  expect(after.verifyLog()).toBeNull();
  after.close();
});
