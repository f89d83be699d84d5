/** More marketing than most people would expect: counted in the busiest thirty days, as far as days are known. */
import { DAY, isDayKnown } from '../model/moment.ts';
import { because } from '../law/provision.ts';
import { marketingMessages, type Advisory } from './advisory.ts';

const DAYS = 30;
/** About three a week. */
const MOST = 12;

export const messagesFrequent: Advisory = {
  code: 'messages_frequent',
  title: 'More than twelve marketing messages in thirty days',
  why: 'The law counts no messages; how many are sent bears on what people expect and on how many object (UK GDPR Art 5(1)(a)).',
  find({ facts }) {
    const sent = marketingMessages(facts)
      .flatMap(({ sentAt, row }) => (sentAt === null || !isDayKnown(sentAt) ? [] : [{ at: sentAt, row }]))
      .sort((a, b) => a.at.start - b.at.start);
    let [from, busiest, start] = [0, 0, 0];
    for (let i = 0; i < sent.length; i++) {
      while (sent[i]!.at.end - sent[from]!.at.start > DAYS * DAY) from++;
      if (i - from + 1 > busiest) [busiest, start] = [i - from + 1, from];
    }
    if (busiest <= MOST) return [];
    const rows = sent.slice(start, start + busiest).map(({ row }) => row);
    return [because('messages_frequent', rows, busiest, sent[start]!.at)];
  },
};
