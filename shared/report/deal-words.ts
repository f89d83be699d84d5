/** Deals that a file holds on several rows, in sentences: how their amounts were added to its control totals. */
import type { DealTotals } from '../model/source-totals.ts';
import { many, n } from './write.ts';

/** Each without its full stop. */
export function dealWords({ once, differing, named }: DealTotals): readonly string[] {
  const told: string[] = [];
  if (once.deals > 0)
    told.push(
      `${comes(once.deals)} on ${n(once.rows)} rows, each with the amount of the whole deal, which was added once`,
    );
  if (differing.deals > 0) {
    const more = named.length > 0 && named.length < differing.deals ? ' and others' : '';
    const names = named.length === 0 ? '' : ` (${named.join(', ')}${more})`;
    told.push(
      `${comes(differing.deals)} on ${n(differing.rows)} rows with different amounts, currencies or states, so that it cannot be told whether they are lines of the deal: each row was added${names}`,
    );
  }
  return told;
}

function comes(deals: number): string {
  return `${many(deals, 'deal')} ${deals === 1 ? 'comes' : 'come'}`;
}
