/** PECR reg 23: no concealed identity, and a valid address for opt-out requests, for every subscriber. Rule R-13. */
import type { CampaignFact } from '../model/facts.ts';
import type { RowRef } from '../model/row-ref.ts';
import { because, judged, requireAll, type Judged, type Provision } from './provision.ts';

export const identityAndAddress: Provision = {
  id: 'pecr_23',
  citation: 'PECR 2003, reg 23',
  question: 'Did the message show who sent it and give a valid address for opt-out requests?',
  legislation: 'https://www.legislation.gov.uk/uksi/2003/2426/regulation/23',
  inForceFrom: null,
};

/** A working means of refusing is itself an address to which requests can be sent, unless the record says otherwise. */
export function decideIdentityAndAddress(campaign: CampaignFact, message: RowRef): Judged {
  const rows = [message, ...campaign.rows];
  const name = campaign.name ?? campaign.id;
  if (campaign.identityConcealed === 'yes')
    return judged('not_met', because('identity_concealed', rows, name));
  if (campaign.validAddress === 'no') return judged('not_met', because('no_valid_address', rows, name));
  if (campaign.validAddress === 'yes') return judged('met', because('valid_address', rows, name));
  return campaign.meansOfRefusing === 'yes'
    ? judged('met', because('means_is_address', rows, name))
    : judged('undetermined', because('address_unknown', rows, name));
}

/** Over all marketing messages sent: for the record; it does not decide whether the contact may be written to next. */
export function overMessages(each: readonly Judged[]): Judged {
  if (each.length === 0) return judged('not_applicable', because('no_messages_yet', []));
  const all = requireAll(each.map(({ outcome, reasons }) => ({ outcome, reason: reasons[0]! })));
  return { outcome: all.outcome, reasons: all.reasons.slice(0, 5) };
}
