/** What the review shows, as its address has it: which queue, what is searched, and which pair of them. */
import { PAIR_SORTS, type PairFilter, type PairSort } from '../../../shared/ipc/review-contract.ts';
import { VERDICTS } from '../../../shared/model/evidence.ts';
import { BANDS } from '../../../shared/similarity/score.ts';

export interface Queue {
  readonly id: string;
  readonly label: string;
  readonly states: PairFilter['states'];
  readonly carriedOver: boolean | null;
  /** What an empty queue says. */
  readonly empty: string;
}

export const QUEUES = [
  {
    id: 'open',
    label: 'To decide',
    states: ['unreviewed'],
    carriedOver: null,
    empty: 'Every pair has been looked at.',
  },
  { id: 'skipped', label: 'Skipped', states: ['skipped'], carriedOver: null, empty: 'Nothing was skipped.' },
  {
    id: 'second',
    label: 'Second reviewer',
    states: ['one_reviewer'],
    carriedOver: null,
    empty: 'No pair waits for a second reviewer.',
  },
  {
    id: 'disagreed',
    label: 'Disagreed',
    states: ['disagreed'],
    carriedOver: null,
    empty: 'Reviewers disagree about no pair.',
  },
  {
    id: 'decided',
    label: 'Decided',
    states: ['decided'],
    carriedOver: null,
    empty: 'Nothing is decided yet.',
  },
  {
    id: 'accepted',
    label: 'By policy',
    states: ['accepted'],
    carriedOver: null,
    empty: 'No policy accepts suggestions in this audit, or none fits.',
  },
  {
    id: 'carried',
    label: 'Carried over',
    states: ['decided', 'one_reviewer', 'disagreed'],
    carriedOver: true,
    empty: 'No verdict was carried over from an earlier review.',
  },
  {
    id: 'same',
    label: 'Same label',
    states: ['same'],
    carriedOver: null,
    empty: 'No message promoted the very label that was bought.',
  },
] as const satisfies readonly Queue[];

/** One pair at a time, all of a queue, or the labels that pairs are made of. */
export const VIEWS = ['one', 'grid', 'labels'] as const;

export interface ReviewQuery {
  readonly queue: Queue;
  readonly search: string;
  readonly suggestion: PairFilter['suggestion'];
  readonly verdict: PairFilter['verdict'];
  readonly sort: PairSort;
  readonly view: (typeof VIEWS)[number];
  /** Which pair of the queue. */
  readonly at: number;
}

export const LONGEST_SEARCH = 500;

/** An address may be written by hand: what it says that is not known is left out. */
export function reviewQuery(address: URLSearchParams): ReviewQuery {
  const at = Number(address.get('at') ?? 0);
  return {
    queue: QUEUES.find(({ id }) => id === address.get('queue')) ?? QUEUES[0],
    search: (address.get('search') ?? '').slice(0, LONGEST_SEARCH),
    suggestion: BANDS.find((band) => band === address.get('suggestion')) ?? null,
    verdict: VERDICTS.find((verdict) => verdict === address.get('verdict')) ?? null,
    sort: PAIR_SORTS.find((sort) => sort === address.get('sort')) ?? 'messages',
    view: VIEWS.find((view) => view === address.get('view')) ?? 'one',
    at: Number.isSafeInteger(at) && at > 0 ? at : 0,
  };
}

/** The same for an address; `hrefTo` leaves out what is empty. */
export function addressQuery(query: ReviewQuery): Readonly<Record<string, string | null>> {
  return {
    queue: query.queue.id === QUEUES[0].id ? null : query.queue.id,
    search: query.search,
    suggestion: query.suggestion,
    verdict: query.verdict,
    sort: query.sort === 'messages' ? null : query.sort,
    view: query.view === 'one' ? null : query.view,
    at: query.at === 0 ? null : String(query.at),
  };
}

export function filterOf({ queue, search, suggestion, verdict }: ReviewQuery): PairFilter {
  return { search, states: queue.states, suggestion, verdict, carriedOver: queue.carriedOver };
}
