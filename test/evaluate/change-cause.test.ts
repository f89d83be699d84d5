/** Why a contact's conclusion changed: each cause by itself, in its order, with what it names. */
import { describe, expect, it } from 'vitest';
import { changeCauses, type Evaluated } from '../../shared/evaluate/change-cause.ts';
import type { ChangeCause, StatedSetting } from '../../shared/model/comparison.ts';
import type { AuditFacts } from '../../shared/model/facts.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { auditOf, factsOf, judge, type Changed, type Scenario } from '../law/facts.ts';
import type { PreferenceFact } from '../../shared/model/facts.ts';

const side = (scenario: Scenario, stored: Partial<Evaluated> = {}): Evaluated => {
  const { mayMarket, basis } = judge(scenario);
  return {
    ruleVersion: 'r1',
    mayMarket,
    basis,
    facts: factsOf(scenario),
    audit: auditOf(scenario),
    ...stored,
  };
};
const causes = (before: Scenario, after: Scenario): readonly ChangeCause[] =>
  changeCauses(side(before), side(after));
const NOT_DETERMINED = [{ kind: 'not_determined' }];

const LATER = '2025-12-31';
const objection = (at: string, row = rowRef(4, 1)): Changed<PreferenceFact> => ({ at, row });
const CONSENT: Changed<PreferenceFact> = {
  type: 'consent',
  method: 'written',
  evidence: 'yes',
  namesSender: 'yes',
  at: '2025-03-05',
};

describe('the rules', () => {
  it('are the cause where the same facts are concluded otherwise under another version', () => {
    const before = side({}, { mayMarket: 'no', basis: 'none' });
    expect(changeCauses(before, side({}, { ruleVersion: 'r2' }))).toEqual([
      { kind: 'rules', before: 'r1', after: 'r2' },
    ]);
  });

  it('cannot be where the version is the same: then nothing is told', () => {
    const before = side({}, { mayMarket: 'no', basis: 'none' });
    expect(changeCauses(before, side({}))).toEqual(NOT_DETERMINED);
    expect(changeCauses(before, side({ preferences: [objection('2025-04-01')] }))).toEqual(NOT_DETERMINED);
    expect(changeCauses(before, side({ policies: { optOutGap: 'strict' }, preferences: [{}] }))).toEqual(
      NOT_DETERMINED,
    );
  });

  it('are no cause where another version concludes the same', () => {
    const after = side({ preferences: [objection('2025-04-01')] }, { ruleVersion: 'r2' });
    expect(changeCauses(side({}), after).map(({ kind }) => kind)).toEqual(['new_evidence']);
  });
});

describe('who counts as the contact', () => {
  const regrouped = {
    decisions: [{ kind: 'told_apart', by: 'Ann', reason: 'two people' }],
    joined: 1,
  } as const;

  it('is the cause where the facts as they are grouped now give another conclusion under the same rules', () => {
    const before = side({}, { mayMarket: 'no', basis: 'none', regrouped });
    expect(changeCauses(before, side({}))).toEqual([{ kind: 'identity', ...regrouped }]);
  });

  it('is followed by what else changed', () => {
    const before = side({}, { mayMarket: 'undetermined', basis: 'undetermined', regrouped });
    expect(
      changeCauses(before, side({ preferences: [objection('2025-04-01')] })).map(({ kind }) => kind),
    ).toEqual(['identity', 'new_evidence']);
  });

  it('is no cause where the facts give the conclusion that was stored', () => {
    const after = side({ preferences: [objection('2025-04-01')] });
    expect(changeCauses(side({}, { regrouped }), after).map(({ kind }) => kind)).toEqual(['new_evidence']);
  });

  it('cannot be told from other rules: then nothing is', () => {
    const before = side({}, { mayMarket: 'no', basis: 'none', regrouped });
    expect(changeCauses(before, side({}, { ruleVersion: 'r2' }))).toEqual(NOT_DETERMINED);
  });
});

it('is not determined where the steps do not lead to what is stored, or nothing changed', () => {
  expect(changeCauses(side({}), side({}))).toEqual(NOT_DETERMINED);
  const after = side({ preferences: [{}] }, { mayMarket: 'undetermined', basis: 'undetermined' });
  expect(changeCauses(side({}), after)).toEqual(NOT_DETERMINED);
});

describe('the switches', () => {
  const ticked: Scenario = { collections: [{ mechanism: 'pre_ticked_opt_in', meansOfRefusing: 'unknown' }] };

  it('are the cause, each that was set otherwise', () => {
    expect(
      causes(ticked, { ...ticked, policies: { preTickedCountsAsOptOut: true, staleWarningMonths: 12 } }),
    ).toEqual([
      {
        kind: 'switches',
        policies: [
          { policy: 'preTickedCountsAsOptOut', before: false, after: true },
          { policy: 'staleWarningMonths', before: 24, after: 12 },
        ],
      },
    ]);
  });
});

describe('the settings', () => {
  const doubted: Scenario = { audit: { preferencesComplete: false } };
  const settings = (before: Scenario, after: Scenario): readonly StatedSetting[] =>
    causes(before, after).flatMap((cause) => (cause.kind === 'settings' ? cause.settings : []));

  it.each<readonly [StatedSetting, Partial<AuditFacts>]>([
    ['charity', { senderIsCharity: true }],
    ['jurisdiction', { jurisdiction: 'de' }],
    ['lists', { externalLists: ['ecg'] }],
    ['message_log', { messageLogComplete: false }],
    [
      'proposed',
      {
        proposed: {
          channel: 'email',
          promoted: 'Boot',
          category: 'footwear',
          ownProduct: 'yes',
          promotesType: 'product',
        },
      },
    ],
  ])('are the cause together, those that differ: %s', (name, audit) => {
    const found = settings({}, { audit: { ...audit, preferencesComplete: false } });
    expect(found.toSorted()).toEqual([name, 'preferences'].toSorted());
    expect(settings(doubted, { audit: {} })).toEqual(['preferences']);
  });

  it('say who the senders are, which is not the evidence of the collection', () => {
    const theirs = { collections: [{ collectedBySender: 'no' }, {}] } as const;
    const both: Scenario = { collections: [{ collectedBySender: 'no' }] };
    expect(causes(both, {})).toEqual([{ kind: 'settings', settings: ['senders'] }]);
    expect(causes({}, both)).toEqual([{ kind: 'settings', settings: ['senders'] }]);
    expect(settings(theirs, { collections: [{ collectedBySender: 'no' }] })).toEqual(['senders']);
  });

  it('do not take what was collected, or its day, from the newer side', () => {
    const before: Scenario = { collections: [{ notice: 'old', collectedBySender: 'no' }] };
    expect(causes(before, { collections: [{ notice: 'new' }] }).map(({ kind }) => kind)).toEqual([
      'new_evidence',
    ]);
  });
});

describe('the reviews', () => {
  const hats: Scenario = { transactions: [{ product: null, category: 'hats' }] };
  const two = [
    ['hats', 'footwear', 'similar', '', 'Ada'],
    ['hats', 'footwear', 'similar', '', 'Bob'],
  ] as const;

  it('are the cause, each pair that was asked and answered otherwise', () => {
    const found = causes(hats, { ...hats, reviews: two });
    expect(found).toMatchObject([
      {
        kind: 'reviews',
        reviews: [
          {
            bought: 'hats',
            promoted: 'footwear',
            before: [],
            after: [{ reviewer: 'Ada' }, { reviewer: 'Bob' }],
          },
        ],
      },
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toHaveProperty('reviews.length', 1);
  });

  it('are not told of a pair whose answer is the same, from whatever row', () => {
    const kept = [...two, ['boots', 'footwear', 'dissimilar', '', 'Ada']] as const;
    const both: Scenario = { transactions: [...hats.transactions!, { product: null, category: 'boots' }] };
    const [cause] = causes(
      { ...both, reviews: [['boots', 'footwear', 'dissimilar', '', 'Ada']] },
      { ...both, reviews: kept },
    );
    expect(cause).toMatchObject({ kind: 'reviews', reviews: [{ bought: 'hats' }] });
    expect(cause).toHaveProperty('reviews.length', 1);
  });

  it('are told of a pair answered by as many, to the contrary', () => {
    const contrary = two.map(
      ([bought, promoted, , day, reviewer]) => [bought, promoted, 'dissimilar', day, reviewer] as const,
    );
    expect(causes({ ...hats, reviews: two }, { ...hats, reviews: contrary })).toMatchObject([
      { kind: 'reviews', reviews: [{ before: [{}, {}], after: [{}, {}] }] },
    ]);
  });

  it('are told of each label that was promoted', () => {
    const named = [...two, ['hats', 'Road shoe', 'similar', '', 'Ada']] as const;
    expect(causes(hats, { ...hats, reviews: named })).toMatchObject([
      { reviews: [{ promoted: 'footwear' }, { promoted: 'Road shoe' }] },
    ]);
  });

  it('are told of every pair that was answered otherwise', () => {
    const both: Scenario = {
      transactions: [...hats.transactions!, { product: null, category: 'boots' }],
    };
    const [cause] = causes(both, {
      ...both,
      reviews: [
        ['hats', 'footwear', 'dissimilar', '', 'Ada'],
        ['hats', 'footwear', 'dissimilar', '', 'Bob'],
        ['boots', 'footwear', 'dissimilar', '', 'Ada'],
        ['boots', 'footwear', 'dissimilar', '', 'Bob'],
      ],
    });
    expect(cause).toMatchObject({ reviews: [{ bought: 'hats' }, { bought: 'boots' }] });
  });
});

describe('the day of the audit', () => {
  it('is the cause where both hold the same', () => {
    const scenario: Scenario = { preferences: [objection('2025-11-01')] };
    expect(causes(scenario, { ...scenario, asAt: LATER })).toEqual([{ kind: 'as_at' }]);
  });

  it('is put in after settings and reviews', () => {
    const irish: Scenario = { audit: { jurisdiction: 'ie' } };
    expect(causes(irish, { ...irish, asAt: '2026-09-30' })).toEqual([{ kind: 'as_at' }]);
  });
});

describe('what is held of the contact', () => {
  const added = (before: Scenario, after: Scenario) => {
    const [cause] = causes(before, after);
    return cause !== undefined && 'facts' in cause
      ? [cause.kind, ...cause.facts.map(({ kind, fact }) => [kind, 'row' in fact ? fact.row : fact.rows])]
      : cause;
  };

  it('is a new event where it came after the earlier day', () => {
    expect(added({}, { preferences: [objection('2025-11-01')], asAt: LATER })).toEqual([
      'new_event',
      ['preference', rowRef(4, 1)],
    ]);
    expect(
      added({ messages: [] }, { messages: [{ at: '2025-11-01', meansOfRefusing: 'no' }], asAt: LATER }),
    ).toEqual(['new_event', ['message', rowRef(6, 1)]]);
    expect(added({ collections: [] }, { collections: [{ at: '2025-11-01' }], asAt: LATER })).toEqual([
      'new_event',
      ['collection', rowRef(2, 1)],
    ]);
    expect(added({ transactions: [] }, { transactions: [{ at: '2025-11-01' }], asAt: LATER })).toEqual([
      'new_event',
      ['transaction', rowRef(3, 1)],
    ]);
  });

  it('is new evidence where it came before, or its day is not recorded', () => {
    expect(added({}, { preferences: [objection('2025-04-01')], asAt: LATER })).toEqual([
      'new_evidence',
      ['preference', rowRef(4, 1)],
    ]);
    expect(added({}, { preferences: [objection('')], asAt: LATER })).toEqual([
      'new_evidence',
      ['preference', rowRef(4, 1)],
    ]);
    expect(added({ messages: [] }, { messages: [{ meansOfRefusing: 'no' }] })).toEqual([
      'new_evidence',
      ['message', rowRef(6, 1)],
    ]);
    expect(added({ collections: [] }, {})).toEqual(['new_evidence', ['collection', rowRef(2, 1)]]);
    expect(added({ transactions: [] }, {})).toEqual(['new_evidence', ['transaction', rowRef(3, 1)]]);
  });

  it('is new evidence where the person is said to be another, whenever', () => {
    expect(added({}, { subscriber: { countries: ['Poland'] }, asAt: LATER })).toEqual([
      'new_evidence',
      ['subscriber', [rowRef(1, 1)]],
    ]);
  });

  it('is evidence gone where only the older side holds it', () => {
    expect(added({ preferences: [objection('2025-04-01')] }, {})).toEqual([
      'evidence_gone',
      ['preference', rowRef(4, 1)],
    ]);
    expect(added({}, { collections: [] })).toEqual(['evidence_gone', ['collection', rowRef(2, 1)]]);
  });

  it('names what the conclusion rests on, and not what came beside it', () => {
    expect(
      added(
        {},
        {
          preferences: [objection('2025-11-01')],
          transactions: [{}, { at: '2025-11-02', category: 'hats' }],
          asAt: LATER,
        },
      ),
    ).toEqual(['new_event', ['preference', rowRef(4, 1)]]);
    expect(
      added(
        { transactions: [{}, { category: 'hats', product: 'Hat' }], preferences: [objection('2025-04-01')] },
        {},
      ),
    ).toEqual(['evidence_gone', ['preference', rowRef(4, 1)]]);
    expect(
      added(
        {},
        {
          subscriber: { countries: ['Poland'] },
          preferences: [{ ...CONSENT, evidence: 'no', method: 'inferred' }],
        },
      ),
    ).toContainEqual(['subscriber', [rowRef(1, 1)]]);
  });

  it('keeps what was held beside what is new', () => {
    const before: Scenario = { preferences: [{ ...CONSENT, row: rowRef(4, 9) }] };
    const after: Scenario = {
      preferences: [{ ...CONSENT, row: rowRef(4, 9) }, objection('2025-11-01')],
      transactions: [{}, { at: '2025-11-01' }],
      collections: [{}, { at: '2025-11-01' }],
      messages: [{}, { at: '2025-11-01' }],
      asAt: LATER,
    };
    // The older purchase, collection and message count as they did: only what bars is told.
    expect(added(before, after)).toContainEqual(['preference', rowRef(4, 1)]);
    expect(causes(before, after)).toHaveLength(1);
  });
});

describe('several causes', () => {
  it('are told in their order, each at the step where the conclusion changed', () => {
    const found = causes(
      { collections: [{ mechanism: 'pre_ticked_opt_in', meansOfRefusing: 'unknown' }] },
      {
        collections: [{ mechanism: 'pre_ticked_opt_in', meansOfRefusing: 'unknown' }],
        policies: { preTickedCountsAsOptOut: true },
        preferences: [objection('2025-11-01')],
        asAt: LATER,
      },
    );
    expect(found.map(({ kind }) => kind)).toEqual(['switches', 'new_event']);
  });

  it('are each put in on top of those before', () => {
    const found = changeCauses(
      side({}, { mayMarket: 'undetermined', basis: 'undetermined' }),
      side(
        { audit: { preferencesComplete: false }, preferences: [objection('2025-04-01')] },
        { ruleVersion: 'r2' },
      ),
    );
    expect(found.map(({ kind }) => kind)).toEqual(['rules', 'settings', 'new_evidence']);
  });
});

describe('a basis alone', () => {
  it('has a cause where the verdict stayed', () => {
    expect(causes({}, { preferences: [CONSENT] })).toMatchObject([
      { kind: 'new_evidence', facts: [{ kind: 'preference' }] },
    ]);
  });

  it('has none where the verdict changed too', () => {
    // The consent of November would be another basis; the refusal, of a day that is not recorded, bars all the same.
    const after: Scenario = {
      preferences: [{ ...CONSENT, at: '2025-11-01', row: rowRef(4, 8) }, objection('')],
      asAt: LATER,
    };
    expect(causes({}, after)).toMatchObject([
      { kind: 'new_evidence', facts: [{ kind: 'preference', fact: { row: rowRef(4, 1) } }] },
    ]);
    expect(causes({}, after)[0]).toHaveProperty('facts.length', 1);
  });
});
