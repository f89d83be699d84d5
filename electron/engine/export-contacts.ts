/** Chosen contacts in one CSV file, each row as `contacts.csv` has it. */
import type { ContactChoice } from '../../shared/ipc/contacts-contract.ts';
import { CONTACT_COLUMNS } from '../report/csv-columns.ts';
import { CsvWriter } from '../report/csv-writer.ts';
import type { AuditStore } from '../store/store.ts';
import { contactCells } from './export-files.ts';
import { justify } from './justify.ts';
import { breathe, type Task } from './task.ts';
import { evidenceNames } from './views.ts';
import { whatWould } from './what-would.ts';

const BATCH = 200;

/** Returns how many were written. Throws as `justify` does, and what the file system throws; then no file is left. */
export async function exportContacts(
  store: AuditStore,
  choice: ContactChoice,
  path: string,
  task: Task,
): Promise<number> {
  const justifier = justify(store);
  const { id } = justifier.run;
  const contacts = choice.kind === 'named' ? choice.contacts : filtered(store, id, choice);
  const names = evidenceNames(store.sources());
  const file = new CsvWriter(path, CONTACT_COLUMNS);
  try {
    for (const [i, contact] of contacts.entries()) {
      const one = justifier.justify(contact);
      const { mayMarket } = one.result;
      const would = whatWould(one, justifier.audit)('contact', mayMarket);
      file.write(contactCells(store.contactSummary(id, contact)!, one.result, names, would));
      if ((i + 1) % BATCH !== 0) continue;
      task.progress('Writing the contacts', (i + 1) / contacts.length);
      await breathe(task);
    }
    file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  }
  return contacts.length;
}

function filtered(
  store: AuditStore,
  run: number,
  { filter, except }: Extract<ContactChoice, { kind: 'filtered' }>,
): readonly number[] {
  const left = new Set(except);
  return store.contactNumbers(run, filter).filter((contact) => !left.has(contact));
}
