/** Least sets of facts: which facts are combined, in what order, and which sets are taken for lawful, evaluated or not. */
import { describe, expect, it } from 'vitest';
import { bitsOf, mannerOfContact, type OutcomeBits } from '../../shared/evaluate/foresee.ts';
import { Judgement } from '../../shared/evaluate/judgement.ts';
import {
  combinedOf,
  firstToCombine,
  leastSets,
  mayBecomeLawful,
  type Combined,
} from '../../shared/evaluate/least-sets.ts';
import { collection, given, type Change, type Supposition } from '../../shared/evaluate/suppose.ts';
import {
  BY_COLLECTIONS,
  CONCLUSION,
  NOTHING,
  provisions,
  type Touched,
} from '../../shared/evaluate/touches.ts';
import type { Standing, Tried } from '../../shared/evaluate/trials.ts';
import { PROVISIONS, type ProvisionId } from '../../shared/model/finding.ts';
import type { Conclusion, Outcome } from '../../shared/model/outcome.ts';
import { DEFAULT_POLICIES } from '../../shared/model/policy-switches.ts';
import { auditOf, factsOf } from '../law/facts.ts';

type Outcomes = Partial<Record<ProvisionId, Outcome>>;

/** Neither a corporate subscriber nor consent nor a charity, so that the limbs of the soft opt-in decide; the others are met. */
const NO_OTHER_ROUTE: Outcomes = { pecr_22_1: 'not_met', pecr_22_2: 'not_met', pecr_22_3A: 'not_applicable' };
const findingsOf = (outcomes: Outcomes) =>
  PROVISIONS.map((provision) => ({
    provision,
    outcome: outcomes[provision] ?? NO_OTHER_ROUTE[provision] ?? ('met' as const),
    reasons: [],
  }));
const bits = (outcomes: Outcomes): OutcomeBits => bitsOf(findingsOf(outcomes));
const manner = (): number => mannerOfContact(DEFAULT_POLICIES);

function standing(outcomes: Outcomes, how: number | null = manner()): Standing {
  return {
    conclusion: 'undetermined',
    findings: findingsOf(outcomes),
    bits: bits(outcomes),
    message: null,
    manner: how,
  };
}

function supposition(name: string): Supposition {
  const so: Change = Object.assign((of: Parameters<Change>[0]) => of, {
    touches: () => NOTHING,
    place: name,
  });
  return { kind: 'context', rows: [], values: [name], group: null, so, not: null } as unknown as Supposition;
}

function combined(name: string, touched: Touched = NOTHING, to: Outcomes = {}, moved = 1): Combined {
  return { fact: supposition(name), touched, bits: bits(to), moved };
}

const namesOf = (sets: readonly (readonly Supposition[])[]): readonly string[] =>
  sets.map((set) => set.map(({ values }) => values[0]).join('+'));

/** Lawful with any of these sets, or more; every question is noted. */
function deciding(...lawful: readonly string[]) {
  const asked: string[] = [];
  const together = (changes: readonly Change[]): Conclusion => {
    const names = changes.map(({ place }) => place!);
    asked.push(names.join('+'));
    return lawful.some((set) => set.split('+').every((name) => names.includes(name)))
      ? 'yes'
      : 'undetermined';
  };
  return { asked, together };
}

describe('sets of which each is evaluated', () => {
  const facts = () => ['a', 'b', 'c', 'd'].map((name) => combined(name));
  const unforeseen = () => standing({}, null);

  it('are the smallest, and none that holds a smaller one', () => {
    const { asked, together } = deciding('b', 'a+c', 'a+b+d', 'c+d');
    expect(namesOf(leastSets(facts(), unforeseen(), together))).toEqual(['b', 'a+c', 'c+d']);
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'a+c', 'a+d', 'c+d']);
  });

  it('hold three facts at most', () => {
    expect(namesOf(leastSets(facts(), unforeseen(), deciding('a+b+d').together))).toEqual(['a+b+d']);
    expect(leastSets(facts(), unforeseen(), deciding('a+b+c+d').together)).toEqual([]);
  });

  it('are six at most, and nothing is asked after the sixth', () => {
    const eight = [...'abcdefgh'].map((name) => combined(name));
    const all = deciding(...'abcdefgh');
    expect(namesOf(leastSets(eight, unforeseen(), all.together))).toEqual([...'abcdef']);
    expect(all.asked).toEqual([...'abcdef']);
    const pairs = deciding('a', 'b', 'c', 'd', 'e', 'f+g', 'f+h');
    expect(namesOf(leastSets(eight, unforeseen(), pairs.together))).toEqual([...'abcde', 'f+g']);
    expect(pairs.asked.at(-1)).toBe('f+g');
  });

  it('are none of no facts', () => {
    expect(leastSets([], unforeseen(), deciding('a').together)).toEqual([]);
  });

  it('are only lawful where the answer is yes', () => {
    for (const other of ['no', 'undetermined', 'not_applicable'] as const)
      expect(leastSets(facts(), unforeseen(), () => other)).toEqual([]);
  });
});

describe('sets that can be foreseen', () => {
  const a = (): Touched => provisions('pecr_22_3_a');
  const b = (): Touched => provisions('pecr_22_3_b');
  const open = { pecr_22_3_a: 'undetermined', pecr_22_3_b: 'undetermined' } as const;
  const about = (): Standing => standing(open);
  const never = (): never => {
    throw new Error('evaluated');
  };

  it('are not evaluated where each touches what no other does', () => {
    const facts = [
      combined('sale', a(), { pecr_22_3_b: 'undetermined' }),
      combined('similar', b(), { pecr_22_3_a: 'undetermined' }),
    ];
    expect(namesOf(leastSets(facts, about(), never))).toEqual(['sale+similar']);
  });

  it('are not evaluated where what comes of them cannot be lawful', () => {
    const facts = [combined('sale', a(), open), combined('similar', b(), { pecr_22_3_a: 'not_met' })];
    expect(leastSets(facts, about(), never)).toEqual([]);
    const refused = standing({ ...open, gdpr_21_3: 'not_met' });
    expect(leastSets(facts, refused, never)).toEqual([]);
  });

  it('are evaluated where two touch one provision, which may then come out otherwise than with either', () => {
    const facts = [combined('place', a(), open), combined('time', a(), open), combined('similar', b(), {})];
    const { asked, together } = deciding('place+time+similar');
    expect(namesOf(leastSets(facts, about(), together))).toEqual(['place+time+similar']);
    // Without the third, limb (b) stays open whatever limb (a) comes to.
    expect(asked).toEqual(['place+time+similar']);
  });

  it('are not evaluated where what two touch decides nothing', () => {
    const [first, second] = [
      combined('first', provisions('gdpr_21_3') | a(), {}),
      combined('second', b(), {}),
    ];
    const alike = standing({ pecr_22_3_a: 'undetermined' });
    expect(namesOf(leastSets([first, second], alike, never))).toEqual(['first']);
    const consent = standing({ ...open, pecr_22_2: 'met' });
    expect(
      namesOf(leastSets([combined('sale', a(), open), combined('too', a(), open)], consent, never)),
    ).toEqual(['sale', 'too']);
  });

  it('are evaluated where one bears on how the provisions come together', () => {
    const { asked, together } = deciding('channel');
    expect(namesOf(leastSets([combined('channel', a() | CONCLUSION, {})], about(), together))).toEqual([
      'channel',
    ]);
    expect(asked).toEqual(['channel']);
  });
});

describe('whether all facts together could make it lawful', () => {
  const a = (): Touched => provisions('pecr_22_3_a');

  it('is only denied where what they do not touch forbids it', () => {
    expect(mayBecomeLawful([a()], standing({ pecr_22_3_a: 'undetermined' }))).toBe(true);
    expect(mayBecomeLawful([a()], standing({ gdpr_21_3: 'not_met' }))).toBe(false);
    expect(mayBecomeLawful([a(), provisions('gdpr_21_3')], standing({ gdpr_21_3: 'not_met' }))).toBe(true);
    expect(mayBecomeLawful([], standing({ pecr_22_3_a: 'undetermined' }))).toBe(false);
    expect(mayBecomeLawful([], standing({}))).toBe(true);
  });

  it('is not denied where it cannot be foreseen, or where they bear on how provisions come together', () => {
    expect(mayBecomeLawful([a()], standing({ gdpr_21_3: 'not_met' }, null))).toBe(true);
    expect(mayBecomeLawful([a(), CONCLUSION], standing({ gdpr_21_3: 'not_met' }))).toBe(true);
  });
});

describe('facts to combine', () => {
  const tried = (name: string): Tried => ({ fact: supposition(name) }) as unknown as Tried;
  const names = (all: readonly Combined[]): string => all.map(({ fact }) => fact.values[0]).join('');
  const setOf = (moved: Readonly<Record<string, number>>) => {
    const list = Object.keys(moved).map((name) => tried(name));
    const judged = new Map(
      list.map((one) => {
        const name = String(one.fact.values[0]);
        return [one, combined(name, NOTHING, {}, moved[name]!)];
      }),
    );
    return { list, judged };
  };

  it('have those first that change most, in their order where they change as much', () => {
    const { list, judged } = setOf({ a: 1, b: 3, c: 0, d: 2, e: 3 });
    expect(names(firstToCombine([list], judged))).toBe('bedac');
  });

  it('are ten at most, those that change nothing last', () => {
    const all = setOf(Object.fromEntries([...'abcdefghijklm'].map((name, i) => [name, i % 2])));
    expect(names(firstToCombine([all.list], all.judged))).toBe('bdfhjlaceg');
    const moving = setOf(Object.fromEntries([...'abcdefghijklm'].map((name) => [name, 1])));
    expect(names(firstToCombine([moving.list], moving.judged))).toBe('abcdefghij');
  });

  it('leave a place for what was not judged, in one list after the other', () => {
    const all = setOf(Object.fromEntries([...'abcdefghijkl'].map((name) => [name, 0])));
    all.judged.delete(all.list[0]!);
    all.judged.delete(all.list[5]!);
    expect(names(firstToCombine([all.list.slice(0, 6), all.list.slice(6)], all.judged))).toBe('bcdeghij');
    expect(names(firstToCombine([all.list.slice(6), all.list.slice(0, 6)], all.judged))).toBe('ghijklbcd');
  });
});

it('a fact alone moves as many provisions as come out otherwise with it', () => {
  const from = given(factsOf({ collections: [{ context: 'unknown' }] }), auditOf({}));
  const { row } = from.facts.collections[0]!;
  const so = collection(row, { context: 'checkout' });
  const alone = { change: so, judgement: new Judgement(from, [so], false) };
  const about: Standing = { ...new Judgement(from, [], false).part(null), message: null, manner: manner() };
  const one = combinedOf({ fact: { ...supposition('x'), so }, so: alone, not: null }, BY_COLLECTIONS, about);
  expect(one.touched).toBe(BY_COLLECTIONS);
  expect(one.bits).toBe(alone.judgement.part(null).bits);
  expect(one.bits).not.toBe(about.bits);
  const changed = PROVISIONS.filter(
    (_, i) => about.findings[i]!.outcome !== alone.judgement.part(null).findings[i]!.outcome,
  );
  expect(changed).toEqual(['pecr_22_3_a']);
  expect(one.moved).toBe(1);
});
