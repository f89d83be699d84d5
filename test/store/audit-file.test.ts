/** The audit file: what is refused, what survives an interruption, and what cannot be changed unseen. */
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differences } from '../../electron/engine/differences.ts';
import { evaluate, importPaths } from '../../electron/engine/pipeline.ts';
import { NO_SETTINGS } from '../../shared/model/settings.ts';
import { originalRow } from '../../electron/engine/views.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { createAuditFile, openAuditFile } from '../../electron/store/open.ts';
import { RowPacker } from '../../electron/store/packed-rows.ts';
import type { AuditStore } from '../../electron/store/store.ts';
import { rowRef } from '../../shared/model/row-ref.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-file-'));
  path = join(folder, 'a.soia');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const CONTACTS =
  'contact_id,email,name,subscriber\nC1,ann@gmail.com,Ann,individual\nC2,bob@gmail.com,"Bob\nthe second",individual\n';
const PREFERENCES = 'email,at,kind,channel\nBOB@gmail.com,2025-01-01,objection,email\n';

async function filled(): Promise<AuditStore> {
  const store = createAuditFile(path);
  store.saveSettings({ ...NO_SETTINGS, asAt: '2025-06-30' }, 'test');
  await importPaths(
    store,
    [file('contacts.csv', CONTACTS), file('preferences.csv', PREFERENCES)],
    'test',
    UNATTENDED,
  );
  await evaluate(store, 'test', UNATTENDED);
  return store;
}

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('opening', () => {
  it('refuses what is no audit file of ours, and changes nothing of it', () => {
    expect(codeOf(() => openAuditFile(join(folder, 'nowhere.soia')))).toBe('not_found');
    const text = file('text.soia', 'not a database');
    expect(codeOf(() => openAuditFile(text))).toBe('not_an_audit_file');
    expect(readFileSync(text, 'utf8')).toBe('not a database');
    const foreign = new DatabaseSync(join(folder, 'foreign.soia'));
    foreign.exec('CREATE TABLE t (x); PRAGMA user_version = 3');
    foreign.close();
    expect(codeOf(() => openAuditFile(join(folder, 'foreign.soia')))).toBe('not_an_audit_file');
  });

  it('refuses a newer version and a damaged file by name', () => {
    createAuditFile(path).close();
    cpSync(path, join(folder, 'newer.soia'));
    const newer = new DatabaseSync(join(folder, 'newer.soia'));
    newer.exec('PRAGMA user_version = 9999');
    newer.close();
    expect(codeOf(() => openAuditFile(join(folder, 'newer.soia')))).toBe('newer_version');
    truncateSync(path, 20_000);
    expect(codeOf(() => openAuditFile(path))).toBe('damaged');
    expect(codeOf(() => createAuditFile(path))).toBe('exists');
  });
});

describe('an interruption', () => {
  it('leaves nothing of an import that was not sealed, and everything of those that were', async () => {
    const store = await filled();
    const staged = await store.stageSource('half.csv', 'test');
    staged.bytes(Buffer.from('contact_id\nC9\n'));
    const packer = new RowPacker();
    packer.add([{ row: 1, line: 2, rejection: { code: 'bad_value', reason: 'Half.', raw: 'C9' } }]);
    staged.rows(packer.take(true));
    // The process dies here: the file is copied as it stands on the disk, with its write-ahead log.
    for (const end of ['', '-wal']) cpSync(path + end, join(folder, `crashed.soia${end}`));
    store.close();
    const reopened = openAuditFile(join(folder, 'crashed.soia'));
    expect(reopened.sources().map(({ name }) => name)).toEqual(['contacts.csv', 'preferences.csv']);
    expect(reopened.rejectedRows({ offset: 0, limit: 10 })).toEqual([]);
    expect(reopened.latestRun()?.counts.contacts).toEqual({ yes: 0, no: 1, undetermined: 1 });
    expect(await differences(reopened, UNATTENDED)).toEqual([]);
    reopened.close();
  });

  it('is what a cancelled import looks like too', async () => {
    const store = createAuditFile(path);
    const abort = new AbortController();
    abort.abort(new Error('cancelled'));
    const task = { signal: abort.signal, progress: () => undefined };
    await expect(importPaths(store, [file('contacts.csv', CONTACTS)], 'test', task)).rejects.toThrow(
      'cancelled',
    );
    expect(store.sources()).toEqual([]);
    expect(store.evidenceCounts().contact).toBe(0);
    store.close();
  });
});

describe('lineage', () => {
  it('shows a row as it was in its file, even over several lines', async () => {
    const store = await filled();
    const [source] = store.sources();
    expect(await originalRow(store, rowRef(source!.id, 2))).toMatchObject({
      file: 'contacts.csv',
      row: 2,
      line: 3,
      header: ['contact_id', 'email', 'name', 'subscriber'],
      cells: ['C2', 'bob@gmail.com', 'Bob\nthe second', 'individual'],
    });
    await expect(originalRow(store, rowRef(source!.id, 99))).rejects.toMatchObject({ code: 'no_such_row' });
    store.close();
  });

  it('notices the same file by its bytes', async () => {
    const store = await filled();
    const again = await importPaths(store, [file('contacts.csv', CONTACTS)], 'test', UNATTENDED);
    expect(again.refused.map(({ code }) => code)).toEqual(['same_file']);
    expect(store.sources()).toHaveLength(2);
    store.close();
  });
});

describe('the log', () => {
  it('can only be added to', async () => {
    (await filled()).close();
    const db = new DatabaseSync(path);
    expect(() => db.exec("UPDATE log SET actor = 'nobody'")).toThrow(/append-only/);
    expect(() => db.exec('DELETE FROM log')).toThrow(/append-only/);
    db.close();
  });

  it('shows a change made behind its back, and bytes that were changed', async () => {
    const made = await filled();
    const before = made.sources();
    made.close();
    const db = new DatabaseSync(path);
    db.exec(
      "DROP TRIGGER log_is_append_only_update; UPDATE log SET actor = 'nobody' WHERE id = 2; UPDATE source SET sha256 = 'x' WHERE id = 1",
    );
    db.close();
    const store = openAuditFile(path);
    expect(store.verifyLog()).toBe(2);
    expect(await differences(store, UNATTENDED)).toEqual([
      'Log entry 2 does not follow from the one before it: the log was changed.',
      'contacts.csv: the stored bytes no longer have the hash they were imported with.',
      `contacts.csv: sha256 is “x”, and the log recorded “${before[0]!.sha256}”.`,
      'The evidence or the settings changed after the latest evaluation, so its outcomes do not follow.',
    ]);
    store.close();
  });
});

describe('contacts', () => {
  it('are the same whatever the order of import', async () => {
    const platform = file(
      'unsubscribed_x.csv',
      'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,UNSUB_TIME,EUID\nann@gmail.com,Ann,A,3,,2025-02-01 10:00:00,e1\n',
    );
    const [contacts, preferences] = [file('contacts.csv', CONTACTS), file('preferences.csv', PREFERENCES)];
    const seen = [];
    for (const order of [
      [contacts, preferences, platform],
      [platform, preferences, contacts],
    ]) {
      const store = createAuditFile(join(folder, `${seen.length}.soia`));
      store.saveSettings({ ...NO_SETTINGS, asAt: '2025-06-30' }, 'test');
      expect((await importPaths(store, order, 'test', UNATTENDED)).refused).toEqual([]);
      const run = await evaluate(store, 'test', UNATTENDED);
      const filter = { search: '', mayMarket: null, provision: null, outcome: null };
      seen.push(
        store
          .contacts(run.id, filter, 'contact', { offset: 0, limit: 10 })
          .rows.map(({ contactId, email, mayMarket }) => [contactId, email, mayMarket]),
      );
      expect(
        store.contacts(run.id, { ...filter, search: '100%' }, 'contact', { offset: 0, limit: 10 }).total,
      ).toBe(0);
      store.close();
    }
    expect(seen[0]).toEqual([
      ['C1', 'ann@gmail.com', 'no'],
      ['C2', 'bob@gmail.com', 'no'],
    ]);
    expect(seen[1]).toEqual(seen[0]);
  });
});

describe('a refusal', () => {
  const objected = async (contacts: string, preferences: string): Promise<readonly string[]> => {
    const store = createAuditFile(path);
    store.saveSettings({ ...NO_SETTINGS, asAt: '2025-06-30' }, 'test');
    const files = [file('contacts.csv', contacts), file('preferences.csv', preferences)];
    expect((await importPaths(store, files, 'test', UNATTENDED)).refused).toEqual([]);
    const run = await evaluate(store, 'test', UNATTENDED);
    const filter = {
      search: '',
      mayMarket: null,
      provision: 'gdpr_21_3' as const,
      outcome: 'not_met' as const,
    };
    const { rows } = store.contacts(run.id, filter, 'contact', { offset: 0, limit: 10 });
    store.close();
    return rows.map(({ contactId }) => contactId);
  };

  it('R-78 outlives a change of provider: it reaches the holder of the email in its row, though its id is known to nobody', async () => {
    const found = await objected(
      'contact_id,email\nC1,ann@gmail.com\nC2,bob@gmail.com\n',
      'contact_id,email,at,kind\nOLD7,ann@gmail.com,2025-01-01,objection\n',
    );
    expect(found).toContain('C1');
    expect(found).not.toContain('C2');
  });

  it('R-73 reaches the person at every address: both holders of a phone, and whoever is the same person', async () => {
    const found = await objected(
      'contact_id,email,phone,person_id\nC1,ann@gmail.com,+447700900123,P1\nC2,bob@gmail.com,+447700900123,\nC3,ann@work.example,,P1\nC4,eve@gmail.com,,\n',
      'phone,at,kind\n+447700900123,2025-01-01,objection\n',
    );
    expect(found).toEqual(expect.arrayContaining(['C1', 'C2', 'C3']));
    expect(found).not.toContain('C4');
  });

  it('and consents do not: a consent stays with the contact it names', async () => {
    const found = await objected(
      'contact_id,email\nC1,ann@gmail.com\n',
      'contact_id,email,at,kind,channel,method,evidence\n,ann@gmail.com,2025-01-01,objection,email,,\nOLD7,ann@gmail.com,2025-02-01,consent,email,unticked_box,yes\n',
    );
    expect(found).toContain('C1');
  });
});

it('shows no outcome under a number that now means somebody else', async () => {
  const store = await filled();
  const run = store.latestRun()!;
  await importPaths(
    store,
    [file('contacts-2.csv', 'contact_id,email\nA0,zoe@gmail.com\n')],
    'test',
    UNATTENDED,
  );
  for (const _ of store.assemble());
  const filter = { search: '', mayMarket: null, provision: null, outcome: null };
  expect(store.contacts(run.id, filter, 'contact', { offset: 0, limit: 10 }).total).toBe(0);
  store.close();
});
