/** Methods of the similarity review. Verdicts are recorded at once and change a conclusion only through a new run. */
import type { PairPage } from '../../shared/ipc/review-contract.ts';
import { changesSentence } from '../../shared/report/effect-words.ts';
import { REASON_WORDINGS } from '../../shared/report/reason-wordings.ts';
import { many } from '../../shared/report/write.ts';
import { DEFAULT_THRESHOLDS } from '../../shared/similarity/score.ts';
import { Failure } from './failure.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';
import { draw, lookAgain, sampleOf } from './review/coverage.ts';
import { decide, undo } from './review/decide.ts';
import type { Desks } from './review/desks.ts';
import { exportReviews } from './review/export-reviews.ts';
import { pairDetail } from './review/pair-detail.ts';
import { previewThresholds } from './review/preview-thresholds.ts';
import { reviewEffect } from './review/review-effect.ts';

type Method =
  | 'reviewDesk'
  | 'reviewPairs'
  | 'reviewPair'
  | 'decidePairs'
  | 'previewDecision'
  | 'decideFiltered'
  | 'undoReview'
  | 'reviewEffect'
  | 'previewThresholds'
  | 'reviewSample'
  | 'drawSample'
  | 'lookAgain'
  | 'writeReviews';

/** Reviewers and wordings offered. */
const OFFERED = 20;

export function reviewMethods(open: OpenAudit, desks: Desks): Pick<EngineTable, Method> {
  return {
    reviewDesk: () => {
      const { reviews, settings } = open.store;
      const used = reviews.wordings(OFFERED);
      return {
        reviewers: reviews.reviewers(OFFERED),
        wordings: [...used, ...REASON_WORDINGS.filter((wording) => !used.includes(wording))],
        secondReviewer: settings().policies.secondReviewer ?? false,
        thresholds: settings().thresholds ?? DEFAULT_THRESHOLDS,
      };
    },
    reviewPairs: async ({ filter, sort, page }) => {
      const desk = await desks.latest();
      if (desk === null) return NO_PAIRS;
      const found = desk.find(filter, sort);
      const pairs = found.subarray(page.offset, page.offset + page.limit);
      desk.suggester.want(pairs);
      return {
        run: desk.run.id,
        total: found.length,
        rows: Array.from(pairs, (pair) => desk.row(pair)),
        counts: {
          states: { ...desk.states.counts },
          suggestions: desk.bands(desk.table.byMessages),
          suggested: desk.suggester.suggested,
          pairs: desk.table.length,
        },
        decidedSince: desk.store.reviews.decidingSince(desk.run.acts),
      };
    },
    reviewPair: async ({ run, pair }) => {
      const desk = await desks.of(run);
      if (pair >= desk.table.length)
        throw new Failure('no_such_pair', 'There is no such pair in the latest evaluation.');
      return pairDetail(desk, pair);
    },
    decidePairs: async ({ run, pairs, decision }) => decide(await desks.of(run), pairs, decision, {}),
    previewDecision: async ({ run, filter }) => {
      const desk = await desks.of(run);
      const pairs = desk.find(filter, 'messages').filter((pair) => desk.states.state(pair) !== 'same');
      return {
        pairs: pairs.length,
        alreadyReviewed: pairs.filter(
          (pair) => desk.states.verdict(pair) !== null || desk.states.state(pair) === 'disagreed',
        ).length,
        messages: pairs.reduce((sum, pair) => sum + desk.table.messages[pair]!, 0),
        suggestions: desk.bands(pairs),
      };
    },
    decideFiltered: async ({ run, filter, expected, decision }) => {
      const desk = await desks.of(run);
      const pairs = desk.find(filter, 'messages').filter((pair) => desk.states.state(pair) !== 'same');
      if (pairs.length !== expected)
        throw new Failure(
          'pairs_changed',
          `The filter now finds ${many(pairs.length, 'pair', 'pairs')} and not ${expected}: look at the preview again.`,
        );
      return decide(desk, pairs, decision, { filter });
    },
    undoReview: async ({ reviewer, act }) => {
      const desk = await desks.latest();
      return desk === null ? null : undo(desk, reviewer, act);
    },
    reviewEffect: async ({ run, trial }) => {
      const desk = await desks.of(run);
      const tried =
        trial === null ? null : { pairs: desk.find(trial.filter, 'messages'), verdict: trial.verdict };
      return open.jobs.start('Trying the verdicts', async (task) => {
        const changes = await reviewEffect(desk, tried, task);
        return {
          summary: changesSentence('A new evaluation', changes.contacts, changes.messages),
          notes: [],
          changes,
        };
      });
    },
    previewThresholds: async ({ run, thresholds }) => previewThresholds(await desks.of(run), thresholds),
    reviewSample: async () => {
      const desk = await desks.latest();
      return desk === null ? null : sampleOf(desk.store);
    },
    drawSample: async ({ run, reviewer, size, seed }) => draw(await desks.of(run), reviewer, size, seed),
    lookAgain: async ({ run, reviewer, place, verdict, reason }) =>
      lookAgain(await desks.of(run), reviewer, place, verdict, reason),
    writeReviews: ({ path }) => {
      const audit = open.store;
      return open.jobs.start('Writing the reviews', async () => {
        const { reviews, labels } = exportReviews(audit, path);
        audit.appendLog(ACTOR, 'reviews_exported', { reviews, labels });
        return {
          summary: `${many(reviews, 'review was', 'reviews were')} written${labels === 0 ? '' : `, and ${many(labels, 'label', 'labels')} put under another`}.`,
          notes: [],
        };
      });
    },
  };
}

const NO_PAIRS: PairPage = {
  run: null,
  total: 0,
  rows: [],
  counts: {
    states: { unreviewed: 0, skipped: 0, one_reviewer: 0, disagreed: 0, decided: 0, accepted: 0, same: 0 },
    suggestions: { similar: 0, review: 0, dissimilar: 0 },
    suggested: 0,
    pairs: 0,
  },
  decidedSince: 0,
};
