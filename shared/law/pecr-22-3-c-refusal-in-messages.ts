/**
 * PECR reg 22(3)(c), second limb: a means of refusing at the time of each subsequent communication. Rules.
 */
import type { CampaignFact, MessageFact } from '../model/facts.ts';
import { order } from '../model/moment.ts';
import type { Outcome } from '../model/outcome.ts';
import type { RowRef } from '../model/row-ref.ts';
import { because, judged, type Judged, type Provision } from './provision.ts';

export const refusalInMessages: Provision = {
  id: 'pecr_22_3_c_messages',
  citation: 'PECR 2003, reg 22(3)(c) (each message)',
  question: 'Did every marketing message give a simple, free means of refusing?',
  legislation: 'https://www.legislation.gov.uk/uksi/2003/2426/regulation/22',
  inForceFrom: null,
};

const OUTCOME = { yes: 'met', no: 'not_met', unknown: 'undetermined' } as const satisfies Record<
  string,
  Outcome
>;
const REASON = {
  yes: 'means_in_message',
  no: 'no_means_in_message',
  unknown: 'means_in_message_unknown',
} as const;

/**
 * One message's own means of refusing. @param gap where the strict reading is chosen, what keeps it from being said that
 * every earlier message gave one; otherwise `null`.
 */
export function decideRefusalInMessage(
  campaign: CampaignFact,
  message: RowRef,
  gap: EarlierGap | null,
): Judged {
  const own = judged(
    OUTCOME[campaign.meansOfRefusing],
    because(REASON[campaign.meansOfRefusing], [message, ...campaign.rows], campaign.name ?? campaign.id),
  );
  if (gap === null || own.outcome === 'not_met') return own;
  if (gap.what === 'log_incomplete')
    return judged('undetermined', because('message_log_incomplete', [message, ...campaign.rows]));
  const { campaign: earlier, row, sentAt } = gap.message;
  const reason = because(gap.what, [row, ...earlier.rows], earlier.name ?? earlier.id, sentAt);
  return judged(gap.what === 'earlier_gap' ? 'not_met' : 'undetermined', reason);
}

/**
 * An earlier message that gave no means of refusing; one that may have been earlier, may have given none or may not count;
 * or a log that cannot show what came earlier.
 */
export type EarlierGap =
  | {
      readonly what: 'earlier_gap' | 'gap_order_unknown' | 'earlier_means_unknown';
      readonly message: MessageFact;
    }
  | { readonly what: 'log_incomplete' };

/**
 * What the strict reading of 22(3)(c) finds before a message, the certain before the doubtful. @param sent every marketing
 * message that counts or may count.
 */
export function earlierGap(
  message: MessageFact,
  sent: readonly SentMarketing[],
  logComplete: boolean,
): EarlierGap | null {
  let doubt: EarlierGap | null = null;
  for (const { message: other, certain } of sent) {
    const means = other.campaign.meansOfRefusing;
    if (other === message || means === 'yes') continue;
    const when = order(other.sentAt, message.sentAt);
    if (when === 'after') continue;
    const known = certain && means === 'no';
    if (known && when === 'before') return { what: 'earlier_gap', message: other };
    doubt ??= { what: known ? 'gap_order_unknown' : 'earlier_means_unknown', message: other };
  }
  return doubt ?? (logComplete ? null : { what: 'log_incomplete' });
}

/** A sent message that counts, and how sure it is that it was marketing received by electronic mail. */
export interface SentMarketing {
  readonly message: MessageFact;
  readonly certain: boolean;
}

/** Every marketing message so far. A log with holes cannot show that all carried a means; it can show that one did not. */
export function decideRefusalInMessages(
  sent: readonly SentMarketing[],
  logComplete: boolean,
  contactRows: readonly RowRef[],
): Judged {
  const lacking = sent.filter(({ message }) => message.campaign.meansOfRefusing !== 'yes');
  const of = (means: 'no' | 'unknown'): readonly SentMarketing[] =>
    lacking.filter(({ message }) => message.campaign.meansOfRefusing === means);
  const without = of('no').filter(({ certain }) => certain);
  if (without.length > 0)
    return judged('not_met', because('messages_without_means', rowsOf(without), without.length));
  const unsure = [...of('unknown'), ...of('no')];
  if (unsure.length > 0)
    return judged('undetermined', because('messages_means_unknown', rowsOf(unsure), unsure.length));
  if (!logComplete) return judged('undetermined', because('message_log_incomplete', contactRows));
  return sent.length === 0
    ? judged('met', because('no_messages_yet', contactRows))
    : judged('met', because('messages_with_means', rowsOf(sent), sent.length));
}

/** Enough rows to check by hand; a contact may have had thousands of messages. */
const ROWS_QUOTED = 20;

function rowsOf(sent: readonly SentMarketing[]): readonly RowRef[] {
  const rows: RowRef[] = [];
  for (const { message } of sent.slice(0, ROWS_QUOTED)) rows.push(message.row, ...message.campaign.rows);
  return rows;
}
