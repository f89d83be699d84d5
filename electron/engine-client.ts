/** Main's side of the engine's port: numbered calls, job events, and a restart when the engine dies. */
import { utilityProcess } from 'electron';
import type { UtilityProcess } from 'electron';
import type { IpcError, JobEvent, Reply } from '../shared/ipc/reply.ts';
import type { EngineMessage, EngineMethod, EngineMethods } from '../shared/ipc/engine-protocol.ts';

const STOPPED: IpcError = { code: 'engine_stopped', message: 'The engine stopped and was started again.' };
/** An engine that dies more often than this in a launch is left down, so that a crash at start cannot loop. */
const MAX_RESTARTS = 5;

export class EngineClient {
  readonly #file: string;
  readonly #onJob: (event: JobEvent) => void;
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>();
  readonly #jobs = new Map<number, JobEvent>();
  #child: UtilityProcess | null = null;
  #next = 1;
  #restarts = 0;
  #openPath: string | null = null;
  #stopping = false;

  constructor(file: string, onJob: (event: JobEvent) => void) {
    this.#file = file;
    this.#onJob = onJob;
  }

  start(): void {
    const child = utilityProcess.fork(this.#file, [], { serviceName: 'engine', env: {} });
    child.on('message', (message: EngineMessage) => this.#receive(message));
    child.once('exit', () => this.#died());
    this.#child = child;
  }

  stop(): void {
    this.#stopping = true;
    this.#child?.kill();
  }

  /** Calls an engine method. Never rejects: failures are replies with a code. */
  call<M extends EngineMethod>(
    method: M,
    args: EngineMethods[M]['args'],
  ): Promise<Reply<EngineMethods[M]['result']>> {
    return new Promise((resolve) => {
      const child = this.#child;
      if (child === null) {
        resolve({ ok: false, error: STOPPED });
        return;
      }
      const id = this.#next++;
      this.#waiting.set(id, (reply) => {
        if (reply.ok) this.#remember(method, args);
        resolve(reply as Reply<EngineMethods[M]['result']>);
      });
      child.postMessage({ id, method, args });
    });
  }

  #remember(method: EngineMethod, args: object): void {
    if (method === 'close') this.#openPath = null;
    else if (method === 'create' || method === 'open' || method === 'sample') {
      this.#openPath = (args as { readonly path: string }).path;
    }
  }

  #receive(message: EngineMessage): void {
    if ('job' in message) {
      if (message.job.state === 'running') this.#jobs.set(message.job.job, message.job);
      else this.#jobs.delete(message.job.job);
      this.#onJob(message.job);
      return;
    }
    const answer = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    answer?.(message.ok ? { ok: true, value: message.value } : { ok: false, error: message.error });
  }

  #died(): void {
    this.#child = null;
    const waiting = [...this.#waiting.values()];
    const jobs = [...this.#jobs.values()];
    this.#waiting.clear();
    this.#jobs.clear();
    for (const answer of waiting) answer({ ok: false, error: STOPPED });
    for (const job of jobs) this.#onJob({ ...job, state: 'failed', result: null, error: STOPPED });
    if (this.#stopping || this.#restarts >= MAX_RESTARTS) return;
    this.#restarts += 1;
    this.start();
    if (this.#openPath !== null) void this.call('open', { path: this.#openPath });
  }
}
