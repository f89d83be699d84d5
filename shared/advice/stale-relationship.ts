/** A relationship without a dealing for long. The UK sets no limit; the months are a policy switch. */
import { monthsAfter } from '../model/london.ts';
import { because } from '../law/provision.ts';
import { latestBefore, type Advisory } from './advisory.ts';

export const staleRelationship: Advisory = {
  code: 'stale_relationship',
  title: 'The relationship has gone quiet',
  why: 'PECR sets no limit of time, but the regulator asks what the person would still expect (UK GDPR Art 5(1)(a), (e)).',
  find({ facts, audit: { asAt, policies } }) {
    const last = latestBefore([...facts.transactions, ...facts.collections], asAt);
    if (last === null || monthsAfter(last.at.end, policies.staleWarningMonths) >= asAt.start) return [];
    return [because('stale_relationship', [last.row], last.at, policies.staleWarningMonths)];
  },
};
