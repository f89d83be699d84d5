/** One pair in full: why it is suggested as it is, the closest pairs decided before, and all that was done about it. */
import type { PairActView, PairDetail, PrecedentView } from '../../../shared/ipc/review-contract.ts';
import { rowRef } from '../../../shared/model/row-ref.ts';
import { momentWords } from '../../../shared/report/moment-text.ts';
import { precedentsFor } from '../../../shared/similarity/precedent.ts';
import { suggestSimilarity } from '../../../shared/similarity/suggest.ts';
import { OWN_REVIEWS } from '../../store/own-reviews.ts';
import { pairKey } from '../../store/pooled-reviews.ts';
import { type RecordedReview } from '../../store/reviews.ts';
import { evidenceNames } from '../views.ts';
import type { DecidedBefore } from './decided-before.ts';
import { shown, type Desk } from './desk.ts';

export async function pairDetail(desk: Desk, pair: number): Promise<PairDetail> {
  const labels = desk.labels(pair);
  const { library } = desk.suggester;
  const own = pairKey(labels.bought, labels.promoted);
  await library.prepare([labels.bought, labels.promoted]);
  desk.refuseWhenClosed();
  const [bought, promoted] = [library.traits(labels.bought), library.traits(labels.promoted)];
  const precedents = precedentsFor(
    bought,
    promoted,
    desk.decidedBefore().filter(({ key }) => key !== own),
  );
  const { suggestion, score, reasons } = suggestSimilarity(bought, promoted, {
    thresholds: desk.thresholds,
    placements: desk.suggester.placements,
    precedents,
  });
  desk.suggester.want([pair]);
  return {
    row: desk.row(pair),
    suggestion,
    score,
    reasons: reasons.filter(({ kind }) => kind !== 'precedent'),
    precedents: precedents.map(precedentView),
    history: historyOf(desk, pair),
    differ: desk.states.state(pair) === 'disagreed' ? desk.states.differing(pair) : [],
  };
}

function precedentView({
  bought,
  promoted,
  verdict,
  reviewer,
  decided,
  reason,
  closeness,
  carriedOver,
}: DecidedBefore & { readonly closeness: number }): PrecedentView {
  return {
    bought: shown(bought.label),
    promoted: shown(promoted.label),
    verdict,
    reviewer,
    when: decided,
    reason,
    closeness,
    carriedOver,
  };
}

function historyOf(desk: Desk, pair: number): readonly PairActView[] {
  const { store } = desk;
  const labels = desk.labels(pair);
  const names = evidenceNames(store.sources());
  const imported = desk.states.imported(labels).map((review: RecordedReview): PairActView => ({
    act: null,
    kind: review.settles ? 'settlement' : 'verdict',
    verdict: review.verdict,
    reviewer: review.reviewer,
    when: review.reviewedAt === null ? null : momentWords(review.reviewedAt),
    reason: review.reason,
    undone: false,
    evidence: names([review.row])[0]!,
    row: review.row,
    carriedOver: true,
    pairs: 1,
  }));
  const own = store.reviews.history(desk.states.spellings(labels)).flatMap((act): readonly PairActView[] => {
    // Being drawn says nothing of the pair, and what was done to its labels is told beside them.
    if (act.kind === 'sample' || act.kind === 'group' || act.kind === 'ungroup') return [];
    if (act.kind === 'keep_apart') return [];
    const at = Date.parse(act.at);
    const row = rowRef(OWN_REVIEWS, act.row);
    return [
      {
        act: act.id,
        kind: act.kind,
        verdict: act.verdict,
        reviewer: act.reviewer,
        when: momentWords({ start: at, end: at }),
        reason: act.reason,
        undone: act.undoneBy !== null,
        evidence: names([row])[0]!,
        row,
        carriedOver: false,
        pairs: act.pairs,
      },
    ];
  });
  return [...imported, ...own];
}
