/** Questions to the engine, cached until the audit changes. Every screen asks through `useMethod`. */
import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { MethodName, Methods } from '../shared/ipc/contract.ts';
import { call, type CallError } from './api.ts';

/** The engine is local and its answers change only when the audit does: nothing is asked twice, nothing is tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Infinity,
      gcTime: 120_000,
      retry: false,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Asks again what is shown, and forgets the rest: after a job, a change of settings or another audit. */
export function auditChanged(): Promise<void> {
  return queryClient.invalidateQueries();
}

interface Options {
  readonly enabled?: boolean;
  /** Shows the answer to the previous question until the next has come, so that lists do not flicker. */
  readonly keep?: boolean;
}

export function useMethod<M extends MethodName>(
  method: M,
  args: Methods[M]['args'],
  { enabled = true, keep = false }: Options = {},
): UseQueryResult<Methods[M]['result'], CallError> {
  return useQuery<Methods[M]['result'], CallError>({
    queryKey: [method, args],
    queryFn: () => call(method, args),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}
