/** What an output shows of who people are: nothing beyond its level, and it says what it left out. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate, exportFiles } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { redactor } from '../../electron/report/redact.ts';
import type { Redaction } from '../../shared/model/redaction.ts';
import { auditFrom } from './audit-from.ts';

const FILES = {
  'contacts.csv':
    'contact_id,email,phone,name,subscriber\nC1,zoe@example.org,+447700900101,Zoe Archer,individual\n,bo@example.org,,Bo,individual\nC3,not an address,,Cy Carter,individual\n',
  'preferences.csv': 'contact_id,at,kind,channel\nC1,2025-01-01,objection,all\n',
};
const DETAILS = [
  'zoe@example.org',
  '+447700900101',
  'Zoe Archer',
  'bo@example.org',
  'Cy Carter',
  'not an address',
];

async function outputs() {
  const { store, folder } = await auditFrom(FILES, { asAt: '2025-06-01' });
  await evaluate(store, 'test', UNATTENDED);
  return async (redaction: Redaction, name: string): Promise<Readonly<Record<string, string>>> => {
    const out = join(folder, name);
    mkdirSync(out);
    const names = await exportFiles(store, out, UNATTENDED, { redaction });
    return Object.fromEntries(names.map((file) => [file, readFileSync(join(out, file), 'utf8')]));
  };
}

describe('the CSV files', () => {
  it('show everything in full, and say nothing of a redaction', async () => {
    const files = await (await outputs())('full', 'full');
    for (const detail of DETAILS.slice(0, 3)) expect(files['contacts.csv']).toContain(detail);
    expect(files['manifest.json']).not.toContain('redaction');
  });

  it.each(['masked', 'pseudonymised'] as const)(
    '%s hold no address, number or name, and say so',
    async (level) => {
      const write = await outputs();
      const files = await write(level, 'one');
      for (const [name, text] of Object.entries(files))
        for (const detail of DETAILS) expect(`${name}: ${text}`).not.toContain(detail);
      const { redaction } = JSON.parse(files['manifest.json']!) as {
        redaction: { level: string; removed: string[] };
      };
      expect(redaction.level).toBe(level);
      expect(redaction.removed.join(' ')).toContain('Rows relied on are still named as file:row');
      // The verdicts stand, and the files are the same every time.
      expect(files['contacts.csv']).toContain(',no,none,');
      expect(await write(level, 'two')).toEqual(files);
    },
  );

  it('give one person other pseudonyms in another audit', async () => {
    const [here, there] = [await outputs(), await outputs()];
    const [one, other] = [await here('pseudonymised', 'x'), await there('pseudonymised', 'x')];
    expect(one['contacts.csv']).toMatch(/^contact-[0-9a-f]{20},email-[0-9a-f]{20},phone-[0-9a-f]{20},,/m);
    expect(one['contacts.csv']).not.toBe(other['contacts.csv']);
  });
});

describe('a redactor', () => {
  const ZOE = {
    contactId: 'zoe@example.org',
    email: 'zoe@example.org',
    phone: '+44 7700 900101',
    name: 'Zoe Archer',
  };

  it('masks what remains recognisable to who knows it', () => {
    const { identity, sentence, person } = redactor('masked', () => Buffer.alloc(32));
    expect(identity(ZOE)).toEqual({
      contactId: 'z***@example.org',
      email: 'z***@example.org',
      phone: '***101',
      name: 'Z. A.',
    });
    expect(identity({ contactId: '12', email: 'broken', phone: '12', name: null })).toMatchObject({
      email: '***',
      phone: '***',
    });
    expect(sentence('Zoe Archer wrote from zoe@example.org.', ZOE)).toBe(
      'Z. A. wrote from z***@example.org.',
    );
    expect(person('Ann Officer')).toBe('A. O.');
  });

  it('gives one detail one pseudonym however it is written, under the secret alone', () => {
    const one = redactor('pseudonymised', () => Buffer.alloc(32, 1));
    const other = redactor('pseudonymised', () => Buffer.alloc(32, 2));
    const shown = one.identity(ZOE);
    expect(one.identity({ ...ZOE, email: ' ZOE@example.org', phone: '+447700900101' })).toEqual(shown);
    expect(other.identity(ZOE)).not.toEqual(shown);
    expect(shown.name).toBeNull();
    expect(one.raw('any')).toBeNull();
  });
});
