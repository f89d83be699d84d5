/** One campaign of the register: what is recorded of it, and the evidence of that. */
import { PageHeader } from '../../components/page-header.tsx';
import { LinkButton } from '../../components/button.tsx';
import { Answer, Empty } from '../../components/states.tsx';
import { useMethod } from '../../queries.ts';
import { hrefTo, useRoute } from '../../route.ts';
import { useAudit } from '../../state/audit.ts';
import { Evidence } from './evidence.tsx';
import { JoinSuggestions } from './join-suggestions.tsx';
import { Recorded } from './recorded.tsx';

export function RegisterItemPage() {
  const { id } = useRoute();
  const audit = useAudit();
  const campaignId = (id ?? '').slice(0, 500);
  const asked = useMethod('campaignEvidence', { campaignId });
  const back = { href: hrefTo('register'), label: 'Campaign register' };
  const row = asked.data?.row ?? null;
  return (
    <div className="register-item">
      <PageHeader
        title={row?.fields.name ?? campaignId}
        back={back}
        actions={
          audit?.run == null || row === null ? undefined : (
            <LinkButton href={hrefTo('campaigns', row.campaignId)}>Its messages</LinkButton>
          )
        }
      />
      <Answer of={asked} what="the campaign">
        {(evidence) =>
          evidence.row === null ? (
            <Empty title="No such campaign">Neither the register nor any message names it.</Empty>
          ) : (
            <>
              <JoinSuggestions of={evidence.row.campaignId} />
              <div className="register-columns">
                <Recorded row={evidence.row} />
                <Evidence campaignId={evidence.row.campaignId} evidence={evidence} />
              </div>
            </>
          )
        }
      </Answer>
    </div>
  );
}
