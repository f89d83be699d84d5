/** Methods on what the latest run concluded. */
import type { CampaignDetail } from '../../shared/ipc/contacts-contract.ts';
import type { AuditStore } from '../store/store.ts';
import { exportContacts } from './export-contacts.ts';
import { Failure } from './failure.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';
import { ReadAhead } from './read-ahead.ts';
import { campaignViews } from './views.ts';

type Method = 'campaigns' | 'contacts' | 'writeContacts' | 'campaign' | 'campaignMessages';

export function contactsMethods(open: OpenAudit): Pick<EngineTable, Method> {
  const readAhead = new ReadAhead(open);
  return {
    campaigns: () => campaignViews(open.store),
    contacts: ({ filter, sort, page }) => {
      const run = open.store.latestRun();
      if (run === null) return { total: 0, rows: [] };
      const answer = open.store.contacts(run.id, filter, sort, page);
      readAhead.putOff();
      return answer;
    },
    writeContacts: ({ choice, path }) => {
      const audit = open.store;
      return open.jobs.start('Writing the contacts', async (task) => {
        const written = await exportContacts(audit, choice, path, task);
        audit.appendLog(ACTOR, 'contacts_exported', { contacts: written });
        return { summary: `${written.toLocaleString('en-GB')} contacts were written.`, notes: [] };
      });
    },
    campaign: ({ campaignId }) => campaignDetail(open.store, campaignId),
    campaignMessages: ({ campaignId, lawful, page }) => {
      const run = open.store.latestRun();
      return run === null
        ? { total: 0, rows: [] }
        : open.store.campaignMessages(run.id, campaignId, lawful, page);
    },
  };
}

/** Throws `Failure` `no_such_campaign`. */
function campaignDetail(store: AuditStore, named: string): CampaignDetail {
  const campaignId = store.campaignJoins().of(named);
  const campaign = campaignViews(store).find((one) => one.campaignId === campaignId);
  const run = store.latestRun();
  if (campaign === undefined || run === null)
    throw new Failure('no_such_campaign', 'The latest run knows no such campaign.');
  const register = store.campaignRegister(campaignId);
  return {
    campaign,
    subject: register?.subject ?? null,
    purpose: register?.purpose ?? 'unknown',
    meansOfRefusing: register?.meansOfRefusing ?? 'unknown',
    validAddress: register?.validAddress ?? 'unknown',
    sender: register?.sender ?? null,
    rows: register?.rows ?? [],
    outcomes: store.campaignOutcomes(run.id, campaignId),
  };
}
