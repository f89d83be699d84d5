/**
 * Solicited messages: PECR reg 22(1)-(2) forbid only unsolicited ones. Rule R-04. The reply to a specific request needs no
 * basis; it ends there: whatever follows on the same request, and whatever promotes more than was asked about, is
 * unsolicited.
 */
import type { MessageFact, TransactionFact } from '../model/facts.ts';
import { order } from '../model/moment.ts';
import type { Tri } from '../model/outcome.ts';
import { because } from './provision.ts';
import type { Reason } from '../model/finding.ts';

/** Transactions by which a person asks for something. */
const REQUESTS: readonly TransactionFact['type'][] = ['quote', 'valuation', 'application', 'enquiry'];

export interface Solicited {
  readonly answer: Tri;
  /** Why; `null` for a message that is not said to answer anything. */
  readonly reason: Reason | null;
}

const UNSOLICITED: Solicited = { answer: 'no', reason: null };

/**
 * Whether a message is the reply to a request of this contact. The record that links them says that the request came first,
 * so a shared day is no doubt; a request dated after the message contradicts it.
 * @param messages all the contact's messages: an earlier one in reply to the same request makes this a follow-up.
 */
export function solicited(
  message: MessageFact,
  transactions: readonly TransactionFact[],
  messages: readonly MessageFact[],
): Solicited {
  const { inReplyTo, campaign, row, sentAt } = message;
  if (inReplyTo === null) return UNSOLICITED;
  if (campaign.containsPromotion === 'yes') return no('reply_promotes_more', row);
  const named = transactions.filter(({ reference }) => reference === inReplyTo);
  if (named.length === 0)
    return { answer: 'unknown', reason: because('request_not_found', [row], inReplyTo) };
  const requests = named.filter(({ type }) => REQUESTS.includes(type));
  if (requests.length === 0) return no('reply_to_no_request', row, named);
  const earlier = requests.filter(({ at }) => order(at, sentAt) !== 'after');
  if (earlier.length === 0) return no('reply_before_request', row, requests);
  const siblings = messages.filter(
    (other) => other !== message && other.inReplyTo === inReplyTo && other.delivered !== 'no',
  );
  const before = siblings.find((other) => order(other.sentAt, sentAt) === 'before');
  if (before !== undefined) return no('reply_already_given', row, [before]);
  const unsure = siblings.find((other) => order(other.sentAt, sentAt) === 'cannot_tell');
  if (unsure !== undefined)
    return { answer: 'unknown', reason: because('reply_order_unknown', [row, unsure.row], unsure.sentAt) };
  return {
    answer: 'yes',
    reason: because('solicited', [row, ...earlier.map((request) => request.row)], earlier[0]!.type),
  };
}

function no(
  code: 'reply_promotes_more' | 'reply_to_no_request' | 'reply_before_request' | 'reply_already_given',
  row: number,
  others: readonly { readonly row: number }[] = [],
): Solicited {
  return { answer: 'no', reason: because(code, [row, ...others.map((other) => other.row)]) };
}
