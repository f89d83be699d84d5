/** Every contact evaluated twice, on the facts as they are and on others, and what differs counted. No run is stored. */
import { ChangeTally } from '../../shared/evaluate/change-tally.ts';
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import type { Changes } from '../../shared/model/changes.ts';
import type { AuditFacts } from '../../shared/model/facts.ts';
import type { Moment } from '../../shared/model/moment.ts';
import type { AuditStore } from '../store/store.ts';
import { withinPeriod } from './evaluate-chunk.ts';
import { breathe, type Task } from './task.ts';

/** Contacts between two looks at progress and cancel. */
const BATCH = 500;

export interface Trial {
  readonly before: AuditFacts;
  readonly after: AuditFacts;
  readonly inPeriod: (sentAt: Moment | null) => boolean;
  /** How many contacts there are. */
  readonly total: number;
  /** What is happening, for people. */
  readonly title: string;
}

/** Throws the task's reason when cancelled. */
export async function tryOut(
  store: AuditStore,
  { before, after, inPeriod, total, title }: Trial,
  task: Task,
): Promise<{ readonly contacts: Changes; readonly messages: Changes }> {
  const tally = new ChangeTally();
  let done = 0;
  for (const facts of store.contactFacts(before.asAt)) {
    tally.add(
      withinPeriod(evaluateContact(facts, before), facts, inPeriod),
      withinPeriod(evaluateContact(facts, after), facts, inPeriod),
    );
    if (++done % BATCH !== 0) continue;
    task.progress(title, done / total);
    await breathe(task);
  }
  return { contacts: tally.contacts, messages: tally.messages };
}
