/** What purchases and enquiries leave open, and whether what was promoted is similar to them. */
import type { TransactionFact } from '../model/facts.ts';
import { order } from '../model/moment.ts';
import type { Promotion } from '../law/provision.ts';
import { nextMessage, promotionOf } from './next-message.ts';
import { openFact, ofSource, overlapsJudged, placed, type Outside } from './open-fact-parts.ts';
import {
  both,
  contact,
  reviewed,
  transaction,
  type Change,
  type Given,
  type Supposition,
} from './suppose.ts';
import { BY_DEALINGS } from './touches.ts';

/** A label that nothing else bears. */
const OTHER = '\u0000another';

export function openInDealings(of: Given, outside: Outside): readonly Supposition[] {
  const { facts, audit } = of;
  const promotions = distinct([
    nextMessage(facts, audit).promotion,
    ...facts.messages.map(({ campaign }) => promotionOf(campaign)),
  ]);
  const promoted = [...new Set(promotions.flatMap(labelsOf))];
  const found: Supposition[] = [];
  if (facts.transactions.every(({ at }) => order(at, audit.asAt) === 'after'))
    found.push(
      openFact(
        'purchase',
        facts.subscriber.rows,
        [],
        facts.subscriber.rows[0] === undefined ? {} : ofSource(facts.subscriber.rows[0]),
        addPurchase(promoted, outside),
        both(addPurchase([OTHER], outside), reviewed([OTHER], promoted, 'dissimilar')),
      ),
    );
  for (const one of facts.transactions) found.push(...openInOne(one, promoted, of, outside));
  return [...found, ...unreviewed(of, promotions)];
}

/** Purchases of each of these labels, before everything. */
function addPurchase(labels: readonly string[], { before }: Outside): Change {
  return contact(BY_DEALINGS, (all) => ({
    ...all,
    transactions: [
      ...all.transactions,
      ...labels.map((label): TransactionFact => ({
        at: before,
        type: 'sale',
        product: null,
        category: label,
        status: 'completed',
        reference: null,
        row: all.subscriber.rows[0] ?? 0,
      })),
    ],
  }));
}

function openInOne(
  one: TransactionFact,
  promoted: readonly string[],
  of: Given,
  outside: Outside,
): readonly Supposition[] {
  const { row, at, product, category } = one;
  const found: Supposition[] = [];
  const group = { ...ofSource(row), at };
  if (category === null && promoted.length > 0)
    found.push(
      openFact(
        'category_bought',
        [row],
        [product, at],
        group,
        both(
          transaction(row, { category: promoted[0]! }),
          reviewed([promoted[0]!, ...labels(product)], promoted, 'similar'),
        ),
        both(
          transaction(row, { category: OTHER }),
          reviewed([OTHER, ...labels(product)], promoted, 'dissimilar'),
        ),
      ),
    );
  if (overlapsJudged(at, of))
    found.push(
      openFact(
        'purchase_date',
        [row],
        [product ?? category, at],
        group,
        transaction(row, { at: placed(at, outside).before }),
        transaction(row, { at: placed(at, outside).after }),
      ),
    );
  if (one.status === 'unknown' || one.status === 'open')
    found.push(
      openFact(
        'completed_sale',
        [row],
        [product ?? category, at],
        group,
        transaction(row, { status: 'completed', type: 'sale' }),
        transaction(row, { status: 'abandoned' }),
      ),
    );
  return found;
}

/** Each pair of labels that no category settles. Documented verdicts included: two reviewers may disagree. */
function unreviewed({ facts }: Given, promotions: readonly Promotion[]): readonly Supposition[] {
  const found = new Map<string, Supposition>();
  for (const one of facts.transactions)
    for (const promotion of promotions) {
      const [bought, about] = [labels(one.category, one.product), labelsOf(promotion)];
      if (bought.length === 0 || about.length === 0 || bought[0] === about[0]) continue;
      const name = `${bought[0]} → ${about[0]}`;
      if (found.has(name)) continue;
      found.set(
        name,
        openFact(
          'similarity',
          [one.row, ...promotion.rows],
          [bought[0]!, about[0]!],
          { name },
          reviewed(bought, about, 'similar'),
          reviewed(bought, about, 'dissimilar'),
        ),
      );
    }
  return [...found.values()];
}

function labelsOf({ category, promoted }: Promotion): readonly string[] {
  return labels(category, promoted);
}
function labels(...all: readonly (string | null)[]): readonly string[] {
  return all.filter((one) => one !== null);
}

function distinct(promotions: readonly Promotion[]): readonly Promotion[] {
  const seen = new Map<string, Promotion>();
  for (const one of promotions) {
    const key = JSON.stringify([one.category, one.promoted]);
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
