/** What a counterfactual promises must hold whatever the facts: supposing it gives that conclusion, and nothing less does. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { concluded, Suppositions } from '../../shared/evaluate/counterfactuals.ts';
import { contraryFacts } from '../../shared/evaluate/contrary-facts.ts';
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import { openFacts } from '../../shared/evaluate/open-facts.ts';
import { given, type Supposition } from '../../shared/evaluate/suppose.ts';
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
          expect(concluded(suppositions.with(changes), asked)).toBe('yes');
          for (const left of changes)
            expect(concluded(suppositions.with(changes.filter((change) => change !== left)), asked)).not.toBe(
              'yes',
            );
        }
    }),
    { numRuns: 60 },
  );
});

it('what a record is said to settle comes out so when it is supposed', () => {
  fc.assert(
    fc.property(facts, audit, (input, rules) => {
      const suppositions = new Suppositions(input, rules);
      const all = openFacts(given(input, rules));
      for (const asked of ['contact', ...input.messages.map(({ id }) => id)] as const)
        for (const one of suppositions.settling(asked)) {
          expect(settlingText(one).length).toBeGreaterThan(20);
          const [fact] = behind(all, [one.fact]);
          expect(concluded(suppositions.with([fact!.so]), asked)).toBe(one.ifSo);
          if (one.ifNot !== null) expect(concluded(suppositions.with([fact!.not!]), asked)).toBe(one.ifNot);
        }
    }),
    { numRuns: 60 },
  );
});

it('supposing nothing changes nothing', () => {
  fc.assert(
    fc.property(facts, audit, (input, rules) => {
      const before = evaluateContact(input, rules);
      const { actual } = new Suppositions(input, rules);
      expect(actual.mayMarket).toBe(before.mayMarket);
      expect(actual.messages.map(({ lawful }) => lawful)).toEqual(
        before.messages.map(({ lawful }) => lawful),
      );
    }),
  );
});
