/** Deals of customer systems: what a row says is a sale where the deal was won, and a negotiation where it was not. */
import type { FieldSource, RecordMapping } from '../../../shared/model/mapping.ts';
import { constant, first, known, words } from './describe.ts';
import {
  DEAL_STATES,
  NEGOTIATION,
  NOT_WON_STAGES,
  NOT_WON_STATES,
  QUOTES,
  SALE_IF_WON,
} from './vocabulary.ts';

/**
 * Two records of one deal, whose amount every row of an export by product or contact repeats, of which a row gives one. A stage whose meaning is not known rejects the row, unless a box says
 * whether the deal was won; where the box and the stage disagree, it is no sale: a box says so more certainly than a stage, which
 * anybody can rename, and a deal that either calls lost is not taken for won.
 */
export function deal(about: {
  /** Headings of the boxes that say whether it was won, and whether it is over; none where only the stage does. */
  readonly won?: readonly string[];
  readonly over?: readonly string[];
  readonly stage: readonly string[];
  readonly closed: FieldSource;
  readonly created: FieldSource;
  readonly fields: RecordMapping['fields'];
  /** A status that goes before the deal's own: `cancelled` of what was deleted. */
  readonly deleted?: FieldSource;
  readonly each?: RecordMapping['each'];
  readonly needs?: readonly string[];
}): readonly RecordMapping[] {
  const { stage, won = [], over = [], needs = [] } = about;
  const deleted = about.deleted === undefined ? [] : [about.deleted];
  const boxes = over.length === 0 ? [] : [known(NOT_WON_STATES, ...over)];
  const repeated = about.each === undefined ? {} : { each: about.each };
  return [
    {
      kind: 'transaction',
      amountOfDeal: true,
      ...repeated,
      needs: [...needs, 'kind'],
      fields: {
        ...about.fields,
        at: about.closed,
        kind: known(SALE_IF_WON, ...won, ...stage),
        status: first(...deleted, known(NOT_WON_STAGES, ...stage), constant('completed')),
      },
    },
    {
      kind: 'transaction',
      amountOfDeal: true,
      ...repeated,
      needs,
      when: words(NEGOTIATION, ...won, ...stage),
      fields: {
        ...about.fields,
        at: about.created,
        kind: first(known(QUOTES, ...stage), constant('unknown')),
        status: first(...deleted, known(DEAL_STATES, ...stage), ...boxes),
      },
    },
  ];
}
