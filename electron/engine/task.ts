/** What long work needs from whoever started it: a way to be cancelled and somewhere to report to. */
export interface Task {
  readonly signal: AbortSignal;
  /** `done` between 0 and 1; `null` while it cannot be told. `title` says what is happening, for people. */
  progress(title: string, done: number | null): void;
}

/** A task nobody watches and nobody cancels. */
export const UNATTENDED: Task = { signal: new AbortController().signal, progress: () => undefined };

/** Lets other requests through between batches, then stops if the work was cancelled. Throws the signal's reason. */
export async function breathe(task: Task): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  task.signal.throwIfAborted();
}

/** A share of a larger task's progress, from `from` to `to`. */
export function share(task: Task, from: number, to: number): Task {
  return {
    signal: task.signal,
    progress: (title, done) => task.progress(title, done === null ? null : from + done * (to - from)),
  };
}
