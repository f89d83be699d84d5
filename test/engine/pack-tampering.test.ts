/** A tamperer who also makes every manifest fit: `verify` evaluates again, and names what does not follow. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMessage } from '../../electron/engine/campaign-messages.ts';
import { editCampaigns } from '../../electron/engine/edit-campaigns.ts';
import { evaluate, exportPack, importPaths } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { checkPack } from '../../electron/engine/verify-pack.ts';
import { writeRejected } from '../../electron/engine/write-rejected.ts';
import { sealBag } from '../../electron/report/bag.ts';
import { createAuditFile } from '../../electron/store/open.ts';
import type { AuditStore } from '../../electron/store/store.ts';
import { NO_SETTINGS } from '../../shared/model/settings.ts';
import { workbookOf, zipOf } from '../import/write-workbook.ts';

let folder: string;
let store: AuditStore;
let pack: string;
let copies = 0;

const SETTINGS = {
  ...NO_SETTINGS,
  organisation: 'Shop Ltd',
  senders: [{ name: 'Shop Ltd', charity: false }],
  asAt: '2025-06-30',
  exportsCollectedBy: 'Shop Ltd',
};

/** An audit with a file of every kind: packed, a workbook, an export, corrections, a campaign's own message, an edit. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pack-tampering-'));
  store = createAuditFile(join(folder, 'audit.soia'), { passphrase: 'a long enough passphrase' });
  store.saveSettings(SETTINGS, 'test');
  const add = async (name: string, bytes: string | Uint8Array): Promise<void> => {
    writeFileSync(join(folder, name), bytes);
    const { refused } = await importPaths(store, [join(folder, name)], 'test', UNATTENDED);
    expect(refused).toEqual([]);
  };
  await add(
    'contacts.csv.gz',
    gzipSync(
      'contact_id,email,name,subscriber\nC1,ann@gmail.com,Ann,individual\nC2,bob@gmail.com,Bob,individual\n',
    ),
  );
  await add(
    'all.zip',
    await zipOf({
      'collections.csv':
        'contact_id,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,refused,point\n' +
        'C1,2025-01-01,checkout,direct,Shop Ltd,yes,opt_out_box,no,both\nC2,2025-01-01,checkout,direct,Shop Ltd,yes,opt_out_box,no,both\n',
      'preferences.csv': 'contact_id,at,kind,channel\nC2,2025-02-01,objection,all\n',
    }),
  );
  const cells = (row: readonly string[]): string =>
    `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
  await add(
    'sales.xlsx',
    await workbookOf({
      sheets: {
        transactions: [
          ['contact_id', 'at', 'kind', 'category', 'status'],
          ['C1', '2025-01-01', 'sale', 'shoes', 'completed'],
          ['C2', '2025-01-02', 'sale', 'shoes', 'completed'],
        ]
          .map(cells)
          .join(''),
      },
    }),
  );
  await add(
    'customers_export.csv',
    'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Country Code,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags\n' +
      "'7001,Cy,Carter,cy@gmail.com,yes,,GB,,no,10.00,1,,no,\n",
  );
  await add(
    'campaigns.csv',
    'campaign_id,name,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address\n' +
      'K1,Spring shoes,2025-03-01,email,marketing,boots,yes,yes,yes\nK2,Summer,2025-04-01,email,marketing,hats,yes,unknown,yes\n',
  );
  await add(
    'messages.csv',
    'campaign_id,contact_id,sent_at,delivered\nK1,C1,2025-03-01,yes\nK1,C2,2025-03-01,yes\nK1,C2,not a day,yes\nK2,C1,2025-99-01,yes\n',
  );
  const messages = store.sources().find(({ name }) => name === 'messages.csv')!;
  expect(messages.counts.rejected).toBe(2);
  const rejected = join(folder, 'corrected.csv');
  await writeRejected(store, messages, rejected, UNATTENDED);
  await add('corrected.csv', readFileSync(rejected, 'utf8').replace('not a day', '2025-03-05'));
  await editCampaigns(
    store,
    { campaignIds: ['K2'], changes: { means_of_refusing: 'yes' }, note: 'seen' },
    'Ann',
    new Date('2025-06-01T00:00:00Z'),
  );
  writeFileSync(join(folder, 'spring.eml'), 'Subject: Spring\n\nUnsubscribe: https://shop.example/u\n');
  await addMessage(store, 'K1', join(folder, 'spring.eml'), 'Ann');
  store.points.add(
    {
      pointId: 'P1',
      name: 'Checkout',
      pointKind: 'web_form',
      from: null,
      to: null,
      context: 'checkout',
      sources: [],
      wording: null,
      meansOfRefusing: 'yes',
      mechanism: 'opt_out_box',
      simple: 'yes',
      free: 'yes',
      channels: [],
      notice: null,
      sender: null,
    } as never,
    'Ann',
  );
  const form = Buffer.from('a picture of the form');
  store.points.attach(
    store.points.entries()[0]!.entry,
    { name: 'form.png', sha256: createHash('sha256').update(form).digest('hex'), bytes: form.length },
    zstdCompressSync(form),
    'Ann',
  );
  store.reviews.record(
    {
      reviewer: 'Ann',
      kind: 'verdict',
      verdict: 'similar',
      reason: 'worn together',
      undoes: null,
      detail: {},
    },
    [{ bought: 'shoes', promoted: 'boots' }],
  );
  // Stated anew after the imports: they are read again as the settings then were.
  store.saveSettings({ ...SETTINGS, exportsCollectedBy: null }, 'test');
  await evaluate(store, 'test', UNATTENDED);
  pack = join(folder, 'pack');
  await exportPack(store, pack, UNATTENDED);
}, 120_000);
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What is found when a copy of the pack was changed and all hashes made to fit. */
async function foundAfter(change: (data: string) => void): Promise<readonly string[]> {
  const copy = join(folder, `copy-${++copies}`);
  cpSync(pack, copy, { recursive: true });
  const data = join(copy, 'data');
  change(data);
  const path = join(data, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as {
    outputs: { file: string; sha256: string; bytes: number }[];
  };
  for (const output of manifest.outputs) {
    const bytes = readFileSync(join(data, output.file));
    Object.assign(output, { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
  }
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
  await sealBag(copy, {}, UNATTENDED.signal);
  const { differences } = await checkPack(copy, UNATTENDED);
  rmSync(copy, { recursive: true });
  return differences;
}

const inFile =
  (name: string, from: string | RegExp, to: string) =>
  (data: string): void => {
    const file = join(data, name);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(file, text.replace(from, to));
  };
const inAudit =
  (sql: string) =>
  (data: string): void => {
    const db = new DatabaseSync(join(data, 'audit.soia'));
    const triggers = db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all();
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${String(name)}`);
    db.exec(sql);
    db.close();
  };
const inSource =
  (name: string, from: string, to: string) =>
  (data: string): void =>
    inFile(
      `sources/${readdirSync(join(data, 'sources')).find((file) => file.endsWith(name))!}`,
      from,
      to,
    )(data);

it('finds nothing in a pack as it was written, however its files came in', async () => {
  expect((await checkPack(pack, UNATTENDED)).differences).toEqual([]);
  expect(await foundAfter(() => undefined)).toEqual([]);
  expect(readdirSync(join(pack, 'data', 'attachments'))).toHaveLength(1);
});

it('states where the log ends, every review, the registers, and that the audit copy is open to all', () => {
  const text = (name: string): string => readFileSync(join(pack, name), 'utf8');
  expect(JSON.parse(text('data/manifest.json'))).toMatchObject({ log: store.logHead() });
  expect(text('data/reviews.csv')).toContain('shoes,boots,similar,Ann,');
  expect(text('data/collection-points.csv')).toContain('P1,Checkout,');
  expect(text('data/campaigns.csv')).toMatch(/^K2,Summer,.*,campaigns\.csv:2;/m);
  expect(text('data/attachments.csv')).toMatch(/collection point P1,form\.png,/);
  expect(text('data/attachments.csv')).toMatch(/campaign K1,spring\.eml,/);
  expect(text('data/sources.csv')).toMatch(/-messages\.csv,messages\.csv,[0-9a-f]{64},\d+,4,2,2,0,1,1$/m);
  expect(text('HOW-TO-CHECK.txt')).toContain('is NOT encrypted');
});

type Case = readonly [what: string, change: (data: string) => void, expected: RegExp];

/** Changes of one list are made to one pack, so that each is told apart from the others. */
const TAMPERINGS: Readonly<Record<string, readonly Case[]>> = {
  'the imported files': [
    [
      'a row',
      inSource('-messages.csv', 'K1,C2,2025-03-01', 'K1,C2,2025-03-02'),
      /^messages\.csv:2: at_start, at_end in the audit file are not what the file says when it is read again\.$/,
    ],
    [
      'a row that was rejected',
      inSource('-messages.csv', '2025-99-01', '2025-09-01'),
      /^messages\.csv:4: the audit file says that this row was rejected, and the file read again says otherwise\.$/,
    ],
    [
      'a row that was accepted',
      inSource('-campaigns.csv', 'K2,Summer,2025-04-01,email', 'K2,Summer,2025-04-01,pigeon'),
      /^campaigns\.csv:2: the audit file holds a campaign of this row, and the file read again says otherwise\.$/,
    ],
    [
      'an attached file',
      (data) => {
        const [name] = readdirSync(join(data, 'attachments'));
        writeFileSync(join(data, 'attachments', name!), 'another picture');
      },
      /^data\/attachments\/.*-form\.png is not the file that was imported as form\.png\.$/,
    ],
  ],
  'the audit copy': [
    [
      'an evidence row',
      inAudit("UPDATE trade SET category = 'hats' WHERE row = 1"),
      /^sales\.xlsx › transactions:1: its category in the audit file is not what the file says/,
    ],
    [
      'a rejected row, taken out',
      inAudit('DELETE FROM rejected_row WHERE row = 4'),
      /^messages\.csv:4: read again it is rejected, and the audit file says otherwise\.$/,
    ],
    [
      'that a row came back and was rejected again, taken out',
      inAudit('DELETE FROM rejected_again'),
      /^corrected\.csv:\d: read again it is a row that brings another back and is rejected again, and the audit file says otherwise\.$/,
    ],
    [
      'the hash of a source',
      inAudit("UPDATE source SET sha256 = 'f00d' WHERE name = 'campaigns.csv'"),
      /^campaigns\.csv: sha256 is “f00d”, and the log recorded “[0-9a-f]{64}”\.$/,
    ],
    [
      'the reason of a review',
      inAudit("UPDATE review_act SET reason = 'told so'"),
      /^Review 1 \(.*\): the log recorded another reason\.$/,
    ],
    [
      'the time of a review',
      inAudit("UPDATE review_act SET at = '2020-01-01T00:00:00.000Z'"),
      /^Review 1 .*: the log recorded another time\.$/,
    ],
    [
      'the pair of a review',
      inAudit("UPDATE review_pair SET promoted = 'insurance'"),
      /^Review 1 .*: the log recorded other pairs\.$/,
    ],
    [
      'an entry of the register',
      inAudit("UPDATE point_change SET statement = replace(statement, 'Checkout', 'Till')"),
      /^Change 1 of the register of collection points is not the one that the log recorded\.$/,
    ],
    [
      'a log entry',
      inAudit("UPDATE log SET actor = 'Eve' WHERE id = 3"),
      /^Log entry 3 does not follow from the one before it: the log was changed\.$/,
    ],
    [
      'who a contact is, in the table as well',
      (data) => {
        inAudit("UPDATE contact SET name = 'Eve' WHERE name = 'Ann'")(data);
        inFile('contacts.csv', ',Ann,', ',Eve,')(data);
      },
      /^data\/contacts\.csv, row \d \(C1\): name is “Eve”, and “Ann” when recomputed\.$/,
    ],
  ],
  'the tables and documents': [
    [
      'a review',
      inFile('reviews.csv', 'worn together', 'told so'),
      /^data\/reviews\.csv, row 1 \(shoes\): reason is “told so”, and “worn together” when recomputed\.$/,
    ],
    [
      'a log entry',
      inFile('log.jsonl', '"action":"source_sealed"', '"action":"source_sEaled"'),
      /^data\/log\.jsonl, entry \d+: it differs from the audit file's entry\.$/,
    ],
    [
      'an outcome',
      inFile('contacts.csv', /^(C1,.*?individual),\w+,/m, '$1,no,'),
      /^data\/contacts\.csv, row \d \(C1\): may_market is “no”/,
    ],
    [
      'rows of an input in the manifest',
      inFile('manifest.json', /"accepted": 2/, '"accepted": 3'),
      /^data\/manifest\.json: inputs\.\d\.accepted is 3, and 2 when recomputed\.$/,
    ],
    [
      'a headline count of the manifest',
      inFile('manifest.json', /("messages": \{\s+"yes": )\d+/, '$177'),
      /^data\/manifest\.json counts 77 lines with lawful “yes”/,
    ],
    [
      'where the log ends, in the manifest',
      inFile('manifest.json', /("log": \{\s+"entries": )\d+/, '$11'),
      /^data\/manifest\.json: log\.entries is 1, and \d+ when recomputed\.$/,
    ],
    [
      'the settings',
      inFile('settings.json', '2025-06-30', '2025-06-29'),
      /^data\/settings\.json does not hold the settings of the run\.$/,
    ],
    ['the rules', inFile('rules/law/conclude.ts', 'not_met', 'met'), /^data\/rules is rule version sha256:/],
    [
      'the report',
      (data) => {
        const path = join(data, 'report.pdf');
        const bytes = readFileSync(path);
        bytes[bytes.length >> 1]! ^= 1;
        writeFileSync(path, bytes);
      },
      /^data\/report\.pdf is not the report that follows from the evidence/,
    ],
    [
      'the guide',
      inFile('../HOW-TO-CHECK.txt', 'NOT encrypted', 'encrypted'),
      /^HOW-TO-CHECK\.txt is not the guide that goes with this pack\.$/,
    ],
  ],
  'the outcomes of the audit copy': [
    [
      'an outcome',
      inAudit('UPDATE outcome_chunk SET contacts = zeroblob(length(contacts))'),
      /^Contact C1: what the latest run recorded does not follow from the evidence\.$/,
    ],
  ],
  'all there is to evaluate': [
    [
      'the audit copy, taken out',
      (data) => rmSync(join(data, 'audit.soia')),
      /^data\/audit\.soia is not in the pack, and the pack does not say that it is redacted/,
    ],
  ],
};

describe.each(Object.entries(TAMPERINGS))('changed in %s, every hash made to fit:', (_, cases) => {
  let found: readonly string[];
  beforeAll(async () => {
    found = await foundAfter((data) => cases.forEach(([, change]) => change(data)));
  }, 60_000);

  it.each(cases)('%s is named', (_what, _change, expected) => {
    expect(
      found.filter((line) => expected.test(line)),
      found.join('\n'),
    ).not.toEqual([]);
  });
});
