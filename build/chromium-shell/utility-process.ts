/** A utility process: a child of plain Node with `process.parentPort`. */
import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { testPort } from './test-port.ts';

const PORT = fileURLToPath(new URL('parent-port.ts', import.meta.url));

const pids = new Set<number>();
function tellPids(): void {
  testPort.tell({ kind: 'utilities', pids: [...pids] });
}

class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(file: string, args: readonly string[], env: Record<string, string> | undefined) {
    super();
    this.#child = fork(file, args, {
      execArgv: ['--import', PORT],
      serialization: 'advanced',
      ...(env === undefined ? {} : { env }),
    });
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.once('spawn', () => this.emit('spawn'));
    const { pid } = this.#child;
    if (pid !== undefined) {
      pids.add(pid);
      tellPids();
      this.#child.once('exit', () => {
        pids.delete(pid);
        tellPids();
      });
    }
    this.#child.once('exit', (code) => this.emit('exit', code ?? 1));
    this.#child.on('error', (error) => console.error(error));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }
  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object);
  }
  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = {
  fork: (
    file: string,
    args: readonly string[] = [],
    options: { readonly env?: Record<string, string> } = {},
  ) => new UtilityProcess(file, args, options.env),
};
