/** Whoever has several addresses refused if any of them did, wherever the export puts the others. */
import { expect, it } from 'vitest';
import { evaluate } from '../../electron/engine/evaluate.ts';
import { justify } from '../../electron/engine/justify.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { auditFrom, type Files } from './audit-from.ts';

const REFUSED = 'email,at,kind,channel\nold@x.test,2025-01-02,objection,email\n';
const HUBSPOT =
  'Record ID,First Name,Last Name,Email,Lifecycle Stage,Additional email addresses,Merged Contact IDs\n';

async function refusals(email: string, files: Files): Promise<{ contacts: number; objection: string }> {
  const { store } = await auditFrom(files, { asAt: '2025-06-30' });
  await evaluate(store, 'test', UNATTENDED);
  const [contact] = store.findContacts(email);
  const { findings } = justify(store).justify(contact!).result;
  const { yes, no, undetermined } = store.latestRun()!.counts.contacts;
  return {
    contacts: yes + no + undetermined,
    objection: findings.find(({ provision }) => provision === 'gdpr_21_3')!.outcome,
  };
}

it.each<readonly [string, Files]>([
  [
    'in one cell of the template, with an id',
    { 'contacts.csv': 'contact_id,email\nC1,"ann@x.test, old@x.test"\n' },
  ],
  [
    'in one cell of the template, beside one that cannot be read',
    { 'contacts.csv': 'contact_id,email\nC1,"ann@x.test; old@x.test, bob@"\n' },
  ],
  [
    'in a second column of the heading',
    { 'contacts.csv': 'contact_id,email,Email\nC1,ann@x.test,old@x.test\n' },
  ],
  [
    'in a second column of the heading, in an export',
    { 'hubspot-crm-exports-all.csv': `${HUBSPOT.trim()},Email\n1,Ann,A,ann@x.test,customer,,,old@x.test\n` },
  ],
  [
    'in one cell of HubSpot’s column for more of them',
    { 'hubspot-crm-exports-all.csv': `${HUBSPOT}1,Ann,A,ann@x.test,customer,new@x.test;old@x.test,\n` },
  ],
  [
    'in a column of Zoho',
    {
      'Contacts.csv':
        'Record Id,First Name,Last Name,Email,Secondary Email,Email Opt Out,Contact Owner\nzcrm_1,Ann,A,ann@x.test,old@x.test,false,Bo\n',
    },
  ],
  [
    'in columns of Pipedrive',
    {
      'people.csv':
        'Person - ID,Person - Name,Person - Email - Work,Person - Email - Home,Person - Organization\n1,Ann A,ann@x.test,old@x.test,Shop\n',
    },
  ],
  [
    'in one cell of Pipedrive',
    {
      'people.csv':
        'Person - ID,Person - Name,Person - Email,Person - Organization\n1,Ann A,"ann@x.test, old@x.test",Shop\n',
    },
  ],
  [
    'in one cell of QuickBooks',
    {
      'customers.csv':
        'Customer,Phone Numbers,Email,Full Name,Billing Address\nAnn A,,"ann@x.test,old@x.test",Ann A,1 High St\n',
    },
  ],
])('%s', async (_title, files) => {
  expect(await refusals('ann@x.test', { ...files, 'preferences.csv': REFUSED })).toEqual({
    contacts: 1,
    objection: 'not_met',
  });
});

it('are one person where no id makes them one contact', async () => {
  const files = {
    'people.csv': 'Person - Name,Person - Email,Person - Organization\nAnn A,"ann@x.test, old@x.test",Shop\n',
    'preferences.csv': REFUSED,
  };
  expect(await refusals('ann@x.test', files)).toEqual({ contacts: 2, objection: 'not_met' });
});

it('name each of several people whose refusal stands in one row', async () => {
  const files = {
    'contacts.csv': 'contact_id,email\nC1,ann@x.test\nC2,bob@x.test\n',
    'preferences.csv': 'email,at,kind,channel\n"bob@x.test; ann@x.test",2025-01-02,objection,email\n',
  };
  expect(await refusals('ann@x.test', files)).toEqual({ contacts: 2, objection: 'not_met' });
  expect(await refusals('bob@x.test', files)).toEqual({ contacts: 2, objection: 'not_met' });
});

it('of a contact that was merged away in HubSpot are those of the one it became', async () => {
  const files = {
    'hubspot-crm-exports-march.csv': `${HUBSPOT}7,Annie,A,old@x.test,lead,,\n`,
    'hubspot-crm-exports-june.csv': `${HUBSPOT}1,Ann,A,ann@x.test,customer,,5;7\n2,Bob,B,bob@x.test,lead,,\n`,
    'preferences.csv': REFUSED,
  };
  expect((await refusals('ann@x.test', files)).objection).toBe('not_met');
  expect((await refusals('bob@x.test', files)).objection).toBe('met');
});

it('of a lead of Zoho are those of the contact that it became', async () => {
  const files = {
    'Contacts.csv':
      'Record Id,First Name,Last Name,Email,Email Opt Out,Contact Owner\nzcrm_1,Ann,A,ann@x.test,false,Bo\nzcrm_2,Bob,B,bob@x.test,false,Bo\n',
    'Leads.csv':
      'Record Id,First Name,Last Name,Company,Email,Lead Status,Lead Source,Lead Owner,Converted Contact Id\nzcrm_9,Ann,A,Shop,old@x.test,Converted,Web,Bo,zcrm_1\n',
    'preferences.csv': REFUSED,
  };
  expect((await refusals('ann@x.test', files)).objection).toBe('not_met');
  expect((await refusals('bob@x.test', files)).objection).toBe('met');
});

it('of a second number in one cell are those of the contact', async () => {
  const files = (contacts: string): Files => ({
    'contacts.csv': `contact_id,email,phone\n${contacts}`,
    'preferences.csv': 'phone,at,kind,channel\n+447700900124,2025-01-02,objection,all\n',
  });
  const two = 'C1,ann@x.test,"mobile: 07700 900123; 07700 900124"\n';
  expect(await refusals('ann@x.test', files(two))).toEqual({ contacts: 1, objection: 'not_met' });
  expect((await refusals('ann@x.test', files('C1,ann@x.test,07700 900123\n'))).objection).toBe('met');
});

it('name each of several people by their numbers', async () => {
  const files = {
    'contacts.csv': 'contact_id,email,phone\nC1,ann@x.test,07700 900123\nC2,bob@x.test,07700 900124\n',
    'preferences.csv': 'phone,at,kind,channel\n07700 900124 / 07700 900123,2025-01-02,objection,all\n',
  };
  expect((await refusals('ann@x.test', files)).objection).toBe('not_met');
  expect((await refusals('bob@x.test', files)).objection).toBe('not_met');
});

it.each<readonly [string, Files]>([
  [
    'HubSpot',
    {
      'hubspot-crm-exports-all.csv':
        'Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Lifecycle Stage\n1,Ann,A,ann@x.test,07700 900124,07700 900123,customer\n',
    },
  ],
  [
    'Salesforce',
    {
      'Contact.csv':
        'Id,AccountId,LastName,Email,MobilePhone,Phone,HasOptedOutOfEmail\n003000000000001AAA,001000000000001AAA,A,ann@x.test,07700 900123,07700 900124,false\n',
    },
  ],
  [
    'Zoho',
    {
      'Contacts.csv':
        'Record Id,First Name,Last Name,Email,Phone,Mobile,Email Opt Out,Contact Owner\nzcrm_1,Ann,A,ann@x.test,07700 900124,07700 900123,false,Bo\n',
    },
  ],
  [
    'Pipedrive',
    {
      'people.csv':
        'Person - ID,Person - Name,Person - Email,Person - Phone - Mobile,Person - Phone - Work,Person - Organization\n1,Ann A,ann@x.test,07700 900123,07700 900124,Shop\n',
    },
  ],
  [
    'Dynamics',
    {
      'contacts.csv':
        '(Do Not Modify) Contact,Full Name,Email,Company Name,Mobile Phone,Business Phone,Do not allow Bulk Emails\nc-1,Ann A,ann@x.test,Shop,07700 900123,07700 900124,Allow\n',
    },
  ],
  [
    'Brevo',
    {
      'brevo.csv':
        'EMAIL,SMS,WHATSAPP,ADDED_TIME,MODIFIED_TIME\nann@x.test,447700900123,447700900124,01-02-2024 10:00:00,01-02-2024 10:00:00\n',
    },
  ],
])('of a second number in a column of %s are those of the contact', async (_title, files) => {
  const refused = { 'preferences.csv': 'phone,at,kind,channel\n+447700900124,2025-01-02,objection,all\n' };
  expect(await refusals('ann@x.test', { ...files, ...refused })).toEqual({
    contacts: 1,
    objection: 'not_met',
  });
});
