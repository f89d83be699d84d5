/** A large import that is stopped half-way: its progress rises, the audit keeps no trace of it, and the next import works. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from './app.ts';
import { goTo } from './go-to.ts';

const ROWS = 600_000;
const TABLES = [
  'source',
  'source_chunk',
  'source_mark',
  'contact_row',
  'collection',
  'contact_key',
  'rejected_row',
];

/** About 60 MB of contacts, of whom one in ten is rejected. */
function largeFile(path: string): void {
  const row = (i: number): string =>
    `L${i},large.file.${i}@private.test,+447700${String(i).padStart(6, '0')},Name of contact ${i},${i % 10 === 0 ? 'nonsense' : 'individual'},2025-01-01,checkout\n`;
  let text = 'contact_id,email,phone,name,subscriber,collected_at,context\n';
  for (let i = 0; i < ROWS; i++) text += row(i);
  writeFileSync(path, text);
}

function rowsIn(path: string): readonly number[] {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return TABLES.map((table) => Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()!['n']));
  } finally {
    db.close();
  }
}

test('a large import shows how far it is, stops when told, and leaves no trace', async ({
  page,
  app,
  userData,
}) => {
  test.slow();
  const folder = join(userData, 'in');
  mkdirSync(folder);
  const large = join(folder, 'large.csv');
  largeFile(large);
  const small = join(folder, 'contacts.csv');
  writeFileSync(small, 'contact_id,email,subscriber\nC1,ann@gmail.com,individual\n');
  const audit = join(folder, 'a.soia');
  await app.answerDialog([audit]);
  await page.getByRole('button', { name: /New audit/ }).click();
  await app.answerDialog([large]);
  await goTo(page, '#/import');
  await page.getByRole('button', { name: 'Choose files…' }).click();

  const bar = page.getByRole('progressbar');
  const share = async (): Promise<number> => Number((await bar.getAttribute('aria-valuenow')) ?? -1);
  await expect.poll(share, { timeout: 30_000 }).toBeGreaterThan(2);
  const first = await share();
  await expect.poll(share, { timeout: 30_000 }).toBeGreaterThan(first + 5);
  expect(rowsIn(audit)[3]).toBeGreaterThan(1_000);

  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(bar).toHaveCount(0);
  await expect.poll(() => rowsIn(audit), { timeout: 30_000 }).toEqual(TABLES.map(() => 0));
  await expect(page.getByRole('button', { name: /^Account of/ })).toHaveCount(0);

  await app.answerDialog([small]);
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await expect(page.getByRole('button', { name: 'Account of contacts.csv' })).toBeVisible();
  expect(rowsIn(audit).slice(3, 4)).toEqual([1]);
});
