/** What the screen in view does with files dropped on the window, where that is not an import. */
import { createStore } from './store.ts';

export interface DropTaker {
  /** Said while files are held over the window. */
  readonly words: string;
  /** Whether it takes a file of that name; the others are imported. */
  readonly takes: (name: string) => boolean;
  readonly take: (files: readonly File[]) => void;
}

export const dropTaker = createStore<DropTaker | null>(null);
