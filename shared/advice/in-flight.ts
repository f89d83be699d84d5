/** Messages sent so soon after every objection they broke that processing it may explain them; they stay unlawful. */
import type { Moment } from '../model/moment.ts';
import { because } from '../law/provision.ts';
import type { Advisory } from './advisory.ts';

const HOUR = 3_600_000;

export const inFlight: Advisory = {
  code: 'in_flight',
  title: 'Sent within hours of an objection',
  why: 'There is no period of grace; a message already on its way may be less serious (a policy switch sets the hours).',
  find({ facts, audit: { policies }, result }) {
    const window = policies.inFlightWindowHours * HOUR;
    if (window === 0) return [];
    const results = new Map(result.messages.map((one) => [one.message, one]));
    return facts.messages.flatMap(({ id, sentAt, row }) => {
      const judged = results.get(id);
      const objection = judged?.findings.at(-1);
      if (objection?.outcome !== 'not_met' || judged!.lawful !== 'no') return [];
      const soon = objection.reasons.every(({ values }) => {
        const refusedAt = values[1] as Moment;
        // However long it may have been, as both are recorded.
        return sentAt!.end - refusedAt.start <= window;
      });
      const rows = objection.reasons.flatMap((reason) => reason.rows);
      return soon ? [because('in_flight', [row, ...rows], sentAt, window / HOUR)] : [];
    });
  },
};
