/** What a counterfactual promises must hold whatever the facts: supposing it gives that conclusion, and nothing less does. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Suppositions, type Asked } from '../../shared/evaluate/counterfactuals.ts';
import { contraryFacts } from '../../shared/evaluate/contrary-facts.ts';
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import { openFacts } from '../../shared/evaluate/open-facts.ts';
import { given, type Change, type Given, type Supposition } from '../../shared/evaluate/suppose.ts';
import { counterfactualText, settlingText } from '../../shared/report/open-fact-words.ts';
import { audit, facts } from './contact-facts.ts';

/** The suppositions that bare open facts stand for. */
function behind(all: readonly Supposition[], bare: readonly { kind: string; rows: readonly number[] }[]) {
  return bare.map((one) =>
    all.find(
      (fact) =>
        fact.kind === one.kind &&
        JSON.stringify([fact.rows, fact.values, fact.group]) ===
          JSON.stringify([one.rows, (one as Supposition).values, (one as Supposition).group]),
    )!,
  );
}

/** By the whole evaluation, which is what a part of it must agree with. */
function concluded(of: Given, changes: readonly Change[], asked: Asked) {
  const { facts: supposed, audit: under } = changes.reduce((all, change) => change(all), of);
  const { mayMarket, messages } = evaluateContact(supposed, under);
  return asked === 'contact'
    ? mayMarket
    : (messages.find(({ message }) => message === asked)?.lawful ?? null);
}

it('supposing the facts of a counterfactual makes it lawful, and supposing fewer does not', () => {
  fc.assert(
    fc.property(facts, audit, (input, rules) => {
      const of = given(input, rules);
      const suppositions = new Suppositions(input, rules);
      const all = [...openFacts(of), ...contraryFacts(of)];
      for (const asked of ['contact', ...input.messages.map(({ id }) => id)] as const)
        for (const one of suppositions.lawfulIf(asked)) {
          expect(counterfactualText(one).length).toBeGreaterThan(20);
          const changes = behind(all, one.facts).map(({ so }) => so);
          expect(concluded(of, changes, asked)).toBe('yes');
          for (const left of changes)
            expect(
              concluded(
                of,
                changes.filter((change) => change !== left),
                asked,
              ),
            ).not.toBe('yes');
        }
    }),
    { numRuns: 60 },
  );
});

it('what a record is said to settle comes out so when it is supposed', () => {
  fc.assert(
    fc.property(facts, audit, (input, rules) => {
      const of = given(input, rules);
      const suppositions = new Suppositions(input, rules);
      const all = openFacts(of);
      for (const asked of ['contact', ...input.messages.map(({ id }) => id)] as const)
        for (const one of suppositions.settling(asked)) {
          expect(settlingText(one).length).toBeGreaterThan(20);
          const [fact] = behind(all, [one.fact]);
          expect(concluded(of, [fact!.so], asked)).toBe(one.ifSo);
          if (one.ifNot !== null) expect(concluded(of, [fact!.not!], asked)).toBe(one.ifNot);
        }
    }),
    { numRuns: 60 },
  );
});

it('supposing nothing changes nothing', () => {
  fc.assert(
    fc.property(facts, audit, (input, rules) => {
      const before = evaluateContact(input, rules);
      const suppositions = new Suppositions(input, rules);
      expect(suppositions.with([], 'contact')).toBe(before.mayMarket);
      for (const { message, lawful } of before.messages) expect(suppositions.with([], message)).toBe(lawful);
    }),
  );
});
