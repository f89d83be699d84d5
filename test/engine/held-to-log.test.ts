/** Whoever changes, removes or adds something behind the log is named, and nothing is found where nobody did. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logDifferences } from '../../electron/engine/held-to-log/log-differences.ts';
import { evaluate, importPaths } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { createAuditFile, openAuditFile } from '../../electron/store/open.ts';
import type { NewAct } from '../../electron/store/review-journal.ts';
import { NO_SETTINGS } from '../../shared/model/settings.ts';
import { whole } from './whole-parts.ts';

const FILES = {
  'contacts.csv': 'contact_id,email,name,subscriber\nC1,ann@gmail.com,Ann,individual\n',
  'more.csv': 'contact_id,email,name,subscriber\nC1,anna@gmail.com,Anna,individual\n',
};
const act = (kind: NewAct['kind'], verdict: NewAct['verdict'] = null): NewAct => ({
  reviewer: 'Ann',
  kind,
  verdict,
  reason: verdict === null ? null : 'worn together',
  undoes: null,
  detail: {},
});

let path: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'held-to-log-'));
  path = join(folder, 'audit.soia');
  const store = createAuditFile(path);
  store.saveSettings({ ...NO_SETTINGS, organisation: 'Shop Ltd', asAt: '2025-06-30' }, 'Ann');
  for (const [name, text] of Object.entries(FILES)) {
    writeFileSync(join(folder, name), text);
    expect((await importPaths(store, [join(folder, name)], 'Ann', UNATTENDED)).refused).toEqual([]);
  }
  await evaluate(store, 'Ann', UNATTENDED);
  const { papers, reviews, separations, points } = store;
  const sample = papers.addSample(
    { run: 1, name: 'Q2', method: 'random', seed: 42, population: 2, by: 'Ann' },
    [1, 2],
  );
  papers.addTick(sample, 1, 'agrees', 'seen', 'Ann');
  papers.addTick(sample, 2, 'agrees', '', 'Ann');
  papers.sign(sample, 'reviewer', 'Ann');
  papers.sign(sample, 'second_reviewer', 'Ben');
  papers.addNote(null, 'All of it looked at', 'Ann');
  const exception = {
    title: 'Late',
    provision: null,
    owner: 'Ben',
    due: null,
    comment: '',
    by: 'Ann',
  } as const;
  const opened = papers.saveException({ ...exception, exception: null, status: 'open' });
  papers.saveException({ ...exception, exception: opened, status: 'closed' });
  reviews.record(act('verdict', 'similar'), [{ bought: 'shoes', promoted: 'boots' }]);
  reviews.record(act('acceptance', 'similar'), [{ bought: 'hats', promoted: 'caps' }]);
  reviews.record(act('keep_apart'), [{ bought: 'boots', promoted: 'boats' }]);
  store.saveReadingVerdict({ source: 1, reading: 'link', verdict: 'refused', edit: null }, 'Ann');
  store.saveReadingVerdict({ source: 1, reading: 'reply', verdict: 'refused', edit: null }, 'Ann');
  const parts = store.partsOf(1);
  const [apart, staying] = [2, 1].map((source) => parts.filter((part) => part.source === source));
  separations.separate(whole(apart!), whole(staying!), { reason: 'two people', by: 'Ann' });
  const statement = { pointId: 'P1', name: 'Checkout', meansOfRefusing: 'yes' } as never;
  points.add(statement, 'Ann');
  points.remove(points.entries()[0]!.entry, 'Ann');
  points.undo('Ann');
  store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is found once a copy was changed by somebody who knows SQL. */
function foundAfter(sql: string): readonly string[] {
  const copy = join(folder, 'copy.soia');
  copyFileSync(path, copy);
  const db = new DatabaseSync(copy);
  for (const { name } of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all())
    db.exec(`DROP TRIGGER ${String(name)}`);
  db.exec('PRAGMA foreign_keys = OFF');
  db.exec(sql);
  db.close();
  const store = openAuditFile(copy);
  try {
    return logDifferences(store);
  } finally {
    store.close();
  }
}

it('finds nothing in an audit that nobody changed behind the log', () => {
  expect(foundAfter('SELECT 1')).toEqual([]);
});

describe('names', () => {
  it.each([
    ['UPDATE sample SET seed = 43', ['Sample 1: the log recorded another seed.']],
    [
      'DELETE FROM sample_item WHERE place = 2',
      [
        'Sample 1: the log recorded another number of contacts.',
        'Sample 1: the log recorded other contacts.',
      ],
    ],
    ['UPDATE sample_item SET key = 9 WHERE place = 2', ['Sample 1: the log recorded other contacts.']],
    ["UPDATE sample_tick SET mark = 'differs' WHERE id = 2", ['Tick 2: the log recorded another mark.']],
    ["UPDATE sample_tick SET by = 'Eve' WHERE id = 1", ['Tick 1: the log recorded another person.']],
    ['DELETE FROM sample_tick WHERE id = 2', ['Tick 2 was removed: the log recorded it.']],
    [
      "UPDATE sample_signature SET by = 'Eve' WHERE role = 'second_reviewer'",
      ['Signature 2: the log recorded another person.'],
    ],
    [
      "DELETE FROM sample_signature WHERE role = 'second_reviewer'",
      ['Signature 2 was removed: the log recorded it.'],
    ],
    ["UPDATE note SET text = 'Nothing looked at'", ['Note 1: the log recorded another text.']],
    ["INSERT INTO note (text, at, by) VALUES ('x', '2026', 'Eve')", ['Note 2: the log has no entry of it.']],
    [
      "UPDATE exception_act SET status = 'open' WHERE id = 2",
      ['Act on an exception 2: the log recorded another status.'],
    ],
    [
      "UPDATE review_act SET reason = 'told so' WHERE id = 2",
      ['Review 2 (“hats” and “caps”): the log recorded another reason.'],
    ],
    [
      "UPDATE review_pair SET promoted = 'bots' WHERE act = 3",
      ['Review 3 (“boots” and “bots”): the log recorded other pairs.'],
    ],
    [
      "UPDATE reading_verdict SET actor = 'Eve' WHERE reading = 'link'",
      ['contacts.csv: what was said of the reading “link” is not what the log recorded.'],
    ],
    [
      "DELETE FROM reading_verdict WHERE reading = 'link'",
      ['contacts.csv: what was said of the reading “link” was removed: the log recorded it.'],
    ],
    [
      "INSERT INTO reading_verdict VALUES (1, 'more', 'refused', '2026', 'Eve', NULL)",
      ['contacts.csv: what was said of the reading “more” is not in the log.'],
    ],
    [
      "UPDATE separation SET reason = 'one person'",
      ['Contacts told apart, decision 1: the log recorded another person or reason.'],
    ],
    [
      "UPDATE separation SET undone_reason = 'no', undone_by = 'Eve', undone_at = '2026'",
      [
        'Contacts told apart, decision 1: whether it was taken back, by whom and why, is not what the log recorded.',
      ],
    ],
    [
      'DELETE FROM separation_part WHERE stays = 1',
      ['Contacts told apart, decision 1: the log recorded other contacts.'],
    ],
    ['DELETE FROM separation', ['Contacts told apart, decision 1 was removed: the log recorded it.']],
    [
      "UPDATE point_change SET statement = replace(statement, 'Checkout', 'Till') WHERE id = 1",
      ['Change 1 of the register of collection points is not the one that the log recorded.'],
    ],
    [
      'DELETE FROM point_change WHERE id = 3',
      ['Change 3 of the register of collection points was removed: the log recorded it.'],
    ],
    [
      "UPDATE setting SET json = replace(json, 'Shop Ltd', 'Shed Ltd')",
      ['The settings are not those that the log recorded last.'],
    ],
    [
      "UPDATE source SET name = 'other.csv' WHERE id = 2",
      [expect.stringMatching(/^other\.csv: name is “other\.csv”, and the log recorded “more\.csv”\.$/)],
    ],
  ])('%s', (sql, named) => {
    expect(foundAfter(sql)).toEqual(expect.arrayContaining(named));
  });
});
