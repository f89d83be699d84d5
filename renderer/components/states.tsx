/** What a screen shows instead of its content: nothing yet, not yet, or why not. */
import { CircleAlert } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from './button.tsx';

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** What the person can do about it. */
  readonly action?: ReactNode;
}

export function Empty({ title, children, action }: EmptyProps) {
  return (
    <section className="state">
      <h2>{title}</h2>
      {children === undefined ? null : <p className="soft">{children}</p>}
      {action === undefined ? null : <div className="line">{action}</div>}
    </section>
  );
}

/** An answer that comes at once must not flash. */
const PATIENCE_MS = 250;

export function Loading({ what }: { readonly what: string }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="state state-loading soft" role="status">
      {isShown ? `Reading ${what}…` : ''}
    </p>
  );
}

export function ErrorState({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }) {
  return (
    <section className="state state-error" role="alert">
      <h2>
        <CircleAlert aria-hidden size={20} /> This could not be shown
      </h2>
      <p>{error.message}</p>
      {onRetry === undefined ? null : <Button onPress={onRetry}>Try again</Button>}
    </section>
  );
}

/** A question's answer, or the state it is in: `children` is given the answer. */
export function Answer<T>({
  of: query,
  what,
  children,
}: {
  readonly of: UseQueryResult<T, Error>;
  readonly what: string;
  readonly children: (value: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading what={what} />;
}
