/** PECR reg 22(1): the rule protects individual subscribers. Rules. */
import type { SubscriberFact } from '../model/facts.ts';
import { because, judged, type Judged, type Provision } from './provision.ts';

export const individualSubscriber: Provision = {
  id: 'pecr_22_1',
  citation: 'PECR 2003, reg 22(1)',
  question: 'Is the recipient a corporate subscriber, so that regulation 22 does not apply?',
  legislation: 'https://www.legislation.gov.uk/uksi/2003/2426/regulation/22',
  inForceFrom: null,
};

const INDIVIDUAL_FORMS: readonly string[] = ['sole_trader', 'partnership_ew'];
const CORPORATE_FORMS: readonly string[] = ['partnership_scot', 'llp', 'limited_company', 'public_body'];

/**
 * Met only with evidence of legal form. A free mailbox is presumed to belong to an individual, the cautious reading, unless
 * a record says that the subscriber is a body: then neither decides. A business address whose legal form is unknown stays
 * open, never corporate; what else the address hints at is said beside it.
 */
export function decideIndividualSubscriber(fact: SubscriberFact): Judged {
  const decided = byRecords(fact);
  if (decided.outcome !== 'undetermined') return decided;
  const hints = fact.hints.map((hint) => because(HINT[hint], fact.rows));
  return judged('undetermined', ...decided.reasons, ...hints);
}

const HINT = {
  role_address: 'hint_role_address',
  public_body_domain: 'hint_public_body_domain',
  academic_domain: 'hint_academic_domain',
} as const;

function byRecords(fact: SubscriberFact): Judged {
  const { rows } = fact;
  if (INDIVIDUAL_FORMS.includes(fact.businessForm))
    return judged('not_met', because('subscriber_individual_form', rows, fact.businessForm));
  if (fact.subscriber === 'individual') return judged('not_met', because('subscriber_individual', rows));
  if (fact.subscriber === 'corporate' || CORPORATE_FORMS.includes(fact.businessForm)) {
    if (fact.evidence === null)
      return judged('undetermined', because('subscriber_corporate_unevidenced', rows));
    return fact.freeMail === true
      ? judged('undetermined', because('subscriber_corporate_free_mail', rows, fact.evidence))
      : judged('met', because('subscriber_corporate', rows, fact.evidence));
  }
  if (fact.freeMail === true) return judged('not_met', because('subscriber_free_mail', rows));
  if (fact.businessForm !== 'unknown' || fact.businessContact === 'yes')
    return judged('undetermined', because('subscriber_form_unknown', rows));
  if (fact.businessContact === 'no') return judged('not_met', because('subscriber_not_business', rows));
  if (fact.hasEmail || fact.company !== null)
    return judged('undetermined', because('subscriber_form_unknown', rows));
  return judged('not_met', because('subscriber_presumed_individual', rows));
}
