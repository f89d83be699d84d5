/** One provision: what it asks, where it is written, since when, and what of it is unsettled. */
import { ExternalLink } from 'lucide-react';
import type { Provision } from '../../../shared/law/provision.ts';
import { POLICY_NAMES } from '../../../shared/model/policy-switches.ts';
import { POLICY_SWITCHES } from '../../../shared/model/policy-switches.ts';
import { PROVISION_WORDS } from '../../../shared/report/provision-words.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { hrefTo } from '../../route.ts';
import { useDates } from '../../state/dates.ts';
import { sayFailed } from '../../state/toasts.ts';

/** Policy switches cite a provision without the limb: `PECR 2003, reg 22(3)(c)`. */
function unsettledIn({ citation }: Provision): readonly string[] {
  return POLICY_NAMES.filter((name) =>
    citation.startsWith(POLICY_SWITCHES[name].citation.replace(/-.*$/, '')),
  ).map((name) => POLICY_SWITCHES[name].title);
}

export function ProvisionHelp({ provision }: { readonly provision: Provision }) {
  const { id, citation, question, inForceFrom } = provision;
  const dates = useDates();
  const unsettled = unsettledIn(provision);
  return (
    <article id={`help-${id}`} className="help-provision">
      <p className="help-citation">{citation}</p>
      <h3>{PROVISION_WORDS[id].about}</h3>
      <p className="help-question">{question}</p>
      {inForceFrom === null ? null : <p className="soft">In force from {dates.day(inForceFrom)}.</p>}
      {unsettled.length === 0 ? null : (
        <p className="soft">
          Unsettled: {unsettled.join('; ')}.{' '}
          <a href={hrefTo('help', 'open-points')}>See what the law leaves open</a>
        </p>
      )}
      <Button
        kind="quiet"
        label={`Read it at legislation.gov.uk: ${citation}, in your browser`}
        onPress={() => void call('openLegislation', { provision: id }).catch(sayFailed)}
      >
        <ExternalLink aria-hidden size={15} /> Read it at legislation.gov.uk
      </Button>
    </article>
  );
}
