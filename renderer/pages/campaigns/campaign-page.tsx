/** One campaign: what the register says of it, how its messages fare by provision, and the messages, worst first. */
import { useMemo } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { CampaignDetail, CampaignMessage } from '../../../shared/ipc/contacts-contract.ts';
import { PROVISIONS } from '../../../shared/model/finding.ts';
import { CONCLUSIONS, type Conclusion } from '../../../shared/model/outcome.ts';
import { isoText } from '../../../shared/report/moment-text.ts';
import { PROVISION_WORDS } from '../../../shared/report/provision-words.ts';
import { BASIS_WORDS, LAWFUL_WORDS } from '../../../shared/report/words.ts';
import { call } from '../../api.ts';
import { LeafItem } from '../../components/justification/justification-tree.tsx';
import { LawfulMark, OutcomeShape, toneOf } from '../../components/outcome-mark.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProvisionStrip, STRIP_TITLE } from '../../components/provision-strip.tsx';
import { LawfulBar, OutcomeBar } from '../../components/lawful-bar.tsx';
import { Answer, Empty, ErrorState } from '../../components/states.tsx';
import type { TableColumn } from '../../components/virtual-table/column.ts';
import type { Listing } from '../../components/virtual-table/use-pages.ts';
import { VirtualTable } from '../../components/virtual-table/virtual-table.tsx';
import { count } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { goTo, hrefTo, stayAt, useRoute } from '../../route.ts';
import { useDates, type Dates } from '../../state/dates.ts';
import { Evidence } from '../register/evidence.tsx';
import { Recorded } from '../register/recorded.tsx';
import { messagesIn, titleOf } from './campaign-columns.tsx';

/** The order of a campaign's messages, and of the choices above them. */
const WORST_FIRST = ['no', 'undetermined', 'yes', 'not_applicable'] as const;

export function CampaignPage() {
  const { id } = useRoute();
  const asked = useMethod('campaign', { campaignId: (id ?? '').slice(0, 500) });
  const back = { href: hrefTo('campaigns'), label: 'Campaigns and messages' };
  return (
    <div className="campaign">
      {asked.data === undefined ? <PageHeader title="Campaign" back={back} /> : null}
      <Answer of={asked} what="the campaign">
        {(detail) => (
          <>
            <PageHeader
              title={titleOf(detail.campaign)}
              back={back}
              lead={
                detail.subject === null ? undefined : (
                  <span className="imported">Subject: “{detail.subject.slice(0, 300)}”</span>
                )
              }
            />
            <div className="campaign-columns">
              <Register detail={detail} />
              <ByProvision detail={detail} />
            </div>
            <Messages detail={detail} />
            <Material campaignId={detail.campaign.campaignId} />
          </>
        )}
      </Answer>
    </div>
  );
}

/** What the register says of it, with the rows that say so. */
function Register({ detail }: { readonly detail: CampaignDetail }) {
  const { campaignId } = detail.campaign;
  const asked = useMethod('campaignEvidence', { campaignId });
  return (
    <Answer of={asked} what="what is recorded of it">
      {({ row }) =>
        row === null ? null : (
          <Recorded row={row}>
            {detail.rows.length === 0 ? null : (
              <ul className="leaves">
                {detail.rows.map((ref) => (
                  <LeafItem key={ref} leaf={{ row: ref, name: 'The row of the register' }} />
                ))}
              </ul>
            )}
          </Recorded>
        )
      }
    </Answer>
  );
}

/** Its own messages and the edits of its record. */
function Material({ campaignId }: { readonly campaignId: string }) {
  const { data } = useMethod('campaignEvidence', { campaignId });
  return data === undefined ? null : <Evidence campaignId={campaignId} evidence={data} />;
}

function ByProvision({ detail: { campaign, outcomes } }: { readonly detail: CampaignDetail }) {
  return (
    <section className="sheet" aria-labelledby="by-provision">
      <h2 id="by-provision">Its messages, by provision</h2>
      <dl className="provision-bars">
        <div>
          <dt>
            <strong>All together</strong>
          </dt>
          <dd>
            <LawfulBar lawful={campaign.lawful} />
          </dd>
        </div>
        {PROVISIONS.map((id) => (
          <div key={id}>
            <dt>
              {PROVISION_WORDS[id].about} <span className="soft small">{PROVISION_WORDS[id].number}</span>
            </dt>
            <dd>
              <OutcomeBar outcomes={outcomes[id]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Messages({ detail: { campaign } }: { readonly detail: CampaignDetail }) {
  const { query } = useRoute();
  const dates = useDates();
  const { campaignId } = campaign;
  const lawful: Conclusion | null = CONCLUSIONS.find((one) => one === query.get('lawful')) ?? null;
  const columns = useMemo(() => messageColumns(dates), [dates]);
  const listing: Listing<CampaignMessage> = {
    key: ['campaignMessages', campaignId, lawful],
    ask: (page) => call('campaignMessages', { campaignId, lawful, page }),
  };
  return (
    <section className="campaign-list" aria-labelledby="messages">
      <div className="sheet-head">
        <h2 id="messages">Messages</h2>
        <ToggleButtonGroup
          className="verdict-facet"
          aria-label="Only messages that are"
          selectedKeys={lawful === null ? [] : [lawful]}
          onSelectionChange={(keys) =>
            stayAt(
              hrefTo('campaigns', campaignId, { lawful: CONCLUSIONS.find((one) => keys.has(one)) ?? null }),
            )
          }
        >
          {WORST_FIRST.map((one) => (
            <ToggleButton key={one} id={one} className={`verdict-choice tone-${toneOf(one)}`}>
              <OutcomeShape tone={toneOf(one)} /> {LAWFUL_WORDS[one]}{' '}
              <strong>{count(campaign.lawful[one])}</strong>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <div className="campaign-table">
        <VirtualTable
          label={`Messages of the campaign, ${count(messagesIn(campaign))}`}
          listing={listing}
          columns={columns}
          keyOf={({ message }) => message}
          nameOf={({ contactId }) => contactId}
          onOpen={({ contact }) => goTo(hrefTo('contacts', contact))}
          empty={<Empty title="No message of that kind" />}
          failed={(error, again) => <ErrorState error={error} onRetry={again} />}
        />
      </div>
    </section>
  );
}

function messageColumns(dates: Dates): readonly TableColumn<CampaignMessage>[] {
  return [
    {
      id: 'contact',
      heading: 'Contact',
      width: 14,
      grows: true,
      cell: ({ contact, email, phone, contactId }) => (
        <a className="imported" href={hrefTo('contacts', contact)} tabIndex={-1}>
          {email ?? phone ?? contactId}
        </a>
      ),
    },
    {
      id: 'sent',
      heading: 'Sent',
      width: 12,
      cell: ({ at }) => (at === null ? <span className="soft">not recorded</span> : dates.time(isoText(at))),
    },
    {
      id: 'lawful',
      heading: 'Conclusion',
      width: 10.5,
      cell: ({ lawful }) => <LawfulMark lawful={lawful} />,
    },
    { id: 'basis', heading: 'Basis', width: 9, cell: ({ basis }) => BASIS_WORDS[basis] },
    {
      id: 'provisions',
      heading: 'Provisions',
      title: STRIP_TITLE,
      width: 11.75,
      cell: ({ outcomes, lawful }) => <ProvisionStrip outcomes={outcomes} isLawful={lawful === 'yes'} />,
    },
  ];
}
