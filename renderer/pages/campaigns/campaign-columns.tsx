/** The columns of the list of campaigns, and their orders. */
import type { CampaignView } from '../../../shared/ipc/contacts-contract.ts';
import { LawfulBar } from '../../components/lawful-bar.tsx';
import type { TableColumn } from '../../components/virtual-table/column.ts';
import { count } from '../../numbers.ts';
import { hrefTo } from '../../route.ts';

export const CAMPAIGN_SORTS = ['unlawful', 'undetermined', 'messages', 'sent', 'name'] as const;
export type CampaignSort = (typeof CAMPAIGN_SORTS)[number];

export function titleOf({ name, campaignId }: Pick<CampaignView, 'name' | 'campaignId'>): string {
  return name ?? campaignId;
}

export function messagesIn({ lawful }: CampaignView): number {
  return lawful.yes + lawful.no + lawful.undetermined + lawful.not_applicable;
}

/** Most first for counts, latest first by day; ties by name. */
export function sorted(campaigns: readonly CampaignView[], sort: CampaignSort): readonly CampaignView[] {
  const by: Readonly<Record<CampaignSort, (a: CampaignView, b: CampaignView) => number>> = {
    unlawful: (a, b) => b.lawful.no - a.lawful.no,
    undetermined: (a, b) => b.lawful.undetermined - a.lawful.undetermined,
    messages: (a, b) => messagesIn(b) - messagesIn(a),
    sent: (a, b) => (b.sent ?? '').localeCompare(a.sent ?? ''),
    name: () => 0,
  };
  return campaigns.toSorted((a, b) => by[sort](a, b) || titleOf(a).localeCompare(titleOf(b), 'en-GB'));
}

/** @param day writes an ISO date as the person reads dates. */
export function campaignColumns(day: (iso: string) => string): readonly TableColumn<CampaignView>[] {
  return [
    {
      id: 'name',
      heading: 'Campaign',
      width: 10,
      grows: true,
      sort: 'name',
      always: true,
      cell: (row) => (
        <a className="imported" href={hrefTo('campaigns', row.campaignId)} tabIndex={-1}>
          {titleOf(row)}
        </a>
      ),
    },
    {
      id: 'sent',
      heading: 'Sent',
      width: 8.5,
      sort: 'sent',
      cell: ({ sent }) => (sent === null ? <span className="soft">not recorded</span> : day(sent)),
    },
    {
      id: 'promoted',
      heading: 'Promoted',
      width: 7,
      grows: true,
      cell: ({ promoted, channel }) => (
        <span className="imported">
          {promoted ?? <span className="soft">not recorded</span>}
          <span className="soft"> {channel === 'unknown' ? '' : channel}</span>
        </span>
      ),
    },
    {
      id: 'bar',
      heading: 'Messages by conclusion',
      width: 7.5,
      grows: true,
      cell: ({ lawful }) => (
        <span className="lawful-bar-row">
          <LawfulBar lawful={lawful} />
        </span>
      ),
    },
    {
      id: 'messages',
      heading: 'Messages',
      width: 5.5,
      align: 'end',
      sort: 'messages',
      cell: (row) => count(messagesIn(row)),
    },
    {
      id: 'unlawful',
      heading: 'Unlawful',
      width: 5.5,
      align: 'end',
      sort: 'unlawful',
      cell: ({ lawful }) =>
        lawful.no === 0 ? (
          <span className="soft">0</span>
        ) : (
          <strong className="bad">{count(lawful.no)}</strong>
        ),
    },
    {
      id: 'undetermined',
      heading: 'Undetermined',
      width: 7,
      align: 'end',
      sort: 'undetermined',
      cell: ({ lawful }) => count(lawful.undetermined),
    },
  ];
}
