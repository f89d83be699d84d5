/** Calls through the page's own `window.audit`, for what a spec asks of the engine rather than of the screen. */
import type { Page } from '@playwright/test';
import type { AuditBridge, MethodName, Methods } from '../../shared/ipc/contract.ts';
import type { JobEvent, Reply } from '../../shared/ipc/reply.ts';
import type { RunningApp } from './app.ts';

type WithBridge = typeof globalThis & { readonly audit: AuditBridge; ended?: Promise<JobEvent> };

export function call<M extends MethodName>(
  page: Page,
  method: M,
  args: Methods[M]['args'],
): Promise<Reply<Methods[M]['result']>> {
  return page.evaluate(
    ([name, given]) => (globalThis as WithBridge).audit.call(name as M, given as Methods[M]['args']),
    [method, args] as const,
  ) as Promise<Reply<Methods[M]['result']>>;
}

/** Calls a method that starts a job, and answers with the job's last event. */
export async function runJob<M extends MethodName>(
  page: Page,
  method: M,
  args: Methods[M]['args'],
): Promise<JobEvent> {
  await page.evaluate(() => {
    const world = globalThis as WithBridge;
    world.ended = new Promise((resolve) => {
      const stop = world.audit.onJob((event) => {
        if (event.state === 'running') return;
        stop();
        resolve(event);
      });
    });
  });
  const reply = await call(page, method, args);
  if (!reply.ok) throw new Error(`${method}: ${reply.error.code}`);
  return page.evaluate(() => (globalThis as WithBridge).ended!);
}

/** The name of the audit that a window shows; `null` at the start screen. */
export async function openName(page: Page): Promise<string | null> {
  const reply = await call(page, 'audit', {});
  return reply.ok ? (reply.value?.name ?? null) : null;
}

/** Creates an audit at `path` in a window that shows none. */
export async function newAudit(app: RunningApp, page: Page, path: string): Promise<void> {
  await app.answerDialog([path]);
  const reply = await call(page, 'newAudit', {});
  if (!reply.ok || reply.value === null) throw new Error(`No new audit: ${JSON.stringify(reply)}`);
}

/** Gives files to a window as a person chooses them; what `importFiles` takes. */
export async function chosen(app: RunningApp, page: Page, paths: readonly string[]): Promise<string[]> {
  await app.answerDialog([...paths]);
  const reply = await call(page, 'chooseFiles', {});
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.map(({ token }) => token);
}
