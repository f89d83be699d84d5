/** The long work under way: one job at a time, followed by its events, cancelled by its number. */
import type { MethodName, Methods } from '../../shared/ipc/contract.ts';
import type { JobEvent } from '../../shared/ipc/reply.ts';
import { call, CallError, onJob } from '../api.ts';
import { auditChanged } from '../queries.ts';
import { createStore } from './store.ts';
import { say, sayFailed } from './toasts.ts';

interface Jobs {
  readonly running: JobEvent | null;
  /** The latest that ended, so that a screen can show what came of its job. */
  readonly ended: JobEvent | null;
}

/** Methods whose answer is a job, or `null` where a dialog was cancelled. */
export type JobMethod = {
  [M in MethodName]: Methods[M]['result'] extends { readonly job: number } | null
    ? Methods[M]['result'] extends null
      ? never
      : M
    : never;
}[MethodName];

const jobs = createStore<Jobs>({ running: null, ended: null });
const waiting = new Map<number, (event: JobEvent) => void>();
/** Jobs whose screen shows the result itself, without a toast. */
const quiet = new Set<number>();
/** Codes of failures that the caller of a job deals with itself. */
const handled = new Map<number, readonly string[]>();
/** How the job that is being started is to be told of, until its number is known. */
let starting: Options | null = null;
/** The engine numbers its jobs, and a replaced engine from one again: an end that comes before its number is known is kept here. */
let early: JobEvent | null = null;

export function useJobs(): Jobs {
  return jobs.use();
}

/** Follows every job of this window until the answer is called. */
export function followJobs(): () => void {
  return onJob((event) => {
    if (event.state === 'running') {
      early = null;
      jobs.set({ ...jobs.get(), running: event });
      return;
    }
    jobs.set({ running: null, ended: event });
    void auditChanged();
    const told = waiting.get(event.job);
    waiting.delete(event.job);
    if (told === undefined) early = event;
    else told(event);
    const asked = told === undefined ? starting : null;
    const isQuiet = quiet.delete(event.job) || asked?.quiet === true;
    const handles = handled.get(event.job) ?? asked?.handles;
    const isHandled = event.error !== null && handles?.includes(event.error.code) === true;
    handled.delete(event.job);
    if (!isHandled && (!isQuiet || event.state !== 'done')) tell(event);
  });
}

function tell({ state, title, result, error }: JobEvent): void {
  if (error !== null) sayFailed(new CallError(error));
  else if (state === 'cancelled') say(`${title}: cancelled. Nothing was kept of the unfinished part.`);
  else if (result !== null) say(result.summary, result.notes);
}

interface Options {
  /** The caller shows the result; that it failed or was cancelled is told all the same. */
  readonly quiet?: boolean;
  /** Failures that the caller deals with, by their codes. */
  readonly handles?: readonly string[];
  /** Called once the job is under way. */
  readonly onStart?: () => void;
}

/**
 * Starts a job and answers with its last event, or `null` where a dialog was cancelled or the job could not be started
 * (which has then been said).
 */
export async function runJob<M extends JobMethod>(
  method: M,
  args: Methods[M]['args'],
  options: Options = {},
): Promise<JobEvent | null> {
  starting = options;
  try {
    const started: { readonly job: number } | null = await call(method, args).finally(() => {
      starting = null;
    });
    if (started === null) return null;
    options.onStart?.();
    return await endOf(started.job, options);
  } catch (error) {
    sayFailed(error);
    return null;
  }
}

async function endOf(job: number, options: Options): Promise<JobEvent> {
  if (early?.job === job) return early;
  if (options.quiet === true) quiet.add(job);
  if (options.handles !== undefined) handled.set(job, options.handles);
  return new Promise<JobEvent>((resolve) => waiting.set(job, resolve));
}

export function cancelJob(job: number): void {
  void call('cancelJob', { job }).catch(sayFailed);
}
