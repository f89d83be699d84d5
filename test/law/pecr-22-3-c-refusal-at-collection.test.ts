import { describe, expect, it } from 'vitest';
import { MECHANISMS, type Mechanism } from '../../shared/model/evidence.ts';
import type { CollectionFact } from '../../shared/model/facts.ts';
import type { Policies } from '../../shared/model/policies.ts';
import type { Tri } from '../../shared/model/outcome.ts';
import { judge, outcomeFor, type Case, type Changed, type Scenario } from './facts.ts';

const one = (collection: Changed<CollectionFact>, policies: Partial<Policies> = {}): Scenario => ({
  collections: [collection],
  policies,
});

/** Law table D2. */
const SIMPLE: readonly Mechanism[] = [
  'opt_out_box',
  'yes_no_choice',
  'verbal_script',
  'reply_stop_in_exchange',
  'unticked_opt_in_box',
];

describe('reg 22(3)(c): a means of refusing at collection', () => {
  it.each(MECHANISMS)('recorded as given, by %s', (mechanism) => {
    const expected = SIMPLE.includes(mechanism) || mechanism === 'unknown' ? 'met' : 'not_met';
    expect(outcomeFor('message', 'pecr_22_3_c_collection', one({ mechanism, meansOfRefusing: 'yes' }))).toBe(
      expected,
    );
  });

  it.each(MECHANISMS)('recorded as not given, %s', (mechanism) => {
    expect(outcomeFor('message', 'pecr_22_3_c_collection', one({ mechanism, meansOfRefusing: 'no' }))).toBe(
      'not_met',
    );
  });

  it.each<readonly [Mechanism, 'met' | 'not_met' | 'undetermined']>([
    ['opt_out_box', 'met'],
    ['unticked_opt_in_box', 'met'],
    ['privacy_policy_link', 'not_met'],
    ['pre_ticked_opt_in', 'not_met'],
    ['unknown', 'undetermined'],
    // A script is an instruction; that it was followed must be recorded.
    ['verbal_script', 'undetermined'],
  ])('not recorded whether given, %s', (mechanism, expected) => {
    expect(
      outcomeFor('message', 'pecr_22_3_c_collection', one({ mechanism, meansOfRefusing: 'unknown' })),
    ).toBe(expected);
  });

  it.each<Case>([
    [
      'a pre-ticked box, where the switch counts it',
      one({ mechanism: 'pre_ticked_opt_in' }, { preTickedCountsAsOptOut: true }),
      'met',
    ],
    ['offered by another company', one({ collectedBySender: 'no' }), 'not_met'],
    ['offered by a predecessor', one({ collectedBySender: 'no', obtainedFrom: 'predecessor' }), 'not_met'],
    [
      'offered by a tolerated predecessor',
      one({ collectedBySender: 'no', obtainedFrom: 'predecessor' }, { predecessorAssetSale: 'met' }),
      'met',
    ],
    ['at an undated collection', one({ at: '' }), 'met'],
    ['only at a later collection', one({ at: '2025-04-01' }), 'not_met'],
    ['no collection recorded', { collections: [] }, 'undetermined'],
  ])('%s', (_title, scenario, expected) => {
    expect(outcomeFor('message', 'pecr_22_3_c_collection', scenario)).toBe(expected);
  });

  it.each<readonly [Tri, 'yes' | 'no' | 'undetermined']>([
    ['no', 'yes'],
    // Left unticked it would be a refusal (rule R-56).
    ['unknown', 'undetermined'],
    ['yes', 'no'],
  ])('refused at collection: %s, so marketing: %s', (refused, mayMarket) => {
    const result = judge(one({ refused, mechanism: 'unticked_opt_in_box' }));
    expect(result.mayMarket).toBe(mayMarket);
    expect(result.findings.find(({ provision }) => provision === 'pecr_22_3_c_collection')!.outcome).toBe(
      'met',
    );
  });
});
