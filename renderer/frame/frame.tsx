/** The window: the spine, the screen of the address, the job under way, and the frame's own dialogs. */
import { useEffect } from 'react';
import type { AuditView } from '../../shared/ipc/audit-contract.ts';
import { JobProgress } from '../components/job-progress.tsx';
import { entryOf } from '../pages.tsx';
import { NewerFilesDialog } from '../pages/import/newer-files-dialog.tsx';
import { StartPage } from '../pages/start/start-page.tsx';
import { useRoute } from '../route.ts';
import { rememberPlace } from '../state/audit.ts';
import { useJobs } from '../state/jobs.ts';
import { DamageNotice } from './damage-notice.tsx';
import { DropTarget } from './drop-target.tsx';
import { PageGuard } from './page-guard.tsx';
import { Palette } from './palette.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { useShortcuts } from './shortcuts.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { Spine } from './spine.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { surface } from './surface.ts';
import { Toasts } from './toasts.tsx';
import { UnlockDialog } from './unlock-dialog.tsx';

/** A place is worth remembering when the person has stayed at it. */
const STAYED_MS = 800;

export function Frame({ audit }: { readonly audit: AuditView | null }) {
  const route = useRoute();
  const { running } = useJobs();
  const open = surface.use();
  useShortcuts(audit !== null);
  useRememberedPlace(audit);

  const entry = entryOf(route.page);
  const isReachable = entry !== undefined && (audit !== null || !entry.needsAudit);
  const Page = !isReachable ? StartPage : route.id === null ? entry.Page : (entry.ItemPage ?? entry.Page);
  const here = isReachable ? route.page : 'start';
  return (
    <div className="frame">
      <a className="skip" href="#page" onClick={skip}>
        Skip to the screen
      </a>
      <Spine audit={audit} here={here} />
      <div className="desk">
        {audit === null ? null : <DamageNotice />}
        {audit?.runIsStale === true && running === null && entry?.needsAudit === true ? (
          <StaleNotice />
        ) : null}
        <main key={`${here}/${route.id ?? ''}`} className="page" id="page" tabIndex={-1}>
          <PageGuard>
            <Page />
          </PageGuard>
        </main>
        {running === null ? null : (
          <div className="job-strip" role="region" aria-label="Under way">
            <JobProgress event={running} />
          </div>
        )}
      </div>
      <DropTarget hasAudit={audit !== null} />
      <Toasts />
      <Palette isOpen={open === 'palette'} hasAudit={audit !== null} />
      <SettingsDialog isOpen={open === 'settings'} />
      <UnlockDialog />
      {audit === null ? null : <NewerFilesDialog />}
      <ShortcutsDialog isOpen={open === 'shortcuts'} />
    </div>
  );
}

function skip(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('page')?.focus();
}

function useRememberedPlace(audit: AuditView | null): void {
  useEffect(() => {
    if (audit === null) return;
    let timer = 0;
    const moved = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => rememberPlace(audit, window.location.hash), STAYED_MS);
    };
    moved();
    window.addEventListener('hashchange', moved);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('hashchange', moved);
    };
  }, [audit]);
}
