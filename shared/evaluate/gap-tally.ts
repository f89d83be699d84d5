/** Evidence gaps, counted contact by contact: which record would settle how many. */
import type { EvidenceGap, GapSurvey } from '../model/evidence-gap.ts';
import type { AuditFacts, ContactFacts } from '../model/facts.ts';
import type { ContactResult } from '../model/finding.ts';
import type { OpenFact } from '../model/open-fact.ts';
import { Suppositions } from './counterfactuals.ts';
import { completedFacts } from './evaluate-contact.ts';

/** A gap as it is counted, with the first contact that has it, whose values it shows. */
interface CountedGap extends EvidenceGap {
  readonly first: number;
}
type Counting = { -readonly [K in keyof CountedGap]: CountedGap[K] };

/** What a tally counted, for another to take over. */
export interface GapCounts {
  readonly gaps: readonly (readonly [key: string, gap: CountedGap])[];
  readonly points: readonly (readonly [row: number, contacts: number])[];
  readonly undetermined: number;
  readonly unsettled: number;
  readonly passedOver: number;
}

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
      for (const gap of this.#gapsOf(settlers, facts)) gap.contacts++;
      if (settlers.length === 0) {
        this.#unsettled++;
        for (const gap of this.#gapsOf(suppositions.helping(), facts)) gap.further++;
      }
    }
    if (facts.messages.length > MOST_MESSAGES) {
      this.#passedOver += messages.length;
      return true;
    }
    for (const { message } of messages)
      for (const gap of this.#gapsOf(suppositions.settledBy(message), facts)) gap.messages++;
    return true;
  }

  counted(): GapCounts {
    return {
      gaps: [...this.#gaps],
      points: [...this.#points],
      undetermined: this.#undetermined,
      unsettled: this.#unsettled,
      passedOver: this.#passedOver,
    };
  }

  /** Adds what was counted of other contacts. */
  merge({ gaps, points, undetermined, unsettled, passedOver }: GapCounts): void {
    for (const [key, gap] of gaps) {
      const own = this.#gaps.get(key);
      if (own === undefined) {
        this.#gaps.set(key, { ...gap });
        continue;
      }
      if (gap.first < own.first) [own.first, own.values] = [gap.first, gap.values];
      own.window = spanning(own.window, gap.window);
      own.contacts += gap.contacts;
      own.messages += gap.messages;
      own.further += gap.further;
    }
    for (const [row, contacts] of points) this.#points.set(row, (this.#points.get(row) ?? 0) + contacts);
    this.#undetermined += undetermined;
    this.#unsettled += unsettled;
    this.#passedOver += passedOver;
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
      .map(([, gap]) => asFound(gap));
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
  #gapsOf(facts: readonly OpenFact[], { contact }: ContactFacts): ReadonlySet<Counting> {
    return new Set(facts.map((fact) => this.#gapOf(fact, contact)));
  }

  #gapOf({ kind, group, values }: OpenFact, contact: number): Counting {
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
        first: contact,
      };
      this.#gaps.set(key, gap);
    }
    gap.window = spanning(gap.window, group.at);
    return gap;
  }

  #countPoints(facts: ContactFacts, audit: AuditFacts): void {
    const rows = completedFacts(facts, audit).collections.flatMap(({ register }) =>
      register === null ? [] : Object.values(register.rows).flat(),
    );
    for (const row of new Set(rows)) this.#points.set(row, (this.#points.get(row) ?? 0) + 1);
  }
}

function spanning(a: EvidenceGap['window'], b: EvidenceGap['window']): EvidenceGap['window'] {
  if (a === null || b === null) return a ?? (b === null ? null : { start: b.start, end: b.end });
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function asFound(gap: EvidenceGap): EvidenceGap {
  const { kind, name, source, window, values, contacts, messages, further } = gap;
  return { kind, name, source, window, values, contacts, messages, further };
}
