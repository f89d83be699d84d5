/** The audit that this window shows: opening, closing, and the way back to where the person was in it. */
import type { AuditView } from '../../shared/ipc/audit-contract.ts';
import { call, CallError } from '../api.ts';
import { queryClient, useMethod } from '../queries.ts';
import { goTo, hrefTo } from '../route.ts';
import { createStore } from './store.ts';
import { changePreferences } from './preferences.ts';
import { runJob } from './jobs.ts';
import { newerQuestion } from './newer-files.ts';
import { sayFailed } from './toasts.ts';
import { waitingFiles } from './waiting-files.ts';

/** `undefined` while it is not known yet, `null` when none is open. */
export function useAudit(): AuditView | null | undefined {
  return useMethod('audit', {}).data;
}

/** Whether the last place is known, so that it is not overwritten before it has been returned to. */
const isSettled = createStore(false);

/** Shows another audit, or none: forgets every answer about the last one. */
export async function showAudit(audit: AuditView | null): Promise<void> {
  isSettled.set(false);
  waitingFiles.set([]);
  newerQuestion.get()?.answer(null);
  queryClient.removeQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'preferences' && queryKey[0] !== 'audit',
  });
  queryClient.setQueryData(['audit', {}], audit);
  goTo(audit === null ? hrefTo('start') : await placeIn(audit));
  isSettled.set(true);
}

/** Where the person was in it; otherwise its overview, or the import when it is empty. */
async function placeIn(audit: AuditView): Promise<string> {
  const { place } = await call('preferences', {});
  if (place !== null && place.audit === audit.name) return place.hash;
  return hrefTo(audit.run === null ? 'import' : 'overview');
}

/** After a start, a reload or a crash: the audit that main has open in this window, at the place that the address or the preferences hold. */
export async function returnToPlace(): Promise<void> {
  const audit = await queryClient.fetchQuery({
    queryKey: ['audit', {}],
    queryFn: () => call('audit', {}),
    staleTime: 0,
  });
  if (audit === null) goTo(hrefTo('start'));
  else if (window.location.hash === '') {
    const place = await placeIn(audit);
    // Whoever has gone somewhere meanwhile stays there.
    if (window.location.hash === '') goTo(place);
  }
  isSettled.set(true);
  await askForPassphrase();
}

/** Remembers the place, once the last one has been returned to. */
export function rememberPlace(audit: AuditView, hash: string): void {
  if (isSettled.get() && !hash.startsWith('#/start'))
    void changePreferences({ place: { audit: audit.name, hash } });
}

/** Main has opened an audit in this window by itself. */
export async function auditOpened(): Promise<void> {
  try {
    await showAudit(await call('audit', {}));
  } catch (error) {
    sayFailed(error);
  }
}

/** The name of the audit file whose passphrase is asked for. */
export const locked = createStore<string | null>(null);

/** Asks for a passphrase if an audit waits for one in this window. */
export async function askForPassphrase(): Promise<void> {
  try {
    locked.set((await call('lockedAudit', {}))?.name ?? null);
  } catch (error) {
    sayFailed(error);
  }
}

/** Opens the audit that waits. Throws `CallError` when the passphrase is not its own. */
export async function unlockAudit(passphrase: string): Promise<void> {
  const audit = await call('unlockAudit', { passphrase });
  locked.set(null);
  await show(Promise.resolve(audit));
}

export async function leaveLocked(): Promise<void> {
  locked.set(null);
  await call('leaveLocked', {}).catch(sayFailed);
}

/** Asks main for an audit; `null` means that the dialog was cancelled or another window shows it. */
async function show(asked: Promise<AuditView | null>): Promise<void> {
  try {
    const audit = await asked;
    if (audit !== null) await showAudit(audit);
    else await queryClient.invalidateQueries({ queryKey: ['recentAudits'] });
  } catch (error) {
    if (error instanceof CallError && error.code === 'passphrase_needed') await askForPassphrase();
    else sayFailed(error);
  }
}

export function newAudit(): Promise<void> {
  return show(call('newAudit', {}));
}
export function openAudit(): Promise<void> {
  return show(call('openAudit', {}));
}
export function openRecent(token: string): Promise<void> {
  return show(call('openRecent', { token }));
}
export function openDropped(token: string): Promise<void> {
  return show(call('openDropped', { token }));
}

export async function closeAudit(): Promise<void> {
  try {
    await call('closeAudit', {});
    await showAudit(null);
  } catch (error) {
    sayFailed(error);
  }
}

/** The import of the sample is followed on the import screen; what came of it is on the overview. */
export async function openSample(): Promise<void> {
  const ended = await runJob('openSample', {}, { quiet: true, onStart: () => void auditOpened() });
  if (ended?.state === 'done' && window.location.hash === hrefTo('import')) goTo(hrefTo('overview'));
}
