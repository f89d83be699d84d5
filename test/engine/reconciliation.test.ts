/** Every row of every file accounted for, and rejected rows put right in a spreadsheet and brought back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { importPaths } from '../../electron/engine/pipeline.ts';
import { reconciliationOf, sourceOf } from '../../electron/engine/reconciliation.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { originalRow } from '../../electron/engine/views.ts';
import { writeRejected } from '../../electron/engine/write-rejected.ts';
import { guarded, unguarded } from '../../electron/import/corrections.ts';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { auditFrom, type TestAudit } from './audit-from.ts';
import { PROVED_LIST } from './proved-list.ts';

const FILE = [
  'contact_id,at,kind,status,amount,currency,product',
  'C1,2025-01-05,sale,completed,10.50,GBP,Lamp',
  'C2,yesterday,sale,completed,4.00,GBP,=Lamp "new"',
  '',
  'C3,2025-02-05,sale,complete,1.25,GBP,"Lamp, red"',
  'C4,2025-02-06,sale,refunded,2.25,GBP,Lamp,too,much',
  '',
].join('\n');

/** The rejected rows of the first source as a person's spreadsheet would show them. */
async function downloaded({ store, folder }: TestAudit): Promise<string> {
  const path = join(folder, 'rejected-rows.csv');
  await writeRejected(store, sourceOf(store, 1), path, UNATTENDED);
  return readFileSync(path, 'utf8');
}

/** An audit that reads `Mail,Since` as collections, with dates whose order their own values prove. */
async function auditOfLists(): Promise<TestAudit> {
  const audit = await auditFrom({});
  audit.store.saveMappingProfile(PROVED_LIST, 'test');
  return audit;
}

describe('a file', () => {
  it('is reconciled: rows, reasons, months, statuses and amounts', async () => {
    const { store } = await auditFrom({ 'transactions.csv': FILE });
    const got = reconciliationOf(store, sourceOf(store, 1));
    expect(got).toMatchObject({
      rows: 5,
      accepted: 1,
      rejected: 3,
      blank: 1,
      addsUp: true,
      waiting: 3,
      correctable: 3,
      corrects: null,
      corrections: [],
      totals: {
        kinds: { transaction: 1 },
        months: [{ kind: 'transaction', month: '2025-01', records: 1 }],
        statuses: [{ kind: 'transaction', status: 'completed', records: 1 }],
        amounts: [{ currency: 'GBP', records: 1, sum: '10.50', unread: 0 }],
      },
    });
    expect(got.rejections.map(({ code, rows, row }) => [code, rows, row])).toEqual([
      ['bad_date', 1, 2],
      ['bad_value', 1, 4],
      ['too_many_cells', 1, 5],
    ]);
    expect(() => sourceOf(store, 9)).toThrow(expect.objectContaining({ code: 'no_such_source' }));
  });

  it('imported before totals were kept has none', () => {
    const db = new DatabaseSync(':memory:');
    for (const { version, sql } of MIGRATIONS) if (version < 11) db.exec(sql);
    db.exec("INSERT INTO source (id, name, sealed) VALUES (1, 'a.csv', 1)");
    db.exec(MIGRATIONS.find(({ version }) => version === 11)!.sql);
    expect(db.prepare('SELECT name, totals FROM source').get()).toEqual({ name: 'a.csv', totals: null });
    expect(db.prepare('SELECT * FROM correction').all()).toEqual([]);
  });
});

describe('rejected rows', () => {
  it('go out in the original columns, harmless in a spreadsheet, with the reason', async () => {
    const audit = await auditFrom({ 'transactions.csv': FILE });
    const lines = (await downloaded(audit)).split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFcontact_id,at,kind,status,amount,currency,product,Why it was rejected,Row in the file,SHA-256 of the file,Further cells',
    );
    const { sha256 } = audit.store.sources()[0]!;
    expect(lines[1]).toMatch(/^C2,yesterday,sale,completed,4\.00,GBP,"'=Lamp ""new""","""at"" holds/);
    expect(lines[1]).toContain(`,2,${sha256},`);
    expect(lines[3]).toMatch(/^C4,2025-02-06,sale,refunded,2\.25,GBP,Lamp,.*,5,[0-9a-f]{64},too \| much$/);
    expect(lines).toHaveLength(5);
  });

  it('come back put right: they stand for the rejected rows, with a way back to them', async () => {
    const audit = await auditFrom({ 'transactions.csv': FILE });
    const { store } = audit;
    const text = (await downloaded(audit))
      .replace('yesterday', '2025-03-01')
      .replace('complete,1.25', 'completed,1.25');
    await audit.add({ 'fixed.csv': text });
    expect(reconciliationOf(store, sourceOf(store, 2))).toMatchObject({
      corrects: { source: 1, name: 'transactions.csv' },
      accepted: 3,
      rejected: 0,
      totals: { amounts: [{ currency: 'GBP', sum: '7.50' }] },
    });
    expect(reconciliationOf(store, sourceOf(store, 1))).toMatchObject({
      rejected: 3,
      waiting: 0,
      correctable: 0,
      corrections: [{ source: 2, name: 'fixed.csv', isPutRight: true, rows: 3 }],
      // The file and what was put right, and of which the latter.
      totals: {
        kinds: { transaction: 4 },
        amounts: [{ currency: 'GBP', records: 4, sum: '18.00', unread: 0 }],
      },
      putRight: { amounts: [{ currency: 'GBP', records: 3, sum: '7.50', unread: 0 }] },
    });
    expect(store.rejectedRows({ offset: 0, limit: 10 })).toEqual([]);
    expect(store.evidenceCounts().transaction).toBe(4);
    expect(await originalRow(store, rowRef(2, 1))).toMatchObject({
      file: 'fixed.csv',
      corrects: { file: 'transactions.csv', row: 2 },
    });
    expect((await originalRow(store, rowRef(1, 1))).corrects).toBeNull();
    expect(store.log({ offset: 0, limit: 1 })[0]!.detail).toMatchObject({ name: 'fixed.csv', corrects: 1 });
  });

  it('that are still wrong stay open, and are never mixed with a second try', async () => {
    const audit = await auditFrom({ 'transactions.csv': FILE });
    const { store } = audit;
    const first = (await downloaded(audit)).replace('yesterday', '2025-03-01');
    await audit.add({ 'once.csv': first });
    expect(reconciliationOf(store, sourceOf(store, 1))).toMatchObject({ waiting: 0, correctable: 1 });
    expect([...store.rejectedRowsOf(1)].map(({ original }) => original)).toEqual([4]);
    // The same rows again: what was corrected already is not taken twice, and what it says otherwise now is listed.
    await audit.add({
      'twice.csv': first.replace('complete,', 'completed,').replace('2025-03-01', '2025-03-02'),
    });
    expect(sourceOf(store, 3).counts).toMatchObject({ accepted: 1, rejected: 2 });
    expect(store.rejections(3)).toMatchObject([
      { code: 'corrected_before', rows: 1 },
      { code: 'not_rejected', rows: 1 },
    ]);
    expect(store.rejectedRows({ offset: 0, limit: 10 })).toMatchObject([
      { file: 'twice.csv', row: 1, code: 'not_rejected' },
    ]);
    expect(reconciliationOf(store, sourceOf(store, 3))).toMatchObject({
      corrections: [{ name: 'once.csv', isPutRight: true, rows: 1 }],
      waiting: 1,
      correctable: 0,
    });
    expect(reconciliationOf(store, sourceOf(store, 1)).correctable).toBe(0);
    expect(store.evidenceCounts().transaction).toBe(4);
  });

  it.each([
    [
      'a row number that was changed',
      (text: string) => text.replace(/,2,([0-9a-f]{64})/, ',3,$1'),
      'not_rejected',
    ],
    ['a row number that is none', (text: string) => text.replace(/,2,([0-9a-f]{64})/, ',,$1'), 'no_original'],
  ])('with %s are rejected', async (_, change, code) => {
    const audit = await auditFrom({ 'transactions.csv': FILE });
    await audit.add({ 'fixed.csv': change(await downloaded(audit)) });
    expect(audit.store.rejections(2).map((one) => one.code)).toContain(code);
  });

  it('are refused whole for a file that is not in the audit', async () => {
    const audit = await auditFrom({ 'transactions.csv': FILE });
    const text = await downloaded(audit);
    const other = await auditFrom({});
    const path = join(other.folder, 'fixed.csv');
    writeFileSync(path, text);
    const { refused } = await importPaths(other.store, [path], 'test', UNATTENDED);
    expect(refused).toMatchObject([{ code: 'original_missing' }]);
  });

  it('that are rejected again are listed once, where they came back last, until the last is put right', async () => {
    const audit = await auditFrom({ 'transactions.csv': FILE });
    const { store } = audit;
    const listed = (): readonly string[] => {
      const rows = store.rejectedRows({ offset: 0, limit: 10 });
      expect(store.standingRejected()).toBe(rows.length);
      return rows.map(({ file, row }) => `${file}:${row}`);
    };
    const accountOf = (source: number) => {
      const { rows, accepted, rejected, blank, addsUp, corrections, waiting, correctable } = reconciliationOf(
        store,
        sourceOf(store, source),
      );
      expect(addsUp).toBe(true);
      expect(corrections.reduce((sum, one) => sum + one.rows, waiting)).toBe(rejected);
      const went = corrections.map(
        (one) => `${one.rows} ${one.isPutRight ? 'right' : 'again'} in ${one.name}`,
      );
      return [
        `${rows}=${accepted}+${rejected}+${blank}`,
        ...went,
        `${waiting} waiting`,
        `${correctable} to save`,
      ];
    };
    // Round one: row 2 is put right, row 4 is as wrong as before and row 5 otherwise wrong.
    const once = (await downloaded(audit))
      .replace('yesterday', '2025-03-01')
      .replace('2025-02-06', 'tomorrow');
    await audit.add({ 'once.csv': once });
    expect(accountOf(1)).toEqual([
      '5=1+3+1',
      '1 right in once.csv',
      '2 again in once.csv',
      '0 waiting',
      '2 to save',
    ]);
    expect(accountOf(2)).toEqual(['3=1+2+0', '2 waiting', '2 to save']);
    expect(listed()).toEqual(['once.csv:2', 'once.csv:3']);

    // Round two, from the account of the corrections: the rows go out as they came back.
    const path = join(audit.folder, 'again.csv');
    expect(await writeRejected(store, sourceOf(store, 2), path, UNATTENDED)).toBe(2);
    const again = readFileSync(path, 'utf8');
    expect(again).toBe(await downloaded(audit));
    expect(again).toContain('C4,tomorrow,sale,refunded');
    await audit.add({ 'twice.csv': again.replace('complete,1.25', 'completed,1.25') });
    expect(accountOf(1).slice(1)).toEqual([
      '1 right in once.csv',
      '1 right in twice.csv',
      '1 again in twice.csv',
      '0 waiting',
      '1 to save',
    ]);
    expect(accountOf(2)).toEqual([
      '3=1+2+0',
      '1 right in twice.csv',
      '1 again in twice.csv',
      '0 waiting',
      '0 to save',
    ]);
    expect(listed()).toEqual(['twice.csv:2']);

    // Round three ends it.
    await audit.add({ 'thrice.csv': (await downloaded(audit)).replace('tomorrow', '2025-02-06') });
    expect(listed()).toEqual([]);
    expect(accountOf(1).slice(1)).toEqual([
      '1 right in once.csv',
      '1 right in twice.csv',
      '1 right in thrice.csv',
      '0 waiting',
      '0 to save',
    ]);
    expect(reconciliationOf(store, sourceOf(store, 1)).totals!.amounts).toEqual([
      { currency: 'GBP', records: 4, sum: '18.00', unread: 0 },
    ]);
    expect(store.evidenceCounts().transaction).toBe(4);

    // What a withdrawn correction put right is listed where it was rejected before.
    for (const _ of store.withdrawSources([sourceOf(store, 4)], 'test'));
    expect(listed()).toEqual(['twice.csv:2']);
    for (const _ of store.withdrawSources([sourceOf(store, 3)], 'test'));
    expect(listed()).toEqual(['once.csv:2', 'once.csv:3']);
    for (const _ of store.withdrawSources([sourceOf(store, 2)], 'test'));
    expect(listed()).toEqual(['transactions.csv:2', 'transactions.csv:4', 'transactions.csv:5']);
  });

  it('that a correction holds twice count by the last', async () => {
    const audit = await auditFrom({ 'transactions.csv': FILE });
    const { store } = audit;
    const [header, , row] = (await downloaded(audit)).split('\r\n');
    const wrong = `${header}\r\n${row}\r\n${row!.replace('complete,', 'finished,')}\r\n`;
    await audit.add({ 'both.csv': wrong });
    expect(
      store.rejectedRows({ offset: 0, limit: 10 }).map(({ source, row: at }) => `${source}:${at}`),
    ).toEqual(['1:2', '1:5', '2:2']);
    expect(await downloaded(audit)).toContain('finished');
    await audit.add({ 'first.csv': wrong.replace('complete,', 'completed,') });
    expect(store.rejections(3)).toMatchObject([{ code: 'not_rejected', rows: 1 }]);
    expect(
      store.rejectedRows({ offset: 0, limit: 10 }).map(({ source, row: at }) => `${source}:${at}`),
    ).toEqual(['1:2', '1:5', '3:2']);
  });

  it('keep the order of day and month that their file proved', async () => {
    const audit = await auditOfLists();
    await audit.add({ 'list.csv': 'Mail,Since\na@x.test,13/02/2025\nnobody,03/02/2025\n' });
    expect(reconciliationOf(audit.store, sourceOf(audit.store, 1)).dateOrders).toEqual([
      { column: 'since', order: 'day_first' },
    ]);
    await audit.add({ 'fixed.csv': (await downloaded(audit)).replace('nobody', 'b@x.test') });
    expect(sourceOf(audit.store, 2).totals!.months).toEqual([
      { kind: 'collection', month: '2025-02', records: 1 },
    ]);
  });
});

it.each(['=1', "'=1", '+44 7700', "''-", 'plain', "O'Neil", "'quoted", '\tx', ''])(
  '%j comes back from a spreadsheet as it was',
  (cell) => {
    expect(unguarded(guarded(cell))).toBe(cell);
    expect(/^[=+\-@\t\r]/.test(guarded(cell))).toBe(false);
  },
);

it('adds up the totals of Shopify’s orders, not the prices of single pieces', async () => {
  const { store } = await auditFrom({
    'orders_export_1.csv': [
      'Name,Email,Financial Status,Accepts Marketing,Currency,Total,Lineitem quantity,Lineitem name,Lineitem price,Created at',
      '#1,ann@x.test,paid,yes,GBP,34.50,3,Lamp,10.00,2025-01-02 10:00:00 +0000',
      '#1,ann@x.test,,,,,1,Bulb,4.50,2025-01-02 10:00:00 +0000',
      '#2,bob@x.test,paid,no,GBP,7.00,1,Cup,7.00,2025-01-03 10:00:00 +0000',
      '',
    ].join('\n'),
  });
  const { counts, totals } = store.sources()[0]!;
  expect([counts.accepted, totals!.kinds.transaction]).toEqual([3, 3]);
  expect(totals!.amounts).toEqual([{ currency: 'GBP', records: 2, sum: '41.50', unread: 0 }]);
});

describe('a deal on several rows', () => {
  const HEADER =
    'Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Create Date,Associated Contact IDs,Product';
  const row = (id: string, amount: string, closed: string, product: string): string =>
    `${id},Fit-out,Closed Won,${amount},GBP,${closed},2025-01-01,8001,${product}`;
  const imported = async (...rows: readonly string[]): Promise<TestAudit> =>
    auditFrom({ 'deals.csv': [HEADER, ...rows, ''].join('\n') });

  it('of which one was put right still has its amount once', async () => {
    const audit = await imported(
      row('1', '100.00', '2025-02-01', 'Desk'),
      row('1', '100.00', 'soon', 'Chair'),
      row('2', '40.00', 'soon', 'Lamp'),
      row('2', '40.00', 'soon', 'Bulb'),
    );
    const { store } = audit;
    const account = () => reconciliationOf(store, sourceOf(store, 1));
    expect(account().totals!.amounts).toEqual([{ currency: 'GBP', records: 1, sum: '100.00', unread: 0 }]);
    const fixed = (await downloaded(audit)).replaceAll('soon', '2025-02-02').split('\r\n');
    await audit.add({ 'some.csv': [fixed[0], fixed[1], fixed[2], ''].join('\r\n') });
    await audit.add({ 'rest.csv': [fixed[0], fixed[3], ''].join('\r\n') });
    expect(account()).toMatchObject({
      waiting: 0,
      totals: {
        kinds: { transaction: 4 },
        amounts: [{ currency: 'GBP', records: 2, sum: '140.00', unread: 0 }],
        amountParts: [{ type: 'sale', status: 'completed', records: 2, sum: '140.00' }],
        deals: { once: { deals: 2, rows: 4 } },
      },
      putRight: { amounts: [{ records: 2, sum: '140.00' }] },
    });
  });

  it('has every row added once a row that was put right says another amount', async () => {
    const audit = await imported(
      row('1', '100.00', '2025-02-01', 'Desk'),
      row('1', '100.00', '2025-02-01', 'Board'),
      row('1', '100.00', 'soon', 'Chair'),
    );
    const { store } = audit;
    const fixed = (await downloaded(audit)).replace('soon', '2025-02-01').replace('100.00', '25.00');
    await audit.add({ 'fixed.csv': fixed });
    expect(reconciliationOf(store, sourceOf(store, 1)).totals).toMatchObject({
      amounts: [{ currency: 'GBP', records: 3, sum: '225.00', unread: 0 }],
      deals: { once: { deals: 0 }, differing: { deals: 1, rows: 3 }, named: ['1'] },
    });
  });
});

it('says of a corrected date that it contradicts what the values of its file proved', async () => {
  const audit = await auditOfLists();
  await audit.add({ 'list.csv': 'Mail,Since\na@x.test,02/13/2025\nb@x.test,soon\n' });
  await audit.add({ 'fixed.csv': (await downloaded(audit)).replace('soon', '31/03/2025') });
  expect(audit.store.rejections(2)).toMatchObject([
    {
      code: 'bad_date',
      example:
        '"Since" holds "31/03/2025", which has the day first, while the column’s values prove that it has the month first: put it right.',
    },
  ]);
});
