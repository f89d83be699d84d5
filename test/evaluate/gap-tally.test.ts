/** Evidence gaps over several contacts: which record would settle how many, in which order. */
import { describe, expect, it } from 'vitest';
import { GapTally } from '../../shared/evaluate/gap-tally.ts';
import { joinPoints } from '../../shared/evaluate/join-points.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { auditOf, factsOf, judge, when, type Scenario } from '../law/facts.ts';
import { pointsOf } from '../law/points.ts';

const NO_MEANS = { meansOfRefusing: 'unknown', mechanism: 'unknown' } as const;
/** One record settles the contact and its message. */
const MEANS: Scenario = { collections: [NO_MEANS] };
/** Two are wanted. */
const TWICE: Scenario = { collections: [{ ...NO_MEANS, context: 'unknown' }] };
/** The contact is lawful, its message wants a day. */
const UNDATED: Scenario = { messages: [{ at: '' }] };

function tallied(...scenarios: readonly Scenario[]): GapTally {
  const tally = new GapTally();
  for (const scenario of scenarios) tally.add(factsOf(scenario), auditOf(scenario), judge(scenario));
  return tally;
}
const survey = (...scenarios: readonly Scenario[]) => tallied(...scenarios).survey(100);
const gapsOf = (...scenarios: readonly Scenario[]) =>
  survey(...scenarios).gaps.map(({ kind, contacts, messages, further }) => [
    kind,
    contacts,
    messages,
    further,
  ]);

describe('a contact and its messages', () => {
  it('want nothing where all is determined, and nothing is supposed', () => {
    const determined: readonly Scenario[] = [{}, { preferences: [{}] }];
    for (const scenario of determined)
      expect(new GapTally().add(factsOf(scenario), auditOf(scenario), judge(scenario))).toBe(false);
    expect(survey(...determined)).toEqual({
      gaps: [],
      points: [],
      undetermined: 0,
      unsettled: 0,
      passedOver: 0,
    });
  });

  it('are settled by one record, counted for each', () => {
    expect(new GapTally().add(factsOf(MEANS), auditOf(MEANS), judge(MEANS))).toBe(true);
    expect(survey(MEANS)).toEqual({
      gaps: [
        {
          kind: 'means_at_collection',
          name: 'checkout',
          source: 2,
          window: when('2025-03-02'),
          values: [null, 'checkout', when('2025-03-02')],
          contacts: 1,
          messages: 1,
          further: 0,
        },
      ],
      points: [],
      undetermined: 1,
      unsettled: 0,
      passedOver: 0,
    });
  });

  it('are not asked about one by one where there are thousands', () => {
    const tally = tallied(UNDATED);
    const { messages, ...others } = factsOf(UNDATED);
    const thousands = Array.from({ length: 2001 }, () => messages[0]!);
    expect(tally.add({ ...others, messages: thousands }, auditOf(UNDATED), judge(UNDATED))).toBe(true);
    expect(tally.survey(1)).toMatchObject({
      gaps: [{ kind: 'message_date', messages: 1 }],
      passedOver: 1,
    });
  });

  it('are counted apart: a message may want what its contact does not', () => {
    expect(new GapTally().add(factsOf(UNDATED), auditOf(UNDATED), judge(UNDATED))).toBe(true);
    expect(survey(UNDATED)).toMatchObject({
      gaps: [{ kind: 'message_date', name: 'K1', source: null, contacts: 0, messages: 1 }],
      undetermined: 0,
      unsettled: 0,
    });
    expect(gapsOf({ ...MEANS, messages: [] })).toEqual([['means_at_collection', 1, 0, 0]]);
  });

  it('are those that the run reports', () => {
    const tally = new GapTally();
    tally.add(factsOf(MEANS), auditOf(MEANS), { ...judge(MEANS), messages: [] });
    expect(tally.survey(1).gaps).toMatchObject([{ contacts: 1, messages: 0 }]);
  });

  it('may want more than one record, of which each brings the contact nearer', () => {
    expect(survey(TWICE)).toMatchObject({ undetermined: 1, unsettled: 1 });
    expect(gapsOf(TWICE)).toEqual([
      ['context', 0, 0, 1],
      ['means_at_collection', 0, 0, 1],
    ]);
  });

  it('are not settled by a record whose contrary says nothing, or leaves it open', () => {
    const austrian: Scenario = { subscriber: { countries: ['Austria'] } };
    expect(survey(austrian)).toMatchObject({ undetermined: 1, unsettled: 1 });
    expect(gapsOf(austrian)).toEqual([['external_list', 0, 0, 1]]);
    // Without a means the gap remains to be reviewed; the message itself is settled either way.
    const template: Scenario = { messages: [{ meansOfRefusing: 'unknown' }] };
    expect(survey(template)).toMatchObject({ undetermined: 1, unsettled: 1 });
    expect(gapsOf(template)).toEqual([['means_in_message', 0, 1, 1]]);
  });

  it('count a gap once for each, however many of its facts they have', () => {
    const sameDay = { ...NO_MEANS, collectionPoint: 'Till' };
    const twoOfOne: Scenario = {
      collections: [
        { ...sameDay, context: 'unknown' },
        { ...sameDay, context: 'unknown', at: '2025-03-01' },
      ],
    };
    expect(gapsOf(twoOfOne)).toEqual([
      ['context', 0, 0, 1],
      ['means_at_collection', 0, 0, 1],
    ]);
    expect(gapsOf({ messages: [{ at: '' }, { at: '', id: 'K1' }] })).toEqual([['message_date', 0, 2, 0]]);
  });
});

describe('one gap', () => {
  it('is a kind of fact, a name and a source, from the first event to the last', () => {
    const at = (day: string): Scenario => ({ collections: [{ ...NO_MEANS, at: day }] });
    const { gaps } = survey(at('2025-03-02'), at('2025-01-05'), at('2025-03-10'), at('2025-02-02'));
    expect(gaps).toMatchObject([
      {
        contacts: 4,
        window: { start: when('2025-01-05')!.start, end: when('2025-03-10')!.end },
        values: [null, 'checkout', when('2025-03-02')],
      },
    ]);
    const others: Scenario = { collections: [{ ...NO_MEANS, row: rowRef(9, 1) }] };
    const named: Scenario = { collections: [{ ...NO_MEANS, collectionPoint: 'Till' }] };
    expect(survey(MEANS, others, named).gaps.map(({ name, source }) => [name, source])).toEqual([
      ['Till', 2],
      ['checkout', 2],
      ['checkout', 9],
    ]);
  });

  it('has no window where nothing of it is dated', () => {
    const scenario: Scenario = {
      subscriber: { subscriber: 'unknown', freeMail: null },
      collections: [NO_MEANS],
    };
    const gap = survey({ ...scenario, audit: { preferencesComplete: false } }).gaps.find(
      ({ kind }) => kind === 'objections',
    );
    expect(gap).toMatchObject({ name: 'objections', source: null, window: null });
  });
});

describe('the order of gaps', () => {
  it('is by contacts, then messages, then contacts brought nearer, then name', () => {
    const found = gapsOf(
      TWICE,
      UNDATED,
      { messages: [{ id: 'K0', at: '' }] },
      { messages: [{ id: 'K0', at: '' }] },
      { ...MEANS, messages: [] },
      { audit: { preferencesComplete: false }, messages: [] },
      { audit: { preferencesComplete: false }, messages: [] },
      TWICE,
      { messages: [{ meansOfRefusing: 'unknown' }] },
    );
    expect(found).toEqual([
      ['objections', 2, 0, 0],
      ['means_at_collection', 1, 0, 0],
      ['message_date', 0, 2, 0],
      ['means_in_message', 0, 1, 1],
      ['message_date', 0, 1, 0],
      ['context', 0, 0, 2],
      ['means_at_collection', 0, 0, 2],
    ]);
  });

  it('gives at most so many', () => {
    expect(tallied(TWICE, MEANS).survey(1).gaps).toMatchObject([{ kind: 'means_at_collection' }]);
    expect(tallied(TWICE, MEANS).survey(0).gaps).toEqual([]);
  });
});

describe('entries of the register', () => {
  const at = (collectionPoint: string) => ({ ...NO_MEANS, collectionPoint });

  it('are counted once for each contact to whom they gave a fact, in the order of their rows', () => {
    const audit = { withRegister: joinPoints(pointsOf({ pointId: 'P2', name: null }, {})) };
    expect(
      survey(
        { collections: [at('P1'), at('P1')], audit },
        { collections: [at('P2'), at('P1')], audit },
        { collections: [at('P9')], audit },
        { audit },
      ).points,
    ).toEqual([
      { row: rowRef(8, 1), contacts: 1 },
      { row: rowRef(8, 2), contacts: 2 },
    ]);
  });
});

describe('contacts counted apart', () => {
  const LATER: Scenario = { collections: [{ ...NO_MEANS, at: '2025-02-20' }] };
  const MANY: Scenario = { messages: Array.from({ length: 2_001 }, () => ({ at: '' })) };
  const all = [MEANS, TWICE, UNDATED, LATER, MEANS, MANY, {}];
  const add = (tally: GapTally, scenario: Scenario, i: number): GapTally => {
    tally.add({ ...factsOf(scenario), contact: i + 1 }, auditOf(scenario), judge(scenario));
    return tally;
  };
  const apart = () => all.map((scenario, i) => add(new GapTally(), scenario, i).counted());
  const merged = (order: ReturnType<typeof apart>): GapTally => {
    const tally = new GapTally();
    for (const counted of order) tally.merge(counted);
    return tally;
  };

  it('come to what counting them together comes to, in whatever order they are put together', () => {
    const each = apart();
    const together = new GapTally();
    all.forEach((scenario, i) => add(together, scenario, i));
    const expected = together.survey(100);
    expect(expected.undetermined).toBeGreaterThan(2);
    expect(expected.passedOver).toBe(2_001);
    expect(expected.gaps.length).toBeGreaterThan(2);
    expect(merged(each).survey(100)).toEqual(expected);
    expect(merged(each.toReversed()).survey(100)).toEqual(expected);
  });

  it('are named by the first contact of each gap, and add up points and counts', () => {
    const [{ gaps }] = apart() as [ReturnType<GapTally['counted']>];
    const gap = (first: number, values: readonly string[]) =>
      ({ ...gaps[0]![1], first, values, contacts: 1, messages: 2, further: 3 }) as const;
    const counted = (first: number, values: readonly string[]) => ({
      gaps: [['gap', gap(first, values)] as const],
      points: [[7, 2] as const],
      undetermined: 3,
      unsettled: 2,
      passedOver: 5,
    });
    for (const order of [
      [counted(4, ['later']), counted(2, ['first'])],
      [counted(2, ['first']), counted(4, ['later'])],
    ])
      expect(merged(order as never).survey(100)).toMatchObject({
        gaps: [{ values: ['first'], contacts: 2, messages: 4, further: 6 }],
        points: [{ row: 7, contacts: 4 }],
        undetermined: 6,
        unsettled: 4,
        passedOver: 10,
      });
  });

  it('leaves what it was given as it was', () => {
    const each = apart();
    const before = JSON.stringify(each);
    merged([...each, ...each]);
    expect(JSON.stringify(each)).toBe(before);
  });
});
