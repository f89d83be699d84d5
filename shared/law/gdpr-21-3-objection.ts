/**
 * UK GDPR Art 21(2)-(3): after an objection the data shall no longer be processed for direct marketing. Absolute. Covers
 * objections, withdrawn consent (Art 7(3)), suppressions and the initial refusal of reg 22(3)(c). Rules.
 */
import type { PreferenceChannel } from '../model/channel.ts';
import type { CollectionFact, ContactFacts, PreferenceFact } from '../model/facts.ts';
import { order, type Moment } from '../model/moment.ts';
import type { Outcome, Tri } from '../model/outcome.ts';
import type { Policies } from '../model/policies.ts';
import type { RowRef } from '../model/row-ref.ts';
import { channelsOf, covers } from './electronic-mail.ts';
import { because, judged, requireAll, type Judged, type Occasion, type Provision } from './provision.ts';
import { validityOf } from './valid-consent.ts';

export const objection: Provision = {
  id: 'gdpr_21_3',
  citation: 'UK GDPR, Art 21(2)-(3)',
  question: 'Was there no objection, refusal or withdrawal standing against it?',
  legislation: 'https://www.legislation.gov.uk/eur/2016/679/article/21',
  inForceFrom: null,
};

/** Something by which the person said no. */
export interface Refusal {
  readonly at: Moment | null;
  readonly channels: readonly PreferenceChannel[];
  readonly what: 'objection' | 'withdrawal' | 'suppression' | 'initial_refusal';
  readonly method: string | null;
  readonly row: RowRef;
  /** An opt-in box of which it is not recorded whether it was left unticked, which would be a refusal (rule R-56). */
  readonly unrecorded?: true;
}

/** A bounced or unusable address says nothing about what its owner wants (rule R-79). */
const HYGIENE: readonly string[] = [
  'hard_bounce',
  'soft_bounce',
  'bounced',
  'bounce',
  'cleaned',
  'invalid',
  'invalid_email',
  'undeliverable',
  'mailbox_full',
];
const SPAM_COMPLAINT = /spam|abuse|complaint/i;

/** Every refusal in the facts, in any order. */
export function refusalsOf(facts: ContactFacts, policies: Policies): readonly Refusal[] {
  const refusals: Refusal[] = [];
  for (const preference of facts.preferences) {
    const { type, method, at, channels, row } = preference;
    if (type === 'consent' || type === 'not_subscribed' || type === 'external_list') continue;
    if (type !== 'withdrawal' && HYGIENE.includes((method ?? '').toLowerCase().replace(/[\s-]+/g, '_')))
      continue;
    if (!policies.spamComplaintIsObjection && SPAM_COMPLAINT.test(method ?? '')) continue;
    refusals.push({ at, channels, what: type, method, row });
  }
  for (const collection of facts.collections) {
    const { refused, at, point, mechanism, row } = collection;
    if (refused === 'yes' && !wasOfAnother(collection))
      refusals.push({ at, channels: channelsOf(point), what: 'initial_refusal', method: mechanism, row });
    else if (leftOpen(collection, facts))
      refusals.push({
        at,
        channels: channelsOf(point),
        what: 'initial_refusal',
        method: mechanism,
        row,
        unrecorded: true,
      });
  }
  return refusals;
}

/** Whether an opt-in box was shown and nothing says if it was ticked: no answer, and no consent that would be the tick. */
function leftOpen(collection: CollectionFact, { preferences }: ContactFacts): boolean {
  return (
    collection.mechanism === 'unticked_opt_in_box' &&
    collection.refused === 'unknown' &&
    !wasOfAnother(collection) &&
    preferences.every(({ type }) => type !== 'consent')
  );
}

/**
 * Whether what was said at a collection concerned another company's marketing: it was asked there on that company's behalf
 * (law part B3). An unrecorded collector is read as the sender, and who takes over a list takes over its refusals.
 */
export function wasOfAnother({ collectedBySender, obtainedFrom }: CollectionFact): boolean {
  return collectedBySender === 'no' && obtainedFrom !== 'predecessor';
}

/** Consents that could lift a refusal: only valid, evidenced ones (rule R-74). */
export function liftingConsents(facts: ContactFacts): readonly PreferenceFact[] {
  return facts.preferences.filter(
    (preference) => preference.type === 'consent' && requireAll(validityOf(preference)).outcome === 'met',
  );
}

/** A collection in a sale with an unused means of refusing, where the switch lets a new purchase revive marketing. */
export interface Revival {
  readonly at: Moment;
  /** Whether it is known to be one. */
  readonly certain: boolean;
}

/** Whether a refusal can still be read as lifted, or its order told. */
type Standing = 'stands' | 'cannot_tell' | 'gone';

/**
 * @param lifting from `liftingConsents`.
 */
export function decideObjection(
  occasion: Occasion,
  refusals: readonly Refusal[],
  lifting: readonly PreferenceFact[],
  revivals: readonly Revival[],
): Judged {
  const { audit, facts } = occasion;
  const standing: Refusal[] = [];
  const unsure: Refusal[] = [];
  for (const refusal of refusals) {
    const covered = inScope(refusal, occasion);
    if (covered === 'no') continue;
    const how = standingOf(refusal, occasion, lifting, revivals);
    if (how === 'gone') continue;
    const isSure = how === 'stands' && covered === 'yes' && refusal.unrecorded !== true;
    (isSure ? standing : unsure).push(refusal);
  }
  if (standing.length > 0)
    return judged('not_met', ...standing.map((refusal) => refusalReason('refusal_stands', refusal)));
  if (unsure.length > 0)
    return judged(
      'undetermined',
      ...unsure.map((refusal) =>
        refusal.unrecorded === true
          ? because('opt_in_box_unrecorded', [refusal.row], refusal.at)
          : refusalReason('refusal_order_unknown', refusal),
      ),
    );
  const { rejected = [] } = facts;
  if (rejected.length > 0) return judged('undetermined', because('rejected_row', rejected));
  if (!audit.preferencesComplete) {
    const flags = facts.preferences.filter(({ type }) => type === 'not_subscribed').map(({ row }) => row);
    return flags.length > 0
      ? judged('undetermined', because('not_subscribed', flags))
      : judged('undetermined', because('preferences_incomplete', facts.subscriber.rows));
  }
  if (refusals.length === 0) return judged('met', because('no_objection', facts.subscriber.rows));
  return judged(
    'met',
    because('no_objection_then', [
      ...facts.subscriber.rows,
      ...refusals.map(({ row }) => row),
      ...lifting.map(({ row }) => row),
    ]),
  );
}

function refusalReason(
  code: 'refusal_stands' | 'refusal_order_unknown',
  { what, at, method, channels, row }: Refusal,
) {
  return because(code, [row], what, at, method, channels.join(', '));
}

function inScope({ channels }: Refusal, { channel, audit }: Occasion): Tri {
  const covered = covers(channels, channel);
  return channels.length === 0 && audit.policies.unknownObjectionScope === 'all' ? 'yes' : covered;
}

function standingOf(
  refusal: Refusal,
  { at, forward, channel }: Occasion,
  lifting: readonly PreferenceFact[],
  revivals: readonly Revival[],
): Standing {
  // One of unknown date bars every future message, and leaves it open whether earlier ones came before it.
  if (refusal.at === null) return forward ? 'stands' : 'cannot_tell';
  const sent = order(refusal.at, at);
  if (sent === 'after') return 'gone';
  let lifted: Outcome = 'not_met';
  const consents = lifting.filter(({ channels }) => covers(channels, channel) === 'yes');
  const later = [...consents.map((consent) => ({ at: consent.at, certain: true })), ...revivals];
  for (const act of later) {
    const beforeSend = order(act.at, at);
    const afterRefusal = order(refusal.at, act.at);
    if (beforeSend === 'after' || afterRefusal === 'after') continue;
    if (act.certain && beforeSend === 'before' && afterRefusal === 'before') return 'gone';
    lifted = 'undetermined';
  }
  return sent === 'before' && lifted === 'not_met' ? 'stands' : 'cannot_tell';
}
