/**
 * Electronic mail: PECR reg 2(1). Any text, voice, sound or image message that can be stored until collected: email, SMS,
 * MMS, voicemail and private messages on social media and messengers. Live calls and post are not (rule R-01).
 */
import type { Channel, ContactPoint, PreferenceChannel } from '../model/channel.ts';
import type { SubscriberFact } from '../model/facts.ts';
import type { Tri } from '../model/outcome.ts';

export function isElectronicMail(channel: Channel | 'unknown'): Tri {
  if (channel === 'unknown') return 'unknown';
  return channel === 'post' || channel === 'call' ? 'no' : 'yes';
}

/** What a preference's channel word takes in, beyond itself. */
const WIDER: Partial<Record<PreferenceChannel, readonly Channel[]>> = {
  sms: ['mms'],
  phone: ['call', 'voicemail'],
};

/** Whether preferences recorded for these channels concern this one; `unknown` when no channel was recorded. */
export function covers(channels: readonly PreferenceChannel[], channel: Channel | 'unknown'): Tri {
  if (channels.length === 0) return 'unknown';
  if (channels.includes('all')) return 'yes';
  if (channel === 'unknown') return 'unknown';
  return channels.some((named) => named === channel || WIDER[named]?.includes(channel) === true)
    ? 'yes'
    : 'no';
}

const BY_PHONE: readonly string[] = ['sms', 'mms', 'voicemail', 'whatsapp', 'call'];

/**
 * Whether details obtained at a contact point are the ones this channel uses: each needs its own collection (rule R-25).
 * An unrecorded point is no doubt where the contact holds one kind of detail only.
 */
export function pointServes(point: ContactPoint, channel: Channel | 'unknown', held: SubscriberFact): Tri {
  if (point === 'both') return 'yes';
  if (channel === 'unknown') return 'unknown';
  const needed = channel === 'email' ? 'email' : BY_PHONE.includes(channel) ? 'phone' : null;
  if (needed === null) return 'yes';
  if (point === 'unknown') return held.hasEmail && held.hasPhone ? 'unknown' : 'yes';
  return point === needed ? 'yes' : 'no';
}

/** The channels a contact point reaches, for a refusal given where those details were taken. */
export function channelsOf(point: ContactPoint): readonly PreferenceChannel[] {
  if (point === 'email') return ['email'];
  return point === 'phone' ? ['sms', 'phone', 'whatsapp'] : ['all'];
}
