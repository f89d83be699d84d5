/**
 * What the list of contacts will be searched and sorted by is read while nobody asks for anything: the first search then
 * answers as fast as the next.
 */
import type { AuditStore } from '../store/store.ts';
import type { OpenAudit } from './open-audit.ts';
import { breathe, UNATTENDED } from './task.ts';

export class ReadAhead {
  readonly #open: OpenAudit;
  #reading: AuditStore | null = null;

  constructor(open: OpenAudit) {
    this.#open = open;
  }

  /** Begins, or goes on, behind whatever else is asked; answers at once. It stops where a job needs the machine. */
  begin(): void {
    const { store } = this.#open;
    if (this.#reading === store) return;
    this.#reading = store;
    void this.#read(store);
  }

  async #read(store: AuditStore): Promise<void> {
    try {
      do await breathe(UNATTENDED);
      while (this.#open.holds(store) && !this.#open.jobs.busy && !store.readAhead());
    } catch {
      // Whoever asks for what cannot be read is told so.
    } finally {
      if (this.#reading === store) this.#reading = null;
    }
  }
}
