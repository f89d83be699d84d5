/** A list that a person puts in order with buttons: the focus goes along with what is moved, and stays in the list when one is removed. */
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { moved, without } from './lists.ts';

interface Props<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly nameOf: (item: T, place: number) => string;
  /** Whether the order says anything. */
  readonly isOrdered?: boolean;
  /** Fewer there cannot be. */
  readonly least?: number;
  readonly onChange: (items: readonly T[]) => void;
  readonly children: (item: T, place: number) => ReactNode;
}

type Act = 'up' | 'down' | 'remove';

export function OrderedList<T>({
  label,
  items,
  nameOf,
  isOrdered = true,
  least = 0,
  onChange,
  children,
}: Props<T>) {
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ readonly place: number; readonly acts: readonly Act[] } | null>(null);
  useEffect(() => {
    const { place, acts } = wanted.current ?? { place: -1, acts: [] };
    wanted.current = null;
    if (acts.length === 0) return;
    const item = root.current?.querySelector('ol')?.children[Math.min(place, items.length - 1)];
    const buttons = acts.map((act) => item?.querySelector<HTMLElement>(`[data-act="${act}"] button`));
    const next = buttons.find((button) => button?.hasAttribute('disabled') === false);
    // An empty list is followed by what adds to it.
    (next ?? root.current?.nextElementSibling?.querySelector<HTMLElement>('input, button'))?.focus();
  });
  const move = (from: number, to: number, act: Act): void => {
    wanted.current = { place: to, acts: [act, 'up', 'down'] };
    onChange(moved(items, from, to));
  };
  const remove = (place: number): void => {
    wanted.current = { place, acts: ['remove', 'down', 'up'] };
    onChange(without(items, place));
  };
  const canOrder = isOrdered && items.length > 1;
  const list = (
    <ol className={isOrdered ? 'ordered' : 'ordered ordered-loose'} aria-label={label}>
      {items.map((item, i) => {
        const name = nameOf(item, i);
        return (
          // An item is known by its place: two may be alike.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i}>
            {isOrdered ? (
              <span className="ordered-place soft small" aria-hidden>
                {i + 1}
              </span>
            ) : null}
            <div className="ordered-item">{children(item, i)}</div>
            <div className="ordered-acts">
              {canOrder ? (
                <>
                  <span data-act="up">
                    <Button
                      kind="quiet"
                      label={`Move ${name} up`}
                      isDisabled={i === 0}
                      onPress={() => move(i, i - 1, 'up')}
                    >
                      <ArrowUp aria-hidden size={16} />
                    </Button>
                  </span>
                  <span data-act="down">
                    <Button
                      kind="quiet"
                      label={`Move ${name} down`}
                      isDisabled={i === items.length - 1}
                      onPress={() => move(i, i + 1, 'down')}
                    >
                      <ArrowDown aria-hidden size={16} />
                    </Button>
                  </span>
                </>
              ) : null}
              {items.length > least ? (
                <span data-act="remove">
                  <Button kind="quiet" label={`Remove ${name}`} onPress={() => remove(i)}>
                    <X aria-hidden size={16} />
                  </Button>
                </span>
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
  return (
    <div ref={root} className="ordered-root">
      {items.length === 0 ? null : list}
    </div>
  );
}
