/** People who are written to and neither open, click nor buy. */
import { monthsAfter } from '../model/london.ts';
import { because } from '../law/provision.ts';
import { latestBefore, marketingMessages, mayStillBe, type Advisory } from './advisory.ts';

const MONTHS = 12;

export const unengaged: Advisory = {
  code: 'unengaged',
  title: 'Written to for a year without an opening, a click or a purchase',
  why: 'Keeping and using details that no longer serve a purpose sits ill with storage limitation and fairness (UK GDPR Art 5(1)(a), (e)).',
  find({ facts, audit: { asAt }, engagementRecorded, engaged }) {
    if (!engagementRecorded) return [];
    const sent = marketingMessages(facts).map(({ sentAt, row }) => ({ at: sentAt, row }));
    const longAgo = (at: number): boolean => monthsAfter(at, MONTHS) < asAt.start;
    const [last, first] = [latestBefore(sent, asAt), sent.find(({ at }) => at !== null && longAgo(at.end))];
    // Written to both before and within the year, so that there was a year in which to answer.
    if (last === null || first === undefined || longAgo(last.at.end)) return [];
    const sales = facts.transactions.filter(({ type }) => type === 'sale');
    const sale = latestBefore(sales, asAt);
    const answers = [engaged, sale].filter((one) => one !== null);
    if (mayStillBe(sales, asAt) || answers.some(({ at }) => !longAgo(at.end))) return [];
    const latest = latestBefore(answers, asAt);
    return [because('unengaged', [last.row, ...answers.map(({ row }) => row)], latest?.at ?? null, MONTHS)];
  },
};
