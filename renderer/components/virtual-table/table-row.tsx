/** One row of a table, or its outline while its values are on their way. */
import type { MouseEvent, ReactNode } from 'react';
import type { TableColumn } from './column.ts';

interface Props<Row> {
  readonly index: number;
  /** Absent while the row is on its way. */
  readonly cells: readonly { readonly id: string; readonly node: ReactNode }[] | undefined;
  readonly columns: readonly TableColumn<Row>[];
  readonly template: string;
  readonly tick: { readonly chosen: boolean; readonly name: string } | undefined;
  readonly idOf: (column: number) => string;
  readonly active: number | null;
  readonly onGo: (column: number) => void;
  readonly onTick: () => void;
  readonly onOpen: () => void;
}

export function TableRow<Row>(props: Props<Row>): ReactNode {
  const { index, cells, columns, tick, idOf, active, onGo, onTick, onOpen } = props;
  const first = tick ? 1 : 0;
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    // Someone who marks an address to copy it does not want to go anywhere.
    if (window.getSelection()?.toString() || (event.target as HTMLElement).closest('a, input')) return;
    onOpen();
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={tick?.chosen}
      aria-busy={cells === undefined || undefined}
      className="table-row"
      data-active={active !== null || undefined}
      style={{ gridTemplateColumns: props.template }}
      onClick={onClick}
    >
      {tick && (
        <div
          id={idOf(0)}
          role="gridcell"
          aria-colindex={1}
          className="table-tick"
          data-active={active === 0 || undefined}
          onClick={(event) => {
            event.stopPropagation();
            onGo(0);
            if (!(event.target instanceof HTMLInputElement)) onTick();
          }}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Choose ${tick.name}`}
            checked={tick.chosen}
            disabled={cells === undefined}
            onChange={onTick}
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
          onMouseDown={() => onGo(i + first)}
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
