/** The justify stage: a conclusion rebuilt from the facts by the same evaluation, and held against what was stored. */
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import type { AuditFacts, ContactFacts } from '../../shared/model/facts.ts';
import type { ContactResult } from '../../shared/model/finding.ts';
import type { AuditStore, RunInfo } from '../store/store.ts';
import { asAtOf, periodOf } from './as-at.ts';
import { agrees, withinPeriod } from './evaluate-chunk.ts';
import { Failure } from './failure.ts';

export interface Justified {
  readonly facts: ContactFacts;
  readonly result: ContactResult;
}

/** Rebuilds what a run concluded, contact by contact, and proves that it is the same. */
export interface Justifier {
  readonly run: RunInfo;
  readonly audit: AuditFacts;
  /** Throws `Failure` `no_such_contact`, or `run_is_stale` when evidence or settings changed since the run. */
  justify(contact: number): Justified;
  /** Every contact in order, with whether what was stored of it is what follows. */
  compared(): Generator<{ readonly contact: number; readonly agrees: boolean }>;
  /** Every contact in order. Throws `run_is_stale` likewise. */
  all(): Generator<Justified>;
}

/** Throws `Failure` `no_run` when nothing was evaluated yet. */
export function justify(store: AuditStore): Justifier {
  const run = store.latestRun();
  if (run === null)
    throw new Failure('no_run', 'Nothing has been evaluated yet: import files, then evaluate.');
  const asAt = asAtOf({ ...run.settings, asAt: run.asAt }, store);
  const inPeriod = periodOf(run.settings);
  const audit = store.auditFacts(asAt.moment, run.acts);
  const concluded = (facts: ContactFacts): ContactResult =>
    withinPeriod(evaluateContact(facts, audit), facts, inPeriod);
  const rebuilt = (facts: ContactFacts): Justified => {
    const result = concluded(facts);
    if (!agrees(store.storedOutcome(run.id, result.contact), result)) throw staleRun();
    return { facts, result };
  };
  return {
    run,
    audit,
    justify(contact) {
      const facts = store.factsOf(contact, asAt.moment);
      if (facts === null) throw new Failure('no_such_contact', 'There is no such contact in this audit.');
      return rebuilt(facts);
    },
    *compared() {
      for (const facts of store.contactFacts(asAt.moment)) {
        const result = concluded(facts);
        yield {
          contact: result.contact,
          agrees: agrees(store.storedOutcome(run.id, result.contact), result),
        };
      }
    },
    *all() {
      for (const facts of store.contactFacts(asAt.moment)) yield rebuilt(facts);
    },
  };
}

/** What a conclusion that no longer follows is refused with. */
export function staleRun(): Failure {
  return new Failure(
    'run_is_stale',
    'The evidence or the settings changed after the latest evaluation: evaluate again.',
  );
}

/** Whether sources, settings, verdicts or the register of collection points changed after the run. */
export function isStale(store: AuditStore, run: RunInfo): boolean {
  return (
    JSON.stringify(run.settings) !== JSON.stringify(store.settings()) ||
    store.reviews.decidingSince(run.acts) > 0 ||
    store.evidenceChangedSince(run.id) ||
    (store.points.changedAt() ?? '') > run.createdAt
  );
}
