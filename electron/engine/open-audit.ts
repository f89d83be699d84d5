/** The audit that is open in this engine, and the jobs that work on it. */
import type { AuditView } from '../../shared/ipc/audit-contract.ts';
import type { EngineMethod, EngineMethods } from '../../shared/ipc/engine-protocol.ts';
import type { AuditStore } from '../store/store.ts';
import { Failure } from './failure.ts';
import type { Jobs } from './jobs.ts';
import { auditView } from './views.ts';

/** Who the log names: the person at the window. Accounts are the operating system's affair. */
export const ACTOR = 'officer';

export type EngineTable = {
  readonly [M in EngineMethod]: (
    args: EngineMethods[M]['args'],
  ) => EngineMethods[M]['result'] | Promise<EngineMethods[M]['result']>;
};

export class OpenAudit {
  readonly jobs: Jobs;
  #current: AuditStore | null = null;

  constructor(jobs: Jobs) {
    this.jobs = jobs;
  }

  /** Throws `Failure` `no_audit` when none is open. */
  get store(): AuditStore {
    if (this.#current === null)
      throw new Failure('no_audit', 'No audit is open: create one or open one first.');
    return this.#current;
  }

  /** Whether that audit is still the one that is open. */
  holds(store: AuditStore): boolean {
    return this.#current === store;
  }

  get view(): AuditView | null {
    return this.#current === null ? null : auditView(this.#current);
  }

  /** Opens another in its place; the one open stays when that fails. Throws `Failure` `busy` while a job runs. */
  replace(open: () => AuditStore): AuditView {
    this.refuseWhileBusy();
    const next = open();
    this.#current?.close();
    this.#current = next;
    return auditView(next);
  }

  /** Throws `Failure` `busy` while a job runs. */
  close(): void {
    this.refuseWhileBusy();
    this.#current?.close();
    this.#current = null;
  }

  /** Throws `Failure` `busy` while a job runs. */
  refuseWhileBusy(): void {
    if (this.jobs.busy)
      throw new Failure('busy', 'A job is still running in the open audit: wait for it, or cancel it first.');
  }
}
