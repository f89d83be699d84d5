/** The rows of a long list near where the person looks, asked for a page at a time. */
import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CallError } from '../../api.ts';
import type { Page } from '../../../shared/ipc/reply.ts';

export interface Paged<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** A list to look through: what it is kept under, and how a page of it is asked for. */
export interface Listing<Row> {
  readonly key: readonly unknown[];
  readonly ask: (page: Page) => Promise<Paged<Row>>;
}

export interface Pages<Row> {
  /** `null` until the first answer. */
  readonly total: number | null;
  /** `undefined` while that row is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly error: CallError | null;
  readonly again: () => void;
  /** The rows still answer an earlier question; the new one is under way. */
  readonly isStale: boolean;
}

/** Rows of one page. */
const PAGE = 100;

interface Answer<Row> {
  readonly key: string;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

export function usePages<Row>({ key, ask }: Listing<Row>, first: number, end: number): Pages<Row> {
  const last = useRef<Answer<Row> | null>(null);
  const question = JSON.stringify(key);
  const pages = pagesNear(first, end, last.current?.key === question ? last.current.total : 0);
  const results: readonly UseQueryResult<Paged<Row>, CallError>[] = useQueries({
    queries: pages.map((page) => {
      const asked: Page = { offset: page * PAGE, limit: PAGE };
      return { queryKey: [...key, asked], queryFn: () => ask(asked) };
    }),
  });
  const held = new Map(
    results.flatMap((result, i) => (result.data ? [[pages[i]!, result.data.rows] as const] : [])),
  );
  const total = results.find(({ data }) => data !== undefined)?.data?.total;
  if (total !== undefined) last.current = { key: question, total, pages: held };
  const shown = last.current;
  const isStale = shown !== null && shown.key !== question;
  return {
    total: shown?.total ?? null,
    rowAt: (index) =>
      (total === undefined ? shown?.pages : held)?.get(Math.floor(index / PAGE))?.[index % PAGE],
    error: results.find(({ error }) => error !== null)?.error ?? null,
    again: () => {
      for (const result of results) if (result.isError) void result.refetch();
    },
    isStale,
  };
}

/** Those that are looked at; then, of a list whose length is known, the ones beside them, so that they are there in time. */
function pagesNear(first: number, end: number, total: number): readonly number[] {
  const [from, to] = [Math.floor(first / PAGE), Math.floor((Math.max(1, end) - 1) / PAGE)];
  const pages = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  if ((to + 1) * PAGE < total) pages.push(to + 1);
  if (from > 0 && total > 0) pages.push(from - 1);
  return pages;
}
