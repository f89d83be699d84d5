/**
 * Days from which provisions are in force, as moments in London time.
 *
 * The Data (Use and Access) Act 2025 ss.110 and 114 commenced on 5 February 2026 (SI 2026/82, reg 2(v), (x)).
 */
import { order, type Moment, type Order } from '../model/moment.ts';

/** 5 February 2026, 00:00 in London, which was then UTC. */
export const DUAA_2025_IN_FORCE = Date.UTC(2026, 1, 5);

/** Whether something happened before that day, on or after it, or cannot be told. */
export function orderAgainst(moment: Moment | null, day: number): Order {
  return order(moment, { start: day, end: day });
}
