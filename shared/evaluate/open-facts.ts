/**
 * The open facts of one contact: everything that is unrecorded, or recorded so that it cannot be placed, and that a record
 * could settle. A list of candidates: whether one of them matters is found out by supposing it, never assumed.
 */
import { lawFor } from '../law/countries/applied-law.ts';
import { openFact, outsideOf } from './open-fact-parts.ts';
import { openInCampaigns } from './open-in-campaigns.ts';
import { openInCollections } from './open-in-collections.ts';
import { openInDealings } from './open-in-dealings.ts';
import { openInPreferences } from './open-in-preferences.ts';
import { audited, contact, type Change, type Given, type Supposition } from './suppose.ts';

/** @param of from `given`. In the order in which a person would look for them. */
export function openFacts(of: Given): readonly Supposition[] {
  const outside = outsideOf(of.facts, of.audit);
  return [
    ...openInCollections(of, outside),
    ...openInDealings(of, outside),
    ...openInCampaigns(of, outside),
    ...openInPreferences(of, outside),
    ...openAboutSubscriber(of),
    ...openInAudit(of),
  ];
}

function openAboutSubscriber({ facts, audit }: Given): readonly Supposition[] {
  const { subscriber } = facts;
  const found: Supposition[] = [];
  const is = (change: Partial<typeof subscriber>): Change =>
    contact((all) => ({ ...all, subscriber: { ...all.subscriber, ...change } }));
  const settled = subscriber.subscriber === 'individual' || subscriber.freeMail === true;
  if (!settled || (subscriber.subscriber === 'corporate' && subscriber.businessForm === 'unknown'))
    found.push(
      openFact(
        'legal_form',
        subscriber.rows,
        [subscriber.company],
        {},
        is({
          subscriber: 'corporate',
          evidence: 'evidence',
          freeMail: false,
          businessForm: 'limited_company',
        }),
        is({ subscriber: 'individual', businessForm: 'unknown' }),
      ),
    );
  if (lawFor(subscriber, audit).law === null)
    found.push(
      openFact(
        'country',
        subscriber.rows,
        [subscriber.countries.join(', ')],
        { name: subscriber.countries.toSorted().join(', ') },
        is({ countries: ['GB'] }),
        null,
      ),
    );
  const list = lawFor(subscriber, audit).law?.externalSuppressionList ?? null;
  if (list !== null && !audit.externalLists.includes(list.id))
    found.push(
      openFact(
        'external_list',
        subscriber.rows,
        [list.name],
        { name: list.name },
        audited({ externalLists: [...audit.externalLists, list.id] }),
        null,
      ),
    );
  return found;
}

function openInAudit({ facts, audit }: Given): readonly Supposition[] {
  const found: Supposition[] = [];
  if (!audit.messageLogComplete)
    found.push(
      openFact(
        'message_log',
        facts.subscriber.rows,
        [],
        { name: 'log' },
        audited({ messageLogComplete: true }),
        null,
      ),
    );
  const { policies } = audit;
  if (
    policies.optOutGap === 'review' &&
    facts.messages.some(({ campaign }) => campaign.meansOfRefusing === 'no')
  )
    found.push(
      openFact(
        'earlier_gap',
        facts.messages.filter(({ campaign }) => campaign.meansOfRefusing === 'no').map(({ row }) => row),
        [],
        { name: 'optOutGap' },
        audited({ policies: { ...policies, optOutGap: 'perMessage' } }),
        audited({ policies: { ...policies, optOutGap: 'strict' } }),
      ),
    );
  return found;
}
