/** What platform exports have in common: a contact without legal form, and status words that prove little. */
import type { PreferenceChannel } from '../../../shared/model/channel.ts';
import type {
  ContactKey,
  ContactRecord,
  PreferenceKind,
  PreferenceRecord,
} from '../../../shared/model/evidence.ts';
import type { Moment } from '../../../shared/model/moment.ts';
import type { Columns } from '../row-reader.ts';

export function platformContact(
  columns: Columns,
  who: ContactKey,
  email: string | null,
  phone: string | null,
  headings: { first: string; last: string | null; company: string; country: string },
): ContactRecord {
  const name = [columns.text(headings.first), headings.last === null ? null : columns.text(headings.last)]
    .filter((part) => part !== null)
    .join(' ');
  return {
    kind: 'contact',
    who,
    email,
    phone: phone?.replace(/^'/, '') ?? null,
    name: name === '' ? null : name,
    company: columns.text(headings.company),
    subscriber: 'unknown',
    businessForm: 'unknown',
    subscriberEvidence: null,
    businessContact: 'unknown',
    country: columns.text(headings.country),
    personId: null,
  };
}

export function preference(
  who: ContactKey,
  type: PreferenceKind,
  channel: PreferenceChannel,
  at: Moment | null,
  method: string | null,
  wording: string | null = null,
): PreferenceRecord {
  return {
    kind: 'preference',
    who,
    at,
    type,
    channels: [channel],
    method,
    wording,
    evidence: type === 'consent' ? 'no' : 'unknown',
    namesSender: 'unknown',
  };
}

/** `yes` is a bare flag, no evidence of consent; `no` may mean never asked, declined or withdrawn. */
export function statusFlag(
  who: ContactKey,
  value: string | null,
  channel: PreferenceChannel,
  at: Moment | null,
): readonly PreferenceRecord[] {
  const word = value?.toLowerCase();
  if (word === 'yes' || word === 'true') return [preference(who, 'consent', channel, at, 'unknown')];
  return word === 'no' || word === 'false' ? [preference(who, 'not_subscribed', channel, at, null)] : [];
}
