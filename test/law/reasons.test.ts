/** What each provision gives as its reasons: the code of the sentence, the rows relied on, and the values it quotes. */
import { describe, expect, it } from 'vitest';
import type { ProvisionId, ReasonValue } from '../../shared/model/finding.ts';
import { LabelGroups } from '../../shared/model/label-groups.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import type { RowRef } from '../../shared/model/row-ref.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { joinPoints } from '../../shared/evaluate/join-points.ts';
import { judge, lastMessage, when, type Scenario } from './facts.ts';
import { pointsOf, type ChangedPoint } from './points.ts';

type Told = readonly [code: string, rows: readonly RowRef[], ...values: ReasonValue[]];
type Row = readonly [title: string, scenario: Scenario, outcome: Outcome, ...told: Told[]];

const PERSON = rowRef(1, 1);
const DETAILS = rowRef(2, 1);
const SALE = rowRef(3, 1);
const ASKED = rowRef(4, 1);
const CAMPAIGN = rowRef(5, 1);
const SENT = rowRef(6, 1);
const REVIEW = rowRef(7, 1);
const BOUGHT = when('2025-03-02');
const ON_THE_DAY = when('2025-03-20');

const told = (
  provision: ProvisionId,
  { findings }: { readonly findings: ReturnType<typeof judge>['findings'] },
): readonly unknown[] => {
  const { outcome, reasons } = findings.find((finding) => finding.provision === provision)!;
  return [outcome, ...reasons.map(({ code, rows, values }) => [code, rows, ...values])];
};
const ofMessage = (provision: ProvisionId, rows: readonly Row[]): void =>
  it.each(rows.map((row) => ({ row, title: row[0] })))('$title', ({ row: [, scenario, ...expected] }) => {
    expect(told(provision, lastMessage(scenario))).toEqual(expected);
  });
const ofContact = (provision: ProvisionId, rows: readonly Row[]): void =>
  it.each(rows.map((row) => ({ row, title: row[0] })))(
    'the contact: $title',
    ({ row: [, scenario, ...expected] }) => {
      expect(told(provision, judge(scenario))).toEqual(expected);
    },
  );

const collected = (...collections: Scenario['collections'] & object): Scenario => ({ collections });
const said = (...preferences: Scenario['preferences'] & object): Scenario => ({ preferences });
const promoting = (...messages: Scenario['messages'] & object): Scenario => ({ messages });

describe('reg 22(1)', () => {
  const is = (subscriber: Scenario['subscriber'] & object): Scenario => ({
    subscriber: { subscriber: 'unknown', freeMail: false, ...subscriber },
  });
  ofMessage('pecr_22_1', [
    ['an individual', {}, 'not_met', ['subscriber_individual', [PERSON]]],
    [
      'a sole trader',
      is({ businessForm: 'sole_trader' }),
      'not_met',
      ['subscriber_individual_form', [PERSON], 'sole_trader'],
    ],
    [
      'a partnership in England',
      is({ businessForm: 'partnership_ew' }),
      'not_met',
      ['subscriber_individual_form', [PERSON], 'partnership_ew'],
    ],
    [
      'corporate, without evidence',
      is({ subscriber: 'corporate' }),
      'undetermined',
      ['subscriber_corporate_unevidenced', [PERSON]],
    ],
    [
      'a Scottish partnership, without evidence',
      is({ businessForm: 'partnership_scot' }),
      'undetermined',
      ['subscriber_corporate_unevidenced', [PERSON]],
    ],
    [
      'corporate, in a register',
      is({ subscriber: 'corporate', evidence: '0123' }),
      'met',
      ['subscriber_corporate', [PERSON], '0123'],
    ],
    [
      'corporate, at a private mailbox',
      is({ subscriber: 'corporate', evidence: '0123', freeMail: true }),
      'undetermined',
      ['subscriber_corporate_free_mail', [PERSON], '0123'],
    ],
    ['a private mailbox', is({ freeMail: true }), 'not_met', ['subscriber_free_mail', [PERSON]]],
    [
      'a charity that is no business contact',
      is({ businessForm: 'charity', businessContact: 'no' }),
      'undetermined',
      ['subscriber_form_unknown', [PERSON]],
    ],
    ['a charity', is({ businessForm: 'charity' }), 'undetermined', ['subscriber_form_unknown', [PERSON]]],
    [
      'a business contact',
      is({ businessContact: 'yes', hasEmail: false }),
      'undetermined',
      ['subscriber_form_unknown', [PERSON]],
    ],
    ['no business contact', is({ businessContact: 'no' }), 'not_met', ['subscriber_not_business', [PERSON]]],
    ['an address that says nothing', is({}), 'undetermined', ['subscriber_form_unknown', [PERSON]]],
    [
      'a company and no address',
      is({ hasEmail: false, company: 'Acme' }),
      'undetermined',
      ['subscriber_form_unknown', [PERSON]],
    ],
    ['nothing at all', is({ hasEmail: false }), 'not_met', ['subscriber_presumed_individual', [PERSON]]],
    [
      'hints beside what is open',
      is({ hints: ['role_address', 'public_body_domain', 'academic_domain'] }),
      'undetermined',
      ['subscriber_form_unknown', [PERSON]],
      ['hint_role_address', [PERSON]],
      ['hint_public_body_domain', [PERSON]],
      ['hint_academic_domain', [PERSON]],
    ],
    [
      'no hints beside what is decided',
      { subscriber: { hints: ['role_address'] } },
      'not_met',
      ['subscriber_individual', [PERSON]],
    ],
  ]);
});

describe('reg 22(2)', () => {
  const at = when('2025-03-10');
  const consent = {
    type: 'consent',
    method: 'written',
    evidence: 'yes',
    namesSender: 'yes',
  } as const;
  const valid: readonly Told[] = [
    ['consent_method_valid', [ASKED], 'written', at],
    ['consent_evidenced', [ASKED]],
    ['consent_names_sender', [ASKED]],
    ['consent_covers_channel', [ASKED], 'email'],
    ['consent_before', [ASKED], at],
  ];
  ofMessage('pecr_22_2', [
    ['none', said({}), 'not_met', ['no_consent', [PERSON]]],
    ['in order', said(consent), 'met', ...valid],
    [
      'an invalid method',
      said({ ...consent, method: 'bundled' }),
      'not_met',
      ['consent_method_invalid', [ASKED], 'bundled'],
    ],
    ['no method', said({ ...consent, method: null }), 'undetermined', ['consent_method_unknown', [ASKED]]],
    ['no evidence', said({ ...consent, evidence: 'no' }), 'undetermined', ['consent_unevidenced', [ASKED]]],
    ['another named', said({ ...consent, namesSender: 'no' }), 'not_met', ['consent_names_another', [ASKED]]],
    [
      'other channels',
      said({ ...consent, channels: ['sms', 'phone'] }),
      'not_met',
      ['consent_other_channel', [ASKED], 'sms, phone', 'email'],
    ],
    ['no channel', said({ ...consent, channels: [] }), 'undetermined', ['consent_channel_unknown', [ASKED]]],
    [
      'later',
      said({ ...consent, at: '2025-03-21' }),
      'not_met',
      ['consent_after', [ASKED], when('2025-03-21')],
    ],
    [
      'the same day',
      said({ ...consent, at: '2025-03-20' }),
      'undetermined',
      ['consent_order_unknown', [ASKED], ON_THE_DAY],
    ],
    [
      'one of two',
      said({ ...consent, row: rowRef(4, 9), evidence: 'no' }, { ...consent, row: ASKED }),
      'met',
      ...valid,
    ],
  ]);
});

describe('reg 22(3)(a)', () => {
  const [by, inSale, before, serves]: readonly Told[] = [
    ['collected_by_sender', [DETAILS], 'Shop Ltd'],
    ['collected_in_sale', [DETAILS], 'checkout'],
    ['collected_before', [DETAILS], BOUGHT],
    ['details_serve_channel', [DETAILS], 'email'],
  ] as const;
  ofMessage('pecr_22_3_a', [
    ['in order', {}, 'met', by!, inSale!, before!, serves!],
    [
      'from a list',
      collected({ obtainedFrom: 'third_party_list' }),
      'not_met',
      ['not_obtained_from_person', [DETAILS], 'third_party_list'],
    ],
    [
      'by another',
      collected({ collectedBySender: 'no', collectedBy: 'Other' }),
      'not_met',
      ['collected_by_another', [DETAILS], 'Other'],
    ],
    [
      'by nobody known',
      collected({ collectedBySender: 'unknown' }),
      'undetermined',
      ['collector_unknown', [DETAILS]],
    ],
    [
      'by a predecessor',
      collected({ obtainedFrom: 'predecessor' }),
      'not_met',
      ['collected_by_predecessor', [DETAILS], 'Shop Ltd'],
    ],
    [
      'by a predecessor, in review',
      { ...collected({ obtainedFrom: 'predecessor' }), policies: { predecessorAssetSale: 'review' } },
      'undetermined',
      ['collected_by_predecessor', [DETAILS], 'Shop Ltd'],
    ],
    [
      'outside a sale',
      collected({ context: 'competition' }),
      'not_met',
      ['collected_outside_sale', [DETAILS], 'competition'],
    ],
    [
      'in an unknown context',
      collected({ context: 'unknown' }),
      'undetermined',
      ['context_unknown', [DETAILS]],
    ],
    [
      'in an unsettled context',
      collected({ context: 'basket_abandoned' }),
      'undetermined',
      ['context_unsettled', [DETAILS], 'basket_abandoned'],
    ],
    ['undated', collected({ at: '' }), 'undetermined', ['collection_undated', [DETAILS]]],
    [
      'the same day',
      collected({ at: '2025-03-20' }),
      'undetermined',
      ['collection_order_unknown', [DETAILS], ON_THE_DAY],
    ],
    [
      'only later',
      collected({ at: '2025-03-21' }, { at: '2025-03-22' }),
      'not_met',
      ['only_later_collections', [DETAILS, rowRef(2, 2)]],
    ],
    ['none', collected(), 'undetermined', ['no_collection', [PERSON]]],
    [
      'other details',
      collected({ point: 'phone' }),
      'not_met',
      ['other_details_collected', [DETAILS], 'phone', 'email'],
    ],
    [
      'details not told',
      { ...collected({ point: 'unknown' }), subscriber: { hasPhone: true } },
      'undetermined',
      ['details_collected_unknown', [DETAILS], 'email'],
    ],
    [
      'two failures, both said',
      collected({ context: 'competition', point: 'phone' }),
      'not_met',
      ['collected_outside_sale', [DETAILS], 'competition'],
      ['other_details_collected', [DETAILS], 'phone', 'email'],
    ],
  ]);
});

describe('reg 22(3)(b)', () => {
  const hats = { category: 'hats', product: null } as const;
  const reviewed = (...reviews: Scenario['reviews'] & object): Scenario => ({
    transactions: [hats],
    reviews,
  });
  const pair = ['hats', 'footwear'] as const;
  const both = [SALE, CAMPAIGN];
  const trainers = { category: 'trainers', product: null } as const;
  const groups = LabelGroups.of([
    { kind: 'group', label: 'trainers', group: 'footwear', row: 71, reviewer: null, at: null },
  ]);
  ofMessage('pecr_22_3_b', [
    ['the same category', {}, 'met', ['same_label', both, 'footwear', BOUGHT]],
    [
      'of another seller',
      promoting({ ownProduct: 'no' }),
      'not_met',
      ['third_party_product', [CAMPAIGN, PERSON], 'Road shoe'],
    ],
    [
      'no product',
      promoting({ promotesType: 'aims' }),
      'not_met',
      ['not_a_product', [CAMPAIGN, PERSON], 'aims'],
    ],
    [
      'bought later only',
      { transactions: [{ at: '2025-03-21' }] },
      'undetermined',
      ['bought_unknown', [PERSON]],
    ],
    [
      'nothing bought, no sale',
      { transactions: [], ...collected({ context: 'competition' }) },
      'not_met',
      ['nothing_bought', [PERSON]],
    ],
    [
      'bought the same day',
      { transactions: [{ at: '2025-03-20' }] },
      'undetermined',
      ['bought_order_unknown', [SALE], 'Trail shoe', ON_THE_DAY],
    ],
    [
      'bought the same day, by its category',
      { transactions: [{ at: '2025-03-20', product: null }] },
      'undetermined',
      ['bought_order_unknown', [SALE], 'footwear', ON_THE_DAY],
    ],
    [
      'nothing said of what is promoted',
      promoting({ category: null, promoted: null }),
      'undetermined',
      ['promoted_missing', both],
    ],
    [
      'nothing said of what was bought',
      { transactions: [{ category: null, product: null }] },
      'undetermined',
      ['bought_missing', both],
    ],
    [
      'no category bought',
      { transactions: [{ category: null }] },
      'undetermined',
      ['bought_category_missing', both, 'Trail shoe'],
    ],
    ['not reviewed', reviewed(), 'undetermined', ['similarity_unreviewed', both, ...pair]],
    [
      'reviewed, similar',
      reviewed([...pair, 'similar']),
      'met',
      ['reviewed_similar', [...both, REVIEW], ...pair],
    ],
    [
      'reviewed, dissimilar',
      reviewed([...pair, 'dissimilar']),
      'not_met',
      ['reviewed_dissimilar', [...both, REVIEW], ...pair],
    ],
    [
      'reviewers differ',
      reviewed([...pair, 'similar', '', 'Ada'], [...pair, 'dissimilar', '', 'Bob']),
      'undetermined',
      ['reviews_conflict', [...both, REVIEW, rowRef(7, 2)], ...pair],
    ],
    [
      'labels differ',
      reviewed([...pair, 'similar'], ['hats', 'Road shoe', 'dissimilar']),
      'undetermined',
      ['reviews_conflict', [...both, REVIEW, rowRef(7, 2)], ...pair],
    ],
    [
      'reviewed, dissimilar, bought the same day',
      { ...reviewed([...pair, 'dissimilar']), transactions: [{ ...hats, at: '2025-03-20' }] },
      'undetermined',
      ['bought_order_unknown', [SALE], 'hats', when('2025-03-20')],
    ],
    [
      'reviewed, dissimilar, bought the same day and before',
      { ...reviewed([...pair, 'dissimilar']), transactions: [hats, { ...hats, at: '2025-03-20' }] },
      'not_met',
      ['reviewed_dissimilar', [...both, REVIEW], ...pair],
      ['reviewed_dissimilar', [rowRef(3, 2), CAMPAIGN, REVIEW], ...pair],
    ],
    [
      'one label dissimilar, of the other reviewers differ',
      reviewed(
        [...pair, 'dissimilar'],
        ['hats', 'Road shoe', 'similar', '', 'Ada'],
        ['hats', 'Road shoe', 'dissimilar', '', 'Bob'],
      ),
      'not_met',
      ['reviewed_dissimilar', [...both, REVIEW], ...pair],
    ],
    [
      'of both labels reviewers differ',
      reviewed(
        [...pair, 'similar', '', 'Ada'],
        [...pair, 'dissimilar', '', 'Bob'],
        ['hats', 'Road shoe', 'similar', '', 'Ada'],
        ['hats', 'Road shoe', 'dissimilar', '', 'Bob'],
      ),
      'undetermined',
      ['reviews_conflict', [...both, REVIEW, rowRef(7, 2)], ...pair],
      ['reviews_conflict', [...both, rowRef(7, 3), rowRef(7, 4)], 'hats', 'Road shoe'],
    ],
    [
      'products alone, not reviewed',
      { transactions: [{ category: null }], ...promoting({ category: null }) },
      'undetermined',
      ['similarity_unreviewed', both, 'Trail shoe', 'Road shoe'],
    ],
    [
      'put under one label',
      { transactions: [trainers], audit: { groups } },
      'met',
      ['label_grouped', [...both, 71], 'trainers', 'footwear', 'footwear'],
    ],
    [
      'put under one label, reviewed to the contrary',
      { transactions: [trainers], audit: { groups }, reviews: [['trainers', 'footwear', 'dissimilar']] },
      'not_met',
      ['reviewed_dissimilar', [...both, REVIEW], 'trainers', 'footwear'],
      ['label_grouped', [...both, 71], 'trainers', 'footwear', 'footwear'],
    ],
    [
      'others put under one label',
      { transactions: [hats], audit: { groups } },
      'undetermined',
      ['similarity_unreviewed', both, ...pair],
    ],
    [
      'under a law that does not ask',
      { subscriber: { countries: ['Canada'] }, policies: { analogueCountries: true } },
      'not_applicable',
      ['similarity_not_asked', [PERSON], 'Canada'],
    ],
    [
      'a second review is wanted',
      { ...reviewed([...pair, 'similar', '', 'Ada']), policies: { secondReviewer: true } },
      'undetermined',
      ['second_review_missing', [...both, REVIEW], ...pair],
    ],
  ]);
});

describe('reg 22(3)(c), at collection', () => {
  const means = (change: Scenario['collections'] & object): Scenario => collected(...change);
  ofMessage('pecr_22_3_c_collection', [
    ['in order', collected({ notice: 'N1' }), 'met', ['means_at_collection', [DETAILS], 'opt_out_box', 'N1']],
    [
      'of another',
      collected({ collectedBySender: 'no' }),
      'not_met',
      ['refusal_of_another', [DETAILS], 'Shop Ltd'],
    ],
    [
      'no means',
      means([{ meansOfRefusing: 'no', mechanism: 'unknown' }]),
      'not_met',
      ['no_means_at_collection', [DETAILS], BOUGHT],
    ],
    ['pre-ticked', means([{ mechanism: 'pre_ticked_opt_in' }]), 'not_met', ['pre_ticked', [DETAILS]]],
    [
      'not recorded',
      means([{ meansOfRefusing: 'unknown', mechanism: 'unknown' }]),
      'undetermined',
      ['means_at_collection_unknown', [DETAILS], BOUGHT],
    ],
    ...(
      [
        'privacy_policy_link',
        'terms_only',
        'after_collection',
        'mandatory_agree_box',
        'write_to_us',
        'premium_rate',
      ] as const
    ).map((mechanism): Row => [
      mechanism,
      means([{ mechanism }]),
      'not_met',
      ['not_a_simple_means', [DETAILS], mechanism],
    ]),
    ...(['yes_no_choice', 'reply_stop_in_exchange', 'unticked_opt_in_box'] as const).map((mechanism): Row => [
      mechanism,
      means([{ mechanism, meansOfRefusing: 'unknown' }]),
      'met',
      ['means_at_collection', [DETAILS], mechanism, null],
    ]),
  ]);
});

describe('reg 22(3)(c), in messages', () => {
  const both = [SENT, CAMPAIGN];
  const [sent2, campaign2] = [rowRef(6, 2), rowRef(5, 2)];
  ofMessage('pecr_22_3_c_messages', [
    ['given', {}, 'met', ['means_in_message', both, 'K1']],
    ['given, by name', promoting({ name: 'Spring' }), 'met', ['means_in_message', both, 'Spring']],
    ['not given', promoting({ meansOfRefusing: 'no' }), 'not_met', ['no_means_in_message', both, 'K1']],
    [
      'not recorded',
      promoting({ meansOfRefusing: 'unknown' }),
      'undetermined',
      ['means_in_message_unknown', both, 'K1'],
    ],
    [
      'read strictly, an earlier gap',
      { ...promoting({ meansOfRefusing: 'no', at: '2025-03-10' }, {}), policies: { optOutGap: 'strict' } },
      'not_met',
      ['earlier_gap', both, 'K1', when('2025-03-10')],
    ],
    [
      'read strictly, an earlier message of a name of which it is not recorded',
      {
        ...promoting({ meansOfRefusing: 'unknown', at: '2025-03-10', name: 'Spring' }, {}),
        policies: { optOutGap: 'strict' },
      },
      'undetermined',
      ['earlier_means_unknown', both, 'Spring', when('2025-03-10')],
    ],
    [
      'read strictly, a gap the same day',
      { ...promoting({ meansOfRefusing: 'no' }, {}), policies: { optOutGap: 'strict' } },
      'undetermined',
      ['gap_order_unknown', both, 'K1', ON_THE_DAY],
    ],
    [
      'read strictly, a log with holes',
      { policies: { optOutGap: 'strict' }, audit: { messageLogComplete: false } },
      'undetermined',
      ['message_log_incomplete', both],
    ],
    [
      'read strictly, its own gap first',
      {
        ...promoting({ meansOfRefusing: 'no' }),
        policies: { optOutGap: 'strict' },
        audit: { messageLogComplete: false },
      },
      'not_met',
      ['no_means_in_message', both, 'K1'],
    ],
  ]);
  ofContact('pecr_22_3_c_messages', [
    ['each gave one', promoting({}, {}), 'met', ['messages_with_means', [...both, sent2, campaign2], 2]],
    ['none yet', promoting(), 'met', ['no_messages_yet', [PERSON]]],
    [
      'a log with holes',
      { audit: { messageLogComplete: false } },
      'undetermined',
      ['message_log_incomplete', [PERSON]],
    ],
    [
      'one gave none',
      promoting({}, { meansOfRefusing: 'no' }),
      'not_met',
      ['messages_without_means', [sent2, campaign2], 1],
    ],
    [
      'of one it is not recorded',
      promoting({}, { meansOfRefusing: 'unknown' }),
      'undetermined',
      ['messages_means_unknown', [sent2, campaign2], 1],
    ],
    [
      'one that may not count gave none',
      promoting({ purpose: 'unknown', meansOfRefusing: 'no' }, { meansOfRefusing: 'unknown' }),
      'undetermined',
      ['messages_means_unknown', [sent2, campaign2, ...both], 2],
    ],
    [
      'the first twenty are quoted',
      promoting(...Array.from({ length: 21 }, () => ({}))),
      'met',
      [
        'messages_with_means',
        Array.from({ length: 20 }, (_, i) => [rowRef(6, i + 1), rowRef(5, i + 1)]).flat(),
        21,
      ],
    ],
  ]);
});

describe('reg 22(3A)', () => {
  const at = when('2026-03-02');
  const charity = (scenario: Scenario = {}): Scenario => ({
    asAt: '2026-09-30',
    audit: { senderIsCharity: true },
    collections: [{ context: 'donation', at: '2026-03-02' }],
    messages: [{ promotesType: 'charitable_purpose', at: '2026-03-20' }],
    ...scenario,
  });
  const from = (change: (Scenario['collections'] & object)[number]): Scenario =>
    charity({ collections: [{ context: 'donation', at: '2026-03-02', ...change }] });
  const of = (change: (Scenario['messages'] & object)[number]): Scenario =>
    charity({ messages: [{ promotesType: 'charitable_purpose', at: '2026-03-20', ...change }] });
  const whom = [CAMPAIGN, PERSON];
  ofMessage('pecr_22_3A', [
    ['no charity', {}, 'not_applicable', ['not_a_charity', []]],
    [
      'in order',
      charity(),
      'met',
      ['charity_collected_since', [DETAILS], at],
      ['collected_before', [DETAILS], at],
      ['collected_by_sender', [DETAILS], 'Shop Ltd'],
      ['collected_in_support', [DETAILS], 'donation'],
      ['details_serve_channel', [DETAILS], 'email'],
      ['means_at_collection', [DETAILS], 'opt_out_box', null],
    ],
    [
      'before its day',
      of({ at: '2026-02-04' }),
      'not_met',
      ['charity_not_in_force', whom, when('2026-02-04')],
    ],
    [
      'another purpose',
      of({ promotesType: 'product' }),
      'not_met',
      ['charity_other_purpose', whom, 'product'],
    ],
    ['no collection', charity({ collections: [] }), 'undetermined', ['no_collection', [PERSON]]],
    ['only a later one', from({ at: '2026-03-21' }), 'not_met', ['only_later_collections', [DETAILS]]],
    [
      'collected before its day',
      from({ at: '2026-02-04' }),
      'not_met',
      ['charity_collected_before', [DETAILS], when('2026-02-04')],
    ],
    [
      'undated',
      from({ at: '' }),
      'undetermined',
      ['collection_undated', [DETAILS]],
      ['collection_order_unknown', [DETAILS], null],
    ],
    [
      'collected in its month',
      from({ at: '2026-02' }),
      'undetermined',
      ['charity_collection_unplaced', [DETAILS], when('2026-02')],
    ],
    [
      'sent in its month',
      charity({
        collections: [{ context: 'donation', at: '2026-02-06' }],
        messages: [{ promotesType: 'charitable_purpose', at: '2026-02' }],
      }),
      'undetermined',
      ['collection_order_unknown', [DETAILS], when('2026-02-06')],
    ],
    [
      'the same day',
      from({ at: '2026-03-20' }),
      'undetermined',
      ['collection_order_unknown', [DETAILS], when('2026-03-20')],
    ],
    [
      'without support',
      from({ context: 'competition' }),
      'not_met',
      ['collected_without_support', [DETAILS], 'competition'],
    ],
    [
      'a purchase in its shop',
      from({ context: 'shop_purchase' }),
      'not_met',
      ['collected_without_support', [DETAILS], 'shop_purchase'],
    ],
    ['an unknown context', from({ context: 'unknown' }), 'undetermined', ['context_unknown', [DETAILS]]],
    [
      'no means',
      from({ meansOfRefusing: 'no', mechanism: 'unknown' }),
      'not_met',
      ['no_means_at_collection', [DETAILS], at],
    ],
    ['undated message', of({ at: '' }), 'undetermined', ['collection_order_unknown', [DETAILS], at]],
    [
      'under a law without that route',
      charity({ subscriber: { countries: ['Germany'] } }),
      'not_applicable',
      ['no_charity_route', [PERSON], 'Germany'],
    ],
  ]);
});

describe('reg 23', () => {
  const both = [SENT, CAMPAIGN];
  ofMessage('pecr_23', [
    ['in order', {}, 'met', ['valid_address', both, 'K1']],
    [
      'concealed',
      promoting({ identityConcealed: 'yes', name: 'Spring' }),
      'not_met',
      ['identity_concealed', both, 'Spring'],
    ],
    ['no address', promoting({ validAddress: 'no' }), 'not_met', ['no_valid_address', both, 'K1']],
    [
      'a means is an address',
      promoting({ validAddress: 'unknown' }),
      'met',
      ['means_is_address', both, 'K1'],
    ],
    [
      'nothing recorded',
      promoting({ validAddress: 'unknown', meansOfRefusing: 'unknown' }),
      'undetermined',
      ['address_unknown', both, 'K1'],
    ],
  ]);
  ofContact('pecr_23', [
    ['no messages', promoting(), 'not_applicable', ['no_messages_yet', []]],
    [
      'one of two',
      promoting({}, { validAddress: 'no' }),
      'not_met',
      ['no_valid_address', [rowRef(6, 2), rowRef(5, 2)], 'K2'],
    ],
    [
      'at most five are quoted',
      promoting(...Array.from({ length: 6 }, () => ({}))),
      'met',
      ...Array.from({ length: 5 }, (_, i): Told => [
        'valid_address',
        [rowRef(6, i + 1), rowRef(5, i + 1)],
        `K${i + 1}`,
      ]),
    ],
  ]);
});

describe('Art 21(3)', () => {
  const at = when('2025-03-10');
  ofMessage('gdpr_21_3', [
    ['none', {}, 'met', ['no_objection', [PERSON]]],
    [
      'one',
      said({ method: 'reply', channels: ['email', 'sms'] }),
      'not_met',
      ['refusal_stands', [ASKED], 'objection', at, 'reply', 'email, sms'],
    ],
    [
      'the same day',
      said({ at: '2025-03-20' }),
      'undetermined',
      ['refusal_order_unknown', [ASKED], 'objection', ON_THE_DAY, null, 'email'],
    ],
    [
      'at collection',
      collected({ refused: 'yes' }),
      'not_met',
      ['refusal_stands', [DETAILS], 'initial_refusal', BOUGHT, 'opt_out_box', 'email'],
    ],
    [
      'a box of which it is not recorded whether it was ticked',
      collected({ mechanism: 'unticked_opt_in_box', refused: 'unknown' }),
      'undetermined',
      ['opt_in_box_unrecorded', [DETAILS], BOUGHT],
    ],
    [
      'a box of which it is not recorded whether it was ticked, and a consent that would be the tick',
      {
        ...collected({ mechanism: 'unticked_opt_in_box', refused: 'unknown' }),
        ...said({ type: 'consent', method: 'unticked_box' }),
      },
      'met',
      ['no_objection', [PERSON]],
    ],
    [
      'a box of which it is not recorded whether it was ticked, beside a withdrawal for texts',
      {
        ...collected({ mechanism: 'unticked_opt_in_box', refused: 'unknown' }),
        ...said({ type: 'withdrawal', channels: ['sms'] }),
      },
      'undetermined',
      ['opt_in_box_unrecorded', [DETAILS], BOUGHT],
    ],
    [
      'a withdrawal, whatever became of the address',
      said({ type: 'withdrawal', method: 'hard_bounce' }),
      'not_met',
      ['refusal_stands', [ASKED], 'withdrawal', at, 'hard_bounce', 'email'],
    ],
    [
      'an address that bounced, however written',
      said({ type: 'suppression', method: 'Hard - Bounce' }),
      'met',
      ['no_objection', [PERSON]],
    ],
    [
      'an entry in a public register elsewhere',
      said({ type: 'external_list', method: 'ecg' }),
      'met',
      ['no_objection', [PERSON]],
    ],
    [
      'no complaint of spam, where those are not counted',
      { ...said({}), policies: { spamComplaintIsObjection: false } },
      'not_met',
      ['refusal_stands', [ASKED], 'objection', at, null, 'email'],
    ],
    [
      'of an unrecorded day',
      said({ at: '' }),
      'undetermined',
      ['refusal_order_unknown', [ASKED], 'objection', null, null, 'email'],
    ],
    [
      'lifted perhaps',
      said({}, { type: 'consent', method: 'resubscribe', evidence: 'yes', at: '2025-03-20' }),
      'undetermined',
      ['refusal_order_unknown', [ASKED], 'objection', at, null, 'email'],
    ],
    [
      'not imported',
      { audit: { preferencesComplete: false } },
      'undetermined',
      ['preferences_incomplete', [PERSON]],
    ],
    [
      'not imported, not subscribed',
      { ...said({ type: 'consent' }, { type: 'not_subscribed' }), audit: { preferencesComplete: false } },
      'undetermined',
      ['not_subscribed', [rowRef(4, 2)]],
    ],
    ['later', said({ at: '2025-03-21' }), 'met', ['no_objection_then', [PERSON, ASKED]]],
    [
      'lifted',
      said({}, { type: 'consent', method: 'resubscribe', evidence: 'yes', at: '2025-03-15' }),
      'met',
      ['no_objection_then', [PERSON, ASKED, rowRef(4, 2)]],
    ],
    [
      'of two, those that stand',
      said({ at: '2025-03-20' }, {}),
      'not_met',
      ['refusal_stands', [rowRef(4, 2)], 'objection', at, null, 'email'],
    ],
  ]);
});

describe('the message itself', () => {
  const reasons = (scenario: Scenario): readonly unknown[] =>
    lastMessage(scenario).reasons.map(({ code, rows, values }) => [code, rows, ...values]);
  const both = [SENT, CAMPAIGN];
  const request: Scenario['transactions'] & object = [{ type: 'quote', reference: 'Q1', status: 'open' }];
  const reply = { inReplyTo: 'Q1' } as const;
  const rows: readonly (readonly [title: string, scenario: Scenario, ...told: Told[]])[] = [
    ['nothing beside the provisions', {}],
    ['no marketing', promoting({ purpose: 'service' }), ['not_marketing', both]],
    ['not received', promoting({ delivered: 'no' }), ['not_received', both, ON_THE_DAY]],
    ['by post', promoting({ channel: 'post' }), ['not_electronic_mail', both, 'post']],
    [
      'by post, perhaps marketing, objected to',
      { ...promoting({ channel: 'post', purpose: 'unknown' }), ...said({ channels: ['all'] }) },
      ['not_electronic_mail', both, 'post'],
      ['purpose_unknown', [SENT]],
    ],
    ['purpose', promoting({ purpose: 'unknown' }), ['purpose_unknown', both]],
    ['channel', promoting({ channel: 'unknown' }), ['channel_unknown', both]],
    ['receipt', promoting({ delivered: 'no', at: '' }), ['receipt_unknown', both, null]],
    ['asked for', { transactions: request, ...promoting(reply) }, ['solicited', [SENT, SALE], 'quote']],
    [
      'promotes more',
      { transactions: request, ...promoting({ ...reply, containsPromotion: 'yes' }) },
      ['reply_promotes_more', [SENT]],
    ],
    ['request not found', promoting(reply), ['request_not_found', [SENT], 'Q1']],
    [
      'no request',
      { transactions: [{ reference: 'Q1' }], ...promoting(reply) },
      ['reply_to_no_request', [SENT, SALE]],
    ],
    [
      'before the request',
      { transactions: [{ ...request[0], at: '2025-03-21' }], ...promoting(reply) },
      ['reply_before_request', [SENT, SALE]],
    ],
    [
      'already answered',
      { transactions: request, ...promoting({ ...reply, at: '2025-03-19' }, reply) },
      ['reply_already_given', [rowRef(6, 2), SENT]],
    ],
    [
      'perhaps already answered',
      { transactions: request, ...promoting(reply, reply) },
      ['reply_order_unknown', [rowRef(6, 2), SENT], ON_THE_DAY],
    ],
  ];
  it.each(rows.map((row) => ({ row, title: row[0] })))('$title', ({ row: [, scenario, ...expected] }) => {
    expect(reasons(scenario)).toEqual(expected);
  });

  const found = (scenario: Scenario): readonly unknown[] =>
    lastMessage(scenario)
      .findings.filter(({ outcome }) => outcome !== 'not_applicable')
      .map(({ provision, outcome }) => [provision, outcome]);

  it('is held to reg 23 alone where it was asked for', () => {
    expect(found({ transactions: request, ...promoting(reply) })).toEqual([['pecr_23', 'met']]);
    const concealed = promoting({ ...reply, identityConcealed: 'yes' });
    expect(found({ transactions: request, ...concealed })).toEqual([['pecr_23', 'not_met']]);
  });

  it('is held to the objection alone outside electronic mail, received or not', () => {
    const post = { channel: 'post', delivered: 'no' } as const;
    expect(found(promoting(post))).toEqual([['gdpr_21_3', 'met']]);
    expect(found({ ...promoting(post), ...said({ channels: ['all'] }) })).toEqual([['gdpr_21_3', 'not_met']]);
  });

  it('is held to nothing where it is no marketing', () => {
    expect(found(promoting({ purpose: 'service' }))).toEqual([]);
  });
});

describe('the verdict', () => {
  it('says what it is about: the channel, and the category before the product', () => {
    expect(judge({}).scope).toEqual({ channel: 'email', label: 'footwear' });
    expect(judge(promoting({ category: null })).scope).toEqual({ channel: 'email', label: 'Road shoe' });
    expect(judge(promoting({ category: null, promoted: null })).scope.label).toBeNull();
  });
});

describe('reg 22(3)(c), at a collection point of the register', () => {
  const entry = rowRef(8, 1);
  const at = (
    point: ChangedPoint,
    collection: (Scenario['collections'] & object)[number] = {},
  ): Scenario => ({
    ...collected({ meansOfRefusing: 'unknown', mechanism: 'unknown', collectionPoint: 'P1', ...collection }),
    audit: { withRegister: joinPoints(pointsOf(point)) },
  });
  const both = [DETAILS, entry];
  const register: Told = ['told_by_register', [entry], 'Checkout', 'name'];
  ofMessage('pecr_22_3_c_collection', [
    ['in order', at({}), 'met', ['means_at_collection', both, 'opt_out_box', 'v1'], register],
    ['not simple', at({ simple: 'no' }), 'not_met', ['means_not_simple', both, 'Checkout'], register],
    ['not free', at({ free: 'no' }), 'not_met', ['means_not_free', both, 'Checkout'], register],
    [
      'for other channels',
      at({ channels: ['sms', 'phone'] }),
      'not_met',
      ['means_for_other_channel', both, 'sms, phone', 'email'],
      register,
    ],
    [
      'a script, whose answer is not recorded',
      at({ pointKind: 'script', mechanism: 'opt_out_box' }, { refused: 'unknown' }),
      'undetermined',
      ['script_offer_unrecorded', both, 'Checkout'],
      register,
    ],
    [
      'a script, whose answer is recorded',
      at({ pointKind: 'script', mechanism: 'opt_out_box' }),
      'met',
      ['means_at_collection', both, 'opt_out_box', 'v1'],
      register,
    ],
  ]);
});
