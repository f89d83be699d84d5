/** The evaluate stage: sealed evidence and reviews in, one run out. */
import type { ContactFacts } from '../../shared/model/facts.ts';
import {
  PROVISIONS,
  type ContactResult,
  type Findings,
  type ProvisionId,
} from '../../shared/model/finding.ts';
import type { Law } from '../../shared/model/jurisdiction.ts';
import { BASES, CONCLUSIONS, OUTCOMES, type Outcome } from '../../shared/model/outcome.ts';
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import type { Moment } from '../../shared/model/moment.ts';
import type { AuditStore, RunCounts, RunInfo } from '../store/store.ts';
import { asAtOf, periodOf } from './as-at.ts';
import { Failure } from './failure.ts';
import { ruleVersion } from './rule-version.ts';
import { MessageDays } from './message-days.ts';
import { breathe, share, type Task } from './task.ts';

/** Results are stored this many contacts at a time; between batches the engine answers others. */
const BATCH = 1_000;

/**
 * Evaluates every contact as at the audit's date and every message as at its own, and seals the run.
 * Throws `Failure` `nothing_imported`, and those of `asAtOf` and `periodOf`; the task's reason when cancelled.
 */
export async function evaluate(store: AuditStore, actor: string, task: Task): Promise<RunInfo> {
  const contacts = await assembleContacts(store, share(task, 0, 0.3));
  if (contacts === 0)
    throw new Failure(
      'nothing_imported',
      'There are no contacts to evaluate: import a file that holds contacts first.',
    );
  const settings = store.settings();
  const asAt = asAtOf(settings, store);
  const inPeriod = periodOf(settings);
  const audit = store.auditFacts(asAt.moment);
  const run = store.stageRun({ ruleVersion: ruleVersion(), asAt: asAt.text, settings }, actor);
  const tally = new Tally();
  try {
    let batch: ContactResult[] = [];
    let done = 0;
    for (const facts of store.contactFacts(asAt.moment)) {
      const result = withinPeriod(evaluateContact(facts, audit), facts, inPeriod, tally);
      tally.add(result, facts);
      batch.push(result);
      if (batch.length === BATCH) {
        run.add(batch);
        batch = [];
        task.progress('Evaluating contacts and messages', 0.3 + 0.7 * ((done += BATCH) / contacts));
        await breathe(task);
      }
    }
    run.add(batch);
    return run.seal(tally.counts(store.messagesAfter(asAt.moment)));
  } catch (error) {
    run.abandon();
    throw error;
  }
}

/** Matches contacts across files where sources changed since. @returns how many there are. */
export async function assembleContacts(store: AuditStore, task: Task): Promise<number> {
  const steps = store.assemble();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.contacts;
    task.progress(
      'Matching contacts across files',
      step.value.total === 0 ? null : step.value.done / step.value.total,
    );
    await breathe(task);
  }
}

/** Messages outside the period counted for the contact (every message must carry a means of refusing) but are not reported. */
export function withinPeriod(
  result: ContactResult,
  facts: ContactFacts,
  inPeriod: (sentAt: Moment | null) => boolean,
  tally?: { outsidePeriod: number },
): ContactResult {
  const messages = result.messages.filter((_, i) => inPeriod(facts.messages[i]!.sentAt));
  if (messages.length === result.messages.length) return result;
  if (tally) tally.outsidePeriod += result.messages.length - messages.length;
  return { ...result, messages };
}

/** The run's headline figures, counted as results go by. */
class Tally {
  outsidePeriod = 0;
  readonly #contacts = { yes: 0, no: 0, undetermined: 0 };
  readonly #bases = zeros(BASES);
  readonly #laws: Partial<Record<Law, number>> = {};
  readonly #messages = zeros(CONCLUSIONS);
  readonly #contactOutcomes = outcomeCounts();
  readonly #messageOutcomes = outcomeCounts();
  readonly #days = new MessageDays();

  add(result: ContactResult, facts: ContactFacts): void {
    this.#contacts[result.mayMarket]++;
    this.#bases[result.basis]++;
    this.#laws[result.law] = (this.#laws[result.law] ?? 0) + 1;
    count(this.#contactOutcomes, result.findings);
    this.#days.add(result.messages, facts.messages);
    for (const message of result.messages) {
      this.#messages[message.lawful]++;
      count(this.#messageOutcomes, message.findings);
    }
  }

  counts(messagesAfterAsAt: number): RunCounts {
    return {
      contacts: this.#contacts,
      bases: this.#bases,
      laws: this.#laws,
      messages: this.#messages,
      contactOutcomes: this.#contactOutcomes,
      messageOutcomes: this.#messageOutcomes,
      messagesAfterAsAt,
      messagesOutsidePeriod: this.outsidePeriod,
      messageDays: this.#days.counts(),
    };
  }
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

function outcomeCounts(): Record<ProvisionId, Record<Outcome, number>> {
  return Object.fromEntries(PROVISIONS.map((id) => [id, zeros(OUTCOMES)])) as Record<
    ProvisionId,
    Record<Outcome, number>
  >;
}

function count(counts: Record<ProvisionId, Record<Outcome, number>>, findings: Findings): void {
  for (const { provision, outcome } of findings) counts[provision][outcome]++;
}
