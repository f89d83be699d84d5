/** A planned campaign for one contact: lawful on its day, and the contact open to it at the end of that day. */
import { describe, expect, it } from 'vitest';
import { evaluatePlanned } from '../../shared/evaluate/planned-message.ts';
import type { ProvisionId } from '../../shared/model/finding.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import type { PlannedCampaign } from '../../shared/model/planned-campaign.ts';
import { auditOf, factsOf, when, type Scenario } from '../law/facts.ts';

const DAY = '2025-10-10';
const GOOD: PlannedCampaign = {
  name: 'Autumn',
  channel: 'email',
  promoted: 'Winter shoe',
  category: 'footwear',
  promotesType: 'product',
  ownProduct: 'yes',
  sender: null,
  day: DAY,
  meansOfRefusing: 'yes',
  validAddress: 'yes',
  identityConcealed: 'no',
};

const planned = (scenario: Scenario, campaign: Partial<PlannedCampaign> = {}) =>
  evaluatePlanned(
    factsOf(scenario),
    auditOf({ asAt: DAY, ...scenario }),
    { ...GOOD, ...campaign },
    when(DAY)!,
  );
const outcome = (of: ReturnType<typeof planned>, provision: ProvisionId): Outcome =>
  of.findings.find((finding) => finding.provision === provision)!.outcome;

it('may be sent where both hold', () => {
  expect(planned({})).toMatchObject({ may: 'yes', basis: 'soft_opt_in', reasons: [] });
});

it('gives the reasons of the law that is applied', () => {
  const { reasons } = planned({ subscriber: { countries: ['Germany'] } });
  expect(reasons.map(({ code }) => code)).toEqual(['law_of_country']);
});

describe('what the message says of itself', () => {
  it.each<readonly [string, Partial<PlannedCampaign>, 'no' | 'undetermined', ProvisionId, Outcome]>([
    ['no means of refusing', { meansOfRefusing: 'no' }, 'no', 'pecr_22_3_c_messages', 'not_met'],
    [
      'means not stated',
      { meansOfRefusing: 'unknown' },
      'undetermined',
      'pecr_22_3_c_messages',
      'undetermined',
    ],
    ['no address', { validAddress: 'no' }, 'no', 'pecr_23', 'not_met'],
    ['a concealed sender', { identityConcealed: 'yes' }, 'no', 'pecr_23', 'not_met'],
    ['aims', { promotesType: 'aims' }, 'no', 'pecr_22_3_b', 'not_met'],
    ['products of others', { ownProduct: 'no' }, 'no', 'pecr_22_3_b', 'not_met'],
    ['another category', { category: 'hats' }, 'undetermined', 'pecr_22_3_b', 'undetermined'],
    [
      'nothing of what it promotes',
      { category: null, promoted: null },
      'undetermined',
      'pecr_22_3_b',
      'undetermined',
    ],
    ['a channel whose details were not taken', { channel: 'sms' }, 'no', 'pecr_22_3_a', 'not_met'],
  ])('decides: %s', (_title, campaign, may, provision, expected) => {
    const found = planned({}, campaign);
    expect(found.may).toBe(may);
    expect(outcome(found, provision)).toBe(expected);
  });
});

it('rests on no row, as nothing was sent', () => {
  const { findings } = planned({}, { validAddress: 'no' });
  const { reasons } = findings.find(({ provision }) => provision === 'pecr_23')!;
  expect(reasons).toMatchObject([{ values: ['Autumn'], rows: [0] }]);
});

describe('the less favourable of the two is the answer', () => {
  it('is the contact, where an earlier message had no means of refusing', () => {
    const found = planned({ messages: [{ meansOfRefusing: 'no' }] });
    expect(found).toMatchObject({ may: 'undetermined', basis: 'undetermined' });
    expect(outcome(found, 'pecr_22_3_c_messages')).toBe('not_met');
  });

  it('is the contact, where an objection on the day cannot be told from the message', () => {
    const found = planned({ preferences: [{ at: DAY }] });
    expect(found).toMatchObject({ may: 'no', basis: 'none' });
    expect(outcome(found, 'gdpr_21_3')).toBe('not_met');
  });

  it('is the message, whose own gap is a breach while the contact is under review', () => {
    const found = planned({}, { meansOfRefusing: 'no' });
    expect(found).toMatchObject({ may: 'no', basis: 'none' });
  });

  it('is about what is planned and not about what was sent last', () => {
    expect(planned({ messages: [{ category: 'hats', promoted: 'Hat' }] }).may).toBe('yes');
  });

  it('takes what was collected by the day', () => {
    expect(planned({ collections: [{ at: '2025-10-09' }], messages: [] }).may).toBe('yes');
    expect(planned({ collections: [{ at: '2025-10-11' }], messages: [] }).may).toBe('no');
  });
});
