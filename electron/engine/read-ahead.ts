/**
 * What the list of contacts will be searched by is read once nobody has asked for anything for a while: the first search
 * then answers as fast as the next, and nobody who is at work shares the machine with it.
 */
import type { AuditStore } from '../store/store.ts';
import type { OpenAudit } from './open-audit.ts';
import { breathe, UNATTENDED } from './task.ts';

/** Milliseconds that nobody must have asked for. */
const QUIET = 300;

export class ReadAhead {
  readonly #open: OpenAudit;
  #waiting: NodeJS.Timeout | undefined;
  /** Counts what was asked for. */
  #asked = 0;

  constructor(open: OpenAudit) {
    this.#open = open;
  }

  /** Somebody asked for contacts: it goes on when they have looked at them. Answers at once. */
  putOff(): void {
    clearTimeout(this.#waiting);
    const asked = ++this.#asked;
    const { store } = this.#open;
    this.#waiting = setTimeout(() => void this.#read(store, asked), QUIET).unref();
  }

  /** It stops where somebody asks again, or a job needs the machine. */
  async #read(store: AuditStore, asked: number): Promise<void> {
    try {
      do await breathe(UNATTENDED);
      while (asked === this.#asked && this.#open.holds(store) && !this.#open.jobs.busy && !store.readAhead());
    } catch {
      // Whoever asks for what cannot be read is told so.
    }
  }
}
