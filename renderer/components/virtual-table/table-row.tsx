/** One row of a table, or its outline while its values are on their way. */
import { memo, type MouseEvent, type ReactNode } from 'react';
import type { TableColumn } from './column.ts';

/** What is done with a row; the same for all of them from one drawing to the next. */
export interface RowActions {
  readonly go: (index: number, column: number) => void;
  readonly tick: (index: number) => void;
  readonly open: (index: number) => void;
}

interface Props<Row> {
  readonly index: number;
  /** Absent while the row is on its way. */
  readonly row: Row | undefined;
  readonly cells: readonly { readonly id: string; readonly node: ReactNode }[] | undefined;
  readonly columns: readonly TableColumn<Row>[];
  readonly template: string;
  /** Whether it is ticked; absent where rows have no ticks. */
  readonly isTicked: boolean | undefined;
  readonly name: string;
  /** Of the table. */
  readonly id: string;
  readonly active: number | null;
  readonly actions: RowActions;
}

function Drawn<Row>(props: Props<Row>): ReactNode {
  const { index, cells, columns, isTicked, name, active, actions } = props;
  const first = isTicked === undefined ? 0 : 1;
  const idOf = (column: number): string => cellId(props.id, index, column);
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    // Someone who marks an address to copy it does not want to go anywhere.
    if (window.getSelection()?.toString() || (event.target as HTMLElement).closest('a, input')) return;
    actions.open(index);
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      aria-busy={cells === undefined || undefined}
      className="table-row"
      data-active={active !== null || undefined}
      style={{ gridTemplateColumns: props.template }}
      onClick={onClick}
    >
      {isTicked !== undefined && (
        <div
          id={idOf(0)}
          role="gridcell"
          aria-colindex={1}
          className="table-tick"
          data-active={active === 0 || undefined}
          onClick={(event) => {
            event.stopPropagation();
            actions.go(index, 0);
            if (!(event.target instanceof HTMLInputElement)) actions.tick(index);
          }}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Choose ${name}`}
            checked={isTicked}
            disabled={cells === undefined}
            onChange={() => actions.tick(index)}
          />
        </div>
      )}
      {columns.map((column, i) => (
        <div
          key={column.id}
          id={idOf(i + first)}
          role="gridcell"
          aria-colindex={i + first + 1}
          className={column.align === 'end' ? 'table-cell number' : 'table-cell'}
          data-active={active === i + first || undefined}
          onMouseDown={() => actions.go(index, i + first)}
        >
          {cells === undefined ? (
            <span className="table-outline" />
          ) : (
            cells.find(({ id }) => id === column.id)?.node
          )}
        </div>
      ))}
    </div>
  );
}

export function cellId(table: string, row: number, column: number): string {
  return `${table}-${row}-${column}`;
}

/** Drawn again only where something of it is another: its cells are made anew each time, of the same row and columns. */
export const TableRow = memo(Drawn, (before, after) =>
  (Object.keys(after) as (keyof typeof after)[]).every(
    (prop) => prop === 'cells' || before[prop] === after[prop],
  ),
) as typeof Drawn;
