/** Contacts in the orders that a list can be sorted by: as written when they were assembled, and for older audits as read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { evaluate, importPaths } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { createAuditFile, openAuditFile } from '../../electron/store/open.ts';
import type { AuditStore } from '../../electron/store/store.ts';
import { NO_SETTINGS } from '../../shared/model/settings.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contact-orders-'));
  path = join(folder, 'a.soia');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CONTACTS = `contact_id,email,name
C1,d@gmail.com,bea
C2,B@gmail.com,
C3,,Ann
C4,c@gmail.com,ANN
C5,a@gmail.com,Zoë
`;
/** Unlawful for all: nobody's details were shown to be got in a sale. */
const MESSAGES = ['C1', 'C1', 'C1', 'C3', 'C5', 'C5', 'C5']
  .map((id, i) => `${id},K1,2025-03-0${i + 1},yes\n`)
  .join('');
const CAMPAIGNS = 'campaign_id,name,channel,purpose\nK1,Spring,email,marketing\n';

async function imported(store: AuditStore, files: Readonly<Record<string, string>>): Promise<void> {
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  expect((await importPaths(store, paths, 'test', UNATTENDED)).refused).toEqual([]);
  await evaluate(store, 'test', UNATTENDED);
}

async function filled(): Promise<AuditStore> {
  const store = createAuditFile(path);
  store.saveSettings({ ...NO_SETTINGS, asAt: '2025-06-30' }, 'test');
  await imported(store, {
    'contacts.csv': CONTACTS,
    'campaigns.csv': CAMPAIGNS,
    'messages.csv': `contact_id,campaign_id,sent_at,delivered\n${MESSAGES}`,
  });
  return store;
}

const NO_FILTER = { search: '', mayMarket: null, provision: null, outcome: null } as const;
function sorted(store: AuditStore, sort: 'name' | 'email' | 'messages', search = ''): readonly string[] {
  const filter = { ...NO_FILTER, search };
  const { rows } = store.contacts(store.latestRun()!.id, filter, sort, { offset: 0, limit: 10 });
  return rows.map(({ contactId }) => contactId);
}

const BY_NAME = ['C3', 'C4', 'C1', 'C5', 'C2'];
const BY_EMAIL = ['C2', 'C5', 'C4', 'C1', 'C3'];

it('are by name whatever its case, by email, and by most messages; the nameless last, equals as they are numbered', async () => {
  const store = await filled();
  expect(sorted(store, 'name')).toEqual(BY_NAME);
  expect(sorted(store, 'email')).toEqual(BY_EMAIL);
  expect(sorted(store, 'messages')).toEqual(['C1', 'C5', 'C3', 'C2', 'C4']);
  expect(sorted(store, 'name', 'gmail')).toEqual(BY_NAME.filter((id) => id !== 'C3'));
  expect(sorted(store, 'messages', 'gmail')).toEqual(['C1', 'C5', 'C2', 'C4']);
  store.close();
});

it('are the same in an audit that was assembled before they were written', async () => {
  (await filled()).close();
  const db = new DatabaseSync(path);
  expect(db.prepare('SELECT sort, length(contacts) / 4 AS n FROM contact_order').all()).toEqual([
    { sort: 'email', n: 5 },
    { sort: 'name', n: 5 },
  ]);
  db.exec('DELETE FROM contact_order');
  db.close();
  const store = openAuditFile(path);
  expect(sorted(store, 'name')).toEqual(BY_NAME);
  expect(sorted(store, 'email')).toEqual(BY_EMAIL);
  store.close();
});

it('are written anew for contacts that are numbered anew', async () => {
  const store = await filled();
  expect(sorted(store, 'name')).toEqual(BY_NAME);
  await imported(store, { 'more.csv': 'contact_id,email,name\nA9,e@gmail.com,Cat\n' });
  expect(sorted(store, 'name')).toEqual(['C3', 'C4', 'C1', 'A9', 'C5', 'C2']);
  store.close();
});
