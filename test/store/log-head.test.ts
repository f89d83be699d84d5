/** A log whose newest entries were taken away holds together as a chain; where it should end is kept beside it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { differences } from '../../electron/engine/differences.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { createAuditFile, openAuditFile } from '../../electron/store/open.ts';

/** What is found after someone changed the file behind the app's back. */
async function foundAfter(sql: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'log-head-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'a.soia');
  const store = createAuditFile(path);
  for (let i = 0; i < 3; i++) store.appendLog('officer', 'noted', { i });
  store.close();
  const db = new DatabaseSync(path);
  db.exec('DROP TRIGGER log_is_append_only_delete; DROP TRIGGER log_is_append_only_update;');
  db.exec(sql);
  db.close();
  const again = openAuditFile(path);
  try {
    return await differences(again, UNATTENDED);
  } finally {
    again.close();
  }
}

it.each([
  ['nothing', '', []],
  [
    'the newest entry',
    'DELETE FROM log WHERE id = 4',
    ['The newest log entry was removed: the log was recorded to end later than it does.'],
  ],
  [
    'all entries',
    'DELETE FROM log',
    ['The newest 4 log entries were removed: the log was recorded to end later than it does.'],
  ],
])('%s removed is told', async (_, sql, found) => {
  expect(await foundAfter(sql)).toEqual(found);
});

it('an entry changed is told by its number', async () => {
  expect(await foundAfter("UPDATE log SET detail = '{}' WHERE id = 3")).toEqual([
    'Log entry 3 does not follow from the one before it: the log was changed.',
  ]);
});

it('an entry put in the place of the last one is told', async () => {
  const sql = "UPDATE log SET hash = 'f00d' WHERE id = 4";
  expect(await foundAfter(sql)).toContain(
    'The last log entry is not the one that was recorded last: the log was rewritten.',
  );
});
