/**
 * PECR reg 22(3)(b): the marketing is in respect of that person's similar products and services only. Rules.
 * Never decided by text similarity: the same category, or a documented verdict, or a human.
 */
import { labelKey } from '../model/label.ts';
import type { AuditFacts, TransactionFact } from '../model/facts.ts';
import { order } from '../model/moment.ts';
import type { Reason } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { RowRef } from '../model/row-ref.ts';
import { standingVerdict } from '../model/standing-verdict.ts';
import {
  because,
  judged,
  requireOne,
  type Judged,
  type Promotion,
  type Provision,
  type Question,
} from './provision.ts';

export const similarProducts: Provision = {
  id: 'pecr_22_3_b',
  citation: 'PECR 2003, reg 22(3)(b)',
  question:
    "Did it promote only the sender's own products or services similar to what the person bought or asked about?",
  legislation: 'https://www.legislation.gov.uk/uksi/2003/2426/regulation/22',
  inForceFrom: null,
};

/** @param sale how limb (a) stands: without a sale there is nothing to be similar to. */
export function decideSimilarProducts(question: Question, sale: Outcome): Judged {
  const { promotion, facts, at, law } = question;
  if (!law.ownSimilarOnly)
    return judged('not_applicable', because('similarity_not_asked', facts.subscriber.rows, law.name));
  if (promotion.ownProduct === 'no')
    return judged(
      'not_met',
      because('third_party_product', [...promotion.rows, ...facts.subscriber.rows], promotion.promoted),
    );
  if (promotion.promotesType !== 'product' && promotion.promotesType !== 'unknown') {
    return judged(
      'not_met',
      because('not_a_product', [...promotion.rows, ...facts.subscriber.rows], promotion.promotesType),
    );
  }
  const earlier = facts.transactions.filter((transaction) => order(transaction.at, at) !== 'after');
  if (earlier.length === 0) {
    return sale === 'not_met'
      ? judged('not_met', because('nothing_bought', facts.subscriber.rows))
      : judged('undetermined', because('bought_unknown', facts.subscriber.rows));
  }
  const compared = requireOne(
    earlier.map((transaction) => compare(transaction, question)),
    () => judged('undetermined', because('bought_unknown', facts.subscriber.rows)),
  );
  // Where nothing certainly came before, what was bought before may not be on record at all.
  const isAnyBefore = earlier.some((transaction) => order(transaction.at, at) === 'before');
  return isAnyBefore || sale === 'not_met' || compared.outcome !== 'not_met'
    ? compared
    : judged('undetermined', ...earlier.map(orderUnknown));
}

function compare(transaction: TransactionFact, question: Question): Judged {
  const similar = compareLabels(transaction, question);
  if (similar.outcome !== 'met' || order(transaction.at, question.at) === 'before') return similar;
  return judged('undetermined', orderUnknown(transaction));
}

function orderUnknown({ row, product, category, at }: TransactionFact): Reason {
  return because('bought_order_unknown', [row], product ?? category, at);
}

function compareLabels(bought: TransactionFact, { promotion, audit }: Question): Judged {
  const rows = [bought.row, ...promotion.rows];
  const same = sameLabel(bought, promotion, audit);
  if (same !== null)
    return same.written
      ? judged('met', because('same_label', rows, same.bought, bought.at))
      : putTogether(audit, same.bought, same.promoted, rows);
  const promotedLabels = present(promotion.category, promotion.promoted);
  const boughtLabels = present(bought.category, bought.product);
  if (promotedLabels.length === 0) return judged('undetermined', because('promoted_missing', rows));
  if (boughtLabels.length === 0) return judged('undetermined', because('bought_missing', rows));
  const reviewed: Judged[] = [];
  for (const b of boughtLabels)
    for (const p of promotedLabels) {
      const verdict = byReview(audit, b, p, rows);
      if (verdict !== null) reviewed.push(verdict);
    }
  if (reviewed.length > 0) return together(reviewed, rows, boughtLabels[0]!, promotedLabels[0]!);
  return bought.category === null && promotion.category !== null
    ? judged('undetermined', because('bought_category_missing', rows, bought.product))
    : judged('undetermined', because('similarity_unreviewed', rows, boughtLabels[0]!, promotedLabels[0]!));
}

interface SameLabel {
  readonly bought: string;
  readonly promoted: string;
  /** Whether it is written the same, and not only put together by a person. */
  readonly written: boolean;
}

/** Categories decide; a product's own name only where the promotion has no category either (rule R-45). */
function sameLabel(bought: TransactionFact, promotion: Promotion, { groups }: AuditFacts): SameLabel | null {
  if (promotion.category !== null && bought.category === null) return null;
  const [b, p] = [bought.category ?? bought.product, promotion.category ?? promotion.promoted];
  if (b === null || p === null) return null;
  if (labelKey(b) === labelKey(p)) return { bought: b, promoted: p, written: true };
  return groups.size > 0 && labelKey(groups.nameOf(b)) === labelKey(groups.nameOf(p))
    ? { bought: b, promoted: p, written: false }
    : null;
}

/** Spellings that a person put under one label are that label, unless a review of the two says otherwise. */
function putTogether(audit: AuditFacts, bought: string, promoted: string, rows: readonly RowRef[]): Judged {
  const { groups } = audit;
  const steps = [groups.of(bought), groups.of(promoted)].flatMap((one) => (one === null ? [] : [one.row]));
  const together = because(
    'label_grouped',
    [...new Set([...rows, ...steps])],
    bought,
    promoted,
    groups.nameOf(bought),
  );
  const reviewed = byReview(audit, bought, promoted, rows);
  return reviewed === null
    ? judged('met', together)
    : judged(reviewed.outcome, ...reviewed.reasons, together);
}

/** What the reviews of one pair come to; `null` where there are none. */
function byReview(
  { reviewsOf, policies }: AuditFacts,
  bought: string,
  promoted: string,
  rows: readonly RowRef[],
): Judged | null {
  const given = reviewsOf(bought, promoted);
  if (given.length === 0) return null;
  const { standing, verdict, reviews, settledByParty } = standingVerdict(
    given,
    policies.secondReviewer,
    policies.acceptSuggestions,
  );
  const all = [...rows, ...reviews.map(({ row }) => row)];
  const besides = settledByParty ? [because('settled_by_party', all, bought, promoted)] : [];
  switch (standing) {
    case 'unreviewed':
      return null;
    case 'disagreed':
      return judged('undetermined', because('reviews_conflict', all, bought, promoted), ...besides);
    case 'one_reviewer':
      return judged('undetermined', because('second_review_missing', all, bought, promoted));
    case 'accepted':
      return judged(
        'met',
        because('accepted_by_policy', all, bought, promoted, reviews[0]!.accepted ?? null),
      );
    case 'decided':
      return verdict === 'similar'
        ? judged('met', because('reviewed_similar', all, bought, promoted), ...besides)
        : judged('not_met', because('reviewed_dissimilar', all, bought, promoted), ...besides);
  }
}

/** Product and category may both be reviewed: verdicts that differ leave it open. */
function together(
  reviewed: readonly Judged[],
  rows: readonly RowRef[],
  bought: string,
  promoted: string,
): Judged {
  const outcomes = new Set(reviewed.map(({ outcome }) => outcome));
  if (outcomes.has('met') && outcomes.has('not_met')) {
    const reviews = reviewed.flatMap(({ reasons }) => reasons.flatMap((reason) => reason.rows));
    return judged(
      'undetermined',
      because('reviews_conflict', [...new Set([...rows, ...reviews])], bought, promoted),
    );
  }
  return requireOne(
    reviewed.filter(({ outcome }) => outcomes.size === 1 || outcome !== 'undetermined'),
    () => reviewed[0]!,
  );
}

function present(category: string | null, product: string | null): readonly string[] {
  if (category === null) return product === null ? [] : [product];
  return product === null ? [category] : [category, product];
}
