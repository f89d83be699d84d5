/** What the list of contacts shows, as its address has it: search, verdict, provision with outcome, and order. */
import {
  CONTACT_SORTS,
  type ContactFilterView,
  type ContactSort,
} from '../../../shared/ipc/contacts-contract.ts';
import { PROVISIONS } from '../../../shared/model/finding.ts';
import { OUTCOMES } from '../../../shared/model/outcome.ts';

export interface ContactQuery {
  readonly filter: ContactFilterView;
  readonly sort: ContactSort;
}

export const VERDICTS = ['yes', 'undetermined', 'no'] as const;

/** As long as the engine takes. */
const LONGEST_SEARCH = 500;

/** An address may be written by hand: what it says that is not known is left out. */
export function contactQuery(query: URLSearchParams): ContactQuery {
  const provision = PROVISIONS.find((id) => id === query.get('provision')) ?? null;
  const outcome = OUTCOMES.find((one) => one === query.get('outcome')) ?? null;
  const isPair = provision !== null && outcome !== null;
  return {
    filter: {
      search: (query.get('search') ?? '').slice(0, LONGEST_SEARCH),
      mayMarket: VERDICTS.find((verdict) => verdict === query.get('may')) ?? null,
      provision: isPair ? provision : null,
      outcome: isPair ? outcome : null,
    },
    sort: CONTACT_SORTS.find((sort) => sort === query.get('sort')) ?? 'contact',
  };
}

/** The same for an address; `hrefTo` leaves out what is empty. */
export function addressQuery({ filter, sort }: ContactQuery): Readonly<Record<string, string | null>> {
  return {
    search: filter.search,
    may: filter.mayMarket,
    provision: filter.provision,
    outcome: filter.outcome,
    sort: sort === 'contact' ? null : sort,
  };
}

export function isFiltered({ search, mayMarket, provision }: ContactFilterView): boolean {
  return search.trim() !== '' || mayMarket !== null || provision !== null;
}
