/** PECR reg 22(2): the recipient has previously notified the sender that he consents for the time being.. */
import type { PreferenceFact } from '../model/facts.ts';
import { order } from '../model/moment.ts';
import { covers } from './electronic-mail.ts';
import {
  because,
  judged,
  requireAll,
  requireOne,
  type Judged,
  type Part,
  type Provision,
  type Question,
} from './provision.ts';
import { validityOf } from './valid-consent.ts';

export const consent: Provision = {
  id: 'pecr_22_2',
  citation: 'PECR 2003, reg 22(2); UK GDPR Art 4(11), 7',
  question: 'Had the recipient validly consented to marketing from this sender on this channel?',
  legislation: 'https://www.legislation.gov.uk/uksi/2003/2426/regulation/22',
  inForceFrom: null,
};

/** One evidenced, specific consent before the moment is enough; withdrawal and objection are judged under Art 21. */
export function decideConsent(question: Question): Judged {
  const given = question.facts.preferences.filter(({ type }) => type === 'consent');
  return requireOne(
    given.map((preference) =>
      requireAll([...validityOf(preference), forChannel(preference, question), inTime(preference, question)]),
    ),
    () => judged('not_met', because('no_consent', question.facts.subscriber.rows)),
  );
}

function forChannel(preference: PreferenceFact, { channel }: Question): Part {
  const rows = [preference.row];
  const covered = covers(preference.channels, channel);
  if (covered === 'yes') return { outcome: 'met', reason: because('consent_covers_channel', rows, channel) };
  return covered === 'no'
    ? {
        outcome: 'not_met',
        reason: because('consent_other_channel', rows, preference.channels.join(', '), channel),
      }
    : { outcome: 'undetermined', reason: because('consent_channel_unknown', rows) };
}

function inTime(preference: PreferenceFact, { at }: Question): Part {
  const rows = [preference.row];
  const when = order(preference.at, at);
  if (when === 'before') return { outcome: 'met', reason: because('consent_before', rows, preference.at) };
  return when === 'after'
    ? { outcome: 'not_met', reason: because('consent_after', rows, preference.at) }
    : { outcome: 'undetermined', reason: because('consent_order_unknown', rows, preference.at) };
}
