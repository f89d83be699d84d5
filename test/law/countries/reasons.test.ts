/** What the parameters of a country's law give as reasons: the code, the rows relied on, and the values quoted. */
import { describe, expect, it } from 'vitest';
import { COUNTRY_LAWS } from '../../../shared/law/countries/index.ts';
import type { ProvisionId, ReasonValue } from '../../../shared/model/finding.ts';
import type { Jurisdiction } from '../../../shared/model/jurisdiction.ts';
import type { Outcome } from '../../../shared/model/outcome.ts';
import { rowRef, type RowRef } from '../../../shared/model/row-ref.ts';
import { lastMessage, judge, when, type Scenario } from '../facts.ts';

type Told = readonly [code: string, rows: readonly RowRef[], ...values: ReasonValue[]];
interface Row {
  readonly title: string;
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly reason: Told;
  readonly forward?: true;
}

const PERSON = rowRef(1, 1);
const DETAILS = rowRef(2, 1);
const SALE = rowRef(3, 1);
const ASKED = rowRef(4, 1);
const COMPANY = { subscriber: 'corporate', evidence: '0123', freeMail: false } as const;

const table = (law: Jurisdiction, provision: ProvisionId, rows: readonly Row[]): void =>
  it.each(rows)('$title', ({ scenario, outcome, reason, forward }) => {
    const under: Scenario = {
      ...scenario,
      audit: { jurisdiction: law, ...scenario.audit },
    };
    const { findings } = forward ? judge(under) : lastMessage(under);
    const found = findings.find((finding) => finding.provision === provision)!;
    expect(found.outcome).toBe(outcome);
    expect(found.reasons.map(({ code, rows: of, values }) => [code, of, ...values])).toContainEqual(reason);
  });

describe('who is protected', () => {
  table('de', 'pecr_22_1', [
    {
      title: 'a company too',
      scenario: { subscriber: COMPANY },
      outcome: 'not_met',
      reason: ['corporate_protected', [PERSON], 'Germany'],
    },
    {
      title: 'whoever it is',
      scenario: { subscriber: { subscriber: 'unknown', freeMail: false } },
      outcome: 'not_met',
      reason: ['every_subscriber_protected', [PERSON], 'Germany'],
    },
    { title: 'an individual', scenario: {}, outcome: 'not_met', reason: ['subscriber_individual', [PERSON]] },
  ]);
  table('fr', 'pecr_22_1', [
    {
      title: 'a company, unsettled',
      scenario: { subscriber: COMPANY },
      outcome: 'undetermined',
      reason: ['legal_persons_unsettled', [PERSON], 'France'],
    },
    {
      title: 'one of an unknown form, as in the UK',
      scenario: { subscriber: { subscriber: 'unknown', freeMail: false } },
      outcome: 'undetermined',
      reason: ['subscriber_form_unknown', [PERSON]],
    },
    {
      title: 'an individual, as in the UK',
      scenario: {},
      outcome: 'not_met',
      reason: ['subscriber_individual', [PERSON]],
    },
  ]);
});

describe('the exception', () => {
  table('pl', 'pecr_22_3_a', [
    {
      title: 'does not exist',
      scenario: {},
      outcome: 'not_met',
      reason: ['no_soft_opt_in', [DETAILS], 'Poland', COUNTRY_LAWS.pl.citation],
    },
  ]);
  table('it', 'pecr_22_3_a', [
    {
      title: 'is for email only',
      scenario: { collections: [{ point: 'both' }], messages: [{ channel: 'sms' }] },
      outcome: 'not_met',
      reason: ['channel_not_covered', [DETAILS], 'sms', 'Italy'],
    },
    {
      title: 'wants a completed sale, the last before',
      scenario: { transactions: [{}, { at: '2025-03-10' }, { at: '2025-03-20' }, { at: '2025-03-21' }] },
      outcome: 'met',
      reason: ['completed_sale', [SALE, rowRef(3, 2)], when('2025-03-10')],
    },
    {
      title: 'takes a sale that was refunded',
      scenario: { transactions: [{ status: 'refunded' }] },
      outcome: 'met',
      reason: ['completed_sale', [SALE], when('2025-03-02')],
    },
    {
      title: 'is open where the sale is',
      scenario: {
        transactions: [{ status: 'open' }, { status: 'unknown' }, { type: 'quote', status: 'open' }],
      },
      outcome: 'undetermined',
      reason: ['completed_sale_unknown', [DETAILS, SALE, rowRef(3, 2)], 'Italy'],
    },
    {
      title: 'is open where it is not known what was dealt',
      scenario: { transactions: [{ type: 'unknown', status: 'open' }] },
      outcome: 'undetermined',
      reason: ['completed_sale_unknown', [DETAILS, SALE], 'Italy'],
    },
    {
      title: 'is open where the sale was the same day',
      scenario: { transactions: [{ at: '2025-03-20' }] },
      outcome: 'undetermined',
      reason: ['completed_sale_unknown', [DETAILS, SALE], 'Italy'],
    },
    {
      title: 'is open where no dealing is recorded',
      scenario: { transactions: [] },
      outcome: 'undetermined',
      reason: ['completed_sale_unknown', [DETAILS], 'Italy'],
    },
    {
      title: 'is open where all came later',
      scenario: { transactions: [{ at: '2025-03-21' }] },
      outcome: 'undetermined',
      reason: ['completed_sale_unknown', [DETAILS], 'Italy'],
    },
    {
      title: 'fails where negotiations came to nothing',
      scenario: { transactions: [{ type: 'quote', status: 'declined' }, { status: 'cancelled' }] },
      outcome: 'not_met',
      reason: ['no_completed_sale', [SALE, rowRef(3, 2)], 'Italy'],
    },
  ]);
  table('be', 'pecr_22_3_a', [
    {
      title: 'may be for texts too',
      scenario: { collections: [{ point: 'both' }], messages: [{ channel: 'sms' }] },
      outcome: 'undetermined',
      reason: ['channel_unsettled', [DETAILS], 'sms', 'Belgium'],
    },
  ]);
  table('ca', 'pecr_22_3_c_collection', [
    {
      title: 'asks for no means of refusing at collection',
      scenario: { collections: [{ meansOfRefusing: 'no', mechanism: 'unknown' }] },
      outcome: 'not_applicable',
      reason: ['means_at_collection_not_asked', [DETAILS], 'Canada'],
    },
  ]);
});

describe('the public register of refusals', () => {
  const screened = { externalLists: ['ecg'] } as const;
  const entry = (at: string) => ({ type: 'external_list', method: 'ecg', at }) as const;
  const on = (...ats: readonly string[]): Scenario => ({ audit: screened, preferences: ats.map(entry) });
  table('at', 'pecr_22_3_c_collection', [
    {
      title: 'was not screened',
      scenario: {},
      outcome: 'undetermined',
      reason: ['external_list_missing', [PERSON], 'ECG list'],
    },
    {
      title: 'was screened',
      scenario: { audit: screened },
      outcome: 'met',
      reason: ['not_on_external_list', [PERSON], 'ECG list'],
    },
    {
      title: 'was screened, beside the means',
      scenario: { audit: screened },
      outcome: 'met',
      reason: ['means_at_collection', [DETAILS], 'opt_out_box', null],
    },
    {
      title: 'holds the address',
      scenario: on('2025-03-10', '2025-03-25'),
      outcome: 'not_met',
      reason: ['on_external_list', [ASKED, rowRef(4, 2)], 'ECG list'],
    },
    {
      title: 'held it later',
      scenario: on('2025-03-21'),
      outcome: 'met',
      reason: ['not_on_external_list', [ASKED], 'ECG list'],
    },
    {
      title: 'held it the same day',
      scenario: on('2025-03-20', '2025-03-25'),
      outcome: 'undetermined',
      reason: ['external_list_order_unknown', [ASKED, rowRef(4, 2)], 'ECG list'],
    },
    {
      title: 'held it some day',
      scenario: on(''),
      outcome: 'undetermined',
      reason: ['external_list_order_unknown', [ASKED], 'ECG list'],
    },
    {
      title: 'held it some day, for what comes next',
      forward: true,
      scenario: on(''),
      outcome: 'not_met',
      reason: ['on_external_list', [ASKED], 'ECG list'],
    },
    {
      title: 'is not what another register or refusal says',
      scenario: {
        audit: screened,
        preferences: [
          { ...entry('2025-03-10'), method: 'robinson' },
          { method: 'ecg', channels: ['post'] },
        ],
      },
      outcome: 'met',
      reason: ['not_on_external_list', [PERSON], 'ECG list'],
    },
    {
      title: 'does not make good a missing means',
      scenario: { collections: [{ meansOfRefusing: 'no', mechanism: 'unknown' }] },
      outcome: 'not_met',
      reason: ['no_means_at_collection', [DETAILS], when('2025-03-02')],
    },
    {
      title: 'holds no numbers',
      scenario: {
        collections: [{ point: 'both' }],
        messages: [{ channel: 'sms' }],
        preferences: [entry('2025-03-10')],
      },
      outcome: 'met',
      reason: ['means_at_collection', [DETAILS], 'opt_out_box', null],
    },
    {
      title: 'may hold it where the channel is not known',
      scenario: { ...on('2025-03-10'), messages: [{ channel: 'unknown' }] },
      outcome: 'not_met',
      reason: ['on_external_list', [ASKED], 'ECG list'],
    },
  ]);
});

describe('the time limit', () => {
  const sent = (...ats: readonly string[]): Scenario => ({
    asAt: '2027-12-31',
    messages: ats.map((at) => ({ at })),
  });
  table('ie', 'pecr_22_3_a', [
    {
      title: 'is twelve months from the sale',
      scenario: sent('2026-03-01'),
      outcome: 'met',
      reason: ['within_time_limit', [DETAILS], 12, 'Ireland'],
    },
    {
      title: 'ends within a day',
      scenario: sent('2026-03-02'),
      outcome: 'undetermined',
      reason: ['time_limit_unknown', [DETAILS], 'Ireland'],
    },
    {
      title: 'passed',
      scenario: sent('2026-03-03'),
      outcome: 'not_met',
      reason: ['time_limit_passed', [DETAILS], 12, 'Ireland'],
    },
    {
      title: 'is not asked of an undated message, which may be older than the law held',
      scenario: sent(''),
      outcome: 'undetermined',
      reason: ['law_not_held_then', [PERSON], 'Ireland', COUNTRY_LAWS.ie.citation, null, 'cannot_tell'],
    },
    {
      title: 'is not asked of a message of the year in which the law that is held came into force',
      scenario: sent('2011'),
      outcome: 'undetermined',
      reason: [
        'law_not_held_then',
        [PERSON],
        'Ireland',
        COUNTRY_LAWS.ie.citation,
        when('2011'),
        'cannot_tell',
      ],
    },
    {
      title: 'cannot be told after an undated sale',
      scenario: { ...sent('2026-05-01'), transactions: [{ at: '' }] },
      outcome: 'undetermined',
      reason: ['time_limit_unknown', [DETAILS], 'Ireland'],
    },
    {
      title: 'runs from the last sale before, whatever comes later',
      scenario: { ...sent('2026-05-01'), transactions: [{}, { at: '2026-05-02' }] },
      outcome: 'not_met',
      reason: ['time_limit_passed', [DETAILS], 12, 'Ireland'],
    },
    {
      title: 'runs again from another sale, refunded or not',
      scenario: { ...sent('2026-05-01'), transactions: [{}, { at: '2025-06-01', status: 'refunded' }] },
      outcome: 'met',
      reason: ['within_time_limit', [DETAILS], 12, 'Ireland'],
    },
    {
      title: 'may run again from a sale of which it is not known whether it was completed',
      scenario: { ...sent('2026-05-01'), transactions: [{}, { at: '2025-06-01', status: 'open' }] },
      outcome: 'undetermined',
      reason: ['time_limit_unknown', [DETAILS], 'Ireland'],
    },
    {
      title: 'runs again from a message within it, in whatever order they come',
      scenario: {
        asAt: '2027-12-31',
        messages: [{ at: '2026-11-01' }, { at: '2025-12-01' }, { at: '2027-10-01' }],
      },
      outcome: 'met',
      reason: ['within_time_limit', [DETAILS], 12, 'Ireland'],
    },
    {
      title: 'may run again from what may have been marketing',
      scenario: {
        asAt: '2027-12-31',
        messages: [{ at: '2025-12-01', purpose: 'unknown' }, { at: '2026-05-01' }],
      },
      outcome: 'undetermined',
      reason: ['time_limit_unknown', [DETAILS], 'Ireland'],
    },
  ]);
  table('ca', 'pecr_22_3_a', [
    {
      title: 'is six months from an inquiry',
      scenario: {
        ...sent('2025-09-01'),
        collections: [{ context: 'quote' }],
        transactions: [{ type: 'quote', status: 'open' }],
      },
      outcome: 'met',
      reason: ['within_time_limit', [DETAILS], 24, 'Canada'],
    },
    {
      title: 'passed six months from an inquiry',
      scenario: {
        ...sent('2025-09-03'),
        collections: [{ context: 'quote' }],
        transactions: [{ type: 'quote', status: 'open' }],
      },
      outcome: 'not_met',
      reason: ['time_limit_passed', [DETAILS], 24, 'Canada'],
    },
  ]);
});
