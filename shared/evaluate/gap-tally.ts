/** Evidence gaps, counted contact by contact: which record would settle how many. */
import type { EvidenceGap, GapSurvey } from '../model/evidence-gap.ts';
import type { AuditFacts, ContactFacts } from '../model/facts.ts';
import type { ContactResult } from '../model/finding.ts';
import type { OpenFact } from '../model/open-fact.ts';
import { Suppositions } from './counterfactuals.ts';
import { completedFacts } from './evaluate-contact.ts';

type Counting = { -readonly [K in keyof EvidenceGap]: EvidenceGap[K] };

/** As `Suppositions` has it: there are many contacts. */
const PASSED = 20_000;
/** The messages of a contact with more are not asked about one by one: each would be held against all the others. */
const MOST_MESSAGES = 2_000;

export class GapTally {
  readonly #gaps = new Map<string, Counting>();
  readonly #points = new Map<number, number>();
  #undetermined = 0;
  #unsettled = 0;
  #passedOver = 0;

  /**
   * @param result what the run reports of the contact: its messages in the period.
   * @returns whether anything had to be supposed, which is what takes time.
   */
  add(facts: ContactFacts, audit: AuditFacts, result: ContactResult): boolean {
    this.#countPoints(facts, audit);
    const messages = result.messages.filter(({ lawful }) => lawful === 'undetermined');
    if (result.mayMarket !== 'undetermined' && messages.length === 0) return false;
    const suppositions = new Suppositions(facts, audit, PASSED, result);
    if (result.mayMarket === 'undetermined') {
      this.#undetermined++;
      const settlers = suppositions.settledBy('contact');
      for (const gap of this.#gapsOf(settlers)) gap.contacts++;
      if (settlers.length === 0) {
        this.#unsettled++;
        for (const gap of this.#gapsOf(suppositions.helping())) gap.further++;
      }
    }
    if (facts.messages.length > MOST_MESSAGES) {
      this.#passedOver += messages.length;
      return true;
    }
    for (const { message } of messages)
      for (const gap of this.#gapsOf(suppositions.settledBy(message))) gap.messages++;
    return true;
  }

  /** @param most at most so many gaps, those that settle most first. */
  survey(most: number): GapSurvey {
    const weight = ({ contacts, messages, further }: EvidenceGap): readonly number[] => [
      contacts,
      messages,
      further,
    ];
    const gaps = [...this.#gaps.entries()]
      .toSorted(([keyA, a], [keyB, b]) => {
        const [x, y] = [weight(a), weight(b)];
        const at = x.findIndex((value, i) => value !== y[i]);
        return at === -1 ? (keyA < keyB ? -1 : 1) : y[at]! - x[at]!;
      })
      .slice(0, most)
      .map(([, gap]) => ({ ...gap }));
    const points = [...this.#points].map(([row, contacts]) => ({ row, contacts }));
    return {
      gaps,
      points: points.toSorted((a, b) => a.row - b.row),
      undetermined: this.#undetermined,
      unsettled: this.#unsettled,
      passedOver: this.#passedOver,
    };
  }

  /** Each gap once, though several facts of a contact may be in it. */
  #gapsOf(facts: readonly OpenFact[]): ReadonlySet<Counting> {
    return new Set(facts.map((fact) => this.#gapOf(fact)));
  }

  #gapOf({ kind, group, values }: OpenFact): Counting {
    const key = JSON.stringify([kind, group.name, group.source]);
    let gap = this.#gaps.get(key);
    if (gap === undefined) {
      gap = {
        kind,
        name: group.name,
        source: group.source,
        window: null,
        values,
        contacts: 0,
        messages: 0,
        further: 0,
      };
      this.#gaps.set(key, gap);
    }
    if (group.at !== null)
      gap.window = {
        start: Math.min(gap.window?.start ?? Infinity, group.at.start),
        end: Math.max(gap.window?.end ?? -Infinity, group.at.end),
      };
    return gap;
  }

  #countPoints(facts: ContactFacts, audit: AuditFacts): void {
    const rows = completedFacts(facts, audit).collections.flatMap(({ register }) =>
      register === null ? [] : Object.values(register.rows).flat(),
    );
    for (const row of new Set(rows)) this.#points.set(row, (this.#points.get(row) ?? 0) + 1);
  }
}
