/**
 * Which collection the soft opt-in rests on. Both 22(3)(a) and the first limb of 22(3)(c) must come from the same event
 * (law part B3), so the one that stands best on the pair is taken.
 */
import type { CollectionFact } from '../model/facts.ts';
import { order } from '../model/moment.ts';
import { allOf, type Outcome } from '../model/outcome.ts';
import { refusalUnder } from '../law/countries/conditions.ts';
import { pointServes } from '../law/electronic-mail.ts';
import { decideRefusalAtCollection } from '../law/pecr-22-3-c-refusal-at-collection.ts';
import { decideSaleOrNegotiation } from '../law/pecr-22-3-a-sale-or-negotiation.ts';
import { because, judged, type Judged, type Question } from '../law/provision.ts';

export interface ChosenCollection {
  readonly sale: Judged;
  readonly refusal: Judged;
}

interface Candidate extends ChosenCollection {
  readonly collection: CollectionFact;
}

/** `undetermined` when nothing was recorded; `not_met` when every recorded collection came later (rule R-24). */
export function chooseCollection(question: Question): ChosenCollection {
  const { collections, subscriber } = question.facts;
  if (collections.length === 0) {
    const none = judged('undetermined', because('no_collection', subscriber.rows));
    return { sale: none, refusal: none };
  }
  const earlier = collections.filter(({ at }) => order(at, question.at) !== 'after');
  if (earlier.length === 0) {
    const later = judged(
      'not_met',
      because(
        'only_later_collections',
        collections.map(({ row }) => row),
      ),
    );
    return { sale: later, refusal: later };
  }
  const candidates = earlier.map((collection) => ({
    collection,
    sale: decideSaleOrNegotiation(collection, question),
    refusal: refusalUnder(
      decideRefusalAtCollection(collection, question.audit.policies, question.channel),
      collection,
      question,
    ),
  }));
  if (question.audit.policies.laterCollectionCures)
    return candidates.reduce((a, b) => (better(b, a) ? b : a));
  const first = possiblyFirst(ofTheseDetails(candidates, question)).toSorted(
    (a, b) => a.collection.row - b.collection.row,
  );
  // Each fails, if on a different limb: whichever came first, the pair is not met, and the doubt must not hide that.
  if (first.every((candidate) => pairRank(candidate) === RANK.not_met))
    return first.reduce((a, b) => (better(a, b) ? b : a));
  return {
    sale: agreed(first.map(({ sale }) => sale)),
    refusal: agreed(first.map(({ refusal }) => refusal)),
  };
}

/** What holds whichever of them came first; where they differ, it cannot be told. */
function agreed(each: readonly Judged[]): Judged {
  const [first] = each;
  if (each.every(({ outcome }) => outcome === first!.outcome)) return first!;
  return judged('undetermined', ...each.flatMap(({ reasons }) => reasons));
}

const RANK: Readonly<Record<Outcome, number>> = { met: 3, undetermined: 2, not_met: 1, not_applicable: 0 };

function better(a: Candidate, b: Candidate): boolean {
  for (const key of [pairRank, saleRank, refusalRank, startOf]) {
    if (key(a) !== key(b)) return key(a) > key(b);
  }
  return a.collection.row < b.collection.row;
}

const pairRank = ({ sale, refusal }: Candidate): number => RANK[allOf(sale.outcome, refusal.outcome)];
const saleRank = ({ sale }: Candidate): number => RANK[sale.outcome];
const refusalRank = ({ refusal }: Candidate): number => RANK[refusal.outcome];
const startOf = ({ collection }: Candidate): number => collection.at?.start ?? -Infinity;

/** The phone taken last year is not the initial collection of the email: each detail has its own (rule R-25). */
function ofTheseDetails(
  candidates: readonly Candidate[],
  { channel, facts }: Question,
): readonly Candidate[] {
  const own = candidates.filter(
    ({ collection }) => pointServes(collection.point, channel, facts.subscriber) !== 'no',
  );
  return own.length > 0 ? own : candidates;
}

/** Where "initially collected" means the very first: those that no other certainly precedes. Points of one time do not. */
function possiblyFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const precedes = ({ collection: { at } }: Candidate, { collection }: Candidate): boolean =>
    order(at, collection.at) === 'before' && order(collection.at, at) !== 'before';
  return candidates.filter((one) => !candidates.some((other) => precedes(other, one)));
}
