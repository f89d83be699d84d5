/** Rejected lines of orders over several lines come back put right, each to its own order. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importPaths } from '../../electron/engine/pipeline.ts';
import { sourceOf } from '../../electron/engine/reconciliation.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { writeRejected } from '../../electron/engine/write-rejected.ts';
import type { MappingProfile } from '../../shared/model/mapping.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { auditFrom, type TestAudit } from './audit-from.ts';
import { workbookOf } from '../import/write-workbook.ts';

/** Orders whose further lines leave the order's number out. */
const TILL: MappingProfile = {
  name: 'Till',
  files: null,
  headings: ['Order', 'Mail', 'Taken', 'Article', 'State'],
  preset: null,
  mapping: {
    system: 'till',
    who: { email: { from: 'column', columns: ['Mail'] } },
    dates: { order: 'iso', zone: 'london' },
    blanks: [],
    group: { by: 'Order', starts: 'Taken', lines: ['Article', 'State'] },
    footers: [],
    records: [
      {
        kind: 'collection',
        oncePerGroup: true,
        fields: { collected_at: { from: 'column', columns: ['Taken'] } },
      },
      {
        kind: 'transaction',
        fields: {
          at: { from: 'column', columns: ['Taken'] },
          product: { from: 'column', columns: ['Article'] },
          status: { from: 'column', columns: ['State'] },
          order_id: { from: 'column', columns: ['Order'] },
        },
      },
    ],
  },
};
const HEADER = 'Order,Mail,Taken,Article,State';

async function tillAudit(rows: readonly string[]): Promise<TestAudit> {
  const audit = await auditFrom({});
  audit.store.saveMappingProfile(TILL, 'test');
  await audit.add({ 'till.csv': [HEADER, ...rows, ''].join('\n') });
  return audit;
}

async function downloaded({ store, folder }: TestAudit): Promise<readonly string[]> {
  const path = join(folder, 'rejected-rows.csv');
  await writeRejected(store, sourceOf(store, 1), path, UNATTENDED);
  return readFileSync(path, 'utf8').split('\r\n');
}

/** What each line of a source was read as. */
function ordersOf({ store }: TestAudit, source: number): readonly string[] {
  const { rows } = sourceOf(store, source).counts;
  return Array.from({ length: rows }, (_, i) => store.recordsOf(rowRef(source, i + 1))).map((records) => {
    const trade = records.find(({ kind }) => kind === 'transaction');
    const collected = records.some(({ kind }) => kind === 'collection');
    return trade === undefined
      ? 'rejected'
      : `${trade.values['order_id']} ${trade.values['product']}${collected ? ' first' : ''}`;
  });
}

describe('a corrected line of an order', () => {
  it('continues the order whose first row was accepted', async () => {
    const audit = await tillAudit([
      '1,a@x.test,2025-01-05,Lamp,completed',
      ',,,Shade,complete',
      '2,b@x.test,2025-01-06,Rug,completed',
      '2,,,Mat,complete',
    ]);
    expect(sourceOf(audit.store, 1).counts).toMatchObject({ accepted: 2, rejected: 2 });
    const text = (await downloaded(audit)).join('\n').replaceAll('complete,', 'completed,');
    await audit.add({ 'fixed.csv': text });
    expect(audit.store.rejections(2)).toEqual([]);
    expect(ordersOf(audit, 2)).toEqual(['1 Shade', '2 Mat']);
    const [shade] = audit.store.recordsOf(rowRef(2, 1));
    expect(shade!.values['at_start']).toBe(Date.UTC(2025, 0, 5));
  });

  it('continues an order whose first row is put right with it, in whatever order the lines come back', async () => {
    const audit = await tillAudit([
      '1,a@x.test,2025-01-05,Lamp,completed',
      '2,b@x.test,2025-01-06,Rug,complete',
      ',,,Mat,completed',
      ',,,Throw,completed',
    ]);
    const [header = '', first = '', ...lines] = await downloaded(audit);
    const right = first.replace('complete,', 'completed,');
    await audit.add({ 'sorted.csv': [header, lines[1]!, right, lines[0]!, ''].join('\n') });
    // The third line came before the row that starts its order, and is not given to the order above.
    expect(ordersOf(audit, 2)).toEqual(['rejected', '2 Rug first', '2 Mat']);
    expect(audit.store.rejections(2)).toMatchObject([{ code: 'order_unknown', rows: 1 }]);
    await audit.add({ 'rest.csv': [header, lines[1]!, ''].join('\n') });
    expect(ordersOf(audit, 3)).toEqual(['2 Throw']);
  });

  it('is given to no order while a row above it that may start one is unreadable', async () => {
    const audit = await tillAudit([
      '1,a@x.test,2025-01-05,Lamp,completed',
      '2,b@x.test,2025-01-06',
      ',,,Mat,completed',
      '1,,,Shade,completed',
    ]);
    // The line without a number could belong to either order; the one with a number says which.
    expect(ordersOf(audit, 1)).toEqual(['1 Lamp first', 'rejected', 'rejected', '1 Shade']);
    const [header = '', broken = '', mat = ''] = await downloaded(audit);
    await audit.add({ 'too-early.csv': [header, mat, ''].join('\n') });
    expect(audit.store.rejections(2)).toMatchObject([{ code: 'order_unknown', rows: 1 }]);
    const mended = broken.replace('2025-01-06,,', '2025-01-06,Rug,completed');
    expect(mended).not.toBe(broken);
    await audit.add({ 'fixed.csv': [header, mended, mat, ''].join('\n') });
    expect(ordersOf(audit, 3)).toEqual(['2 Rug first', '2 Mat']);
  });

  it('finds its order in a workbook as well', async () => {
    const audit = await auditFrom({});
    audit.store.saveMappingProfile(TILL, 'test');
    const rows = [HEADER, '1,a@x.test,2025-01-05,Lamp,completed', ',,,Shade,complete'];
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = rows.map((row) => `<row>${row.split(',').map(cell).join('')}</row>`).join('');
    const path = join(audit.folder, 'till.xlsx');
    writeFileSync(path, await workbookOf({ sheets: { Sales: sheet } }));
    await importPaths(audit.store, [path], 'test', UNATTENDED);
    expect(ordersOf(audit, 1)).toEqual(['1 Lamp first', 'rejected']);
    const text = (await downloaded(audit)).join('\n').replaceAll('complete,', 'completed,');
    await audit.add({ 'fixed.csv': text });
    expect(ordersOf(audit, 2)).toEqual(['1 Shade']);
  });
});
