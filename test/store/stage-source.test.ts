/** What staging writes, and that abandoning it leaves nothing: no row, no name, no byte of it in the file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importPaths } from '../../electron/engine/pipeline.ts';
import { UNATTENDED, type Task } from '../../electron/engine/task.ts';
import { createAuditFile, openAuditFile } from '../../electron/store/open.ts';
import { RowPacker } from '../../electron/store/packed-rows.ts';
import { rowRef } from '../../shared/model/row-ref.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stage-source-'));
  path = join(folder, 'a.soia');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, lines: readonly string[]): string {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return join(folder, name);
}

function rowsIn(table: string, columns = '*'): readonly Record<string, unknown>[] {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return db
      .prepare(`SELECT ${columns} FROM ${table}`)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    db.close();
  }
}

const EVIDENCE = ['contact_row', 'collection', 'trade', 'campaign', 'message', 'preference', 'review'];
const TABLES = [...EVIDENCE, 'source', 'source_chunk', 'source_mark', 'rejected_row', 'contact_key'];

/** Contacts of every legal kind, rejected rows among them, more than one batch. */
const contacts = (from: number, count: number): readonly string[] => [
  'contact_id,email,phone,name,subscriber,country,collected_at,context',
  ...Array.from({ length: count }, (_, i) => {
    const n = from + i;
    const subscriber = ['individual', 'corporate', '', 'nonsense'][n % 4];
    return `C${n},p${n}@private.test,+4477009${String(n).padStart(5, '0')},Name ${n},${subscriber},GB,2025-01-01,checkout`;
  }),
];

it('writes every record once, under the words it has', async () => {
  const store = createAuditFile(path);
  const { sources } = await importPaths(store, [file('contacts.csv', contacts(0, 5003))], 'test', UNATTENDED);
  store.close();
  expect(sources[0]!.counts).toEqual({ rows: 5003, accepted: 3753, rejected: 1250, blank: 0 });
  const rows = rowsIn(
    'contact_row r JOIN contact_key k ON k.id = r.key',
    'r.row, k.value, r.email, r.subscriber',
  );
  expect(rows).toHaveLength(3753);
  for (const { row, value, email, subscriber } of rows) {
    const n = Number(row) - 1;
    expect({ value, email, subscriber }).toEqual({
      value: `template:C${n}`,
      email: `p${n}@private.test`,
      subscriber: ['individual', 'corporate', 'unknown'][n % 4],
    });
  }
  expect(rowsIn('rejected_row').map(({ row }) => Number(row))).toEqual(
    Array.from({ length: 1250 }, (_, i) => 4 * i + 4),
  );
});

it('finds the records of a row again, rare ones among many of another kind too', async () => {
  const store = createAuditFile(path);
  const rows = Array.from(
    { length: 150_000 },
    (_, i) => `C${i},p${i}@private.test,${i === 7 ? 'corporate' : 'individual'}`,
  );
  await importPaths(
    store,
    [file('contacts.csv', ['contact_id,email,subscriber', ...rows])],
    'test',
    UNATTENDED,
  );
  const source = store.sources()[0]!.id;
  for (const row of [1, 8, 9, 75_000, 150_000])
    expect(store.recordsOf(rowRef(source, row)).map(({ values }) => values['email'])).toEqual([
      `p${row - 1}@private.test`,
    ]);
  store.close();
});

it('names a contact once, whoever names it', async () => {
  const store = createAuditFile(path);
  const orders = Array.from({ length: 400 }, (_, i) => `C${i % 130},2025-01-01,sale,Lamp ${i}`);
  await importPaths(
    store,
    [
      file('contacts.csv', contacts(0, 100)),
      file('transactions.csv', ['contact_id,at,kind,product', ...orders]),
    ],
    'test',
    UNATTENDED,
  );
  store.close();
  const trades = rowsIn('trade t JOIN contact_key k ON k.id = t.key', 't.row, k.value');
  expect(trades).toHaveLength(400);
  for (const { row, value } of trades) expect(value).toBe(`template:C${(Number(row) - 1) % 130}`);
  expect(rowsIn('contact_key', 'value')).toHaveLength(130);
});

/** Cancels when about `share` of the file is in. */
function cancelledAt(share: number): { readonly task: Task; readonly since: () => number } {
  const abort = new AbortController();
  let at = 0;
  const task: Task = {
    signal: abort.signal,
    progress: (_, done) => {
      if (done === null || done < share || abort.signal.aborted) return;
      at = performance.now();
      abort.abort(new Error('cancelled'));
    },
  };
  return { task, since: () => performance.now() - at };
}

it('answers a cancel at once and leaves no trace of the file', async () => {
  const store = createAuditFile(path);
  await importPaths(store, [file('contacts.csv', contacts(0, 300))], 'test', UNATTENDED);
  const before = TABLES.map((table) => rowsIn(table));
  const { task, since } = cancelledAt(0.9);
  const secret = file('contacts-2.csv', contacts(1000, 40_000));
  await expect(importPaths(store, [secret], 'test', task)).rejects.toThrow('cancelled');
  // 200 ms on a quiet machine, which `npm run bench` measures; this one may be busy.
  expect(since()).toBeLessThan(2_000);
  store.close();
  expect(TABLES.map((table) => rowsIn(table))).toEqual(before);
  const bytes = readFileSync(path);
  expect(bytes.includes('p299@private.test')).toBe(true);
  expect(bytes.includes('p30000@private.test')).toBe(false);
});

it('goes on with the next import when the one before was abandoned', async () => {
  const store = createAuditFile(path);
  const many = file('contacts.csv', contacts(0, 40_000));
  await expect(importPaths(store, [many], 'test', cancelledAt(0.9).task)).rejects.toThrow('cancelled');
  await importPaths(store, [many], 'test', UNATTENDED);
  store.close();
  expect(rowsIn('source')).toHaveLength(1);
  expect(rowsIn('contact_row')).toHaveLength(30_000);
  expect(rowsIn('contact_key')).toHaveLength(30_000);
});

it('removes names that only an interrupted import knew', async () => {
  const store = createAuditFile(path);
  await importPaths(store, [file('contacts.csv', contacts(0, 30))], 'test', UNATTENDED);
  const keys = rowsIn('contact_key');
  const staged = await store.stageSource('half.csv', 'test');
  const who = { contactId: 'template:HALF', email: null, phone: null };
  const packer = new RowPacker();
  packer.add([
    {
      row: 1,
      line: 2,
      records: [
        {
          kind: 'preference',
          who,
          at: null,
          type: 'objection',
          channels: [],
          method: null,
          wording: null,
          evidence: 'unknown',
          namesSender: 'unknown',
        },
      ],
    },
  ]);
  staged.rows(packer.take(true));
  expect(rowsIn('contact_key')).toHaveLength(keys.length + 1);
  store.close();
  openAuditFile(path).close();
  expect(rowsIn('contact_key')).toEqual(keys);
  expect(rowsIn('preference')).toEqual([]);
});
