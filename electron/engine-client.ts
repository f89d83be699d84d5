/** Main's side of an engine's port: numbered calls, job events, and a restart when the engine dies. */
import { utilityProcess } from 'electron';
import type { UtilityProcess } from 'electron';
import type { IpcError, JobEvent, Reply } from '../shared/ipc/reply.ts';
import type { EngineMessage, EngineMethod, EngineMethods } from '../shared/ipc/engine-protocol.ts';

const STOPPED: IpcError = { code: 'engine_stopped', message: 'The engine stopped and was started again.' };
/** An engine that dies more often than this is left down, so that a crash at start cannot loop. */
const MAX_RESTARTS = 5;
/** How long an engine may take to close its audit before it is ended; the audit file survives either way. */
const CLOSING_MS = 3_000;
/** All that the engine gets to know of its surroundings: where Windows and temporary files are. */
const ENVIRONMENT = ['SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

function environment(): Record<string, string> {
  return Object.fromEntries(
    ENVIRONMENT.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

interface Listeners {
  readonly job: (event: JobEvent) => void;
  /** The engine has opened, created or closed an audit: see `openPath`. */
  readonly opened: () => void;
  /** What became of the audit that was open when the engine died. */
  readonly reopened: (path: string, reply: Reply<unknown>) => void;
}

export class EngineClient {
  readonly #file: string;
  readonly #listeners: Listeners;
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>();
  readonly #jobs = new Map<number, JobEvent>();
  #child: UtilityProcess | null = null;
  #next = 1;
  #restarts = 0;
  #openPath: string | null = null;
  #stopping = false;

  /** Starts the bundle `file` in a process of its own. */
  constructor(file: string, listeners: Listeners) {
    this.#file = file;
    this.#listeners = listeners;
    this.#start();
  }

  /** The path of the open audit; `null` when none is. */
  get openPath(): string | null {
    return this.#openPath;
  }

  get busy(): boolean {
    return this.#jobs.size > 0;
  }

  #start(): void {
    const child = utilityProcess.fork(this.#file, [], { serviceName: 'engine', env: environment() });
    child.on('message', (message: EngineMessage) => this.#receive(message));
    child.once('exit', () => this.#died());
    this.#child = child;
  }

  /** Closes the audit, so that its file is complete in itself, and ends the process; a job under way is lost. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (!this.busy) {
      const late = new Promise((resolve) => setTimeout(resolve, CLOSING_MS));
      await Promise.race([this.call('close', {}), late]);
    }
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
    if (method === 'close' || method === 'purge') this.#openPath = null;
    else if (method === 'create' || method === 'open' || method === 'sample')
      this.#openPath = (args as { readonly path: string }).path;
    else return;
    if (!this.#stopping) this.#listeners.opened();
  }

  #receive(message: EngineMessage): void {
    if ('job' in message) {
      if (message.job.state === 'running') this.#jobs.set(message.job.job, message.job);
      else this.#jobs.delete(message.job.job);
      this.#listeners.job(message.job);
      return;
    }
    const answer = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    answer?.(message.ok ? { ok: true, value: message.value } : { ok: false, error: message.error });
  }

  async #reopen(path: string): Promise<void> {
    const reply = await this.call('open', { path });
    if (!reply.ok) {
      this.#openPath = null;
      this.#listeners.opened();
    }
    this.#listeners.reopened(path, reply);
  }

  #died(): void {
    this.#child = null;
    const waiting = [...this.#waiting.values()];
    const jobs = [...this.#jobs.values()];
    this.#waiting.clear();
    this.#jobs.clear();
    for (const answer of waiting) answer({ ok: false, error: STOPPED });
    for (const job of jobs) this.#listeners.job({ ...job, state: 'failed', result: null, error: STOPPED });
    if (this.#stopping || this.#restarts >= MAX_RESTARTS) return;
    this.#restarts += 1;
    this.#start();
    if (this.#openPath !== null) void this.#reopen(this.#openPath);
  }
}
