/** Advice about contacts already justified: the same findings for the window, the dossier and the report. */
import { ADVISORIES, adviceFor } from '../../shared/advice/index.ts';
import type { Reason } from '../../shared/model/finding.ts';
import type { AdviceCount } from '../../shared/report/advice-count.ts';
import type { AuditStore } from '../store/store.ts';
import { justify, type Justified, type Justifier } from './justify.ts';
import { breathe, type Task } from './task.ts';

/** What advice finds about one contact after another. */
export function adviser(store: AuditStore, { audit }: Justifier): (contact: Justified) => readonly Reason[] {
  const engagement = store.engagement();
  return ({ facts, result }) => {
    const engaged = engagement.last(
      facts.messages.map(({ id }) => id),
      audit.asAt,
    );
    return adviceFor({
      facts,
      audit,
      result,
      engagementRecorded: engaged !== null || engagement.recorded,
      engaged,
    });
  };
}

/** Which advice concerns which contacts: one bit for each advisory, so that a million contacts fit. */
export class AdviceSurvey {
  readonly run: number;
  #bits = new Uint16Array(1_024);
  #contacts = 0;

  constructor(run: number) {
    this.run = run;
  }

  add(contact: number, advice: readonly Reason[]): void {
    if (contact >= this.#bits.length) {
      const larger = new Uint16Array(Math.max(contact + 1, this.#bits.length * 2));
      larger.set(this.#bits);
      this.#bits = larger;
    }
    for (const { code } of advice)
      this.#bits[contact]! |= 1 << ADVISORIES.findIndex((advisory) => advisory.code === code);
    this.#contacts = Math.max(this.#contacts, contact);
  }

  /** Every advisory with how many contacts it concerns, in the order of `ADVISORIES`. */
  counts(): readonly AdviceCount[] {
    const counts = ADVISORIES.map(() => 0);
    for (let contact = 1; contact <= this.#contacts; contact++)
      for (let i = 0; i < counts.length; i++) counts[i]! += (this.#bits[contact]! >> i) & 1;
    return ADVISORIES.map(({ code, title, why }, i) => ({ code, title, why, contacts: counts[i]! }));
  }

  /** Numbers of the contacts that an advisory concerns, in order. */
  contactsWith(code: string): readonly number[] {
    const bit = 1 << ADVISORIES.findIndex((advisory) => advisory.code === code);
    const found: number[] = [];
    for (let contact = 1; contact <= this.#contacts; contact++)
      if ((this.#bits[contact]! & bit) !== 0) found.push(contact);
    return found;
  }
}

/** Looks at every contact of the latest run. Throws as `justify` does; the task's reason when cancelled. */
export async function surveyAdvice(store: AuditStore, task: Task): Promise<AdviceSurvey> {
  const justifier = justify(store);
  const advise = adviser(store, justifier);
  const survey = new AdviceSurvey(justifier.run.id);
  const { yes, no, undetermined } = justifier.run.counts.contacts;
  const total = yes + no + undetermined;
  let done = 0;
  for (const one of justifier.all()) {
    survey.add(one.facts.contact, advise(one));
    if (++done % 500 !== 0) continue;
    task.progress('Looking for good practice', done / total);
    await breathe(task);
  }
  return survey;
}
