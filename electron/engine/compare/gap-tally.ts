/** Causes of exceptions that closed and opened between two sides, counted contact by contact. */
import { evaluateContact } from '../../../shared/evaluate/evaluate-contact.ts';
import type { GapChange } from '../../../shared/model/comparison.ts';
import type { AuditFacts } from '../../../shared/model/facts.ts';
import type { ContactResult, ProvisionId, Reason } from '../../../shared/model/finding.ts';
import { reasonText, remedyFor } from '../../../shared/report/reasons.ts';
import type { Looked } from './compared-run.ts';

interface Gap {
  readonly provision: ProvisionId;
  readonly outcome: GapChange['outcome'];
  readonly reason: Reason;
}

type Counts = { -readonly [K in 'before' | 'after' | 'closed' | 'remedied' | 'opened']: number };

export class GapTally {
  readonly #before: AuditFacts;
  readonly #after: AuditFacts;
  readonly #found = new Map<string, { readonly gap: Gap; readonly counts: Counts }>();

  constructor(before: AuditFacts, after: AuditFacts) {
    this.#before = before;
    this.#after = after;
  }

  /** One contact that both sides hold. */
  add(before: Looked, after: Looked): void {
    const [had, has] = [gapsOf(before.result), gapsOf(after.result)];
    const closed = [...had.keys()].filter((key) => !has.has(key));
    // By the newer yardstick and the older evidence and reviews: what is still open there was closed by someone.
    const still =
      closed.length === 0
        ? new Map<string, Gap>()
        : gapsOf(
            evaluateContact(before.facts, {
              ...this.#after,
              groups: this.#before.groups,
              reviewsOf: this.#before.reviewsOf,
            }),
          );
    for (const [key, gap] of had) {
      const counts = this.#counts(key, gap);
      counts.before++;
      if (has.has(key)) continue;
      counts.closed++;
      if (still.has(key)) counts.remedied++;
    }
    for (const [key, gap] of has) {
      const counts = this.#counts(key, gap);
      counts.after++;
      if (!had.has(key)) counts.opened++;
    }
  }

  #counts(key: string, gap: Gap): Counts {
    let entry = this.#found.get(key);
    if (entry === undefined)
      this.#found.set(
        key,
        (entry = { gap, counts: { before: 0, after: 0, closed: 0, remedied: 0, opened: 0 } }),
      );
    return entry.counts;
  }

  /** Those that most contacts are rid of first. */
  changes(): readonly GapChange[] {
    return [...this.#found]
      .sort(
        ([a, { counts: x }], [b, { counts: y }]) =>
          y.closed - x.closed || y.opened - x.opened || y.after - x.after || (a < b ? -1 : 1),
      )
      .map(([, { gap, counts }]) => ({
        provision: gap.provision,
        outcome: gap.outcome,
        text: reasonText(gap.reason),
        remedy: remedyFor(gap.reason.code)!,
        ...counts,
      }));
  }
}

/** As the report counts exceptions: what stands in the way of a verdict and has a remedy. */
function gapsOf({ mayMarket, findings }: ContactResult): ReadonlyMap<string, Gap> {
  const gaps = new Map<string, Gap>();
  if (mayMarket === 'yes') return gaps;
  for (const { provision, outcome, reasons } of findings) {
    if (outcome !== 'not_met' && outcome !== 'undetermined') continue;
    for (const reason of reasons) {
      const key = `${provision} ${outcome} ${reason.code}`;
      if (!gaps.has(key) && remedyFor(reason.code) !== null) gaps.set(key, { provision, outcome, reason });
    }
  }
  return gaps;
}
