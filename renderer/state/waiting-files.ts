/** Files of this audit that were not imported and wait for a person to say what they are. Forgotten when the audit is left. */
import type { FileToken } from '../../shared/ipc/import-contract.ts';
import type { JobResult } from '../../shared/ipc/reply.ts';
import { createStore } from './store.ts';

export interface WaitingFile {
  readonly token: string;
  /** As `lookAtFile` names it. */
  readonly part: string;
  readonly message: string;
}

export const waitingFiles = createStore<readonly WaitingFile[]>([]);

/** Refusals that a person's word can lift; the others say what is wrong with the file itself. */
const ANSWERABLE: readonly string[] = ['unsure', 'unrecognised_header', 'missing_column', 'not_needed'];

/**
 * Hidden sheets wait as well, to be read if a person says so.
 * @returns the refused ones that now wait.
 */
export function letWait(
  files: readonly FileToken[],
  { refused = [], leftOut = [] }: Pick<JobResult, 'refused' | 'leftOut'>,
): readonly WaitingFile[] {
  const waiting = refused.flatMap(({ given, part, code, message }): readonly WaitingFile[] => {
    const file = files[given];
    return file === undefined || !ANSWERABLE.includes(code) ? [] : [{ token: file.token, part, message }];
  });
  const hidden = leftOut.flatMap(({ given, part, why, hidden: canBeRead }): readonly WaitingFile[] => {
    const file = files[given];
    return file === undefined || !canBeRead
      ? []
      : [{ token: file.token, part, message: `It is ${why}, and is not read unless you say so.` }];
  });
  const now = [...waiting, ...hidden];
  waitingFiles.set([
    ...waitingFiles.get().filter((one) => !now.some(({ part }) => part === one.part)),
    ...now,
  ]);
  return waiting;
}

export function stopWaiting(token: string, part: string): void {
  waitingFiles.set(waitingFiles.get().filter((one) => one.token !== token || one.part !== part));
}
