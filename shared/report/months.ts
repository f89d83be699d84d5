/** Conclusions on messages by London month, summed from the days of a run. */
import type { Conclusion } from '../model/outcome.ts';

export interface MonthCounts {
  /** `2026-05`; `null` for undated messages. */
  readonly month: string | null;
  readonly lawful: Readonly<Record<Conclusion, number>>;
}

const NONE: Readonly<Record<Conclusion, number>> = { yes: 0, no: 0, undetermined: 0, not_applicable: 0 };

/**
 * Oldest first, with the months between in which nothing was sent; undated messages last.
 * @param days counts by London day (`2026-05-31`), or month (`2026-05`) where no day is known; the empty key holds the undated.
 */
export function monthsOf(
  days: Readonly<Record<string, Readonly<Record<Conclusion, number>>>>,
): readonly MonthCounts[] {
  const counts = new Map<string, Readonly<Record<Conclusion, number>>>();
  for (const [day, one] of Object.entries(days)) {
    const month = day.slice(0, 7);
    counts.set(month, plus(counts.get(month) ?? NONE, one));
  }
  const undated = counts.get('');
  counts.delete('');
  const dated = [...counts.keys()].sort();
  const last = dated.at(-1) ?? '';
  const months: MonthCounts[] = [];
  for (let month = dated[0]; month !== undefined && month <= last; month = following(month))
    months.push({ month, lawful: counts.get(month) ?? NONE });
  return undated === undefined ? months : [...months, { month: null, lawful: undated }];
}

function plus(
  a: Readonly<Record<Conclusion, number>>,
  b: Readonly<Record<Conclusion, number>>,
): Readonly<Record<Conclusion, number>> {
  return {
    yes: a.yes + b.yes,
    no: a.no + b.no,
    undetermined: a.undetermined + b.undetermined,
    not_applicable: a.not_applicable + b.not_applicable,
  };
}

/** `2025-12` → `2026-01`. */
function following(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
