/** The desk of the open audit's latest run, set up once. */
import type { AuditStore } from '../../store/store.ts';
import { Failure } from '../failure.ts';
import type { OpenAudit } from '../open-audit.ts';
import { Desk } from './desk.ts';

export class Desks {
  readonly #open: OpenAudit;
  #current: {
    readonly store: AuditStore;
    readonly run: number;
    readonly policy: string;
    readonly desk: Promise<Desk>;
  } | null = null;

  constructor(open: OpenAudit) {
    this.#open = open;
  }

  /** `null` when nothing was evaluated yet. */
  async latest(): Promise<Desk | null> {
    const { store } = this.#open;
    const run = store.latestRun();
    if (run === null) return null;
    // Where each pair stands depends on whether a second reviewer is asked for, and on what a policy accepts.
    const { secondReviewer = false, acceptSuggestions = 'never' } = store.settings().policies;
    const policy = `${secondReviewer} ${acceptSuggestions}`;
    const current = this.#current;
    if (current?.store !== store || current.run !== run.id || current.policy !== policy) {
      const desk = Desk.setUp(store, run, () => this.#current?.store === store && this.#open.holds(store));
      this.#current = { store, run: run.id, policy, desk };
    }
    const desk = await this.#current!.desk;
    desk.refuseWhenClosed();
    return desk;
  }

  /** Throws `Failure` `pairs_changed` when that is no longer the latest run. */
  async of(run: number): Promise<Desk> {
    const desk = await this.latest();
    if (desk === null || desk.run.id !== run)
      throw new Failure('pairs_changed', 'The audit was evaluated again: look at the pairs again.');
    return desk;
  }
}
