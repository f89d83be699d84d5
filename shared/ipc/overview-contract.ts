/** Figures over the whole run, for charts and facets: counted in the store, never row by row in the page. */
import type { ProvisionId } from '../model/finding.ts';
import type { Basis, Conclusion, Outcome } from '../model/outcome.ts';
import type { ContactFilterView } from './contacts-contract.ts';
import type { None } from './reply.ts';

/** How many contacts of a filter have which verdict and which outcome; each facet as if its own choice were not made. */
export interface ContactFacets {
  readonly mayMarket: Readonly<Record<'yes' | 'no' | 'undetermined', number>>;
  readonly outcomes: Readonly<Record<ProvisionId, Readonly<Record<Outcome, number>>>>;
}

/** Contacts that share subscriber, basis and verdict: a ribbon of the flow from contacts to lawful route. */
export interface FlowView {
  readonly subscriber: 'individual' | 'corporate' | 'unknown';
  readonly basis: Basis;
  readonly mayMarket: 'yes' | 'no' | 'undetermined';
  readonly contacts: number;
}

/** Messages judged of one London day (`2026-02-14`), of a month of which no day is known (`2026-02`), or of neither (`null`). */
export interface DayView {
  readonly day: string | null;
  readonly lawful: Readonly<Record<Conclusion, number>>;
}

export interface OverviewMethods {
  readonly contactFacets: { args: { readonly filter: ContactFilterView }; result: ContactFacets };
  readonly flow: { args: None; result: readonly FlowView[] };
  /** In order of day, undated last; days without messages are left out. */
  readonly messageDays: { args: None; result: readonly DayView[] };
}

export const OVERVIEW_METHODS = [
  'contactFacets',
  'flow',
  'messageDays',
] as const satisfies readonly (keyof OverviewMethods)[];
