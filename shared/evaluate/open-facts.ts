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
import { audited, contact, gapRead, type Change, type Given, type Supposition } from './suppose.ts';
import { BY_DEALINGS, EVERYTHING, provisions, type Touched } from './touches.ts';

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

const BY_FORM = provisions('pecr_22_1');

function openAboutSubscriber({ facts, audit }: Given): readonly Supposition[] {
  const { subscriber } = facts;
  const found: Supposition[] = [];
  const is = (touched: Touched, change: Partial<typeof subscriber>): Change =>
    contact(touched, (all) => ({ ...all, subscriber: { ...all.subscriber, ...change } }));
  const settled = subscriber.subscriber === 'individual' || subscriber.freeMail === true;
  if (!settled || (subscriber.subscriber === 'corporate' && subscriber.businessForm === 'unknown'))
    found.push(
      openFact(
        'legal_form',
        subscriber.rows,
        [subscriber.company],
        {},
        is(BY_FORM, {
          subscriber: 'corporate',
          evidence: 'evidence',
          freeMail: false,
          businessForm: 'limited_company',
        }),
        is(BY_FORM, { subscriber: 'individual', businessForm: 'unknown' }),
      ),
    );
  if (lawFor(subscriber, audit).law === null)
    found.push(
      openFact(
        'country',
        subscriber.rows,
        [subscriber.countries.join(', ')],
        { name: subscriber.countries.toSorted().join(', ') },
        is(EVERYTHING, { countries: ['GB'] }),
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
        audited(BY_DEALINGS, { externalLists: [...audit.externalLists, list.id] }),
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
        audited(provisions('pecr_22_3_c_messages'), { messageLogComplete: true }),
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
        gapRead(policies, 'perMessage'),
        gapRead(policies, 'strict'),
      ),
    );
  return found;
}
