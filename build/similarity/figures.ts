/** How good scores are: the area under the curve, and what lies in each band. */
import type { Thresholds } from '../../shared/model/thresholds.ts';
import { bandOf } from '../../shared/similarity/score.ts';

export interface ScoredPair {
  readonly label: string;
  readonly score: number;
}

/** The chance that a pair labelled `high` scores above one labelled `low`; ties count half. */
export function areaUnderCurve(pairs: readonly ScoredPair[], high: string, low: string): number {
  const of = (label: string): readonly number[] =>
    pairs.filter((p) => p.label === label).map(({ score }) => score);
  const [highs, lows] = [of(high), of(low)];
  let won = 0;
  for (const a of highs) for (const b of lows) won += a > b ? 1 : a === b ? 0.5 : 0;
  return won / (highs.length * lows.length);
}

export interface BandFigures {
  /** Of the pairs suggested as similar, the share labelled dissimilar; and the other way round. */
  readonly dissimilarAmongSimilar: number;
  readonly similarAmongDissimilar: number;
  /** Of the arguable pairs, and of all pairs, the share left to a person. */
  readonly arguableInReview: number;
  readonly inReview: number;
}

export function bandFigures(pairs: readonly ScoredPair[], thresholds: Thresholds): BandFigures {
  const share = (some: readonly ScoredPair[], test: (pair: ScoredPair) => boolean): number =>
    some.length === 0 ? 0 : some.filter(test).length / some.length;
  const band = (pair: ScoredPair): string => bandOf(pair.score, thresholds);
  return {
    dissimilarAmongSimilar: share(
      pairs.filter((p) => band(p) === 'similar'),
      (p) => p.label === 'dissimilar',
    ),
    similarAmongDissimilar: share(
      pairs.filter((p) => band(p) === 'dissimilar'),
      (p) => p.label === 'similar',
    ),
    arguableInReview: share(
      pairs.filter((p) => p.label === 'arguable'),
      (p) => band(p) === 'review',
    ),
    inReview: share(pairs, (p) => band(p) === 'review'),
  };
}
