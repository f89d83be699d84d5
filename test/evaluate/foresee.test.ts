/** What can be concluded of outcomes left open: the tables of the law over every way in which they could come out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_MET,
  bitsOf,
  mannerOfContact,
  mannerOfMessage,
  mayBeLawful,
  mayConclude,
  mustConclude,
  replaced,
} from '../../shared/evaluate/foresee.ts';
import { NOTHING, provisions } from '../../shared/evaluate/touches.ts';
import { concludeContact, concludeMessage } from '../../shared/law/conclude.ts';
import { PROVISIONS, type ProvisionId } from '../../shared/model/finding.ts';
import { CONCLUSIONS, OUTCOMES, type Outcome } from '../../shared/model/outcome.ts';
import { DEFAULT_POLICIES } from '../../shared/model/policy-switches.ts';
import { auditOf, factsOf, type Scenario } from '../law/facts.ts';

const outcomes = fc.tuple(...PROVISIONS.map(() => fc.constantFrom(...OUTCOMES)));
const packed = (all: readonly Outcome[]): number =>
  bitsOf(PROVISIONS.map((provision, i) => ({ provision, outcome: all[i]!, reasons: [] })));
const named = (all: readonly Outcome[]): Readonly<Record<ProvisionId, Outcome>> =>
  Object.fromEntries(PROVISIONS.map((id, i) => [id, all[i]!])) as Record<ProvisionId, Outcome>;
const manner = (scenario: Scenario): number => mannerOfMessage(factsOf(scenario).messages[0]!)!;
const certain = (): number => manner({ messages: [{}] });
const manners = (): readonly number[] => [
  certain(),
  manner({ messages: [{ purpose: 'unknown', containsPromotion: 'unknown' }] }),
  manner({ messages: [{ channel: 'unknown' }] }),
  ...(['review', 'strict', 'perMessage'] as const).map((optOutGap) =>
    mannerOfContact(auditOf({ policies: { optOutGap } }).policies),
  ),
];

describe('outcomes of which none is open', () => {
  it('come to what the law concludes, for a message and for a contact', () => {
    fc.assert(
      fc.property(outcomes, fc.constantFrom('review', 'strict', 'perMessage' as const), (all, optOutGap) => {
        const message = concludeMessage(named(all)).conclusion;
        expect(mustConclude(message, packed(all), NOTHING, certain())).toBe(true);
        const policies = { ...DEFAULT_POLICIES, optOutGap };
        const contact = concludeContact(named(all), policies).conclusion;
        expect(mustConclude(contact, packed(all), NOTHING, mannerOfContact(policies))).toBe(true);
      }),
    );
  });

  it('are certain to be unlawful only where the message certainly counts, and lawful only on a known channel', () => {
    const [sure, doubtful, unknown] = manners() as unknown as [number, number, number];
    const no = replaced(ALL_MET, provisions('gdpr_21_3'), packed(PROVISIONS.map(() => 'not_met')));
    const concluded = (bits: number, how: number) =>
      CONCLUSIONS.filter((one) => mayConclude(one, bits, NOTHING, how));
    expect([sure, doubtful, unknown].map((how) => concluded(no, how))).toEqual([
      ['no'],
      ['undetermined'],
      ['undetermined'],
    ]);
    expect([sure, doubtful, unknown].map((how) => concluded(ALL_MET, how))).toEqual([
      ['yes'],
      ['yes'],
      ['undetermined'],
    ]);
    expect(new Set(manners()).size).toBe(6);
  });

  it('are not asked about by post or call', () => {
    expect(mannerOfMessage(factsOf({ messages: [{ channel: 'post' }] }).messages[0]!)).toBeNull();
  });
});

describe('outcomes of which some are open', () => {
  it('may come to what any of them would come to, and to nothing else', () => {
    fc.assert(
      fc.property(
        outcomes,
        fc.subarray([...PROVISIONS], { maxLength: 4 }),
        fc.constantFrom(...manners()),
        (all, open, how) => {
          const found = new Set<string>();
          const each = (at: number, chosen: readonly Outcome[]): void => {
            if (at === open.length) {
              for (const one of CONCLUSIONS)
                if (mustConclude(one, packed(chosen), NOTHING, how)) found.add(one);
              return;
            }
            const place = PROVISIONS.indexOf(open[at]!);
            for (const outcome of OUTCOMES) each(at + 1, chosen.with(place, outcome));
          };
          each(0, all);
          const touched = provisions(...open);
          for (const one of CONCLUSIONS)
            expect(mayConclude(one, packed(all), touched, how)).toBe(found.has(one));
          const [only] = found;
          expect(mustConclude(only as 'yes', packed(all), touched, how)).toBe(found.size === 1);
          expect(mayBeLawful(packed(all), touched, how)).toBe(found.has('yes'));
        },
      ),
      { numRuns: 300 },
    );
  });
});
