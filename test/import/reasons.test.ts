/** Why a row was rejected, where the reason must say what to do about it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readListed } from './read-file.ts';

async function reasonsOf(name: string, text: string): Promise<readonly (string | null)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'reasons-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, text);
  const { rows } = await readListed({ path, name });
  return rows.map((row) => ('rejection' in row ? row.rejection.reason : null));
}

const ORDERS =
  'Name,Email,Financial Status,Paid at,Created at,Accepts Marketing,Lineitem quantity,Lineitem name,Lineitem price\n';

it.each<readonly [string, string, string, readonly (RegExp | null)[]]>([
  [
    'deals that name nobody',
    'deals.csv',
    'Deal - ID,Deal - Title,Deal - Value,Deal - Status,Deal - Contact person\n1,Lamp,10,Won,Ann A\n',
    [/says who it is about.*Show the column "Person - ID" or "Person - Email" in the list of deals/],
  ],
  [
    'orders that have customers by name only',
    'orders.csv',
    'Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold\n2025-01-02,7,£5,completed,Ann A,new,1× Lamp,1\n',
    [/says who it is about.*export the orders themselves, with the column "Email \(Billing\)"/],
  ],
  [
    'lines of an order in another order',
    'orders_export_1.csv',
    `${ORDERS}#2,b@x.test,paid,,2025-01-02 10:00:00 +0000,no,1,Lamp,5\n#1,a@x.test,,,,,1,Bulb,2\n#1,a@x.test,paid,,2025-01-02 10:00:00 +0000,no,1,Lamp,5\n`,
    [null, /order "#1", whose first row does not stand above it.*not sorted/, null],
  ],
  [
    'an id whose digits a spreadsheet cut off',
    'contacts.csv',
    'contact_id,email\n7.21045E+12,a@x.test\n1E5,b@x.test\n',
    [/"contact_id" holds "7.21045E\+12": a spreadsheet has cut off digits/, null],
  ],
  [
    'a line of sums in a template',
    'contacts.csv',
    'contact_id,email,name\nC1,a@x.test,Ann\nTotal,,1\nTotal: 1,,\n',
    [null, /"Total" is a total or closing line/, /"Total: 1" is a total/],
  ],
  [
    'a cell of which one address cannot be read',
    'preferences.csv',
    'email,at,kind,channel\n"a@x.test, bob@",2025-01-02,objection,email\n',
    [/"a@x.test, bob@" is no email address/],
  ],
])('%s', async (_title, name, text, reasons) => {
  const found = await reasonsOf(name, text);
  expect(found).toHaveLength(reasons.length);
  for (const [i, reason] of reasons.entries())
    if (reason === null) expect(found[i]).toBeNull();
    else expect(found[i]).toMatch(reason);
});
