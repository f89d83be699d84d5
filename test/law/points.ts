/** Entries of a register of collection points for case tables: all in order, of which each case changes what it is about. */
import { joinPoints } from '../../shared/evaluate/join-points.ts';
import type { PointFact } from '../../shared/model/collection-point.ts';
import type { CollectionFact } from '../../shared/model/facts.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { factsOf, when, type Changed } from './facts.ts';

export type ChangedPoint = Partial<Omit<PointFact, 'from' | 'to' | 'row'>> & {
  readonly from?: string;
  readonly to?: string;
};

/** Row `i + 1` of source 8 for the i-th. The good entry is the checkout, in use from 2025 on, with an opt-out box. */
export function pointsOf(...points: readonly ChangedPoint[]): readonly PointFact[] {
  return points.map(({ from = '2025-01-01', to = '', ...changed }, i) => ({
    pointId: 'P1',
    name: 'Checkout',
    pointKind: 'checkout',
    context: 'checkout',
    sources: null,
    wording: 'Tick here if you do not want news',
    meansOfRefusing: 'yes',
    mechanism: 'opt_out_box',
    simple: 'yes',
    free: 'yes',
    channels: [],
    notice: 'v1',
    sender: 'Shop Ltd',
    sentBySender: 'yes',
    row: rowRef(8, i + 1),
    ...changed,
    from: when(from),
    to: when(to),
  }));
}

/** A collection of which only the day is known, and what the case adds. */
export const BARE: Changed<CollectionFact> = {
  context: 'unknown',
  collectedBy: null,
  collectedBySender: 'unknown',
  meansOfRefusing: 'unknown',
  mechanism: 'unknown',
  refused: 'unknown',
};

/** Such a collection, joined to these entries. */
export function joined(
  collection: Changed<CollectionFact>,
  ...points: readonly ChangedPoint[]
): CollectionFact {
  const { collections } = factsOf({ collections: [{ ...BARE, ...collection }] });
  return joinPoints(pointsOf(...points))(collections[0]!);
}
