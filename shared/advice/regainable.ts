/** Customers who cannot be shown reachable today, and could be asked, with a means of refusing, when they next buy. */
import { monthsAfter } from '../model/london.ts';
import { because } from '../law/provision.ts';
import { latestBefore, type Advisory } from './advisory.ts';

const MONTHS = 24;

export const regainable: Advisory = {
  code: 'regainable',
  title: 'Could be regained by asking at the next purchase',
  why: 'The soft opt-in may rest on details given again in a later sale, with a simple means of refusing (PECR reg 22(3)). Someone who objected may not be prompted.',
  find({ facts, audit: { asAt }, result }) {
    const outcome = (id: string) => result.findings.find(({ provision }) => provision === id)!.outcome;
    if (result.mayMarket === 'yes' || outcome('gdpr_21_3') !== 'met') return [];
    if (outcome('pecr_22_3_a') === 'met' && outcome('pecr_22_3_c_collection') === 'met') return [];
    const sale = latestBefore(
      facts.transactions.filter(({ type }) => type === 'sale'),
      asAt,
    );
    if (sale === null || monthsAfter(sale.at.end, MONTHS) < asAt.start) return [];
    return [because('regainable', [sale.row], sale.at)];
  },
};
