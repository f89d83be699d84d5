/** What assembly made of files, by names that do not depend on the order in which they were imported. */
import type { ContactFacts } from '../../shared/model/facts.ts';
import type { RowRef } from '../../shared/model/row-ref.ts';
import { asAtOf } from '../../electron/engine/as-at.ts';
import { assembleContacts } from '../../electron/engine/evaluate.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { evidenceNames } from '../../electron/engine/views.ts';
import type { AuditStore } from '../../electron/store/store.ts';

/** Contacts in order, each with its rows and what is held of it. Which of two spellings is shown first is left aside. */
export async function assembled(store: AuditStore): Promise<readonly unknown[]> {
  await assembleContacts(store, UNATTENDED);
  const names = evidenceNames(store.sources());
  const rows = (...refs: readonly RowRef[]): readonly string[] => names(refs).toSorted();
  return [...store.contactFacts(asAtOf(store.settings(), store).moment)].map((facts: ContactFacts) => {
    const { contactId } = store.contactIdentity(facts.contact)!;
    const { subscriber } = facts;
    return {
      contactId,
      subscriber: [
        subscriber.subscriber,
        subscriber.businessForm,
        subscriber.businessContact,
        subscriber.countries.toSorted(),
        rows(...subscriber.rows),
      ],
      collections: rows(...facts.collections.map(({ row }) => row)),
      transactions: rows(...facts.transactions.map(({ row }) => row)),
      preferences: facts.preferences.map(({ row, type }) => `${names([row])[0]} ${type}`).toSorted(),
      messages: rows(...facts.messages.map(({ row }) => row)),
    };
  });
}
