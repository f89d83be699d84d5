/** How long messages went on after an objection: the law gives no days, and a long delay shows a broken process. */
import { DAY, isDayKnown, type Moment } from '../model/moment.ts';
import { because } from '../law/provision.ts';
import { type Advisory } from './advisory.ts';

const HOUR = 3_600_000;

export const suppressionLate: Advisory = {
  code: 'suppression_late',
  title: 'Messages went on after an objection',
  why: 'An objection counts from when it is received; the regulator expects marketing to stop as soon as possible (UK GDPR Art 21(3)).',
  find({ facts, result }) {
    const sent = new Map(facts.messages.map((message) => [message.id, message]));
    let longest: {
      readonly days: number;
      readonly refused: Moment;
      readonly sent: Moment;
      readonly rows: readonly number[];
    } | null = null;
    for (const { message, findings } of result.messages) {
      const fact = sent.get(message);
      const objection = findings.find(({ provision }) => provision === 'gdpr_21_3');
      if (fact?.sentAt == null || objection?.outcome !== 'not_met') continue;
      for (const { values, rows } of objection.reasons) {
        const refused = values[1];
        if (refused === null || typeof refused !== 'object') continue;
        // From day to day, whichever way the clocks changed between them; at the least, where only the month is known.
        const from = isDayKnown(refused) ? refused.start : refused.end - DAY;
        const days = Math.floor((fact.sentAt.start - from + HOUR) / DAY);
        if (longest === null || days > longest.days)
          longest = { days, refused, sent: fact.sentAt, rows: [fact.row, ...rows] };
      }
    }
    if (longest === null) return [];
    const { rows, refused, days, sent: at } = longest;
    return [because('suppression_late', rows, refused, days, at)];
  },
};
