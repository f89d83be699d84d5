/** Columns that a known export does not read are told, and those that may hold refusals with how many values they hold. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSource } from '../../electron/import/read-source.ts';
import type { UnreadColumn } from '../../shared/model/source-totals.ts';

async function unreadOf(name: string, text: string): Promise<readonly UnreadColumn[] | null> {
  const folder = mkdtempSync(join(tmpdir(), 'unread-'));
  const path = join(folder, name);
  writeFileSync(path, text);
  let found: readonly UnreadColumn[] | null = null;
  try {
    await readSource(
      { path, name },
      { exportsCollectedBy: null },
      {
        recognised: () => undefined,
        rows: () => undefined,
        mark: () => undefined,
        progress: () => undefined,
        unread: (columns) => void (found = columns),
      },
      new AbortController().signal,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
  return found;
}

it.each([
  [
    'a column that says yes to refusing, counted where it does',
    'contacts.csv',
    'contact_id,email,Unsubscribed,shoe size\n1,a@x.test,yes,40\n2,b@x.test,no,41\n3,c@x.test,,42\n4,d@x.test,2025-01-01,\n',
    [
      { heading: 'Unsubscribed', mayRefuse: 2 },
      { heading: 'shoe size', mayRefuse: null },
    ],
  ],
  [
    'a tag or a note that speaks of refusing, whatever its heading',
    'subscribed_list.csv',
    'Email Address,First Name,MEMBER_RATING,OPTIN_TIME,EUID,NOTES,TAGS\n' +
      'a@x.test,Ann,3,2025-02-01 10:00:00,e1,Replied STOP 3 May,Do not email\n' +
      'b@x.test,Bob,3,2025-02-01 10:00:00,e2,Complained that it does not stop leaking,Unsubscribed\n',
    [
      { heading: 'NOTES', mayRefuse: 1 },
      { heading: 'TAGS', mayRefuse: 2 },
      { heading: 'MEMBER_RATING', mayRefuse: null },
    ],
  ],
  ['nothing where every column is read', 'contacts.csv', 'contact_id,email,name\n1,a@x.test,Ann\n', []],
  [
    'nothing in a row whose refusal was read',
    'unsubscribed_list.csv',
    'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,EUID\na@x.test,Ann,A,3,,2025-02-01 10:00:00,NORMAL,e1\n',
    [
      { heading: 'UNSUB_CAMPAIGN_TITLE', mayRefuse: 0 },
      { heading: 'MEMBER_RATING', mayRefuse: null },
    ],
  ],
  [
    'no refusal in what campaigns counted',
    'campaigns.csv',
    'campaign_id,name,sent_at,channel,Unsubscribes\nK1,Spring,2025-03-20,email,12\n',
    [{ heading: 'Unsubscribes', mayRefuse: null }],
  ],
  [
    'no column of which each gives a record',
    'hubspot-crm-exports-all-contacts.csv',
    'Record ID,First Name,Last Name,Email,Opted out of email: News,Unsubscribed from all email,GDPR objection\n1,Ann,A,a@x.test,true,false,yes\n2,Bob,B,b@x.test,,false,yes\n',
    [{ heading: 'GDPR objection', mayRefuse: 1 }],
  ],
  [
    'a second box of refusing where it says another thing than the first, and no second address, which is read',
    'hubspot-crm-exports-all-contacts.csv',
    'Record ID,First Name,Last Name,Email,Lifecycle Stage,Unsubscribed from all email,Email,Unsubscribed from all email\n' +
      '1,Ann,A,a@x.test,lead,false,a@x.test,true\n2,Bob,B,b@x.test,lead,true,other@x.test,false\n3,Cy,C,,lead,,c@x.test,true\n' +
      '4,Di,D,d@x.test,lead,false,,no\n',
    [
      { heading: 'Unsubscribed from all email (column 8)', mayRefuse: 1 },
      { heading: 'Lifecycle Stage', mayRefuse: null },
    ],
  ],
  [
    'a second column for addresses only where nothing reads it: whom an order is of, the first says',
    'transactions.csv',
    'contact_id,email,at,kind,email\n1,a@x.test,2025-01-05,sale,a2@x.test\n2,b@x.test,2025-01-05,sale,b@x.test\n',
    [{ heading: 'email (column 5)', mayRefuse: null }],
  ],
  [
    'no second column for addresses or numbers where contacts have all of them',
    'contacts.csv',
    'contact_id,email,phone,Email,phone\n1,a@x.test,07700 900123,A2@x.test; a3@x.test,07700 900124\n2,b@x.test,,bob at x.test,\n',
    [],
  ],
  [
    'a second address of a refusal only where an id says whose it is',
    'preferences.csv',
    'contact_id,email,at,kind,channel,email\n,a@x.test,,objection,email,a2@x.test\n2,b@x.test,,consent,email,b2@x.test\n',
    [{ heading: 'email (column 6)', mayRefuse: null }],
  ],
  [
    'a second answer, where the first is another',
    'preferences.csv',
    'email,at,kind,channel,kind\na@x.test,,consent,email,objection\nb@x.test,,objection,email,consent\nc@x.test,,consent,email,consent\n',
    [{ heading: 'kind (column 5)', mayRefuse: 1 }],
  ],
  [
    'a second status of an export',
    'people.csv',
    'Person - ID,Person - Name,Person - Email,Person - Marketing status,Person - Marketing status\n1,Ann,a@x.test,Subscribed,Unsubscribed\n',
    [{ heading: 'Person - Marketing status (column 5)', mayRefuse: 1 }],
  ],
  [
    'a second box of refusing, by whichever name',
    'civi.csv',
    'Contact ID,Contact Type,Email,Is Opt Out,Opt Out\n1,Individual,a@x.test,0,1\n2,Individual,b@x.test,0,0\n3,Individual,c@x.test,1,0\n',
    [
      { heading: 'Opt Out (column 5)', mayRefuse: 1 },
      { heading: 'Contact Type', mayRefuse: null },
    ],
  ],
])('%s', async (_, name, text, unread) => {
  expect(await unreadOf(name, text)).toEqual(unread);
});

it.each([
  'E-mail opt out',
  'Opted Out',
  'opt_out',
  'Do not contact',
  "Don't email",
  'No SMS',
  'Suppressed at',
  'Objection',
  'Withdrawn',
  'Abgemeldet am',
  'Désinscrit',
])('the heading %s speaks of refusing', async (heading) => {
  expect(await unreadOf('contacts.csv', `contact_id,email,${heading}\n1,a@x.test,1\n`)).toEqual([
    { heading, mayRefuse: 1 },
  ]);
});

it.each(['Notes', 'Optional', 'Option', 'Subscribed', 'Domain', 'Nottingham'])(
  'the heading %s does not',
  async (heading) => {
    expect(await unreadOf('contacts.csv', `contact_id,email,${heading}\n1,a@x.test,1\n`)).toEqual([
      { heading, mayRefuse: null },
    ]);
  },
);

const noted = (note: string): Promise<readonly UnreadColumn[] | null> =>
  unreadOf('contacts.csv', `contact_id,email,note\n1,a@x.test,"${note}"\n`);

it.each([
  'asked not to be contacted, see email 3/4',
  'do-not-email, vip',
  'dnc',
  'STOP',
  'Unsubscribed',
  'opted out by phone',
  'No further emails please',
  'please remove me from your mailing list',
  'Withdrew her consent in May',
  'spam complaint',
  'wants to stop receiving newsletters',
  'Désinscrit',
  'please don’t send him any more offers',
])('the note "%s" may be a refusal', async (note) => {
  expect(await noted(note)).toEqual([{ heading: 'note', mayRefuse: 1 }]);
});

it.each([
  'Do not leave with the neighbour',
  'complained about delivery',
  'objected to the price',
  'bus stop outside, no contactless',
  'https://x.test/unsubscribe?id=1',
  'stopped by on Monday',
  'VIP, no sugar',
  'Do not ring before 9, never calls back',
  'do not send the invoice by post',
])('the note "%s" speaks of something else', async (note) => {
  expect(await noted(note)).toEqual([{ heading: 'note', mayRefuse: null }]);
});
