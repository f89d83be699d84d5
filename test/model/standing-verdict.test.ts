/** Where a pair stands after its reviews: each reviewer's newest verdict, disagreement, settlement, and a second reviewer. */
import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../electron/import/moment.ts';
import type { ReviewFact } from '../../shared/model/facts.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { partiesOf, standingVerdict } from '../../shared/model/standing-verdict.ts';

/** `Ann 3 similar`: who, on which day, said what; `!` before it settles. A day of `-` is undated, a name of `-` missing. */
function reviews(...texts: readonly string[]): readonly ReviewFact[] {
  return texts.map((text, row) => {
    const [, settles, reviewer, day, verdict] = /^(!?)(\S+) (\S+) (similar|dissimilar)$/.exec(text)!;
    return {
      verdict: verdict as ReviewFact['verdict'],
      row,
      reviewer: reviewer === '-' ? null : reviewer!,
      reviewedAt: day === '-' ? null : { start: Number(day), end: Number(day) + 1 },
      settles: settles === '!',
    };
  });
}

describe.each([
  ['nobody', [], 'unreviewed', null],
  ['one', ['Ann 1 similar'], 'decided', 'similar'],
  ['one who thought again', ['Ann 1 similar', 'Ann 2 dissimilar'], 'decided', 'dissimilar'],
  ['one who thought again, out of order', ['Ann 2 dissimilar', 'Ann 1 similar'], 'decided', 'dissimilar'],
  ['one, twice at one moment', ['Ann 1 similar', 'Ann 1 dissimilar'], 'disagreed', null],
  ['one name in two spellings', ['Ann 1 similar', 'ANN 2 dissimilar'], 'decided', 'dissimilar'],
  ['two who agree', ['Ann 1 similar', 'Ben 2 similar'], 'decided', 'similar'],
  ['two who disagree', ['Ann 1 similar', 'Ben 2 dissimilar'], 'disagreed', null],
  [
    'two who disagreed until one came round',
    ['Ann 1 similar', 'Ben 2 dissimilar', 'Ann 3 dissimilar'],
    'decided',
    'dissimilar',
  ],
  ['somebody and nobody named', ['- 1 similar', 'Ben 2 dissimilar'], 'disagreed', null],
  [
    'two who disagreed, settled',
    ['Ann 1 similar', 'Ben 2 dissimilar', '!Cat 3 similar'],
    'decided',
    'similar',
  ],
  [
    'settled, and doubted again',
    ['Ann 1 similar', 'Ben 2 dissimilar', '!Cat 3 similar', 'Ben 4 dissimilar'],
    'disagreed',
    null,
  ],
  ['settled twice', ['!Cat 3 similar', '!Cat 4 dissimilar'], 'decided', 'dissimilar'],
  ['undated before dated', ['Ann 1 similar', 'Ann - dissimilar'], 'decided', 'similar'],
] as const)('reviewed by %s', (_title, texts, standing, verdict) => {
  it('stands', () => {
    expect(standingVerdict(reviews(...texts), false)).toMatchObject({ standing, verdict });
  });

  it('stands the same in any order of the reviews', () => {
    expect(standingVerdict(reviews(...texts).toReversed(), false)).toMatchObject({ standing, verdict });
  });
});

it.each([
  [['Ann 1 similar'], 'one_reviewer'],
  [['- 1 similar', 'Ann 2 similar'], 'one_reviewer'],
  [['Ann 1 similar', 'ann 2 similar'], 'one_reviewer'],
  [['Ann 1 similar', 'Ben 2 similar'], 'decided'],
  [['Ann 1 similar', 'Ben 2 dissimilar'], 'disagreed'],
  [['Ann 1 similar', '!Ben 2 similar'], 'decided'],
] as const)('where two are needed, %j is %s', (texts, standing) => {
  expect(standingVerdict(reviews(...texts), true).standing).toBe(standing);
});

it('names the reviews that stand, and not those they replaced', () => {
  const found = standingVerdict(
    reviews('Ann 1 similar', 'Ben 2 dissimilar', '!Cat 3 similar', 'Ben 4 similar'),
    false,
  );
  expect(found.reviews.map(({ row }) => row)).toEqual([2, 3]);
});

/** `wine 1 Ann similar`: the same, of one spelling of the label; `+` before the spelling was given of all of them. */
function ofSpellings(...texts: readonly string[]): readonly ReviewFact[] {
  return texts.map((text, row) => {
    const [pair, ...rest] = text.replace(/^\+/, '').split(' ');
    const [review] = reviews(rest.join(' '));
    const speaksFor = text.startsWith('+') ? ['wine', 'glass'] : [];
    return { ...review!, row, spelling: { pair: pair!, speaksFor } };
  });
}

it.each([
  ['agreeing verdicts carry', ['wine Ann 1 similar', 'glass Ben 2 similar'], 'decided', 'similar'],
  ['one spelling’s verdict carries', ['wine Ann 1 similar'], 'decided', 'similar'],
  ['differing ones are open', ['wine Ann 1 similar', 'glass Ben 2 dissimilar'], 'disagreed', null],
  ['also those of one reviewer', ['wine Ann 1 similar', 'glass Ann 2 dissimilar'], 'disagreed', null],
  [
    'a settlement of one spelling settles nothing of another',
    ['wine Ann 1 similar', 'glass Ben 2 dissimilar', '!'],
    'disagreed',
    null,
  ],
  [
    'one given of the common label settles both',
    ['wine Ann 1 similar', 'glass Ben 2 dissimilar', '+'],
    'decided',
    'similar',
  ],
] as const)('where spellings were put together, %s', (_title, texts, standing, verdict) => {
  const given = ofSpellings(
    ...texts.map((text) =>
      text === '!' ? 'wine !Cat 3 similar' : text === '+' ? '+wine !Cat 3 similar' : text,
    ),
  );
  expect(standingVerdict(given, false)).toMatchObject({ standing, verdict });
  expect(standingVerdict(given.toReversed(), false)).toMatchObject({ standing, verdict });
});

it.each([
  ['a third person', ['Ann 1 similar', 'Ben 2 dissimilar', '!Cat 3 similar'], false, 'decided'],
  ['one of the two', ['Ann 1 similar', 'Ben 2 dissimilar', '!ann 3 similar'], true, 'disagreed'],
  [
    'one of the two, twice over',
    ['Ann 1 similar', 'Ben 2 dissimilar', '!Ann 3 similar', '!Ann 4 similar'],
    true,
    'disagreed',
  ],
  [
    'one of the two, then a third person',
    ['Ann 1 similar', 'Ben 2 dissimilar', '!Ann 3 similar', '!Cat 4 similar'],
    false,
    'decided',
  ],
  ['nobody, as they agreed', ['Ann 1 similar', 'Ben 2 similar', '!Ann 3 similar'], false, 'decided'],
] as const)('settled by %s', (_title, texts, settledByParty, whereTwoAreNeeded) => {
  const given = reviews(...texts);
  expect(standingVerdict(given, false)).toMatchObject({ standing: 'decided', settledByParty });
  expect(standingVerdict(given, true)).toMatchObject({ standing: whereTwoAreNeeded, settledByParty });
  expect(standingVerdict(given.toReversed(), false)).toMatchObject({ standing: 'decided', settledByParty });
});

it('takes a file’s word that one of those who differed settled it', () => {
  const [settlement] = reviews('!Ann 3 similar');
  const party: ReviewFact = { ...settlement!, byParty: true };
  expect(standingVerdict([party], false)).toMatchObject({ standing: 'decided', settledByParty: true });
  expect(standingVerdict([party], true)).toMatchObject({ standing: 'disagreed', settledByParty: true });
});

it('names those who differ until a third person has settled it', () => {
  const two = ['Ann 1 similar', 'Ben 2 dissimilar'];
  expect([...partiesOf(reviews(...two))].toSorted()).toEqual(['ann', 'ben']);
  expect([...partiesOf(reviews(...two, '!Ann 3 similar'))].toSorted()).toEqual(['ann', 'ben']);
  expect(partiesOf(reviews(...two, '!Cat 3 similar')).size).toBe(0);
  expect(partiesOf([]).size).toBe(0);
});

describe('reviews of which only the month is known', () => {
  const given = (
    ...all: readonly (readonly [
      reviewer: string,
      at: string,
      verdict: ReviewFact['verdict'],
      settles?: true,
    ])[]
  ) =>
    standingVerdict(
      all.map(([reviewer, at, verdict, settles = false], row) => ({
        verdict,
        row,
        reviewer,
        reviewedAt: parseMoment(at) as Moment,
        settles,
      })),
      false,
      'never',
    ).standing;

  it('may be as late as one of a day in it, and are older than one after it', () => {
    expect(given(['Ann', '2025-06', 'similar'], ['Ann', '2025-06-10', 'dissimilar'])).toBe('disagreed');
    expect(given(['Ann', '2025-06', 'similar'], ['Ann', '2025-07-01', 'dissimilar'])).toBe('decided');
    expect(given(['Ann', '2025-05-31', 'similar'], ['Ann', '2025-06', 'dissimilar'])).toBe('decided');
  });

  it('may come after a settlement', () => {
    expect(given(['Ann', '2025-06', 'similar'], ['Cat', '2025-06-10', 'dissimilar', true])).toBe('disagreed');
    expect(given(['Ann', '2025-06', 'similar'], ['Cat', '2025-07-10', 'dissimilar', true])).toBe('decided');
  });
});
