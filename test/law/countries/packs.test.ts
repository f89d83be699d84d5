/** A case table for each country pack: what differs from the UK there, on each side of it. */
import { describe, expect, it } from 'vitest';
import { COUNTRY_LAWS } from '../../../shared/law/countries/index.ts';
import type { ProvisionId } from '../../../shared/model/finding.ts';
import { JURISDICTIONS, type Jurisdiction } from '../../../shared/model/jurisdiction.ts';
import type { Conclusion, Outcome } from '../../../shared/model/outcome.ts';
import { judge, lastMessage, type Scenario } from '../facts.ts';

type Case = readonly [
  title: string,
  scenario: Scenario,
  provision: ProvisionId,
  expected: Outcome,
  lawful: Conclusion,
];

const QUOTE: Scenario = {
  collections: [{ context: 'quote' }],
  transactions: [{ type: 'quote', status: 'open' }],
};
const COMPANY: Scenario['subscriber'] = { subscriber: 'corporate', evidence: '00000000', freeMail: false };
const CONSENT = {
  type: 'consent',
  method: 'unticked_box',
  evidence: 'yes',
  namesSender: 'yes',
  channels: ['email', 'sms'],
} as const;
const BY_TEXT: Scenario = {
  subscriber: { hasPhone: true },
  collections: [{ point: 'both' }],
  messages: [{ channel: 'sms' }],
};

const TABLES: Readonly<Record<Jurisdiction, readonly Case[]>> = {
  uk: [
    ['a quote is enough', QUOTE, 'pecr_22_3_a', 'met', 'yes'],
    ['a company is outside', { subscriber: COMPANY }, 'pecr_22_1', 'met', 'yes'],
  ],
  ie: [
    ['a sale within twelve months', { messages: [{ at: '2026-03-01' }] }, 'pecr_22_3_a', 'met', 'yes'],
    [
      'on the day on which they end',
      { asAt: '2026-12-31', messages: [{ at: '2026-03-02' }] },
      'pecr_22_3_a',
      'undetermined',
      'undetermined',
    ],
    [
      'on the day after',
      { asAt: '2026-12-31', messages: [{ at: '2026-03-03' }] },
      'pecr_22_3_a',
      'not_met',
      'no',
    ],
    [
      'a message within them starts them again',
      { asAt: '2026-12-31', messages: [{ at: '2026-01-10' }, { at: '2026-12-20' }] },
      'pecr_22_3_a',
      'met',
      'yes',
    ],
    [
      'a message after them does not',
      { asAt: '2026-12-31', messages: [{ at: '2026-04-10' }, { at: '2026-12-20' }] },
      'pecr_22_3_a',
      'not_met',
      'no',
    ],
    [
      'a service message does not',
      {
        asAt: '2026-12-31',
        messages: [{ at: '2026-01-10', purpose: 'service', containsPromotion: 'no' }, { at: '2026-12-20' }],
      },
      'pecr_22_3_a',
      'not_met',
      'no',
    ],
    [
      'one of unknown purpose may have',
      { asAt: '2026-12-31', messages: [{ at: '2026-01-10', purpose: 'unknown' }, { at: '2026-12-20' }] },
      'pecr_22_3_a',
      'undetermined',
      'undetermined',
    ],
    [
      'an undated message may have',
      { asAt: '2026-12-31', messages: [{ at: '' }, { at: '2026-12-20' }] },
      'pecr_22_3_a',
      'undetermined',
      'undetermined',
    ],
    [
      'a later sale starts them again',
      { asAt: '2026-12-31', transactions: [{}, { at: '2026-06-01' }], messages: [{ at: '2026-12-20' }] },
      'pecr_22_3_a',
      'met',
      'yes',
    ],
    ['an enquiry is not a sale', QUOTE, 'pecr_22_3_a', 'not_met', 'no'],
    ['a company: it depends', { subscriber: COMPANY }, 'pecr_22_1', 'undetermined', 'yes'],
    ['a text message is covered', BY_TEXT, 'pecr_22_3_a', 'met', 'yes'],
  ],
  de: [
    ['a completed sale', {}, 'pecr_22_3_a', 'met', 'yes'],
    ['an enquiry is doubtful, and without a sale not enough', QUOTE, 'pecr_22_3_a', 'not_met', 'no'],
    [
      'an enquiry followed by a sale is doubtful',
      { collections: [{ context: 'quote' }] },
      'pecr_22_3_a',
      'undetermined',
      'undetermined',
    ],
    [
      'a company is protected',
      { subscriber: COMPANY, collections: [] },
      'pecr_22_1',
      'not_met',
      'undetermined',
    ],
    [
      'no means at collection',
      { collections: [{ meansOfRefusing: 'no', mechanism: 'unknown' }] },
      'pecr_22_3_c_collection',
      'not_met',
      'no',
    ],
    ['consent instead', { ...QUOTE, preferences: [CONSENT] }, 'pecr_22_2', 'met', 'yes'],
  ],
  fr: [
    ['a completed sale', {}, 'pecr_22_3_a', 'met', 'yes'],
    ['an enquiry', QUOTE, 'pecr_22_3_a', 'not_met', 'no'],
    [
      'a company: it depends',
      { subscriber: COMPANY, collections: [] },
      'pecr_22_1',
      'undetermined',
      'undetermined',
    ],
    [
      'a free account is a sale',
      {
        collections: [{ context: 'free_service_signup' }],
        transactions: [{ type: 'free_account', status: 'completed' }],
      },
      'pecr_22_3_a',
      'met',
      'yes',
    ],
  ],
  nl: [
    ['a completed sale', {}, 'pecr_22_3_a', 'met', 'yes'],
    ['an enquiry', QUOTE, 'pecr_22_3_a', 'not_met', 'no'],
    [
      'a company is protected',
      { subscriber: COMPANY, collections: [] },
      'pecr_22_1',
      'not_met',
      'undetermined',
    ],
  ],
  es: [
    ['a contract', {}, 'pecr_22_3_a', 'met', 'yes'],
    ['an enquiry', QUOTE, 'pecr_22_3_a', 'not_met', 'no'],
    [
      'an order whose outcome is not recorded',
      { transactions: [{ status: 'unknown' }] },
      'pecr_22_3_a',
      'undetermined',
      'undetermined',
    ],
    [
      'a company is protected',
      { subscriber: COMPANY, collections: [] },
      'pecr_22_1',
      'not_met',
      'undetermined',
    ],
  ],
  it: [
    ['a completed sale', {}, 'pecr_22_3_a', 'met', 'yes'],
    ['a refunded sale was one', { transactions: [{ status: 'refunded' }] }, 'pecr_22_3_a', 'met', 'yes'],
    [
      'a cancelled order was none',
      { transactions: [{ status: 'cancelled' }] },
      'pecr_22_3_a',
      'not_met',
      'no',
    ],
    ['orders not imported', { transactions: [] }, 'pecr_22_3_a', 'undetermined', 'undetermined'],
    ['a text message is not covered', BY_TEXT, 'pecr_22_3_a', 'not_met', 'no'],
    ['a text message by consent', { ...BY_TEXT, preferences: [CONSENT] }, 'pecr_22_2', 'met', 'yes'],
  ],
  pl: [
    ['a sale is no basis', {}, 'pecr_22_3_a', 'not_met', 'no'],
    ['consent is', { preferences: [CONSENT] }, 'pecr_22_2', 'met', 'yes'],
    [
      'before the Act of 2024 no law is held',
      { collections: [{ at: '2024-01-02' }], messages: [{ at: '2024-11-09' }] },
      'pecr_22_3_a',
      'undetermined',
      'undetermined',
    ],
    [
      'on its first day it is',
      { collections: [{ at: '2024-01-02' }], messages: [{ at: '2024-11-10' }] },
      'pecr_22_3_a',
      'not_met',
      'no',
    ],
  ],
  at: [
    ['the ECG list was not imported', {}, 'pecr_22_3_c_collection', 'undetermined', 'undetermined'],
    [
      'it was, and does not hold the address',
      { audit: { externalLists: ['ecg'] } },
      'pecr_22_3_c_collection',
      'met',
      'yes',
    ],
    [
      'it held the address before',
      {
        audit: { externalLists: ['ecg'] },
        preferences: [{ type: 'external_list', method: 'ecg', at: '2025-01-10' }],
      },
      'pecr_22_3_c_collection',
      'not_met',
      'no',
    ],
    [
      'it held the address only later',
      {
        audit: { externalLists: ['ecg'] },
        preferences: [{ type: 'external_list', method: 'ecg', at: '2025-04-10' }],
      },
      'pecr_22_3_c_collection',
      'met',
      'yes',
    ],
    [
      'it holds the address, since when is not recorded',
      { audit: { externalLists: ['ecg'] }, preferences: [{ type: 'external_list', method: 'ecg', at: '' }] },
      'pecr_22_3_c_collection',
      'undetermined',
      'undetermined',
    ],
    [
      'an entry does not undo a consent',
      { preferences: [CONSENT, { type: 'external_list', method: 'ecg', at: '2025-01-10' }] },
      'pecr_22_2',
      'met',
      'yes',
    ],
    ['the list holds no phone numbers', BY_TEXT, 'pecr_22_3_c_collection', 'met', 'yes'],
    [
      'a missing list hides no missing means',
      { collections: [{ meansOfRefusing: 'no', mechanism: 'unknown' }] },
      'pecr_22_3_c_collection',
      'not_met',
      'no',
    ],
    [
      'an enquiry is not settled',
      { ...QUOTE, audit: { externalLists: ['ecg'] } },
      'pecr_22_3_a',
      'undetermined',
      'undetermined',
    ],
  ],
  be: [
    ['a completed sale', {}, 'pecr_22_3_a', 'met', 'yes'],
    ['an enquiry', QUOTE, 'pecr_22_3_a', 'not_met', 'no'],
    ['a text message is not settled', BY_TEXT, 'pecr_22_3_a', 'undetermined', 'undetermined'],
    [
      'a company: it depends',
      { subscriber: COMPANY, collections: [] },
      'pecr_22_1',
      'undetermined',
      'undetermined',
    ],
  ],
  se: [
    ['a sale', {}, 'pecr_22_3_a', 'met', 'yes'],
    ['an enquiry is not settled', QUOTE, 'pecr_22_3_a', 'undetermined', 'undetermined'],
    ['a company is outside', { subscriber: COMPANY }, 'pecr_22_1', 'met', 'yes'],
  ],
  ca: [
    [
      'two years from a purchase',
      { asAt: '2027-12-31', messages: [{ at: '2027-03-01' }] },
      'pecr_22_3_a',
      'met',
      'yes',
    ],
    [
      'and not after',
      { asAt: '2027-12-31', messages: [{ at: '2027-03-03' }] },
      'pecr_22_3_a',
      'not_met',
      'no',
    ],
    [
      'six months from an inquiry',
      { ...QUOTE, messages: [{ at: '2025-09-01' }] },
      'pecr_22_3_a',
      'met',
      'yes',
    ],
    [
      'and not after',
      { ...QUOTE, asAt: '2025-12-31', messages: [{ at: '2025-09-03' }] },
      'pecr_22_3_a',
      'not_met',
      'no',
    ],
    [
      'a message does not start them again',
      { ...QUOTE, asAt: '2025-12-31', messages: [{ at: '2025-08-01' }, { at: '2025-11-01' }] },
      'pecr_22_3_a',
      'not_met',
      'no',
    ],
    [
      'similarity is not asked',
      { messages: [{ category: 'insurance' }] },
      'pecr_22_3_b',
      'not_applicable',
      'yes',
    ],
    [
      'nor a means at collection',
      { collections: [{ meansOfRefusing: 'no', mechanism: 'unknown' }] },
      'pecr_22_3_c_collection',
      'not_applicable',
      'yes',
    ],
    [
      'but one in each message',
      { messages: [{ meansOfRefusing: 'no' }] },
      'pecr_22_3_c_messages',
      'not_met',
      'no',
    ],
    ['a company is protected', { subscriber: COMPANY }, 'pecr_22_1', 'not_met', 'yes'],
  ],
  au: [
    ['a sale', {}, 'pecr_22_3_a', 'met', 'yes'],
    ['an inquiry is a weak basis', QUOTE, 'pecr_22_3_a', 'undetermined', 'undetermined'],
    [
      'similarity is not asked',
      { messages: [{ category: 'insurance' }] },
      'pecr_22_3_b',
      'not_applicable',
      'yes',
    ],
    [
      'a means in each message',
      { messages: [{ meansOfRefusing: 'no' }] },
      'pecr_22_3_c_messages',
      'not_met',
      'no',
    ],
  ],
  nz: [
    ['a sale', {}, 'pecr_22_3_a', 'met', 'yes'],
    ['an inquiry is not settled', QUOTE, 'pecr_22_3_a', 'undetermined', 'undetermined'],
    [
      'a means in each message',
      { messages: [{ meansOfRefusing: 'no' }] },
      'pecr_22_3_c_messages',
      'not_met',
      'no',
    ],
  ],
};

describe.each(JURISDICTIONS)('the law of %s', (code) => {
  const { analogue, names, name } = COUNTRY_LAWS[code];
  const there = ({ subscriber, policies, ...rest }: Scenario): Scenario => ({
    ...rest,
    subscriber: { ...subscriber, countries: [name] },
    policies: { ...policies, analogueCountries: analogue },
  });

  it.each(TABLES[code])('%s', (_title, scenario, provision, expected, lawful) => {
    const message = lastMessage(there(scenario));
    expect(message.findings.find((finding) => finding.provision === provision)!.outcome).toBe(expected);
    expect(message.lawful).toBe(lawful);
  });

  it('never makes a message lawful after an objection', () => {
    const objected = there({
      preferences: [CONSENT, { at: '2025-03-15' }],
      audit: { externalLists: ['ecg'] },
    });
    expect(lastMessage(objected).lawful).toBe('no');
    expect(judge(objected).mayMarket).toBe('no');
  });

  it('has no charitable route beside the British one', () => {
    const { findings } = judge(there({ audit: { senderIsCharity: true } }));
    const charity = findings.find(({ provision }) => provision === 'pecr_22_3A')!;
    expect(charity.outcome === 'not_applicable').toBe(code !== 'uk');
  });

  it('states what it is and where it is written', () => {
    expect(COUNTRY_LAWS[code].code).toBe(code);
    expect(names).toContain(name.toLowerCase());
    expect(COUNTRY_LAWS[code].citation).not.toBe('');
    if (COUNTRY_LAWS[code].confidence !== 'high') expect(COUNTRY_LAWS[code].uncertain).not.toEqual([]);
  });
});

it('no two packs answer to one name', () => {
  const names = Object.values(COUNTRY_LAWS).flatMap((law) => law.names);
  expect(new Set(names).size).toBe(names.length);
});
