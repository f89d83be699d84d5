/**
 * When something happened, as precisely as it was recorded and no more.
 *
 * A moment is the half-open interval `[start, end)` in milliseconds since the Unix epoch, UTC. A date alone is that
 * whole day in London (23 or 25 hours when the clocks change); minutes are a minute wide, seconds a second.
 * `null` stands for an event whose date was not recorded.
 */
export interface Moment {
  readonly start: number;
  readonly end: number;
}

export type Order = 'before' | 'after' | 'cannot_tell';

/** Which of two moments came first. Overlapping or missing moments cannot be ordered. */
export function order(a: Moment | null, b: Moment | null): Order {
  if (a === null || b === null) return 'cannot_tell';
  if (a.end <= b.start) return 'before';
  if (b.end <= a.start) return 'after';
  return 'cannot_tell';
}
