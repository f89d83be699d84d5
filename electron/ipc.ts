/** The gate between page and process. The only user of `ipcMain`. */
import { ipcMain } from 'electron';
import { CHANNELS_IPC } from '../shared/ipc/contract.ts';
import type { ForwardedMethod, MainMethod, MethodName, Methods } from '../shared/ipc/contract.ts';
import type { Reply } from '../shared/ipc/reply.ts';
import { ARGUMENT_SCHEMAS, DROPPED_SCHEMA } from '../shared/ipc/schemas.ts';
import type { AuditWindow } from './audit-window.ts';
import { issueTokens } from './file-tokens.ts';
import { done, failed, mainMethods, type Desk } from './main-methods.ts';

function answer(window: AuditWindow, desk: Desk, name: MethodName, args: unknown): Promise<Reply<unknown>> {
  const own = mainMethods(window, desk);
  return Object.hasOwn(own, name)
    ? (own[name as MainMethod] as (args: unknown) => Promise<Reply<unknown>>)(args)
    : window.engine.call(name as ForwardedMethod, args as Methods[ForwardedMethod]['args']);
}

/** Dates, maps and the like are objects too, but never arguments. */
function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Answers the windows' calls; anything not ours, unknown or out of bounds is refused with a code before any effect. */
export function openGate(desk: Desk): void {
  ipcMain.handle(
    CHANNELS_IPC.call,
    async (event, method: unknown, args: unknown): Promise<Reply<unknown>> => {
      const window = desk.windows.senderOf(event);
      if (window === undefined) return refusedForeign();
      if (typeof method !== 'string' || !Object.hasOwn(ARGUMENT_SCHEMAS, method))
        return failed('unknown_method', 'There is no such method.');
      const name = method as MethodName;
      const checked = ARGUMENT_SCHEMAS[name].safeParse(args);
      if (!isPlainObject(args) || !checked.success)
        return failed('bad_arguments', 'The arguments do not fit the method.');
      try {
        return await answer(window, desk, name, checked.data);
      } catch (error) {
        // The stack stays in the log: a message may hold a path.
        console.error(error);
        return failed('internal', 'Something went wrong.');
      }
    },
  );
  ipcMain.handle(CHANNELS_IPC.dropped, (event, paths: unknown): Reply<unknown> => {
    if (desk.windows.senderOf(event) === undefined) return refusedForeign();
    const checked = DROPPED_SCHEMA.safeParse(paths);
    return checked.success
      ? done(issueTokens(checked.data))
      : failed('bad_arguments', 'Those are not files.');
  });
}

function refusedForeign(): Reply<never> {
  console.error('Refused a call from a foreign frame');
  return failed('forbidden', 'This page may not do that.');
}
