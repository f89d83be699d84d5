/** The command line as a script meets it: outputs, exit codes, and one clear sentence for each bad input. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLICK_REPORT } from './click-report.ts';
import { textRows, workbookOf } from '../import/write-workbook.ts';

const cli = join(import.meta.dirname, '..', '..', 'electron', 'cli.ts');
const OUTPUTS = [
  'audit.soia',
  'contacts.csv',
  'manifest.json',
  'messages.csv',
  'rejected.csv',
  'report.pdf',
  'similarity.csv',
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'command-line-'));
  mkdirSync(join(folder, 'in'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Buffer): string {
  const path = join(folder, 'in', name);
  writeFileSync(path, content);
  return path;
}

function audit(...args: readonly string[]): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { code: status, out: stdout, error: stderr };
}

/** Rows of each imported `transactions.csv`. */
function tradeFiles(): readonly unknown[] {
  const db = new DatabaseSync(join(folder, 'a.soia'));
  try {
    return db
      .prepare("SELECT rows FROM source WHERE name = 'transactions.csv' AND sealed = 1 ORDER BY id")
      .all()
      .map(({ rows }) => rows);
  } finally {
    db.close();
  }
}

/** Two customers: one may be marketed to, one objected before the only campaign. */
function exports(): void {
  put(
    'contacts.csv',
    'contact_id,email,name,subscriber\nC1,ann@gmail.com,Ann,individual\nC2,bob@gmail.com,Bob,individual\n',
  );
  put(
    'collections.csv',
    'contact_id,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,refused,point\n' +
      'C1,2025-01-01,checkout,direct,Shop Ltd,yes,opt_out_box,no,both\nC2,2025-01-01,checkout,direct,Shop Ltd,yes,opt_out_box,no,both\n',
  );
  put(
    'transactions.csv',
    'contact_id,at,kind,product,category,status\nC1,2025-01-01,sale,Lamp,lighting,completed\nC2,2025-01-01,sale,Lamp,lighting,completed\n',
  );
  put(
    'campaigns.csv',
    'campaign_id,name,sent_at,channel,purpose,promoted,category,means_of_refusing\nK1,Lamps,2025-03-01,email,marketing,Lamps,lighting,yes\n',
  );
  put('messages.csv', 'campaign_id,contact_id,sent_at\nK1,C1,2025-03-01\nK1,C2,2025-03-01\n');
  put(
    'preferences.csv',
    'contact_id,at,kind,channel,method\nC2,2025-02-01,objection,email,unsubscribe_link\n',
  );
  put(
    'audit.json',
    JSON.stringify({ organisation: 'Shop Ltd', senders: [{ name: 'Shop Ltd' }], as_at: '2025-06-30' }),
  );
}

describe('a whole audit', () => {
  it('writes the seven outputs, says what it found and gives the same CSV files again', () => {
    exports();
    const first = audit('in', '--out', 'one');
    expect(first.error).toBe('');
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/1 {3}50\.0% {2}may be marketed to/);
    expect(readdirSync(join(folder, 'one')).sort()).toEqual(OUTPUTS);
    expect(audit('in', '--out', 'two', '--quiet')).toEqual({ code: 0, out: '', error: '' });
    for (const name of OUTPUTS.filter((file) => file.endsWith('.csv'))) {
      expect(readFileSync(join(folder, 'two', name), 'utf8')).toBe(
        readFileSync(join(folder, 'one', name), 'utf8'),
      );
    }
    const contacts = readFileSync(join(folder, 'one', 'contacts.csv'), 'utf8').split('\n');
    expect(contacts[0]).toBe(
      'contact_id,email,phone,name,subscriber,may_market,basis,scope,pecr_22_1,pecr_22_2,pecr_22_3_a,pecr_22_3_b,pecr_22_3_c_collection,pecr_22_3_c_messages,pecr_22_3A,pecr_23,gdpr_21_3,reasons,evidence',
    );
    expect(contacts[1]).toMatch(/^C1,ann@gmail\.com,,Ann,individual,yes,soft_opt_in,/);
    expect(contacts[2]).toMatch(/^C2,bob@gmail\.com,,Bob,individual,no,none,.*preferences\.csv:1/);
  });

  it('exits 3 with --fail-on unlawful when a message was, and prints JSON when asked', () => {
    exports();
    const result = audit('in', '--fail-on', 'unlawful', '--json');
    expect(result.code).toBe(3);
    expect(JSON.parse(result.out)).toMatchObject({ asAt: '2025-06-30', messages: { yes: 1, no: 1 } });
  });

  it('runs the stages one by one on the same audit file, and verifies it', () => {
    exports();
    expect(audit('import', 'in', '--file', 'a.soia')).toMatchObject({ code: 0 });
    expect(audit('evaluate', '--file', 'a.soia')).toMatchObject({ code: 0 });
    expect(audit('export', '--file', 'a.soia', '--out', 'csv')).toMatchObject({ code: 0 });
    expect(audit('report', '--file', 'a.soia', '--out', 'r.pdf')).toMatchObject({ code: 0 });
    expect(audit('verify', 'a.soia')).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, 'csv')).sort()).toEqual(
      OUTPUTS.filter((name) => name !== 'audit.soia' && name !== 'report.pdf'),
    );
    expect(readFileSync(join(folder, 'r.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('--mapping', () => {
  it('reads a file of no known platform by a profile', () => {
    exports();
    put('till.csv', 'Card no,Mail\n5,eve@gmail.com\n');
    const mapping = put(
      'till.mapping.json',
      JSON.stringify({
        format: 'soft-opt-in-audit-mapping',
        version: 1,
        profiles: [
          {
            name: 'Till',
            mapping: {
              system: 'till',
              who: { contact_id: 'Card no', email: 'Mail' },
              records: [{ kind: 'contact', fields: {} }],
            },
          },
        ],
      }),
    );
    expect(audit('in').error).toContain('till.csv');
    expect(audit('in', '--mapping', mapping, '--quiet')).toEqual({ code: 0, out: '', error: '' });
    expect(readFileSync(join(folder, 'out', 'contacts.csv'), 'utf8')).toMatch(/^5,eve@gmail\.com/m);
    const imported = audit('import', 'in', '--file', 'a.soia', '--mapping', mapping);
    expect(imported.out).toContain('till.csv: Mapping "Till", 1 rows = 1 accepted');
  });
});

describe('import', () => {
  it('says how much of an earlier file the one that replaces it lacks', () => {
    const rows = (...orders: readonly number[]): string =>
      ['contact_id,at,kind,order_id', ...orders.map((id) => `C1,2025-01-0${id},sale,${id}`), ''].join('\n');
    put('transactions.csv', rows(1, 2, 3));
    audit('import', 'in', '--file', 'a.soia');
    put('transactions.csv', rows(2, 4));
    expect(audit('import', 'in', '--file', 'a.soia', '--replace').out).toMatch(
      /^Replaced: transactions\.csv of [\d-]+, 3 rows; 2 of its 3 records are not in the newer file\.$/m,
    );
  });

  it('does not call a hidden sheet unread that the audit holds, but one of a newer workbook', async () => {
    const people = (id: string): string => textRows(['contact_id,email', `${id},${id}@gmail.com`]);
    const workbook = async (hidden: string): Promise<void> => {
      const sheets = { contacts: people('X1'), Gone: people(hidden) };
      writeFileSync(
        join(folder, 'in', 'people.xlsx'),
        await workbookOf({ sheets, states: { Gone: 'hidden' } }),
      );
    };
    const NOT_READ = 'not read: people.xlsx › Gone, a hidden sheet';
    await workbook('X2');
    expect(audit('import', 'in', '--file', 'a.soia').out).toContain(NOT_READ);
    const again = (...options: readonly string[]) => audit('import', 'in', '--file', 'a.soia', ...options);
    expect(again('--hidden-sheet', 'Gone').out).toContain('people.xlsx › Gone: ');
    expect(again().error).toContain('these very bytes were imported before');
    expect(again().out).not.toContain('not read');
    await workbook('X3');
    expect(again('--replace').out).toContain(NOT_READ);
  });

  it('says which reports look like a campaign of the register, and not once they are joined', () => {
    put('report.csv', CLICK_REPORT);
    put('campaigns.csv', 'campaign_id,name,sent_at,channel\nK1,Spring lamps,2025-03-01,email\n');
    expect(audit('import', 'in', '--file', 'a.soia').out).toContain(
      'One report looks like a campaign of the register; until somebody says so, they are not one:\n' +
        '  "Spring lamps" (Spring lamps) as "Spring lamps" (K1). The report and this campaign have the title and the day in common',
    );
    const joins = put(
      'campaigns.csv',
      'campaign_id,same_as,name,channel\nSpring lamps,K1,Spring lamps,email\n',
    );
    const said = audit('import', joins, '--file', 'a.soia', '--keep-both');
    expect(said.code, said.error).toBe(0);
    expect(said.out).not.toContain('looks like a campaign');
  });
});

describe('rejected', () => {
  it('writes the rows of one file for correction, and the import of that takes their place', () => {
    exports();
    const rejected = (...options: readonly string[]) =>
      audit('rejected', 'a.soia', '--out', 'fix.csv', ...options);
    put('preferences.csv', 'contact_id,at,kind,channel,method\nC2,soon,objection,email,unsubscribe_link\n');
    put('transactions.csv', 'contact_id,at,kind,status,amount\nC1,later,sale,completed,"10,50"\n');
    audit('import', 'in', '--file', 'a.soia');
    expect(rejected().error).toContain('Several files have rejected rows');
    expect(rejected('--of', 'contacts.csv').error).toMatch(/These have: preferences\.csv \([0-9a-f]{12}\)/);
    const written = rejected('--of', 'Transactions.csv');
    expect(written.out).toContain('1 rejected row of transactions.csv');
    const fix = join(folder, 'fix.csv');
    writeFileSync(fix, readFileSync(fix, 'utf8').replace('later', '2025-02-01'));
    const imported = audit('import', 'fix.csv', '--file', 'a.soia').out;
    expect(imported).toContain('  1 rejected row put right by fix.csv');
    expect(imported).toContain('  with the rows put right since: no currency 10.50 in 1 transaction');
    expect(rejected().out).toContain('of preferences.csv');
    expect(rejected('--of', 'transactions.csv').code).toBe(1);
  });
});

describe('withdraw', () => {
  it('says what would change, changes nothing, and with --yes takes the file back so that it can be read again', () => {
    exports();
    put('preferences.csv', 'contact_id,at,kind,channel\nC1,2025-02-01,objection,email\n');
    audit('import', 'in', '--file', 'a.soia');
    audit('evaluate', '--file', 'a.soia');
    const withdraw = (...options: readonly string[]) => audit('withdraw', 'a.soia', ...options);
    expect(withdraw('--of', 'no.csv')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/No file "no\.csv".*preferences\.csv \([0-9a-f]{12}\)/),
    });
    const tried = withdraw('--of', 'preferences.csv');
    expect(tried.out).toContain('Records that go: 1 preference.');
    expect(tried.out).toMatch(/1 contact: from “may not market” to “(undetermined|may market)”/);
    expect(tried.out).toContain('Nothing was withdrawn');
    expect(audit('import', 'in/preferences.csv', '--file', 'a.soia').code).toBe(1);
    expect(withdraw('--of', 'Preferences.csv', '--yes').out).toContain('preferences.csv withdrawn.');
    expect(withdraw('--of', 'preferences.csv').code).toBe(1);
    expect(audit('import', 'in/preferences.csv', '--file', 'a.soia').code).toBe(0);
  }, 60_000);
});

describe('bad input', () => {
  const refused = (result: ReturnType<typeof audit>, code: number, ...words: readonly string[]): void => {
    expect(result.code, result.error).toBe(code);
    for (const word of words) expect(result.error).toContain(word);
    expect(result.error).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  };

  it('an unknown option', () => refused(audit('in', '--frobnicate'), 2, '--frobnicate'));
  it('no files', () => refused(audit(), 2, '--sample'));
  it('a file that is not there', () => refused(audit('nowhere.csv'), 1, 'nowhere.csv'));
  it('a missing required column', () => {
    exports();
    put('collections.csv', 'collected_at,context\n2025-01-01,checkout\n');
    refused(audit('in'), 1, 'collections.csv', 'contact_id');
  });
  it('an empty file', () => {
    exports();
    put('contacts.csv', '');
    refused(audit('in'), 1, 'contacts.csv', 'empty');
  });
  it('rows that are rejected, all of them', () => {
    put('contacts.csv', 'contact_id,email,subscriber\n,,individual\nC1,ann@gmail.com,nobody\n,,individual\n');
    put('campaigns.csv', 'campaign_id,name,sent_at,channel\nK1,Spring,2025-03-01,email\n');
    const words = [
      'There are no contacts to evaluate: all 3 rows of 1 file were rejected. contacts.csv: 2 rows, such as row 1: "contact_id" is empty, and it is required. 1 row, such as row 2: "subscriber" holds "nobody"',
      'The account of each file has every reason',
      '"rejected review.soia --out fix.csv" writes the rows.',
    ];
    refused(audit('in', '--as-of', '2025-06-30'), 1, ...words);
    expect(audit('import', 'in', '--file', 'a.soia').code).toBe(0);
    refused(audit('evaluate', '--file', 'a.soia'), 1, ...words);
  });
  it('headers only', () => {
    put('contacts.csv', 'contact_id,email\n');
    refused(audit('in', '--as-of', '2025-06-30'), 1, 'contacts');
  });
  it('a file of another kind', () =>
    refused(audit(put('contacts.csv', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'))), 1, 'contacts.csv'));
  it('an unreadable encoding', () =>
    refused(
      audit(put('contacts.csv', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)))),
      1,
      'contacts.csv',
    ));
  it('an as-at date before all data', () => {
    exports();
    refused(audit('in', '--as-of', '2020-01-01'), 1, '2020-01-01');
  });
  it('an as-at date that is no date', () => {
    exports();
    refused(audit('in', '--as-of', 'soon'), 2, 'soon');
  });
  it('settings that do not fit', () => {
    exports();
    put('audit.json', '{"as_at": 5}');
    refused(audit('in'), 1, 'audit.json', 'as_at');
  });
  it('a mapping that does not fit', () => {
    exports();
    refused(audit('in', '--mapping', put('m.json', '{"format": 5}')), 1, 'm.json', 'format');
  });
  it('an audit file from a newer version', () => {
    exports();
    expect(audit('import', 'in', '--file', 'a.soia').code).toBe(0);
    const db = new DatabaseSync(join(folder, 'a.soia'));
    db.exec('PRAGMA user_version = 9999');
    db.close();
    refused(audit('evaluate', '--file', 'a.soia'), 1, 'newer');
  });
  it('a newer file of a name that was imported, until a flag says what it is', () => {
    exports();
    expect(audit('import', 'in', '--file', 'a.soia').code).toBe(0);
    const trade = put(
      'transactions.csv',
      'contact_id,at,kind,product,category,status\nC1,2025-01-01,sale,Lamp,lighting,completed\n' +
        'C1,2025-01-02,sale,Lamp,lighting,completed\n',
    );
    const other = put('more.csv', 'contact_id,at,kind,status\nC2,2025-01-05,sale,completed\n');
    const undecided = audit('import', trade, other, '--file', 'a.soia');
    refused(undecided, 1, 'transactions.csv', '--replace', '--keep-both');
    expect(undecided.out).toContain('more.csv');
    refused(audit('import', trade, '--file', 'a.soia', '--replace', '--keep-both'), 2, 'exclude');
    const replacing = audit('import', trade, '--file', 'a.soia', '--replace');
    expect(replacing).toMatchObject({ code: 0 });
    expect(replacing.out).toMatch(
      /^Replaced: transactions\.csv of [\d-]+, 2 rows; 1 of its 2 records is not in the newer file\.$/m,
    );
    expect(tradeFiles()).toEqual([2]);
    const more = put('transactions.csv', `${readFileSync(trade, 'utf8')}C2,2025-02-02,sale,,,completed\n`);
    expect(audit('import', more, '--file', 'a.soia', '--keep-both').code).toBe(0);
    expect(tradeFiles()).toEqual([2, 3]);
    put('transactions.csv', 'contact_id,at,kind,status\nC2,2025-01-07,sale,completed\n');
    refused(audit('import', trade, '--file', 'a.soia', '--replace'), 1, 'window', '--keep-both');
  });
  it('no hidden sheet unless it is named, and nothing goes unnamed', async () => {
    exports();
    const people = (id: string): string => textRows(['contact_id,email', `${id},${id}@gmail.com`]);
    const book = await workbookOf({
      sheets: { contacts: people('X1'), Gone: people('X2') },
      states: { Gone: 'hidden' },
    });
    writeFileSync(join(folder, 'in', 'people.xlsx'), book);
    put('readme.txt', 'Exports of the spring.');
    const left = audit('in', '--out', 'left');
    expect(left).toMatchObject({ code: 0 });
    expect(left.out).toContain(
      'not read: people.xlsx › Gone, a hidden sheet; --hidden-sheet "Gone" reads it\n',
    );
    expect(left.out).toContain('not read: readme.txt, a description\n');
    const read = audit('in', '--out', 'read', '--hidden-sheet', 'Gone', '--json');
    const { leftOut, sources } = JSON.parse(read.out) as {
      leftOut: unknown;
      sources: readonly { name: string }[];
    };
    expect(leftOut).toEqual([
      { name: 'audit.json', why: 'the settings of an audit' },
      { name: 'readme.txt', why: 'a description' },
    ]);
    expect(sources.map(({ name }) => name)).toContain('people.xlsx › Gone');
    refused(audit('import', 'in', '--file', 'b.soia', '--hidden-sheet', 'Away'), 1, 'Away', 'hidden sheet');
  });
  it('documents and packed archives beside the exports, and nothing but those', async () => {
    exports();
    const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj');
    const zip = (entries: Readonly<Record<string, Buffer>>): Promise<Buffer> => {
      const file = new ZipFile();
      for (const [name, bytes] of Object.entries(entries)) file.addBuffer(bytes, name);
      file.end();
      return buffer(file.outputStream);
    };
    const older = Buffer.from('contact_id,email\nC9,zed@gmail.com\n');
    put('contract.docx', await zip({ 'word/document.xml': Buffer.from('<w/>') }));
    put('policy.pdf', PDF);
    put(
      'more.zip',
      await zip({ 'contacts.csv': older, 'old.zip': await zip({ 'contacts.csv': older }), 'logo.PNG': PDF }),
    );
    const NOT_READ = [
      'not read: contract.docx, a text document',
      'not read: more.zip › old.zip, an archive within another: unpack it first',
      'not read: more.zip › logo.PNG, a picture',
      'not read: policy.pdf, a PDF document',
    ];
    const imported = audit('import', 'in', '--file', 'a.soia');
    expect(imported, imported.error).toMatchObject({ code: 0 });
    for (const line of [...NOT_READ, 'more.zip › contacts.csv: Contacts template, 1 rows = 1 accepted'])
      expect(imported.out).toContain(line);
    const whole = audit('in', '--out', 'whole');
    expect(whole, whole.error).toMatchObject({ code: 0 });
    for (const line of NOT_READ) expect(whole.out).toContain(line);

    const documents = [join('in', 'policy.pdf'), join('in', 'contract.docx')];
    refused(audit(...documents), 1, 'Nothing was imported', NOT_READ[0]!, NOT_READ[3]!);
    const none = audit('import', ...documents, '--file', 'b.soia');
    refused(none, 1, 'Nothing was imported: no file that can be read was given.');
    expect(none.out).toContain(NOT_READ[0]);
    expect(existsSync(join(folder, 'b.soia'))).toBe(false);
  });
  it('an output folder that cannot be written', () => {
    exports();
    writeFileSync(join(folder, 'file'), '');
    const result = audit('in', '--out', 'file/out');
    refused(result, 1, 'place');
  });
  it.skipIf(process.getuid?.() === 0)('a read-only output folder', () => {
    exports();
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o500);
    refused(audit('in', '--out', 'locked'), 1, 'written to');
  });
  it('leaves earlier outputs alone when it fails', () => {
    exports();
    expect(audit('in', '--out', 'kept').code).toBe(0);
    cpSync(join(folder, 'kept'), join(folder, 'copy'), { recursive: true });
    put('contacts.csv', '');
    expect(audit('in', '--out', 'kept').code).toBe(1);
    expect(readdirSync(join(folder, 'kept')).sort()).toEqual(OUTPUTS);
    for (const name of OUTPUTS)
      expect(readFileSync(join(folder, 'kept', name))).toEqual(readFileSync(join(folder, 'copy', name)));
  });
});
