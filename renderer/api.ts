/** The page's only way out: calls through `window.audit`, which the preload made. Nothing else touches it. */
import type { Command } from '../shared/ipc/command.ts';
import type { AuditBridge, MethodName, Methods } from '../shared/ipc/contract.ts';
import type { FileToken } from '../shared/ipc/import-contract.ts';
import type { IpcError, JobEvent, Reply } from '../shared/ipc/reply.ts';

declare global {
  interface Window {
    readonly audit: AuditBridge;
  }
}

/** A reply that says no: a code for the program and a sentence for the person. */
export class CallError extends Error {
  readonly code: string;
  constructor({ code, message }: IpcError) {
    super(message);
    this.name = 'CallError';
    this.code = code;
  }
}

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new CallError(reply.error);
  return reply.value;
}

/** Throws `CallError` when the answer is an error. */
export async function call<M extends MethodName>(
  method: M,
  args: Methods[M]['args'],
): Promise<Methods[M]['result']> {
  return valueOf(await window.audit.call(method, args));
}

/** Tokens for dropped files, in their order. Throws `CallError`. */
export async function tokensOf(files: readonly File[]): Promise<readonly FileToken[]> {
  return valueOf(await window.audit.droppedFiles(files));
}

/** Calls the listener with every job event until the answer is called. */
export function onJob(listener: (event: JobEvent) => void): () => void {
  return window.audit.onJob(listener);
}

/** Calls the listener with everything the menu asks for, until the answer is called. */
export function onCommand(listener: (command: Command) => void): () => void {
  return window.audit.onCommand(listener);
}
