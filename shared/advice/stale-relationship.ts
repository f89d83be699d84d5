/** A relationship without a dealing for long. The UK sets no limit; the months are a policy switch. */
import { monthsAfter } from '../model/london.ts';
import { because } from '../law/provision.ts';
import { latestBefore, mayStillBe, type Advisory } from './advisory.ts';

export const staleRelationship: Advisory = {
  code: 'stale_relationship',
  title: 'The relationship has gone quiet',
  why: 'PECR sets no limit of time, but the regulator asks what the person would still expect (UK GDPR Art 5(1)(a), (e)).',
  find({ facts, audit: { asAt, policies } }) {
    const dealings = [...facts.transactions, ...facts.collections];
    const last = latestBefore(dealings, asAt);
    if (
      last === null ||
      mayStillBe(dealings, asAt) ||
      monthsAfter(last.at.end, policies.staleWarningMonths) >= asAt.start
    )
      return [];
    return [because('stale_relationship', [last.row], last.at, policies.staleWarningMonths)];
  },
};
