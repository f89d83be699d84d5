/** Refusals that a platform writes in more than one place are read wherever they stand. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readListed } from './read-file.ts';

async function preferencesIn(name: string, text: string): Promise<readonly (readonly unknown[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'refusals-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, text);
  const { rows } = await readListed({ path, name });
  return rows.flatMap((row) =>
    'records' in row
      ? row.records.flatMap((record) =>
          record.kind === 'preference' ? [[row.row, record.type, record.method, record.at !== null]] : [],
        )
      : [],
  );
}

const KLAVIYO =
  'Email,Klaviyo ID,Email Marketing Consent,Email Marketing Consent Timestamp,Email Suppressions\n';
const ZOHO =
  'Record Id,First Name,Last Name,Email,Email Opt Out,Unsubscribed Mode,Unsubscribed Time,Contact Owner,Account Name\n';

it.each([
  [
    'Klaviyo, a known reason',
    'list.csv',
    `${KLAVIYO}a@x.test,k1,NEVER_SUBSCRIBED,,SPAM_COMPLAINT\n`,
    [[1, 'objection', 'spam_complaint', false]],
  ],
  [
    'Klaviyo, a reason that is not known',
    'list.csv',
    `${KLAVIYO}a@x.test,k1,NEVER_SUBSCRIBED,,GLOBAL_LIST\n`,
    [[1, 'suppression', 'global_list', false]],
  ],
  ['Klaviyo, none', 'list.csv', `${KLAVIYO}a@x.test,k1,NEVER_SUBSCRIBED,,\n`, []],
  [
    'Zoho, the box',
    'Contacts.csv',
    `${ZOHO}z1,Ann,A,a@x.test,true,,,Bo,Shop\n`,
    [[1, 'objection', 'email_opt_out', false]],
  ],
  [
    'Zoho, the time alone',
    'Contacts.csv',
    `${ZOHO}z1,Ann,A,a@x.test,false,Manual,2025-01-01 10:00:00,Bo,Shop\n`,
    [[1, 'objection', 'email_opt_out', true]],
  ],
  ['Zoho, neither', 'Contacts.csv', `${ZOHO}z1,Ann,A,a@x.test,false,,,Bo,Shop\n`, []],
])('%s', async (_, name, text, preferences) => {
  expect(await preferencesIn(name, text)).toEqual(preferences);
});
