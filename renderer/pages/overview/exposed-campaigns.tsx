/** The campaigns with most unlawful messages, and then most undetermined ones. */
import type { CampaignView } from '../../../shared/ipc/contacts-contract.ts';
import { ShareBar } from '../../components/charts/share-bar.tsx';
import { toneOf } from '../../components/outcome-mark.tsx';
import { Answer } from '../../components/states.tsx';
import { count, counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { hrefTo } from '../../route.ts';
import { useDates } from '../../state/dates.ts';

const SHOWN = 8;
const PARTS = ['no', 'undetermined', 'yes'] as const;

export function ExposedCampaigns() {
  const campaigns = useMethod('campaigns', {});
  return (
    <section className="panel" aria-labelledby="exposed">
      <h2 id="exposed">Campaigns most exposed</h2>
      <Answer of={campaigns} what="the campaigns">
        {(all) => <Exposed campaigns={all} />}
      </Answer>
    </section>
  );
}

function Exposed({ campaigns }: { readonly campaigns: readonly CampaignView[] }) {
  const exposed = campaigns
    .filter(({ lawful }) => lawful.no + lawful.undetermined > 0)
    .toSorted((a, b) => b.lawful.no - a.lawful.no || b.lawful.undetermined - a.lawful.undetermined);
  if (exposed.length === 0)
    return <p className="soft">None: no message of any campaign is unlawful or undetermined.</p>;
  return (
    <>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Campaign</th>
              <th scope="col">Sent</th>
              <th scope="col" className="exposed-share">
                Its messages
              </th>
              <th scope="col" className="number">
                Unlawful
              </th>
              <th scope="col" className="number">
                Undetermined
              </th>
              <th scope="col" className="number">
                Judged
              </th>
            </tr>
          </thead>
          <tbody>
            {exposed.slice(0, SHOWN).map((campaign) => (
              <Campaign key={campaign.campaignId} campaign={campaign} />
            ))}
          </tbody>
        </table>
      </div>
      {exposed.length > SHOWN ? (
        <p>
          <a href={hrefTo('campaigns')}>{counted(exposed.length - SHOWN, 'more campaign')}</a>
        </p>
      ) : null}
    </>
  );
}

function Campaign({ campaign: { campaignId, name, sent, lawful } }: { readonly campaign: CampaignView }) {
  const dates = useDates();
  return (
    <tr>
      <th scope="row">
        <a className="imported" href={hrefTo('campaigns', campaignId)}>
          {name ?? campaignId}
        </a>
      </th>
      <td>{sent === null ? <span className="soft">Undated</span> : dates.day(sent.slice(0, 10))}</td>
      <td className="exposed-share">
        <ShareBar parts={PARTS.map((part) => ({ tone: toneOf(part), count: lawful[part] }))} height={12} />
      </td>
      <td className="number exposed-unlawful">{count(lawful.no)}</td>
      <td className="number">{count(lawful.undetermined)}</td>
      <td className="number soft">{count(lawful.yes + lawful.no + lawful.undetermined)}</td>
    </tr>
  );
}
