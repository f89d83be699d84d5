/** Every campaign of the latest run, worst first, under a calendar of what was sent unlawfully and when. */
import { useMemo } from 'react';
import type { CampaignView } from '../../../shared/ipc/contacts-contract.ts';
import type { Conclusion } from '../../../shared/model/outcome.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { ImportFirst } from '../../components/import-first.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { LawfulKey } from '../../components/lawful-bar.tsx';
import { Answer, Empty, ErrorState } from '../../components/states.tsx';
import type { Listing } from '../../components/virtual-table/use-pages.ts';
import { VirtualTable } from '../../components/virtual-table/virtual-table.tsx';
import { count, counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { goTo, hrefTo, stayAt, useRoute } from '../../route.ts';
import { useAudit } from '../../state/audit.ts';
import { useDates } from '../../state/dates.ts';
import { CAMPAIGN_SORTS, campaignColumns, sorted, titleOf, type CampaignSort } from './campaign-columns.tsx';
import { HeatMap } from './heat-map.tsx';
import { londonDayOf } from './london-day.ts';

const MEASURES = [
  { value: 'no', words: 'Unlawful' },
  { value: 'undetermined', words: 'Undetermined' },
  { value: 'yes', words: 'Lawful' },
] as const satisfies readonly { readonly value: Conclusion; readonly words: string }[];
type Measure = (typeof MEASURES)[number]['value'];

export function CampaignsPage() {
  const audit = useAudit();
  const campaigns = useMethod('campaigns', {}, { enabled: audit?.run != null });
  if (audit?.run == null)
    return (
      <>
        <PageHeader title="Campaigns and messages" />
        <ImportFirst title="No message has been evaluated yet">
          Import the list of campaigns and the log of messages that your mailing platform keeps.
        </ImportFirst>
      </>
    );
  const { yes, no, undetermined } = audit.run.messages;
  return (
    <div className="campaigns">
      <PageHeader
        title="Campaigns and messages"
        actions={<LinkButton href={hrefTo('register')}>Campaign register</LinkButton>}
        lead={`${counted(yes + no + undetermined, 'message')} judged, each at the time it was sent: ${count(no)} unlawful, ${count(undetermined)} undetermined.`}
      />
      <Answer of={campaigns} what="the campaigns">
        {(all) =>
          all.length === 0 ? (
            <Empty title="The imported files hold no messages">
              Contacts are judged all the same. To judge what was sent, import the message log.
            </Empty>
          ) : (
            <Campaigns all={all} />
          )
        }
      </Answer>
    </div>
  );
}

function Campaigns({ all }: { readonly all: readonly CampaignView[] }) {
  const { query } = useRoute();
  const dates = useDates();
  const measure: Measure = MEASURES.find(({ value }) => value === query.get('show'))?.value ?? 'no';
  const sort: CampaignSort = CAMPAIGN_SORTS.find((one) => one === query.get('sort')) ?? 'unlawful';
  const day = query.get('day');
  const days = useMethod('messageDays', {});
  const go = (change: Readonly<Record<string, string | null>>): void =>
    stayAt(hrefTo('campaigns', null, { show: query.get('show'), sort: query.get('sort'), day, ...change }));
  const shown = useMemo(
    () =>
      sorted(day === null ? all : all.filter(({ sent }) => sent !== null && londonDayOf(sent) === day), sort),
    [all, day, sort],
  );
  const columns = useMemo(() => campaignColumns(dates.day), [dates]);
  const listing: Listing<CampaignView> = {
    key: ['campaign list', sort, day, all.length],
    ask: ({ offset, limit }) =>
      Promise.resolve({ total: shown.length, rows: shown.slice(offset, offset + limit) }),
  };
  return (
    <>
      <section className="sheet" aria-labelledby="calendar">
        <div className="sheet-head">
          <h2 id="calendar">By day</h2>
          <Choice
            label="Show messages that are"
            options={MEASURES}
            value={measure}
            onChange={(next) => go({ show: next === 'no' ? null : next })}
          />
        </div>
        <Answer of={days} what="the days">
          {(counted) => (
            <HeatMap days={counted} measure={measure} chosen={day} onChoose={(next) => go({ day: next })} />
          )}
        </Answer>
      </section>
      <section className="campaign-list" aria-labelledby="list">
        <div className="sheet-head">
          <h2 id="list">
            {day === null ? counted(all.length, 'campaign') : `Campaigns sent on ${dates.day(day)}`}
          </h2>
          {day === null ? (
            <LawfulKey />
          ) : (
            <Button kind="quiet" onPress={() => go({ day: null })}>
              All campaigns
            </Button>
          )}
        </div>
        <div className="campaign-table">
          <VirtualTable
            label="Campaigns"
            listing={listing}
            columns={columns}
            keyOf={({ campaign }) => campaign}
            nameOf={titleOf}
            sort={sort}
            onSort={(next) => go({ sort: next === 'unlawful' ? null : next })}
            onOpen={({ campaignId }) => goTo(hrefTo('campaigns', campaignId))}
            empty={
              <Empty title="No campaign is recorded as sent on that day">
                Its messages belong to campaigns without a date of their own, or that went out over several
                days.
              </Empty>
            }
            failed={(error, again) => <ErrorState error={error} onRetry={again} />}
          />
        </div>
      </section>
    </>
  );
}
