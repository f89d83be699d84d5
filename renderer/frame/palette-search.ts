/** What the palette finds: actions and help by their words, contacts by the engine's own search, campaigns by name. */
import type { ContactRow } from '../../shared/ipc/contacts-contract.ts';
import { PROVISION_LIST } from '../../shared/law/index.ts';
import { PROVISION_WORDS } from '../../shared/report/provision-words.ts';
import { MAY_MARKET_WORDS } from '../../shared/report/words.ts';
import { useMethod } from '../queries.ts';
import { goTo, hrefTo } from '../route.ts';
import { ACTIONS } from './actions.tsx';

export interface Found {
  readonly id: string;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail: string | null;
  readonly keys: string | null;
  readonly run: () => void;
}
export interface FoundGroup {
  readonly title: string;
  readonly found: readonly Found[];
}

/** From so many letters on, people are looked for. */
const LETTERS = 2;
const MOST = 6;

const HELP: readonly Found[] = PROVISION_LIST.map(({ id, citation }) => ({
  id: `help ${id}`,
  label: PROVISION_WORDS[id].about,
  detail: citation,
  keys: null,
  run: () => goTo(hrefTo('help', id)),
}));

/** Every word that was typed begins somewhere in the text. */
function holds(text: string, typed: string): boolean {
  const lower = text.toLocaleLowerCase('en-GB');
  return typed
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .every((word) => lower.includes(word));
}

export function useFound(typed: string, hasAudit: boolean): readonly FoundGroup[] {
  const contacts = useContacts(typed, hasAudit);
  const campaigns = useCampaigns(typed, hasAudit);
  const actions = ACTIONS.filter(
    ({ label, needsAudit }) => (hasAudit || !needsAudit) && holds(label, typed),
  ).map(({ id, label, keys, run }): Found => ({
    id,
    label: label.replace('…', ''),
    detail: null,
    keys,
    run,
  }));
  const help = typed === '' ? [] : HELP.filter(({ label, detail }) => holds(`${label} ${detail}`, typed));
  return [
    { title: 'Actions', found: actions },
    { title: 'Contacts', found: contacts },
    { title: 'Campaigns', found: campaigns },
    { title: 'Provisions', found: help },
  ].filter(({ found }) => found.length > 0);
}

function useContacts(typed: string, hasAudit: boolean): readonly Found[] {
  const isAsked = hasAudit && typed.length >= LETTERS;
  const { data } = useMethod(
    'contacts',
    {
      filter: { search: typed.slice(0, 100), mayMarket: null, provision: null, outcome: null },
      sort: 'contact',
      page: { offset: 0, limit: MOST },
    },
    { enabled: isAsked, keep: true },
  );
  return isAsked ? (data?.rows ?? []).map(foundContact) : [];
}

function foundContact({ contact, contactId, name, email, phone, mayMarket }: ContactRow): Found {
  return {
    id: `contact ${contact}`,
    label: name ?? email ?? phone ?? contactId,
    detail: [name === null ? contactId : (email ?? phone ?? contactId), MAY_MARKET_WORDS[mayMarket]].join(
      ', ',
    ),
    keys: null,
    run: () => goTo(hrefTo('contacts', contact)),
  };
}

function useCampaigns(typed: string, hasAudit: boolean): readonly Found[] {
  const isAsked = hasAudit && typed.length >= LETTERS;
  const { data } = useMethod('campaigns', {}, { enabled: isAsked });
  if (!isAsked || data === undefined) return [];
  return data
    .filter(({ name, campaignId }) => holds(`${name ?? ''} ${campaignId}`, typed))
    .slice(0, MOST)
    .map(({ campaignId, name, sent }) => ({
      id: `campaign ${campaignId}`,
      label: name ?? campaignId,
      detail: sent === null ? null : sent.slice(0, 10),
      keys: null,
      run: () => goTo(hrefTo('campaigns', campaignId)),
    }));
}
