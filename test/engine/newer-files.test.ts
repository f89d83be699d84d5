/** A newer export of a file that the audit holds: it is noticed before anything is stored, and what was decided is done. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newerFiles } from '../../electron/engine/import-files.ts';
import {
  undecided,
  type Decide,
  type EarlierFile,
  type NewerFile,
} from '../../electron/engine/newer-files.ts';
import { importPathAs, newerPathAs, type PartAs } from '../../electron/engine/import-as.ts';
import { evaluate, importPaths } from '../../electron/engine/pipeline.ts';
import { sourceOf } from '../../electron/engine/reconciliation.ts';
import { UNATTENDED, type Task } from '../../electron/engine/task.ts';
import { writeRejected } from '../../electron/engine/write-rejected.ts';
import { openAuditFile } from '../../electron/store/open.ts';
import type { MappingProfile } from '../../shared/model/mapping.ts';
import { textRows, workbookOf, zipOf } from '../import/write-workbook.ts';
import { lackingWords } from '../../shared/report/newer-words.ts';
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
  expect(await newerFiles(audit.store, paths, UNATTENDED)).toMatchObject([
    { at: 0, name: 'Transactions.CSV', earlier: [{ source: { id: TRADE, name: 'transactions.csv' } }] },
  ]);
  // The name alone does not make it the same export.
  const [campaigns] = put(audit, { 'contacts.csv': 'campaign_id,sent_at,channel\nK1,2025-03-01,email\n' });
  expect(await newerFiles(audit.store, [campaigns!], UNATTENDED)).toEqual([]);
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
  expect(left).toEqual({ sources: [], replaced: [], overlaps: new Map(), refused: [], leftOut: [] });
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
        '"transactions.csv" was imported before (2026-01-01, 2 rows), and this one has other content. The only record of the earlier file does not stand in this one. Nothing of it was imported. Say what to do.',
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
  const [newer] = await newerFiles(audit.store, [april!], UNATTENDED);
  expect(newer!.earlier.map(({ source }) => source.id)).toEqual([4, 3, 2]);
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

const contacts = (from: number, to: number): string =>
  `contact_id,email,subscriber\n${Array.from({ length: to - from }, (_, i) => `C${from + i},c${from + i}@gmail.com,individual\n`).join('')}`;

/** What is asked of files given by themselves, one after another. */
async function asked(
  audit: TestAudit,
  files: Readonly<Record<string, string>>,
): Promise<readonly (NewerFile | null)[]> {
  const answers: (NewerFile | null)[] = [];
  for (const path of put(audit, files))
    answers.push((await newerFiles(audit.store, [path], UNATTENDED))[0] ?? null);
  return answers;
}

it('is asked about under the names that browsers and desktops give to copies', async () => {
  const audit = await auditFrom({ 'contacts.csv': contacts(0, 4) });
  const answers = await asked(audit, {
    'contacts (1).csv': contacts(0, 5),
    'contacts - Copy.csv': contacts(0, 6),
    'contacts - Copy (2).csv': contacts(1, 6),
    'Copy of contacts.csv': contacts(4, 7),
  });
  expect(answers.map((one) => [one?.likeness, one?.earlier[0]?.inBoth, one?.proposed])).toEqual([
    ['copy', 4, { replaces: 1 }],
    ['copy', 4, { replaces: 1 }],
    // A record of the earlier one would be lost: nobody is led to that.
    ['copy', 3, 'keep_both'],
    ['copy', 0, 'keep_both'],
  ]);
  expect(() => {
    throw undecided(answers[2]!, 'Say what to do.');
  }).toThrow(
    '"contacts - Copy (2).csv" is named like a second copy of a file imported before ("contacts.csv", 2026-01-01, 4 rows), and has other content. Of the 4 records of the earlier file, 3 stand in this one too, 1 not.',
  );
});

it('is asked about under another date only where its records come again', async () => {
  const audit = await auditFrom({
    'contacts-2026-10-31.csv': contacts(0, 10),
    'subscribed_contacts_export_a1b2c3.csv': contacts(20, 30),
  });
  const answers = await asked(audit, {
    'contacts_2026-11-28.csv': contacts(0, 12),
    'contacts-2026-09-30.csv': contacts(0, 8),
    // Another quarter, with a few who bought in both.
    'contacts-2026-Q3.csv': contacts(8, 40),
    'subscribed_contacts_export_9f0e77d.csv': contacts(20, 31),
    'unsubscribed_contacts_export_a1b2c3.csv': contacts(20, 31),
  });
  expect(answers.map((one) => one && [one.likeness, one.earlier[0]!.source.id, one.proposed])).toEqual([
    ['stamped', 1, { replaces: 1 }],
    ['stamped', 1, 'keep_both'],
    null,
    ['stamped', 2, { replaces: 2 }],
    null,
  ]);
});

it('is proposed to stand beside one of its very name that holds other records', async () => {
  const audit = await auditFrom({ 'contacts.csv': contacts(0, 20) });
  const answers = await asked(audit, {
    'contacts.csv': contacts(1, 25),
    'in/contacts.csv': contacts(10, 90),
  });
  expect(answers.map((one) => one?.proposed)).toEqual([{ replaces: 1 }, 'keep_both']);
});

it('is asked about in an archive and as a sheet of a workbook', async () => {
  const audit = await auditFrom({});
  const given = join(audit.folder, 'given');
  mkdirSync(given);
  const archive = join(given, 'export.zip');
  const book = join(given, 'book.xlsx');
  const write = async (people: number): Promise<void> => {
    writeFileSync(archive, await zipOf({ 'contacts.csv': contacts(0, people) }));
    const rows = textRows(
      contacts(0, people + 1)
        .trim()
        .split('\n'),
    );
    writeFileSync(book, await workbookOf({ sheets: { People: rows } }));
  };
  await write(3);
  await importPaths(audit.store, [archive, book], 'test', UNATTENDED, never);
  expect(namesOf(audit)).toEqual(['export.zip › contacts.csv', 'book.xlsx › People']);
  await write(4);
  const newer = await newerFiles(audit.store, [archive, book], UNATTENDED);
  expect(newer.map(({ name, likeness, proposed }) => [name, likeness, proposed])).toEqual([
    ['export.zip › contacts.csv', 'same', { replaces: 1 }],
    ['book.xlsx › People', 'same', { replaces: 2 }],
  ]);
});

const TILL: MappingProfile = {
  name: 'till.csv',
  files: null,
  headings: [],
  preset: null,
  mapping: {
    system: 'list',
    who: { email: { from: 'column', columns: ['Mail'] } },
    dates: { order: 'proved', zone: 'london' },
    blanks: [],
    group: null,
    footers: [],
    records: [{ kind: 'contact', fields: { name: { from: 'column', columns: ['Name'] } } }],
  },
};

it('is asked about where a person says how it is read, whatever the mapping is called', async () => {
  const audit = await auditFrom({});
  const [first] = put(audit, { 'till.csv': 'Mail,Name\nann@gmail.com,Ann\n' });
  const as = (path: string, name: string): PartAs => ({
    path,
    part: path.split('/').at(-1)!,
    profile: { ...TILL, name },
  });
  await importPathAs(audit.store, as(first!, 'till.csv'), 'test', UNATTENDED, never);
  const [again, copy] = put(audit, {
    'till.csv': 'Mail,Name\nann@gmail.com,Ann\nbo@gmail.com,Bo\n',
    'till (1).csv': 'Mail,Name\nann@gmail.com,Anna\n',
  });
  const undecidedHere: Decide = (one) => {
    throw undecided(one, 'Say what to do.');
  };
  for (const path of [again!, copy!]) {
    const [newer] = await newerPathAs(audit.store, as(path, 'The till'), UNATTENDED);
    expect(newer).toMatchObject({ proposed: { replaces: 1 } });
    await expect(
      importPathAs(audit.store, as(path, 'The till'), 'test', UNATTENDED, undecidedHere),
    ).rejects.toMatchObject({ code: 'newer_file' });
  }
  const imported = await importPathAs(audit.store, as(again!, 'The till'), 'test', UNATTENDED, () => ({
    replaces: 1,
  }));
  expect(imported?.replaced.map(({ id }) => id)).toEqual([1]);
  expect(namesOf(audit)).toEqual(['till.csv']);
  // The ordinary import asks of what a kept mapping reads as well.
  audit.store.saveMappingProfile({ ...TILL, name: 'Kept' }, 'test');
  expect(await newerFiles(audit.store, [copy!], UNATTENDED)).toMatchObject([{ likeness: 'copy' }]);
});

it('tells how far the comparing has come, and can be cancelled', async () => {
  const audit = await auditFrom({ 'contacts.csv': contacts(0, 20_000) });
  const paths = put(audit, { 'contacts.csv': contacts(0, 60_000) });
  const told: number[] = [];
  const abort = new AbortController();
  const task = (stopAt: number): Task => ({
    signal: abort.signal,
    progress: (title, done) => {
      expect(title).toBe('Comparing contacts.csv with what was imported before');
      told.push(done!);
      if (done! > stopAt) abort.abort(new Error('cancelled'));
    },
  });
  await newerFiles(audit.store, paths, task(2));
  expect(told.length).toBeGreaterThan(5);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBeGreaterThan(0.7);
  writeFileSync(paths[0]!, contacts(0, 60_001));
  await expect(newerFiles(audit.store, paths, task(0.4))).rejects.toThrow('cancelled');
});

it('knows the records of every kind again', async () => {
  const before = {
    'transactions.csv':
      'contact_id,at,kind,status,order_id\nC1,2025-01-01,sale,completed,O1\nC1,2025-01-01,sale,completed,O1\n',
    'enquiries.csv': `${HEAD}C1,2025-01-01,enquiry,open\n`,
    'messages.csv': 'contact_id,campaign_id,sent_at\nC1,K1,2025-03-01T10:00:00Z\nC2,K1,2025-03-01\n',
    'campaigns.csv': 'campaign_id,sent_at,channel\nK1,2025-03-01,email\n',
    'preferences.csv':
      'contact_id,email,phone,kind,channel,at\nC1,ann@gmail.com,07911 123456,objection,email,2025-02-01\n,bo@gmail.com,,consent,email,\n',
    'collections.csv': 'contact_id,collected_at,context\nC1,2025-01-01,checkout\n',
  };
  const audit = await auditFrom(before);
  const answers = await asked(
    audit,
    Object.fromEntries(Object.entries(before).map(([name, text]) => [name, `${text}\n`])),
  );
  expect(answers.map((one) => one && [one.name, one.earlier[0]!.compared, one.earlier[0]!.inBoth])).toEqual([
    ['transactions.csv', 1, 1],
    ['enquiries.csv', 1, 1],
    ['messages.csv', 2, 2],
    ['campaigns.csv', 1, 1],
    ['preferences.csv', 4, 4],
    ['collections.csv', 1, 1],
  ]);
});

it('says so where it looked for some of very many records alone, and proposes nothing that might lose others', async () => {
  const audit = await auditFrom({ 'contacts.csv': contacts(0, 210_000) });
  const [copy, same] = await asked(audit, {
    'contacts (1).csv': contacts(0, 210_001),
    'contacts.csv': contacts(0, 210_001),
  });
  for (const newer of [copy!, same!]) {
    const [{ compared, inBoth, isSample }] = newer.earlier as readonly [EarlierFile];
    expect(isSample).toBe(true);
    expect(inBoth).toBe(compared);
    // Every second one, more or less.
    expect(compared).toBeGreaterThan(95_000);
    expect(compared).toBeLessThan(115_000);
  }
  expect([copy!.proposed, same!.proposed]).toEqual(['keep_both', { replaces: 1 }]);
  expect(undecided(same!, '').message).toMatch(
    /All \d{2,3},\d{3} records picked at random from the earlier file stand in this one too\./,
  );
}, 60_000);

it.each([
  [{ compared: 0, inBoth: 0, isSample: false }, 'none of its rows had been accepted'],
  [{ compared: 1, inBoth: 1, isSample: false }, 'its 1 record is in the newer file too'],
  [{ compared: 1, inBoth: 0, isSample: false }, 'its 1 record is not in the newer file'],
  [{ compared: 3, inBoth: 3, isSample: false }, 'all of its 3 records are in the newer file too'],
  [{ compared: 3, inBoth: 2, isSample: false }, '1 of its 3 records is not in the newer file'],
  [
    { compared: 200_000, inBoth: 199_000, isSample: true },
    '1,000 of 200,000 of its records picked at random are not in the newer file',
  ],
])('%j is told as: %s', (overlap, told) => {
  expect(lackingWords(overlap)).toBe(told);
});
