/** Refusals that a platform writes in more than one place are read wherever they stand. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { SourceRow } from '../../electron/import/source.ts';
import { readListed } from './read-file.ts';

async function rowsOf(name: string, text: string): Promise<readonly SourceRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'refusals-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, text);
  return (await readListed({ path, name })).rows;
}

async function preferencesIn(name: string, text: string): Promise<readonly (readonly unknown[])[]> {
  const rows = await rowsOf(name, text);
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

const HUBSPOT = `Record ID,First Name,Last Name,Email,Lifecycle Stage,Legal basis for processing contact's data\n`;
const MAILCHIMP = 'Email Address,MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,UNSUB_TIME,UNSUB_REASON,EUID\n';

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
  [
    'Zoho, how alone',
    'Contacts.csv',
    `${ZOHO}z1,Ann,A,a@x.test,false,Manual,,Bo,Shop\n`,
    [[1, 'objection', 'email_opt_out', false]],
  ],
  [
    'Klaviyo, subscribed and a reason that is not known',
    'list.csv',
    `${KLAVIYO}a@x.test,k1,SUBSCRIBED,2025-01-01 10:00:00,GLOBAL_LIST\n`,
    [
      [1, 'consent', 'unknown', true],
      [1, 'suppression', 'global_list', false],
    ],
  ],
  [
    'HubSpot, a consent and its withdrawal',
    'contacts.csv',
    `${HUBSPOT}1,Ann,A,a@x.test,Lead,Freely given consent from contact;Consent withdrawn\n`,
    [
      [1, 'consent', 'unknown', false],
      [1, 'withdrawal', 'unknown', false],
    ],
  ],
  [
    'HubSpot, a basis that is none of the person’s doing',
    'contacts.csv',
    `${HUBSPOT}1,Ann,A,a@x.test,Lead,Legitimate interest – prospect/lead\n`,
    [],
  ],
  [
    'Mailchimp, what went before the unsubscribing',
    'unsubscribed_members.csv',
    `${MAILCHIMP}a@x.test,2,2024-02-01 09:00:00,2024-02-01 09:05:00,2024-02-03 10:00:00,,e1\nb@x.test,2,,,2024-02-03 10:00:00,,e2\n`,
    [
      [1, 'objection', 'unsubscribe_link', true],
      [1, 'consent', 'unknown', true],
      [2, 'objection', 'unsubscribe_link', true],
    ],
  ],
  ['Zoho, nothing picked', 'Contacts.csv', `${ZOHO}z1,Ann,A,a@x.test,false,-None-,,Bo,Shop\n`, []],
  ['Zoho, neither', 'Contacts.csv', `${ZOHO}z1,Ann,A,a@x.test,false,,,Bo,Shop\n`, []],
])('%s', async (_, name, text, preferences) => {
  expect(await preferencesIn(name, text)).toEqual(preferences);
});

it('rejects a row of HubSpot whose basis is not known, instead of reading it without', async () => {
  const [row] = await rowsOf('contacts.csv', `${HUBSPOT}1,Ann,A,a@x.test,Lead,Asked to be left alone\n`);
  expect(row).toMatchObject({ rejection: { code: 'unknown_word' } });
});
