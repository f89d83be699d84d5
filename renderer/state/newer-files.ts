/** Files that are about to be imported and newer than what the audit holds: the person is asked before anything is stored. */
import type { NewerDecision, NewerFileView } from '../../shared/ipc/import-contract.ts';
import type { JobEvent } from '../../shared/ipc/reply.ts';
import { createStore } from './store.ts';

interface Question {
  readonly files: readonly NewerFileView[];
  /** `null`: nothing is imported at all. */
  readonly answer: (decisions: readonly NewerDecision[] | null) => void;
}

export const newerQuestion = createStore<Question | null>(null);

/** Asks where there is something to ask. `null` when the person wants nothing imported, or the comparing came to no end. */
export async function decideNewer(compared: JobEvent | null): Promise<readonly NewerDecision[] | null> {
  newerQuestion.get()?.answer(null);
  if (compared?.state !== 'done') return null;
  const files = compared.result?.newer ?? [];
  if (files.length === 0) return [];
  return new Promise((resolve) =>
    newerQuestion.set({
      files,
      answer: (decisions) => {
        newerQuestion.set(null);
        resolve(decisions);
      },
    }),
  );
}
