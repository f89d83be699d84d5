/** What an output shows of who people are: nothing beyond its level, and it says what it left out. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate, exportFiles } from '../../electron/engine/pipeline.ts';
import { contactNamed, dossierOf } from '../../electron/engine/export-dossier.ts';
import { reportOf } from '../../electron/engine/export-report.ts';
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

describe('the report and the dossier', () => {
  const texts = async () => {
    const { store } = await auditFrom(
      {
        ...FILES,
        // People named in cells that timelines and the examples of rejected rows quote.
        'collections.csv':
          'contact_id,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,refused,point\n' +
          'C1,2025-01-01,call with Zoe Archer on 07700 900101,direct,zoe@example.org,yes,opt_out_box,no,both\n',
        'campaigns.csv':
          'campaign_id,name,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address\n' +
          'K1,For zoe@example.org or Zoe Archer on 07700 900101,2025-03-01,email,marketing,shoes,yes,yes,yes\n',
        'messages.csv': 'campaign_id,contact_id,sent_at,delivered\nK1,C1,2025-03-01,yes\n',
      },
      { asAt: '2025-06-01' },
    );
    await evaluate(store, 'test', UNATTENDED);
    return async (level: Redaction): Promise<readonly string[]> => {
      const documents = [
        await reportOf(store, UNATTENDED, { redaction: level }),
        await dossierOf(store, contactNamed(store, 'C1'), UNATTENDED, level),
      ];
      return documents.map((document) => JSON.stringify(document));
    };
  };
  const EVERY = [...DETAILS.slice(0, 3), '07700 900101'];

  it('show people in full unless told otherwise', async () => {
    const [report, dossier] = await (await texts())('full');
    for (const detail of EVERY) {
      expect(report).toContain(detail);
      expect(dossier).toContain(detail);
    }
    expect(report).not.toContain('What was left out');
  });

  it.each(['masked', 'pseudonymised'] as const)(
    '%s name nobody in any sentence, quote no row, and say so',
    async (level) => {
      for (const text of await (
        await texts()
      )(level)) {
        for (const detail of EVERY) expect(text.toLowerCase()).not.toContain(detail.toLowerCase());
        expect(text).toContain('What was left out');
        expect(text).toMatch(/are left out of this redacted (report|dossier)/);
        expect(text).toMatch(/contacts\.csv:\d/);
      }
    },
  );
});

describe('a redactor', () => {
  const ZOE = {
    contactId: 'zoe@example.org',
    email: 'zoe@example.org',
    phone: '+44 7700 900101',
    name: 'Zoe Archer',
  };

  it('masks what remains recognisable to who knows it', () => {
    const { identity, sentence, text, person } = redactor('masked', () => Buffer.alloc(32));
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
    // A short name is not found inside other words, nor a date or a hash taken for a number.
    expect(sentence('Both saw Bo on 2025-03-01 and 01/02/2025.', { ...ZOE, name: 'Bo' })).toBe(
      'Both saw B. on 2025-03-01 and 01/02/2025.',
    );
    expect(text('Ask ANN.B@shop.co.uk, or 020 7946 0018; sha 0712345678ab.')).toBe(
      'Ask A***@shop.co.uk, or ***018; sha 0712345678ab.',
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
