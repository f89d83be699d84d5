/** A platform's “not subscribed” that was not counted as an objection. */
import { because } from '../law/provision.ts';
import type { Advisory } from './advisory.ts';

export const notSubscribed: Advisory = {
  code: 'not_subscribed_noted',
  title: 'Not subscribed on a platform',
  why: 'It may mean never asked, declined or withdrawn; the objections are stated to be complete without it.',
  find({ facts, audit: { preferencesComplete } }) {
    const flags = facts.preferences.filter(({ type }) => type === 'not_subscribed').map(({ row }) => row);
    return flags.length > 0 && preferencesComplete ? [because('not_subscribed_noted', flags)] : [];
  },
};
