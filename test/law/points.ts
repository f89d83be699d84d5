/** Entries of a register of collection points for case tables: all in order, of which each case changes what it is about. */
import type { PointFact } from '../../shared/model/collection-point.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { when } from './facts.ts';

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
