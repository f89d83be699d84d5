/** Long work behind a number: started at once, reported through events, cancelled by number. One job at a time. */
import type { IpcError, JobEvent, JobResult } from '../../shared/ipc/reply.ts';
import { Failure } from './failure.ts';
import type { Task } from './task.ts';

/** At most this many progress events a second; people cannot read more and the port should stay free. */
const EVENTS_PER_SECOND = 20;

export class Jobs {
  #next = 1;
  #running: { readonly job: number; readonly abort: AbortController } | null = null;
  readonly #send: (event: JobEvent) => void;
  readonly #describe: (error: unknown) => IpcError;

  /** `describe` turns what was thrown into a code and a sentence without paths or stacks. */
  constructor(send: (event: JobEvent) => void, describe: (error: unknown) => IpcError) {
    this.#send = send;
    this.#describe = describe;
  }

  get busy(): boolean {
    return this.#running !== null;
  }

  /** Starts the work and answers its number. Throws `Failure` `busy` while another job runs. */
  start(title: string, work: (task: Task) => Promise<JobResult>): { job: number } {
    if (this.#running !== null)
      throw new Failure('busy', 'Another job is still running: wait for it, or cancel it first.');
    const job = this.#next++;
    const abort = new AbortController();
    this.#running = { job, abort };
    let lastSent = 0;
    const event = (rest: Partial<JobEvent>): void =>
      this.#send({ job, title, progress: null, state: 'running', result: null, error: null, ...rest });
    const task: Task = {
      signal: abort.signal,
      progress: (stage, done) => {
        const now = performance.now();
        if (now - lastSent < 1_000 / EVENTS_PER_SECOND) return;
        lastSent = now;
        event({ title: stage, progress: done });
      },
    };
    event({ progress: 0 });
    setImmediate(() => {
      work(task)
        .then((result) => ({ state: 'done' as const, progress: 1, result }))
        .catch((error: unknown) =>
          abort.signal.aborted
            ? { state: 'cancelled' as const }
            : { state: 'failed' as const, error: this.#describe(error) },
        )
        .then((end) => {
          this.#running = null;
          event(end);
        });
    });
    return { job };
  }

  cancel(job: number): void {
    if (this.#running?.job === job) this.#running.abort.abort();
  }
}
