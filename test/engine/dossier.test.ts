/** The dossier from the command line: one person's whole file, and nobody else's. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactNamed, dossierOf } from '../../electron/engine/export-dossier.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { openAuditFile } from '../../electron/store/open.ts';

const cli = join(import.meta.dirname, '..', '..', 'electron', 'cli.ts');
let folder: string;

function run(...args: readonly string[]): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { code: status, out: stdout, error: stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-'));
  mkdirSync(join(folder, 'in'));
  const put = (name: string, lines: readonly string[]): void =>
    writeFileSync(join(folder, 'in', name), `${lines.join('\n')}\n`);
  put('contacts.csv', [
    'contact_id,email,phone,name,subscriber,person_id',
    'C1,ann@gmail.com,+447700900101,Ann Archer,individual,P1',
    'C2,ann.work@gmail.com,,Ann at work,individual,P1',
    'C3,shared@gmail.com,,Bo Baker,individual,',
    'C4,shared@gmail.com,,Cy Carter,individual,',
  ]);
  put('collections.csv', [
    'contact_id,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,refused,point',
    ...['C1', 'C2', 'C3', 'C4'].map(
      (id) => `${id},2025-01-01,checkout,direct,Shop Ltd,yes,opt_out_box,no,both`,
    ),
  ]);
  put('transactions.csv', ['contact_id,at,kind,category,status', 'C1,2025-01-01,sale,shoes,completed']);
  put('campaigns.csv', [
    'campaign_id,name,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address',
    'K1,Spring shoes,2025-03-01,email,marketing,shoes,yes,yes,yes',
  ]);
  put('messages.csv', [
    'campaign_id,contact_id,sent_at,delivered',
    'K1,C1,2025-03-01,yes',
    'K1,C3,2025-03-01,yes',
  ]);
  put('preferences.csv', [
    'contact_id,at,kind,channel,method',
    'C2,2025-02-01,objection,all,letter_from_work',
  ]);
  put('audit.json', ['{"organisation":"Shop Ltd","senders":[{"name":"Shop Ltd"}],"as_at":"2025-06-30"}']);
  const audited = run('in', '--out', 'out', '--quiet');
  if (audited.code !== 0) throw new Error(audited.error);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('dossier', () => {
  it('writes the whole file of the contact with this email, as a PDF of several pages', () => {
    const { code, out, error } = run(
      'dossier',
      'out/audit.soia',
      '--contact',
      'ANN@gmail.com',
      '--out',
      'ann.pdf',
    );
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^ann\.pdf: \d+ pages\.\n$/);
    expect(readFileSync(join(folder, 'ann.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(existsSync(join(folder, 'ann.pdf.writing'))).toBe(false);
  });

  it('finds a contact by a phone number written another way', () => {
    expect(run('dossier', 'out/audit.soia', '--contact', '07700 900101', '--out', 'phone.pdf').code).toBe(0);
  });

  it('says in one sentence that nobody of that name is in the audit, and writes nothing', () => {
    const { code, error } = run(
      'dossier',
      'out/audit.soia',
      '--contact',
      'dan@gmail.com',
      '--out',
      'dan.pdf',
    );
    expect({ code, error }).toEqual({
      code: 1,
      error: 'audit: No contact of this audit has the id, email or phone "dan@gmail.com".\n',
    });
    expect(existsSync(join(folder, 'dan.pdf'))).toBe(false);
  });

  it('asks for the contact id where two contacts share a mailbox', () => {
    const { code, error } = run(
      'dossier',
      'out/audit.soia',
      '--contact',
      'shared@gmail.com',
      '--out',
      'bo.pdf',
    );
    expect(code).toBe(1);
    expect(error).toContain(
      '2 contacts hold "shared@gmail.com": name one of them by its contact id (C3, C4)',
    );
  });

  it('reproduces the rows of this contact only, and names without showing the row of the linked address', async () => {
    const store = openAuditFile(join(folder, 'out', 'audit.soia'));
    try {
      const contact = contactNamed(store, 'C1');
      const report = await dossierOf(store, contact, UNATTENDED);
      const text = JSON.stringify(report);
      for (const own of ['ann@gmail.com', 'Spring shoes', 'Ann Archer']) expect(text).toContain(own);
      for (const other of ['ann.work', 'Ann at work', 'Bo Baker', 'shared@gmail.com', 'Carter'])
        expect(text).not.toContain(other);
      expect(text).toContain('They are named and not shown: preferences.csv:1.');
    } finally {
      store.close();
    }
  });
});
