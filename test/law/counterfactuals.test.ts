/** What would settle or change a conclusion: named scenarios, each with the words that people read. */
import { describe, expect, it } from 'vitest';
import { Suppositions, type Asked } from '../../shared/evaluate/counterfactuals.ts';
import { joinPoints } from '../../shared/evaluate/join-points.ts';
import { counterfactualText, settlingText } from '../../shared/report/open-fact-words.ts';
import { gapSummary } from '../../shared/report/gap-words.ts';
import { auditOf, factsOf, type Scenario } from './facts.ts';
import { pointsOf } from './points.ts';

const of = (scenario: Scenario): Suppositions => new Suppositions(factsOf(scenario), auditOf(scenario));
const lawfulIf = (scenario: Scenario, asked: Asked = 'contact'): readonly (readonly string[])[] =>
  of(scenario)
    .lawfulIf(asked)
    .map(({ facts }) => facts.map(({ kind }) => kind).toSorted());
const settling = (scenario: Scenario, asked: Asked = 'contact') =>
  of(scenario)
    .settling(asked)
    .map(({ fact, ifSo, ifNot }) => [fact.kind, ifSo, ifNot]);

const NO_MEANS = { meansOfRefusing: 'unknown', mechanism: 'unknown' } as const;

describe('what settles an undetermined conclusion', () => {
  it.each<readonly [string, Scenario, string]>([
    ['the means at collection', { collections: [NO_MEANS] }, 'means_at_collection'],
    ['the context', { collections: [{ context: 'unknown' }] }, 'context'],
    ['the collector', { collections: [{ collectedBySender: 'unknown' }] }, 'collector'],
    ['the date of the collection', { collections: [{ at: '' }] }, 'collection_date'],
    ['the whole collection', { collections: [] }, 'collection'],
    ['what was bought', { transactions: [] }, 'purchase'],
    ['the category bought', { transactions: [{ category: null }] }, 'category_bought'],
    ['a verdict on the pair', { transactions: [{ category: 'hats' }] }, 'similarity'],
    ['the whole record of objections', { audit: { preferencesComplete: false } }, 'objections'],
    ['a position on an earlier gap', { messages: [{ meansOfRefusing: 'no' }] }, 'earlier_gap'],
  ])('is %s', (_title, scenario, kind) => {
    expect(settling(scenario)[0]).toEqual([kind, 'yes', 'no']);
    expect(lawfulIf(scenario)).toContainEqual([kind]);
  });

  it('is the template of a message, though a gap would leave open how it counts', () => {
    const scenario: Scenario = { messages: [{ meansOfRefusing: 'unknown' }] };
    expect(settling(scenario)[0]).toEqual(['means_in_message', 'yes', 'undetermined']);
    expect(settling(scenario, 1)[0]).toEqual(['means_in_message', 'yes', 'no']);
  });

  it('is the time of a message and of what it must follow', () => {
    expect(settling({ messages: [{ at: '' }] }, 1)[0]).toEqual(['message_date', 'yes', 'no']);
    expect(settling({ collections: [{ at: '2025-03-20' }] }, 1)[0]).toEqual(['collection_date', 'yes', 'no']);
  });

  it('is the date of a message of which only the month is known, or the order of two months', () => {
    const sent: Scenario = { collections: [{ at: '2025-03-15' }], messages: [{ at: '2025-03' }] };
    expect(settling(sent, 1)[0]).toEqual(['message_date', 'yes', 'no']);
    const both: Scenario = {
      collections: [{ at: '2025-03' }],
      transactions: [{ at: '2025-02' }],
      messages: [{ at: '2025-03' }],
    };
    expect(settling(both, 1).map(([kind]) => kind)).toEqual(['collection_date', 'message_date']);
    const refused: Scenario = { preferences: [{ at: '2025' }] };
    expect(settling(refused, 1)[0]).toEqual(['refusal_date', 'yes', 'no']);
  });

  it('supposes no date outside the month that is known', () => {
    const scenario: Scenario = {
      collections: [{ at: '2025-06' }],
      transactions: [{ at: '2024-06-01' }],
      messages: [{ at: '2025-01-10' }, { at: '2025-06-20' }, { at: '2025-08-10' }],
    };
    expect(lawfulIf(scenario, 1).flat()).not.toContain('collection_date');
    expect(lawfulIf(scenario, 2)).toContainEqual(['collection_date']);
    const refused: Scenario = { preferences: [{ at: '2025-06' }], messages: scenario.messages! };
    expect(lawfulIf(refused, 3).flat()).not.toContain('refusal_date');
    expect(lawfulIf(refused, 2)).toContainEqual(['refusal_date']);
    const asAt: Scenario = { preferences: [{ at: '2025' }], asAt: '2025-12-31' };
    expect(lawfulIf(asAt).flat()).not.toContain('refusal_date');
  });

  it('supposes two collections of one month to be the first', () => {
    const twice: Scenario = {
      collections: [{ at: '2025-03' }, { at: '2025-03', context: 'unknown' }],
      policies: { laterCollectionCures: false },
    };
    expect(lawfulIf(twice, 1).length).toBeGreaterThan(0);
  });

  it('is told with the date as far as it is known', () => {
    const words = (scenario: Scenario): string | undefined => of(scenario).settling(1).map(settlingText)[0];
    expect(words({ transactions: [{ at: '2025-03' }] })).toBe(
      'Needed: the exact time of the purchase of “Trail shoe” of March 2025. If it shows an earlier time of the purchase of “Trail shoe” of March 2025, it is lawful; otherwise it stays undetermined.',
    );
    expect(words({ preferences: [{ at: '2025' }] })).toBe(
      'Needed: the exact time of the objection of 2025. If it shows a later time of the objection of 2025, it is lawful; otherwise it is not lawful.',
    );
    expect(words({ collections: [{ at: '' }] })).toBe(
      'Needed: the exact time of the collection (checkout) without a date. If it shows an earlier time of the collection (checkout) without a date, it is lawful; otherwise it is not lawful.',
    );
  });

  it('is whether a charity collected the details since its opt-in came into force', () => {
    const donated: Scenario = {
      asAt: '2026-09-30',
      audit: { senderIsCharity: true },
      transactions: [],
      collections: [{ context: 'donation', at: '2026-02' }],
      messages: [{ promotesType: 'charitable_purpose', at: '2026-03-20' }],
    };
    expect(settling(donated, 1)[0]).toEqual(['collection_date', 'yes', 'no']);
    expect(of(donated).settling(1).map(settlingText)[0]).toBe(
      'Needed: the exact time of the collection (donation) of February 2026. If it shows a time since 5 February 2026 of the collection (donation) of February 2026, it is lawful; otherwise it is not lawful.',
    );
  });

  it('is the request that an earlier reply answered, where every earlier message counts', () => {
    const replied: Scenario = {
      messages: [{ at: '2025-03-10', inReplyTo: 'Q9', meansOfRefusing: 'no' }, {}],
      policies: { optOutGap: 'strict' },
    };
    expect(settling(replied, 2)).toContainEqual(['request', 'yes', 'no']);
    expect(lawfulIf(replied, 2)).toContainEqual(['request']);
  });

  it('is the answer to a script, where the register holds the script', () => {
    const script = {
      collections: [{ ...NO_MEANS, refused: 'unknown', collectionPoint: 'P1' }],
      audit: {
        withRegister: joinPoints(pointsOf({ pointKind: 'script', mechanism: 'verbal_script' })),
      },
    } as const;
    expect(settling(script)[0]).toEqual(['script_answer', 'yes', 'no']);
  });

  it('wants two records where two facts are missing, and says which', () => {
    const scenario: Scenario = { collections: [{ ...NO_MEANS, context: 'unknown' }] };
    expect(lawfulIf(scenario)).toEqual([['context', 'means_at_collection']]);
    expect(settling(scenario)).toEqual([
      ['means_at_collection', 'undetermined', 'no'],
      ['context', 'undetermined', 'no'],
    ]);
  });

  it('has what settles it either way first, then what allows it, then what forbids it', () => {
    const scenario: Scenario = {
      messages: [{ at: '', meansOfRefusing: 'unknown' }],
      subscriber: { countries: ['Austria'] },
      collections: [{ context: 'unknown', ...NO_MEANS }],
    };
    for (const asked of ['contact', 1] as const) {
      const weights = settling(scenario, asked).map(([, so, not]) => {
        const [decides, denies] = [so !== 'undetermined', not !== null && not !== 'undetermined'];
        return decides && denies ? 3 : decides ? 2 : 1;
      });
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    }
    expect(settling({ subscriber: { countries: ['Austria'] }, messages: [] })[0]).toEqual([
      'external_list',
      'yes',
      null,
    ]);
  });

  it('is nothing of a message that is not among the facts', () => {
    expect(settling({ collections: [NO_MEANS] }, 99)).toEqual([]);
    expect(lawfulIf({ collections: [NO_MEANS] }, 99)).toEqual([]);
    expect(lawfulIf({ messages: [{ purpose: 'service' }], preferences: [{}] }, 1)).toEqual([]);
  });

  it('is nothing where all is determined', () => {
    expect(settling({})).toEqual([]);
    expect(lawfulIf({})).toEqual([]);
  });
});

describe('what would have made it lawful', () => {
  it('is a means of refusing, or consent', () => {
    const scenario: Scenario = { collections: [{ meansOfRefusing: 'no', mechanism: 'unknown' }] };
    expect(lawfulIf(scenario)).toEqual(expect.arrayContaining([['means_at_collection'], ['consent']]));
    expect(
      of(scenario)
        .lawfulIf('contact')
        .every(({ contrary }) => contrary),
    ).toBe(true);
  });

  it('is not consent where an objection stands', () => {
    expect(lawfulIf({ preferences: [{}] })).toEqual([['objections']]);
  });

  it('is a means of refusing in the message itself', () => {
    expect(lawfulIf({ messages: [{ meansOfRefusing: 'no' }] }, 1)).toContainEqual(['means_in_message']);
  });
});

describe('in words', () => {
  it('says what would have to be evidenced, and what each record would do', () => {
    const found = of({ collections: [{ ...NO_MEANS, notice: 'Checkout v1' }] });
    expect(found.lawfulIf('contact').map(counterfactualText)).toEqual([
      'Would be lawful if a simple means of refusing at the collection “Checkout v1” of 2 March 2025 were evidenced.',
    ]);
    expect(found.settling('contact').map(settlingText)).toEqual([
      'Needed: a record of whether the collection “Checkout v1” of 2 March 2025 offered a means of refusing, such as its wording then. If it shows a simple means of refusing at the collection “Checkout v1” of 2 March 2025, it is lawful; otherwise it is not lawful.',
    ]);
  });
});

it('quotes long names to the end of a word', () => {
  const name = `${'Spring shoes '.repeat(9)}for zoe@example.org`;
  const [found] = of({ messages: [{ meansOfRefusing: 'unknown' }] }).settling(1);
  const text = settlingText({ ...found!, fact: { ...found!.fact, values: [name] } });
  expect(text).toContain(`“${'Spring shoes '.repeat(9)}…”`.replace(' …', '…'));
  expect(text).not.toContain('zoe');
  const long = 'x'.repeat(130);
  expect(settlingText({ ...found!, fact: { ...found!.fact, values: [long] } })).toContain(
    `“${long.slice(0, 120)}…”`,
  );
});

describe('a contact with more open facts than can be tried', () => {
  const many: Scenario = {
    messages: Array.from({ length: 300 }, (_, i) => ({ id: `K${i}`, meansOfRefusing: 'unknown' as const })),
  };

  it('has those tried first that the conclusion names', () => {
    const suppositions = new Suppositions(factsOf(many), auditOf(many), 1);
    for (const asked of [1, 150, 300])
      expect(suppositions.settling(asked).map(({ fact, ifSo }) => [fact.kind, fact.values[0], ifSo])).toEqual(
        [['means_in_message', factsOf(many).messages[asked - 1]!.campaign.id, 'yes']],
      );
  });

  it('is told of its messages that were not asked about', () => {
    const survey = { gaps: [], points: [], undetermined: 1, unsettled: 1, passedOver: 2_001 };
    expect(gapSummary(survey)).toMatch(
      / 2,001 undetermined messages were not asked about one by one, as their contacts have thousands\.$/,
    );
  });
});
