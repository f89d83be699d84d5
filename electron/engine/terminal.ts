/** Progress on a terminal: a bar on standard error, and nothing at all where there is no terminal. */
import { SingleBar } from 'cli-progress';
import type { Task } from './task.ts';

/** A task shown as a bar and cancelled by Ctrl+C. Call `stop` when the work has ended. */
export function terminalTask(quiet: boolean): { readonly task: Task; stop(): void } {
  const abort = new AbortController();
  const interrupt = (): void => abort.abort(new Error('Cancelled.'));
  process.once('SIGINT', interrupt);
  const bar =
    quiet || !process.stderr.isTTY
      ? null
      : new SingleBar({
          format: '{bar} {percentage}%  {title}',
          stream: process.stderr,
          clearOnComplete: true,
          hideCursor: true,
        });
  bar?.start(100, 0, { title: 'Starting' });
  return {
    task: {
      signal: abort.signal,
      progress: (title, done) => bar?.update(done === null ? 0 : Math.floor(done * 100), { title }),
    },
    stop() {
      bar?.stop();
      process.removeListener('SIGINT', interrupt);
    },
  };
}
