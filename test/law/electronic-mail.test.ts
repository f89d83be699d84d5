/** What is electronic mail, what a preference's channel takes in, and which details a channel uses. */
import { describe, expect, it } from 'vitest';
import { channelsOf, covers, isElectronicMail, pointServes } from '../../shared/law/electronic-mail.ts';
import { CHANNELS } from '../../shared/model/channel.ts';
import { factsOf } from './facts.ts';

it('is every channel but post and calls', () => {
  for (const channel of CHANNELS)
    expect(isElectronicMail(channel)).toBe(channel === 'post' || channel === 'call' ? 'no' : 'yes');
  expect(isElectronicMail('unknown')).toBe('unknown');
});

describe('a preference for channels', () => {
  it.each([
    [[], 'email', 'unknown'],
    [[], 'unknown', 'unknown'],
    [['all'], 'email', 'yes'],
    [['sms', 'all'], 'unknown', 'yes'],
    [['email'], 'unknown', 'unknown'],
    [['email'], 'email', 'yes'],
    [['sms', 'email'], 'email', 'yes'],
    [['email'], 'sms', 'no'],
    [['sms'], 'mms', 'yes'],
    [['mms'], 'sms', 'no'],
    [['phone'], 'call', 'yes'],
    [['phone'], 'voicemail', 'yes'],
    [['phone'], 'sms', 'no'],
    [['sms'], 'voicemail', 'no'],
  ] as const)('for %j covers %s: %s', (channels, channel, expected) => {
    expect(covers(channels, channel)).toBe(expected);
  });
});

describe('details', () => {
  const held = (hasEmail: boolean, hasPhone: boolean) =>
    factsOf({ subscriber: { hasEmail, hasPhone } }).subscriber;
  const both = held(true, true);

  it.each([
    ['both', 'email', both, 'yes'],
    ['both', 'unknown', both, 'yes'],
    ['email', 'unknown', both, 'unknown'],
    ['unknown', 'unknown', held(true, false), 'unknown'],
    ['email', 'email', both, 'yes'],
    ['email', 'sms', both, 'no'],
    ['phone', 'email', both, 'no'],
    ['phone', 'sms', both, 'yes'],
    ['phone', 'mms', both, 'yes'],
    ['phone', 'voicemail', both, 'yes'],
    ['phone', 'whatsapp', both, 'yes'],
    ['phone', 'call', both, 'yes'],
    ['email', 'call', both, 'no'],
    ['email', 'in_app', both, 'yes'],
    ['phone', 'social_dm', both, 'yes'],
    ['unknown', 'social_dm', both, 'yes'],
    ['unknown', 'email', both, 'unknown'],
    ['unknown', 'sms', both, 'unknown'],
    ['unknown', 'email', held(true, false), 'yes'],
    ['unknown', 'sms', held(false, true), 'yes'],
    ['unknown', 'email', held(false, false), 'yes'],
  ] as const)('%s serve %s (%#)', (point, channel, subscriber, expected) => {
    expect(pointServes(point, channel, subscriber)).toBe(expected);
  });

  it.each([
    ['email', ['email']],
    ['phone', ['sms', 'phone', 'whatsapp']],
    ['both', ['all']],
    ['unknown', ['all']],
  ] as const)('refused at %s are refused for %j', (point, expected) => {
    expect(channelsOf(point)).toEqual(expected);
  });
});
