/** Salesforce keeps one person in several records: a refusal in one of them is a refusal of the person. */
import { expect, it } from 'vitest';
import { evaluate } from '../../electron/engine/evaluate.ts';
import { justify } from '../../electron/engine/justify.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { auditFrom, type Files } from './audit-from.ts';

const CONTACTS =
  'Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,Email,HasOptedOutOfEmail,IndividualId\n';
const LEADS =
  'Id,LastName,FirstName,Company,Email,Status,IsConverted,ConvertedContactId,HasOptedOutOfEmail\n';
const INDIVIDUALS = 'Id,LastName,FirstName,HasOptedOutProcessing,HasOptedOutSolicit,ShouldForget\n';
const CONSENTS = 'Id,PartyId,ContactPointType,CaptureDate,CaptureSource,PrivacyConsentStatus\n';
const ANN = '003000000000001AAA,false,,001000000000001,Archer,Ann,ann@shop.test,false';
const PREFERENCES = 'contact_id,at,kind,channel\n';

async function refusalOf(email: string, files: Files): Promise<string> {
  const { store } = await auditFrom({ ...files, 'preferences.csv': PREFERENCES }, { asAt: '2025-06-30' });
  await evaluate(store, 'test', UNATTENDED);
  const [contact] = store.findContacts(email);
  const { findings } = justify(store).justify(contact!).result;
  return findings.find(({ provision }) => provision === 'gdpr_21_3')!.outcome;
}

it.each<readonly [string, Files, string]>([
  ['nobody refused', { 'Contact.csv': `${CONTACTS}${ANN},\n` }, 'met'],
  [
    'the individual that the contact names',
    {
      'Contact.csv': `${CONTACTS}${ANN},0PK00000000000aAAA\n`,
      'Individual.csv': `${INDIVIDUALS}0PK00000000000a,Archer,Ann,false,true,false\n`,
    },
    'not_met',
  ],
  [
    'the individual, who does not want to be processed at all',
    {
      'Contact.csv': `${CONTACTS}${ANN},0PK00000000000aAAA\n`,
      'Individual.csv': `${INDIVIDUALS}0PK00000000000a,Archer,Ann,true,false,false\n`,
    },
    'not_met',
  ],
  [
    'another individual',
    {
      'Contact.csv': `${CONTACTS}${ANN},0PK00000000000aAAA\n`,
      'Individual.csv': `${INDIVIDUALS}0PK00000000000b,Baker,Bob,false,true,false\n`,
    },
    'met',
  ],
  [
    'the individual, by a consent object',
    {
      'Contact.csv': `${CONTACTS}${ANN},0PK00000000000aAAA\n`,
      'ContactPointTypeConsent.csv': `${CONSENTS}0ZX1,0PK00000000000aAAA,Email,2025-01-02T00:00:00.000Z,Web form,OptOut\n`,
    },
    'not_met',
  ],
  [
    'the lead that became the contact, under another address',
    {
      'Contact.csv': `${CONTACTS}${ANN},\n`,
      'Lead.csv': `${LEADS}00Q000000000001AAA,Archer,Ann,Shop,other@shop.test,Converted,true,003000000000001AAA,true\n`,
    },
    'not_met',
  ],
  [
    'the duplicate that was merged into the contact',
    {
      'Contact.csv': `${CONTACTS}${ANN},\n003000000000002AAA,true,003000000000001AAA,001000000000001,Archer,Annie,annie@shop.test,true,\n`,
    },
    'not_met',
  ],
  [
    'the lead that became a duplicate, which was merged into the contact',
    {
      'Contact.csv': `${CONTACTS}${ANN},\n003000000000002AAA,true,003000000000001AAA,001000000000001,Archer,Annie,annie@shop.test,false,\n`,
      'Lead.csv': `${LEADS}00Q000000000001AAA,Archer,Ann,Shop,other@shop.test,Converted,true,003000000000002,true\n`,
    },
    'not_met',
  ],
  [
    'the duplicate of a duplicate',
    {
      'Contact.csv': `${CONTACTS}${ANN},\n003000000000002AAA,true,003000000000001AAA,001000000000001,Archer,Annie,annie@shop.test,false,\n003000000000003AAA,true,003000000000002AAA,001000000000001,Archer,Anna,anna@shop.test,true,\n`,
    },
    'not_met',
  ],
  [
    'the member of a campaign',
    {
      'Contact.csv': `${CONTACTS}${ANN},\n`,
      'CampaignMember.csv':
        'Id,CampaignId,LeadId,ContactId,Status,HasResponded,HasOptedOutOfEmail\n00v1,7011,,003000000000001AAA,Sent,false,true\n',
    },
    'not_met',
  ],
])('%s', async (_, files, outcome) => {
  expect(await refusalOf('ann@shop.test', files)).toBe(outcome);
});

it('lets no consent of the individual count as one of the contact', async () => {
  const { store } = await auditFrom(
    {
      'Contact.csv': `${CONTACTS}${ANN},0PK00000000000aAAA\n`,
      'ContactPointTypeConsent.csv': `${CONSENTS}0ZX1,0PK00000000000aAAA,Email,2025-01-02T00:00:00.000Z,Web form,OptIn\n`,
    },
    { asAt: '2025-06-30' },
  );
  await evaluate(store, 'test', UNATTENDED);
  const [contact] = store.findContacts('ann@shop.test');
  expect(justify(store).justify(contact!).facts.preferences).toEqual([]);
});

it('takes a deleted opportunity for no sale', async () => {
  const { store } = await auditFrom(
    {
      'Contact.csv': `${CONTACTS}${ANN},\n`,
      'Opportunity.csv':
        'Id,IsDeleted,AccountId,Name,StageName,CloseDate,IsWon,ContactId\n0061,true,001000000000001,Lamp,Closed Won,2025-01-02,true,003000000000001AAA\n0062,false,001000000000001,Chair,Closed Won,2025-01-02,true,003000000000001AAA\n',
    },
    { asAt: '2025-06-30' },
  );
  await evaluate(store, 'test', UNATTENDED);
  const [contact] = store.findContacts('ann@shop.test');
  expect(
    justify(store)
      .justify(contact!)
      .facts.transactions.map(({ product, status }) => [product, status]),
  ).toEqual([
    ['Lamp', 'cancelled'],
    ['Chair', 'completed'],
  ]);
});
