/** Where the person is: `#/page/id?query`, kept in the address so that a reload or a crash leads back to it. */
import { useSyncExternalStore } from 'react';

export const PAGES = [
  'start',
  'set-up',
  'import',
  'points',
  'register',
  'overview',
  'contacts',
  'identity',
  'campaigns',
  'similarity',
  'samples',
  'report',
  'custody',
  'log',
  'changes',
  'help',
] as const;
export type PageName = (typeof PAGES)[number];

export interface Route {
  readonly page: PageName;
  /** What the page is about: a contact's number, a campaign's own id. */
  readonly id: string | null;
  readonly query: URLSearchParams;
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [name, ...rest] = path.split('/');
  const page = PAGES.find((known) => known === name) ?? 'start';
  const id = rest.length === 0 || rest[0] === '' ? null : decoded(rest.join('/'));
  return { page, id, query: new URLSearchParams(query) };
}

/** A hand-written address may hold a stray `%`: it is then taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a page, for a link. Empty values leave the query. */
export function hrefTo(
  page: PageName,
  id: string | number | null = null,
  query: Readonly<Record<string, string | null>> = {},
): string {
  const kept = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== null && entry[1] !== '',
  );
  const search = new URLSearchParams(kept).toString();
  return `#/${page}${id === null ? '' : `/${encodeURIComponent(id)}`}${search === '' ? '' : `?${search}`}`;
}

export function goTo(href: string): void {
  window.location.hash = href;
}

/** Changes the address without a new step in the history: for filters, which are one place. */
export function stayAt(href: string): void {
  window.history.replaceState(null, '', href);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

let last: { readonly hash: string; readonly route: Route } | null = null;
function current(): Route {
  const { hash } = window.location;
  if (last?.hash !== hash) last = { hash, route: parseRoute(hash) };
  return last.route;
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, current);
}
