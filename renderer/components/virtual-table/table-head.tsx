/** The headings of a table: each sorts when pressed, and the first ticks every row that the list finds. */
import { ArrowDown, ArrowDownUp } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { TableColumn } from './column.ts';
import { chosenCount, type Selection } from './selection.ts';

interface Props<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly sort: string | undefined;
  readonly onSort: (column: TableColumn<Row>) => void;
  readonly ticks:
    { readonly selection: Selection; readonly total: number; readonly onAll: () => void } | undefined;
  readonly idOf: (column: number) => string;
  readonly active: number | null;
}

export function HeadCells<Row>({ columns, sort, onSort, ticks, idOf, active }: Props<Row>): ReactNode {
  const first = ticks ? 1 : 0;
  return (
    <>
      {ticks && <TickAll {...ticks} id={idOf(0)} isActive={active === 0} />}
      {columns.map((column, i) => {
        const isSorted = column.sort !== undefined && column.sort === sort;
        return (
          <div
            key={column.id}
            id={idOf(i + first)}
            role="columnheader"
            aria-colindex={i + first + 1}
            aria-sort={column.sort === undefined ? undefined : isSorted ? 'descending' : 'none'}
            aria-label={column.title}
            title={column.title}
            data-active={active === i + first || undefined}
            className={column.align === 'end' ? 'table-heading number' : 'table-heading'}
          >
            {column.sort === undefined ? (
              column.heading
            ) : (
              <button
                type="button"
                tabIndex={-1}
                onClick={() => onSort(column)}
                data-sorted={isSorted || undefined}
              >
                {column.heading}
                {isSorted ? <ArrowDown size={14} aria-hidden /> : <ArrowDownUp size={14} aria-hidden />}
              </button>
            )}
          </div>
        );
      })}
    </>
  );
}

function TickAll({
  selection,
  total,
  onAll,
  id,
  isActive,
}: {
  readonly selection: Selection;
  readonly total: number;
  readonly onAll: () => void;
  readonly id: string;
  readonly isActive: boolean;
}): ReactNode {
  const box = useRef<HTMLInputElement>(null);
  const chosen = chosenCount(selection, total);
  useEffect(() => {
    box.current!.indeterminate = chosen > 0 && chosen < total;
  }, [chosen, total]);
  return (
    <div
      id={id}
      role="columnheader"
      aria-colindex={1}
      aria-label="Choose"
      className="table-tick"
      data-active={isActive || undefined}
    >
      <input
        ref={box}
        type="checkbox"
        tabIndex={-1}
        aria-label={`Choose all ${total.toLocaleString('en-GB')}`}
        checked={total > 0 && chosen === total}
        onChange={onAll}
      />
    </div>
  );
}
