/** Methods on what the latest run concluded. */
import { contactDetail } from './contact-detail.ts';
import type { EngineTable, OpenAudit } from './open-audit.ts';
import { justify } from './pipeline.ts';
import { campaignViews } from './views.ts';

export function contactsMethods(open: OpenAudit): Pick<EngineTable, 'campaigns' | 'contacts' | 'contact'> {
  return {
    campaigns: () => campaignViews(open.store),
    contacts: ({ filter, page }) => {
      const run = open.store.latestRun();
      return run === null ? { total: 0, rows: [] } : open.store.contacts(run.id, filter, page);
    },
    contact: ({ contact }) => contactDetail(open.store, justify(open.store), contact),
  };
}
