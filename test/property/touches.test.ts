/** What suppositions are said not to touch they do not change, and nothing is lost by not evaluating it again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contraryFacts } from '../../shared/evaluate/contrary-facts.ts';
import { Suppositions, type Asked } from '../../shared/evaluate/counterfactuals.ts';
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import { openFacts } from '../../shared/evaluate/open-facts.ts';
import { given, type Change } from '../../shared/evaluate/suppose.ts';
import { CONCLUSION } from '../../shared/evaluate/touches.ts';
import type { AuditFacts, ContactFacts } from '../../shared/model/facts.ts';
import { EverySupposition } from './every-supposition.ts';
import { audit, facts, verdicts } from './contact-facts.ts';

/** Runs of each property; `PROPERTY_RUNS` in the environment asks for more. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 60);

/** Contacts whose messages are no replies, as nearly all are, and some verdicts of reviewers. */
const unasked = fc
  .record({ all: facts, rules: audit, reviewsOf: verdicts })
  .map(({ all, rules, reviewsOf }): readonly [ContactFacts, AuditFacts] => [
    { ...all, messages: all.messages.map((one) => ({ ...one, inReplyTo: null })) },
    { ...rules, reviewsOf },
  ]);
const asGiven = fc.tuple(facts, audit);
/** Read strictly, where a reply that was asked for is no gap: what was asked bears on every other message too. */
const answered = fc
  .record({ all: facts, rules: audit })
  .filter(({ all }) => all.messages.some(({ inReplyTo }) => inReplyTo !== null))
  .map(({ all, rules }): readonly [ContactFacts, AuditFacts] => [
    all,
    { ...rules, policies: { ...rules.policies, optOutGap: 'strict' } },
  ]);

describe('a change', () => {
  it('leaves every provision alone that it does not touch, whatever else is supposed', () => {
    fc.assert(
      fc.property(unasked, fc.nat(), ([input, rules], seed) => {
        fc.pre(rules.policies.optOutGap !== 'strict' && !input.subscriber.countries.includes('Ireland'));
        fc.pre(rules.jurisdiction !== 'ie');
        const of = given(input, rules);
        const all = [...openFacts(of), ...contraryFacts(of)];
        const changes = all.flatMap(({ so, not }) => (not === null ? [so] : [so, not]));
        const before = changes[seed % changes.length]!;
        const first = before(of);
        for (const change of changes) {
          const plain = evaluateContact(first.facts, first.audit);
          const second = change(first);
          const then = evaluateContact(second.facts, second.audit);
          const same = (bits: number, a: typeof plain.findings, b: typeof plain.findings): void => {
            a.forEach(({ outcome }, i) => {
              if ((bits & (1 << i)) === 0) expect(b[i]!.outcome).toBe(outcome);
            });
          };
          const whole = (asked: Parameters<Change['touches']>[0]): boolean =>
            ((before.touches(asked) | change.touches(asked)) & CONCLUSION) !== 0;
          if (!whole(null)) same(change.touches(null), plain.findings, then.findings);
          for (const [i, message] of input.messages.entries())
            if (!whole(message))
              same(change.touches(message), plain.messages[i]!.findings, then.messages[i]!.findings);
        }
      }),
      { numRuns: 2 * RUNS },
    );
  });
});

describe('suppositions', () => {
  it.each([
    ['messages that answer nothing', unasked],
    ['any messages', asGiven],
    ['messages of which some answer, read strictly', answered],
  ])('are as if each were evaluated by itself: %s', (_title, input) => {
    fc.assert(
      fc.property(input, ([contact, rules]) => {
        const quick = new Suppositions(contact, rules);
        const slow = new EverySupposition(contact, rules);
        expect(quick.helping()).toEqual(slow.helping());
        for (const asked of ['contact', ...contact.messages.map(({ id }) => id)] satisfies readonly Asked[]) {
          expect(quick.settling(asked)).toEqual(slow.settling(asked));
          expect(quick.settledBy(asked)).toEqual(slow.settledBy(asked));
          expect(quick.lawfulIf(asked)).toEqual(slow.lawfulIf(asked));
        }
      }),
      { numRuns: RUNS },
    );
  });
});
