/** Contacts who may not be written to, and lately were: still on somebody's active list. */
import { DAY } from '../model/moment.ts';
import { because } from '../law/provision.ts';
import { latestBefore, marketingMessages, type Advisory } from './advisory.ts';

const DAYS = 90;

export const activeWithoutRoute: Advisory = {
  code: 'active_without_route',
  title: 'No lawful route, and still on an active list',
  why: 'The next campaign would be unlawful for them: take them off the list, or suppress them where they objected.',
  find({ facts, audit: { asAt }, result }) {
    if (result.mayMarket !== 'no') return [];
    const last = latestBefore(
      marketingMessages(facts).map(({ sentAt, row }) => ({ at: sentAt, row })),
      asAt,
    );
    if (last === null || last.at.end + DAYS * DAY < asAt.start) return [];
    return [because('active_without_route', [last.row], last.at)];
  },
};
