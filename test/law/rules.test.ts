/**
 * Every rule of the law part by its number: one case that shows it at work, beside the case tables of the provisions.
 * `rule-coverage.test.ts` proves that none is missing.
 */
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../shared/model/channel.ts';
import type { PreferenceFact } from '../../shared/model/facts.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import { reasonText } from '../../shared/report/reasons.ts';
import { adviceOn, judge, lastMessage, outcomeFor, type Changed, type Scenario } from './facts.ts';

const lawful = (scenario: Scenario): string => lastMessage(scenario).lawful;
const basis = (scenario: Scenario): string => lastMessage(scenario).basis;
const codes = (scenario: Scenario): readonly string[] =>
  lastMessage(scenario).findings.flatMap(({ reasons }) => reasons.map(({ code }) => code));
const sale = (collection: NonNullable<Scenario['collections']>[number]): Outcome =>
  outcomeFor('message', 'pecr_22_3_a', { collections: [collection] });
const means = (collection: NonNullable<Scenario['collections']>[number]): Outcome =>
  outcomeFor('message', 'pecr_22_3_c_collection', { collections: [collection] });

const NO_BASIS: Scenario = { collections: [{ context: 'survey' }], transactions: [] };
const CONSENT: Changed<PreferenceFact> = {
  type: 'consent',
  method: 'unticked_box',
  evidence: 'yes',
  at: '2025-03-12',
};
const COMPANY = { subscriber: 'corporate', evidence: '01234567', freeMail: false } as const;
const CHARITY: Scenario = {
  audit: { senderIsCharity: true },
  asAt: '2026-06-30',
  collections: [{ at: '2026-03-01', context: 'donation' }],
  transactions: [],
  messages: [{ at: '2026-04-01', promotesType: 'charitable_purpose' }],
};
const charity = (changes: Scenario): Outcome =>
  outcomeFor('message', 'pecr_22_3A', { ...CHARITY, ...changes });

describe('scope', () => {
  it.each(CHANNELS)('R-01 judges electronic mail only: %s', (channel) => {
    const judgedUnder22 = channel !== 'post' && channel !== 'call';
    expect(lawful({ ...NO_BASIS, messages: [{ channel }] })).toBe(judgedUnder22 ? 'no' : 'not_applicable');
  });

  it('R-02 lets the content decide and not the label: a service message with promotion is marketing', () => {
    const service = { purpose: 'service' } as const;
    expect(lawful({ ...NO_BASIS, messages: [service] })).toBe('not_applicable');
    expect(lawful({ ...NO_BASIS, messages: [{ ...service, containsPromotion: 'yes' }] })).toBe('no');
    expect(lawful({ messages: [{ ...service, containsPromotion: 'yes' }] })).toBe('yes');
  });

  it('R-03 treats asking for preferences as marketing, which an objector may not be sent', () => {
    const asking: Scenario = { messages: [{ purpose: 'preference_request' }] };
    expect(lawful({ ...NO_BASIS, ...asking })).toBe('no');
    expect(lawful({ ...asking, preferences: [{}] })).toBe('no');
  });

  it('R-06 counts a message that was not delivered from 5 February 2026', () => {
    const undelivered = (at: string): Scenario => ({
      ...NO_BASIS,
      asAt: '2026-05-01',
      messages: [{ delivered: 'no', at }],
    });
    expect(lawful(undelivered('2026-02-04'))).toBe('not_applicable');
    expect(lawful(undelivered('2026-02-04T23:59:59Z'))).toBe('not_applicable');
    expect(lawful(undelivered('2026-02-05T00:00:00Z'))).toBe('no');
    expect(lawful(undelivered('2026-02-05'))).toBe('no');
    expect(lawful(undelivered(''))).toBe('undetermined');
  });
});

describe('solicited messages', () => {
  const QUOTE = { type: 'quote', reference: 'Q1', at: '2025-03-20' } as const;
  const answered = (...messages: NonNullable<Scenario['messages']>): Scenario => ({
    ...NO_BASIS,
    transactions: [QUOTE],
    messages,
  });
  const REPLY = { inReplyTo: 'Q1' } as const;

  it('R-04 needs no basis for the reply to a request, though it came on the same day', () => {
    const { lawful: concluded, reasons } = lastMessage(answered(REPLY));
    expect(concluded).toBe('not_applicable');
    expect(reasons.map(({ code }) => code)).toEqual(['solicited']);
    expect(reasons[0]!.rows).toHaveLength(2);
  });

  it('R-04 ends with the reply: a reminder is unsolicited, whichever row comes first', () => {
    const reminder = { ...REPLY, at: '2025-03-25' };
    const there = judge(answered(REPLY, reminder)).messages.map((one) => one.lawful);
    const back = judge(answered(reminder, REPLY)).messages.map((one) => one.lawful);
    expect(there).toEqual(['not_applicable', 'no']);
    expect(back).toEqual(['no', 'not_applicable']);
    expect(lastMessage(answered(REPLY, reminder)).reasons.at(-1)!.code).toBe('reply_already_given');
  });

  it.each<readonly [string, Scenario, string]>([
    ['two replies of one day', answered(REPLY, REPLY), 'undetermined'],
    [
      'an earlier reply that was never delivered',
      answered({ ...REPLY, at: '2025-03-20', delivered: 'no' }, { ...REPLY, at: '2025-03-21' }),
      'not_applicable',
    ],
    ['a request that nobody imported', answered({ inReplyTo: 'Q9' }), 'undetermined'],
    ['a request that came later', answered({ ...REPLY, at: '2025-03-19' }), 'no'],
    [
      'a request of unknown date',
      { ...answered(REPLY), transactions: [{ ...QUOTE, at: '' }] },
      'not_applicable',
    ],
    [
      'a purchase, which asks for nothing',
      { ...answered(REPLY), transactions: [{ ...QUOTE, type: 'sale' }] },
      'no',
    ],
    ['a reply that promotes more', answered({ ...REPLY, containsPromotion: 'yes' }), 'no'],
    ['no link at all', answered({}), 'no'],
    ['a reply that conceals who sent it', answered({ ...REPLY, identityConcealed: 'yes' }), 'no'],
    [
      'such a reply that may have reached nobody',
      answered({ ...REPLY, identityConcealed: 'yes', delivered: 'no', at: '' }),
      'undetermined',
    ],
    [
      'such a reply that may be no marketing',
      answered({ ...REPLY, identityConcealed: 'yes', purpose: 'unknown' }),
      'undetermined',
    ],
    [
      'a reply whose address is not recorded',
      answered({ ...REPLY, validAddress: 'unknown', meansOfRefusing: 'unknown' }),
      'not_applicable',
    ],
  ])('R-04 decides %s', (_title, scenario, expected) => {
    expect(lawful(scenario)).toBe(expected);
  });

  it('R-04 leaves a request of unknown link open but never makes lawful mail doubtful', () => {
    expect(lawful({ messages: [{ inReplyTo: 'Q9' }] })).toBe('yes');
  });

  it('R-04 does not ask a solicited reply for a means of refusing when the next message is judged', () => {
    const withoutMeans = { ...REPLY, meansOfRefusing: 'no' } as const;
    const scenario: Scenario = { transactions: [{}, QUOTE], messages: [withoutMeans] };
    expect(outcomeFor('contact', 'pecr_22_3_c_messages', scenario)).toBe('met');
    const unknown: Scenario = { messages: [{ ...withoutMeans, inReplyTo: 'Q9' }] };
    expect(outcomeFor('contact', 'pecr_22_3_c_messages', unknown)).toBe('undetermined');
  });
});

describe('subscribers', () => {
  it('R-10 leaves corporate subscribers outside regulation 22, with evidence only', () => {
    expect(basis({ ...NO_BASIS, subscriber: COMPANY })).toBe('corporate_subscriber');
    expect(lawful({ ...NO_BASIS, subscriber: { ...COMPANY, evidence: null } })).toBe('undetermined');
  });
  it('R-11 protects sole traders and ordinary partnerships whatever their domain', () => {
    for (const businessForm of ['sole_trader', 'partnership_ew'] as const)
      expect(lawful({ ...NO_BASIS, subscriber: { ...COMPANY, businessForm } })).toBe('no');
  });
  it('R-12 honours an objection from someone at a company', () => {
    expect(lawful({ subscriber: COMPANY, preferences: [{}] })).toBe('no');
  });
  it('R-13 applies regulation 23 to corporate subscribers too', () => {
    const silent = { validAddress: 'no', meansOfRefusing: 'no' } as const;
    expect(lastMessage({ subscriber: COMPANY, messages: [silent] })).toMatchObject({
      lawful: 'no',
      basis: 'corporate_subscriber',
    });
    expect(lawful({ subscriber: COMPANY, messages: [{ identityConcealed: 'yes' }] })).toBe('no');
  });
  it('R-14 gives hints as hints: none makes a subscriber corporate, or hides what a record says', () => {
    const hinted = {
      subscriber: 'unknown',
      freeMail: false,
      hints: ['role_address', 'public_body_domain', 'academic_domain'],
    } as const;
    const { findings } = lastMessage({ ...NO_BASIS, subscriber: hinted });
    expect(findings[0]!.outcome).toBe('undetermined');
    expect(findings[0]!.reasons.slice(1).map(reasonText)).toEqual([
      expect.stringMatching(/^Hint: /),
      expect.stringMatching(/^Hint: /),
      expect.stringMatching(/^Hint: /),
    ]);
    expect(lawful({ ...NO_BASIS, subscriber: { ...COMPANY, freeMail: true } })).toBe('undetermined');
    expect(lawful({ ...NO_BASIS, subscriber: { subscriber: 'unknown', freeMail: true } })).toBe('no');
  });
});

describe('the sale', () => {
  it('R-20 asks for a sale or an active interest in buying', () => {
    expect([sale({ context: 'quote' }), sale({ context: 'browsing' })]).toEqual(['met', 'not_met']);
  });
  it.each(['gift_recipient', 'delivery_contact'] as const)(
    'R-21 asks for a sale to that recipient: %s',
    (context) => {
      expect(sale({ context })).toBe('not_met');
    },
  );
  it('R-22 asks that the sender itself obtained the details', () => {
    expect(sale({ collectedBySender: 'no' })).toBe('not_met');
    expect(sale({ obtainedFrom: 'group_company' })).toBe('not_met');
    expect(sale({ collectedBySender: 'unknown' })).toBe('undetermined');
  });
  it('R-23 does not extend to an asset purchase, unless the switch says so', () => {
    const bought: Scenario = { collections: [{ obtainedFrom: 'predecessor', collectedBySender: 'no' }] };
    expect(lawful(bought)).toBe('no');
    expect(lawful({ ...bought, policies: { predecessorAssetSale: 'review' } })).toBe('undetermined');
    expect(lawful({ ...bought, policies: { predecessorAssetSale: 'met' } })).toBe('yes');
  });
  it('R-24 asks for a collection before the message', () => {
    expect(lawful({ collections: [{ at: '2025-03-21' }] })).toBe('no');
    expect(lawful({ collections: [{ at: '2025-03-20' }] })).toBe('undetermined');
  });
  it('R-25 asks of each detail for its own collection', () => {
    const text: Scenario = { subscriber: { hasPhone: true }, messages: [{ channel: 'sms' }] };
    expect(lawful({ ...text, collections: [{ point: 'email' }] })).toBe('no');
    expect(lawful({ ...text, collections: [{ point: 'unknown' }] })).toBe('undetermined');
    expect(lawful({ ...text, collections: [{ point: 'email' }, { point: 'phone' }] })).toBe('yes');
  });
  it('R-25 reads "initially collected" of the details that the message uses', () => {
    const scenario: Scenario = {
      policies: { laterCollectionCures: false },
      collections: [{ point: 'phone', at: '2025-01-05', meansOfRefusing: 'no' }, { at: '2025-02-05' }],
    };
    expect(lawful(scenario)).toBe('yes');
  });
});

describe('the charitable soft opt-in', () => {
  it('R-30 is for charities only', () => {
    expect(charity({})).toBe('met');
    expect(charity({ audit: { senderIsCharity: false } })).toBe('not_applicable');
  });
  it('R-31 cannot carry a message before 5 February 2026', () => {
    const sent = (at: string): Scenario => ({ messages: [{ at, promotesType: 'charitable_purpose' }] });
    expect(charity(sent('2026-02-04'))).toBe('not_met');
    expect(charity({ ...sent('2026-02-06'), collections: [{ at: '2026-02-05', context: 'donation' }] })).toBe(
      'met',
    );
  });
  it('R-32 does not reach details obtained before that day, but does those given again', () => {
    const old = { at: '2026-02-04', context: 'donation' } as const;
    expect(charity({ collections: [old] })).toBe('not_met');
    expect(charity({ collections: [old, { ...old, at: '2026-02-05' }] })).toBe('met');
  });
  it.each(['fundraising_platform', 'group_company'] as const)(
    'R-33 asks that the charity obtained them directly: %s',
    (obtainedFrom) => {
      expect(charity({ collections: [{ at: '2026-03-01', context: 'donation', obtainedFrom }] })).toBe(
        'not_met',
      );
    },
  );
  it('R-34 asks for interest or support', () => {
    expect(charity({ collections: [{ at: '2026-03-01', context: 'petition' }] })).toBe('met');
    expect(charity({ collections: [{ at: '2026-03-01', context: 'beneficiary' }] })).toBe('not_met');
    expect(charity({ collections: [{ at: '2026-03-01', context: 'shop_purchase' }] })).toBe('not_met');
  });
  it('R-35 is for charitable purposes alone', () => {
    expect(charity({ messages: [{ at: '2026-04-01', promotesType: 'product' }] })).toBe('not_met');
  });
  it('R-36 asks for a means of refusing at collection and in each message', () => {
    expect(charity({ collections: [{ at: '2026-03-01', context: 'donation', meansOfRefusing: 'no' }] })).toBe(
      'not_met',
    );
    const silent = { at: '2026-04-01', promotesType: 'charitable_purpose', meansOfRefusing: 'no' } as const;
    expect(lawful(CHARITY)).toBe('yes');
    expect(lawful({ ...CHARITY, messages: [silent] })).toBe('no');
  });
  it('R-37 takes a request through the Fundraising Preference Service as an objection', () => {
    const preferences = [{ at: '2026-03-15', method: 'fundraising_preference_service', channels: [] }];
    expect(lawful({ ...CHARITY, preferences })).toBe('no');
  });
});

describe('similar products', () => {
  const promoting = (category: string, reviews: Scenario['reviews'] = []): Scenario => ({
    messages: [{ promoted: null, category }],
    reviews: reviews ?? [],
  });
  it('R-40 follows a documented assessment of what the person would expect', () => {
    expect(lawful(promoting('socks', [['footwear', 'socks', 'similar']]))).toBe('yes');
    expect(lawful(promoting('loans', [['footwear', 'loans', 'dissimilar']]))).toBe('no');
  });
  it("R-41 covers the sender's own products only", () => {
    expect(lawful({ messages: [{ ownProduct: 'no' }] })).toBe('no');
  });
  it.each(['aims', 'political', 'charitable_purpose'] as const)(
    'R-42 covers products and services, not %s',
    (promotesType) => {
      expect(lawful({ messages: [{ promotesType }] })).toBe('no');
    },
  );
  it('R-43 compares with everything before the message, not only the latest', () => {
    expect(lawful({ transactions: [{ at: '2023-01-01' }, { category: 'tents', at: '2025-03-10' }] })).toBe(
      'yes',
    );
    expect(lawful({ transactions: [{ at: '2025-03-21' }, { category: 'tents' }] })).toBe('undetermined');
  });
  it('R-44 leaves a range seller to a person: neither all that it sells nor its bank follows by itself', () => {
    const basket: Scenario = { transactions: [{ category: 'groceries', product: null }] };
    expect(lawful({ ...basket, messages: [{ promoted: null, category: 'clothing' }] })).toBe('undetermined');
    expect(lawful({ ...basket, messages: [{ promoted: null, category: 'credit card' }] })).toBe(
      'undetermined',
    );
  });
  it('R-45 never decides by the words alone', () => {
    expect(lawful(promoting('footwear accessories'))).toBe('undetermined');
    expect(lawful(promoting(' FOOTWEAR '))).toBe('yes');
  });
});

describe('the means of refusing at collection', () => {
  it('R-50 must be given on the spot', () => {
    expect(means({ mechanism: 'after_collection' })).toBe('not_met');
  });
  it.each(['privacy_policy_link', 'terms_only', 'mandatory_agree_box', 'write_to_us'] as const)(
    'R-51 must be simple: %s',
    (mechanism) => {
      expect(means({ mechanism })).toBe('not_met');
    },
  );
  it('R-52 must be free', () => {
    expect(means({ mechanism: 'premium_rate' })).toBe('not_met');
  });
  it("R-53 must refuse this sender's marketing", () => {
    expect(means({ collectedBySender: 'no' })).toBe('not_met');
  });
  it('R-54 must be offered in the call: a script alone does not prove it', () => {
    const call = { context: 'order_phone', mechanism: 'verbal_script' } as const;
    expect(means({ ...call, meansOfRefusing: 'unknown' })).toBe('undetermined');
    expect(means({ ...call, meansOfRefusing: 'yes' })).toBe('met');
  });
  it('R-55 must be said at the till', () => {
    const till = { context: 'e_receipt', mechanism: 'unknown' } as const;
    expect(means({ ...till, meansOfRefusing: 'no' })).toBe('not_met');
    expect(means({ ...till, meansOfRefusing: 'unknown' })).toBe('undetermined');
  });
  it('R-56 makes an initial refusal an objection', () => {
    const refused: Scenario = { collections: [{ refused: 'yes', mechanism: 'unticked_opt_in_box' }] };
    expect(outcomeFor('message', 'gdpr_21_3', refused)).toBe('not_met');
    expect(lawful(refused)).toBe('no');
  });
  it('R-57 is not a pre-ticked box, unless the switch says so', () => {
    expect(means({ mechanism: 'pre_ticked_opt_in' })).toBe('not_met');
    const policies = { preTickedCountsAsOptOut: true };
    expect(lawful({ policies, collections: [{ mechanism: 'pre_ticked_opt_in' }] })).toBe('yes');
  });
  it('R-56 reads an opt-in box left unticked as a refusal, and does not guess whether it was', () => {
    const box = { mechanism: 'unticked_opt_in_box' } as const;
    const boxed = (refused: 'yes' | 'no' | 'unknown', rest: Scenario = {}): Scenario => ({
      collections: [{ ...box, refused }],
      ...rest,
    });
    expect(lawful(boxed('no'))).toBe('yes');
    expect(lawful(boxed('yes'))).toBe('no');
    expect(lawful(boxed('unknown'))).toBe('undetermined');
    expect(codes(boxed('unknown'))).toContain('opt_in_box_unrecorded');
    // A consent on record is the tick.
    expect(lawful(boxed('unknown', { preferences: [CONSENT] }))).toBe('yes');
    // What another company's box said is that company's affair: limb (a) then decides.
    expect(
      outcomeFor('message', 'gdpr_21_3', {
        collections: [{ ...box, refused: 'unknown', collectedBySender: 'no' }],
      }),
    ).toBe('met');
  });
  it('R-58 must be evidenced: nothing recorded is undetermined', () => {
    expect(means({ meansOfRefusing: 'unknown', mechanism: 'unknown' })).toBe('undetermined');
  });
});

describe('the means of refusing in messages', () => {
  it('R-60 must be in each marketing message', () => {
    expect(lawful({ messages: [{ meansOfRefusing: 'no' }] })).toBe('no');
    expect(lawful({ messages: [{ meansOfRefusing: 'unknown' }] })).toBe('undetermined');
  });
  it('R-61 need not be in a service message, but must be in one that promotes', () => {
    const silent = { purpose: 'service', meansOfRefusing: 'no' } as const;
    expect(lawful({ messages: [silent] })).toBe('not_applicable');
    expect(lawful({ messages: [{ ...silent, containsPromotion: 'yes' }] })).toBe('no');
  });
  it.each<readonly [NonNullable<Scenario['policies']>['optOutGap'] & string, string, string]>([
    ['review', 'yes', 'undetermined'],
    ['strict', 'no', 'no'],
    ['perMessage', 'yes', 'yes'],
  ])('R-62 reads one omission as the switch says: %s', (optOutGap, later, contact) => {
    const result = judge({
      policies: { optOutGap },
      messages: [{ meansOfRefusing: 'no', at: '2025-03-10' }, { at: '2025-03-20' }],
    });
    expect(result.messages.map((one) => one.lawful)).toEqual(['no', later]);
    expect(result.mayMarket).toBe(contact);
  });
  it('R-62 says under the strict reading what is doubtful about an earlier message', () => {
    const policies = { optOutGap: 'strict' } as const;
    const first = (message: NonNullable<Scenario['messages']>[number]): Scenario => ({
      policies,
      messages: [{ at: '2025-03-10', ...message }, { at: '2025-03-20' }],
    });
    expect(codes(first({ meansOfRefusing: 'no' }))).toContain('earlier_gap');
    const unordered = first({ meansOfRefusing: 'no', at: '2025-03-20' });
    expect(codes(unordered)).toContain('gap_order_unknown');
    expect(lawful(unordered)).toBe('undetermined');
    for (const doubtful of [
      { meansOfRefusing: 'unknown' },
      { meansOfRefusing: 'no', purpose: 'unknown' },
      { meansOfRefusing: 'no', channel: 'unknown' },
    ] as const) {
      expect(codes(first(doubtful))).toContain('earlier_means_unknown');
      expect(lawful(first(doubtful))).toBe('undetermined');
    }
    expect(lawful(first({ meansOfRefusing: 'unknown', at: '2025-03-21' }))).toBe('yes');
    expect(lawful(first({ meansOfRefusing: 'no', purpose: 'service' }))).toBe('yes');
    const holes: Scenario = { policies, audit: { messageLogComplete: false } };
    expect(codes(holes)).toContain('message_log_incomplete');
    expect(lawful(holes)).toBe('undetermined');
    expect(lawful({ audit: { messageLogComplete: false } })).toBe('yes');
  });
  it('R-62 lets a certain omission decide beside a doubtful one', () => {
    const policies = { optOutGap: 'strict' } as const;
    const doubtful = { meansOfRefusing: 'unknown', at: '2025-03-05' } as const;
    const certain = { meansOfRefusing: 'no', at: '2025-03-10' } as const;
    for (const messages of [
      [doubtful, certain, {}],
      [certain, doubtful, {}],
    ])
      expect(lawful({ policies, messages })).toBe('no');
  });
  it('R-63 leaves a log with holes, or a lost template, undetermined', () => {
    expect(judge({ audit: { messageLogComplete: false } }).mayMarket).toBe('undetermined');
    expect(judge({ messages: [{ meansOfRefusing: 'unknown' }] }).mayMarket).toBe('undetermined');
  });
});

describe('objections', () => {
  const objected = (...preferences: readonly Changed<PreferenceFact>[]): Scenario => ({ preferences });
  it.each(['unsubscribe_link', 'stop_reply', 'letter', 'phone call', null])(
    'R-70 needs no form: %s',
    (method) => {
      expect(lawful(objected({ method }))).toBe('no');
    },
  );
  it('R-71 counts from receipt: after it unlawful, before it lawful, untold undetermined', () => {
    expect(['2025-03-19', '2025-03-21', '2025-03-20'].map((at) => lawful(objected({ at })))).toEqual([
      'no',
      'yes',
      'undetermined',
    ]);
    // The hour that the clocks of 26 October 2025 show twice is told apart by its offset.
    const twice = { ...objected({ at: '2025-10-26T01:30:00+01:00' }), asAt: '2025-12-01' };
    expect(lawful({ ...twice, messages: [{ at: '2025-10-26T01:30:00Z' }] })).toBe('no');
    expect(lawful({ ...twice, messages: [{ at: '2025-10-26T01:10:00+01:00' }] })).toBe('yes');
  });
  it('R-71 knows no period of grace: the window only adds a word, and only about what it excuses', () => {
    const advised = (scenario: Scenario): readonly string[] =>
      adviceOn({ policies: { inFlightWindowHours: 48 }, ...scenario })
        .map(({ code }) => code)
        .filter((code) => code === 'in_flight');
    expect(advised(objected({ at: '2025-03-19' }))).toEqual(['in_flight']);
    expect(lawful({ policies: { inFlightWindowHours: 48 }, ...objected({ at: '2025-03-19' }) })).toBe('no');
    expect(advised(objected({ at: '2025-03-18' }))).toEqual([]);
    expect(advised(objected({ at: '2025-03-19' }, { at: '2025-01-01' }))).toEqual([]);
    expect(advised(objected({ at: '2025-03-19', channels: ['sms'] }))).toEqual([]);
    expect(advised(objected({ at: '2025-03-18' }, { ...CONSENT, at: '2025-03-19' }))).toEqual([]);
    expect(
      advised({
        ...objected({ at: '2025-03-19' }),
        messages: [{ purpose: 'service', containsPromotion: 'no' }],
      }),
    ).toEqual([]);
    expect(advised({ ...objected({ at: '2025-03-19' }), policies: {} })).toEqual([]);
  });
  it('R-72 reads an unrecorded scope as all channels', () => {
    expect(lawful(objected({ channels: [] }))).toBe('no');
    expect(lawful(objected({ channels: ['sms'] }))).toBe('yes');
  });
  it('R-74 is lifted by a new act of consent and not by a purchase', () => {
    expect(lawful(objected({}, { ...CONSENT, at: '2025-03-15' }))).toBe('yes');
    expect(lawful({ ...objected({}), collections: [{}, { at: '2025-03-15' }] })).toBe('no');
  });
  it('R-75 forbids asking an objector to come back', () => {
    expect(lawful({ ...objected({}), messages: [{ purpose: 'preference_request' }] })).toBe('no');
  });
  it('R-76 does not fall back on an older sale after consent is withdrawn', () => {
    expect(lawful(objected({ type: 'withdrawal' }))).toBe('no');
  });
  it('R-77 keeps a suppression standing by itself', () => {
    expect(lawful(objected({ type: 'suppression', method: 'suppression list' }))).toBe('no');
  });
  it('R-79 does not read a bounced address as an objection', () => {
    expect(lawful(objected({ type: 'suppression', method: 'hard_bounce' }))).toBe('yes');
  });
  it("R-56 reads a refusal given to another company as of that company's marketing, and says so", () => {
    const refused = { refused: 'yes', collectedBySender: 'no', collectedBy: 'Other Ltd' } as const;
    const both: Scenario = { collections: [{}, refused] };
    expect(lawful(both)).toBe('yes');
    expect(adviceOn(both).map(({ code }) => code)).toContain('refusal_to_another_noted');
    for (const cautious of [
      { ...refused, collectedBySender: 'unknown' },
      { ...refused, collectedBySender: 'yes' },
      { ...refused, obtainedFrom: 'predecessor' },
    ] as const)
      expect(lawful({ collections: [{}, cautious] })).toBe('no');
  });
});

describe('consent', () => {
  const given = (consent: Changed<PreferenceFact>): string =>
    basis({ ...NO_BASIS, preferences: [{ ...CONSENT, ...consent }] });
  it('R-80 must be affirmative, unbundled and for the channel', () => {
    expect(given({})).toBe('consent');
    expect(given({ method: 'bundled' })).toBe('none');
    expect(given({ method: 'pre_ticked' })).toBe('none');
    expect(given({ channels: ['sms'] })).toBe('none');
  });
  it('R-81 must be evidenced: a bare flag is undetermined', () => {
    expect(given({ evidence: 'unknown' })).toBe('undetermined');
    expect(given({ method: 'unknown' })).toBe('undetermined');
  });
  it('R-82 must name the sender', () => {
    expect(given({ namesSender: 'no' })).toBe('none');
    expect(given({ method: 'third_party_generic' })).toBe('none');
  });
  it('R-83 has no fixed end', () => {
    expect(given({ at: '2015-03-01' })).toBe('consent');
  });
  it('R-84 must come before the message', () => {
    expect(given({ at: '2025-03-21' })).toBe('none');
    expect(given({ at: '2025-03-20' })).toBe('undetermined');
  });
  it('R-85 does not need a double opt-in, and accepts one', () => {
    expect([given({ method: 'unticked_box' }), given({ method: 'double_opt_in' })]).toEqual([
      'consent',
      'consent',
    ]);
  });
});

describe('special sources and time', () => {
  it('R-90 knows no soft opt-in for a friend', () => {
    expect(sale({ obtainedFrom: 'friend' })).toBe('not_met');
    expect(sale({ context: 'referral' })).toBe('not_met');
  });
  it.each(['public_source', 'linkedin'] as const)('R-92 knows none for public sources: %s', (context) => {
    expect(sale({ context })).toBe('not_met');
    expect(sale({ obtainedFrom: 'public' })).toBe('not_met');
  });
  it('R-93 knows none for bought lists', () => {
    expect(sale({ context: 'list_purchase' })).toBe('not_met');
    expect(sale({ obtainedFrom: 'third_party_list' })).toBe('not_met');
  });
  it('R-95 sets no limit of time: an old sale is lawful, and noted', () => {
    const old: Scenario = { collections: [{ at: '2015-01-01' }], transactions: [{ at: '2015-01-01' }] };
    expect(lawful(old)).toBe('yes');
    expect(adviceOn(old).map(({ code }) => code)).toContain('stale_relationship');
  });
  it('R-96 asks a re-engagement message for a basis like any other', () => {
    expect(
      lawful({ ...NO_BASIS, messages: [{ purpose: 'preference_request', promoted: 'We miss you' }] }),
    ).toBe('no');
  });
});
