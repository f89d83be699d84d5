/** A value with its earlier states, kept for as long as the window shows the audit, so that going elsewhere loses nothing. */
import { useState } from 'react';

interface Kept<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
}

export interface History<T> {
  readonly now: T;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly change: (next: T) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const MOST = 200;
const kept = new Map<string, Kept<unknown>>();

/** @param name of what is edited; another name is another history. */
export function useHistory<T>(name: string, first: T): History<T> {
  const [, show] = useState(0);
  const { past, now, future } = (kept.get(name) as Kept<T> | undefined) ?? {
    past: [],
    now: first,
    future: [],
  };
  const keep = (next: Kept<T>): void => {
    kept.set(name, next);
    show((n) => n + 1);
  };
  return {
    now,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    change: (next) => keep({ past: [...past, now].slice(-MOST), now: next, future: [] }),
    undo: () => {
      const before = past.at(-1);
      if (before !== undefined) keep({ past: past.slice(0, -1), now: before, future: [now, ...future] });
    },
    redo: () => {
      const [next, ...rest] = future;
      if (next !== undefined) keep({ past: [...past, now], now: next, future: rest });
    },
  };
}

/** After the work is done. */
export function forgetHistory(name: string): void {
  kept.delete(name);
}
