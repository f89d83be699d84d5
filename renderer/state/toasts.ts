/** Short messages about what has just happened. Good news goes by itself; what went wrong stays until it is dismissed. */
import { createStore } from './store.ts';

export interface Toast {
  readonly id: number;
  readonly tone: 'done' | 'failed';
  readonly text: string;
  readonly notes: readonly string[];
}

const SHOWN_FOR_MS = 8_000;
const MOST_SHOWN = 3;

export const toasts = createStore<readonly Toast[]>([]);
let last = 0;

export function dismiss(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
}

export function say(text: string, notes: readonly string[] = []): void {
  show('done', text, notes);
}

/** Says what went wrong. Anything but an `Error` with a sentence for people is a bug, and is said as such. */
export function sayFailed(error: unknown): void {
  show('failed', error instanceof Error ? error.message : 'Something went wrong.', []);
}

function show(tone: Toast['tone'], text: string, notes: readonly string[]): void {
  const id = ++last;
  toasts.set([...toasts.get(), { id, tone, text, notes }].slice(-MOST_SHOWN));
  if (tone === 'done' && notes.length === 0) setTimeout(() => dismiss(id), SHOWN_FOR_MS);
}
