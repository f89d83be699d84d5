/**
 * A table of any length that is looked through without waiting: rows are asked for and drawn only where the person looks.
 *
 * The rows stand in a layer that stays in view while a tall empty element scrolls under it, so a fast scroll never shows an
 * empty frame: at worst it shows the outlines of rows that are on their way. The whole table is one stop of the Tab key
 * (ARIA grid pattern); arrows, Page, Home and End move, Enter opens, Space ticks.
 */
import {
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { CallError } from '../../api.ts';
import { leastWidth, template, type TableColumn } from './column.ts';
import { actionOf, type Place } from './keys.ts';
import { EVERYTHING, isChosen, NOTHING, withRows, type Selection } from './selection.ts';
import { HeadCells } from './table-head.tsx';
import { cellId, TableRow, type RowActions } from './table-row.tsx';
import { usePages, type Listing } from './use-pages.ts';
import { useScrollWindow } from './use-scroll-window.ts';

interface Ticks {
  readonly selection: Selection;
  readonly change: (selection: Selection) => void;
}

interface Props<Row> {
  readonly label: string;
  readonly listing: Listing<Row>;
  readonly columns: readonly TableColumn<Row>[];
  readonly hidden?: readonly string[];
  readonly keyOf: (row: Row) => number;
  /** What a row is called, for the name of its tick box. */
  readonly nameOf: (row: Row) => string;
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
  readonly onOpen: (row: Row, index: number) => void;
  /** The row to stand on at first. */
  readonly startAt?: number;
  readonly ticks?: Ticks;
  /** Told of the total, and whether rows of an earlier question are still shown. */
  readonly onTotal?: (total: number | null, isStale: boolean) => void;
  /** Shown instead of rows when there are none. */
  readonly empty: ReactNode;
  /** Shown instead of rows when they could not be had. */
  readonly failed: (error: CallError, again: () => void) => ReactNode;
}

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature });
/** A row on its place in the list. */
interface Placed<Row> {
  readonly index: number;
  readonly row: Row;
}

export function VirtualTable<Row>(props: Props<Row>): ReactNode {
  const { label, listing, hidden = [], keyOf, nameOf, sort, onSort, onOpen, ticks, onTotal } = props;
  const question = JSON.stringify(listing.key);
  const [place, setPlace] = useState<Place>({ row: props.startAt ?? 0, column: 0 });
  const [lastTotal, setLastTotal] = useState(0);
  const scroll = useScrollWindow(lastTotal);
  const pages = usePages(listing, scroll.first, scroll.end);
  // Rows that still answer an earlier question stay as they are until the new answer.
  const answered = useRef(props.columns);
  if (!pages.isStale) answered.current = props.columns;
  const columns = answered.current;
  const total = pages.total ?? 0;
  if (total !== lastTotal) setLastTotal(total);
  const id = useId();

  const asked = useRef(question);
  const hasStarted = useRef(false);
  useEffect(() => {
    if (asked.current !== question) {
      asked.current = question;
      scroll.toTop();
      setPlace(({ column }) => ({ row: 0, column }));
    } else if (!hasStarted.current && total > 0 && scroll.view > 0) {
      hasStarted.current = true;
      if (props.startAt) scroll.show(props.startAt);
    }
  }, [question, total, scroll, props.startAt]);
  useEffect(() => onTotal?.(pages.total, pages.isStale), [onTotal, pages.total, pages.isStale]);

  const drawn = useMemo(
    () => Array.from({ length: scroll.end - scroll.first }, (_, i) => scroll.first + i),
    [scroll.first, scroll.end],
  );
  const placed: Placed<Row>[] = drawn.flatMap((index) => {
    const row = pages.rowAt(index);
    return row === undefined ? [] : [{ index, row }];
  });
  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<typeof features, Placed<Row>> => ({
        id: column.id,
        header: column.heading,
        enableSorting: column.sort !== undefined,
        cell: ({ row }) => column.cell(row.original.row, row.original.index),
      })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: placed,
    getRowId: ({ index }) => String(index),
    manualSorting: true,
    state: {
      columnVisibility: Object.fromEntries(hidden.map((column) => [column, false])),
      sorting: [],
    },
  });
  const shown = table
    .getVisibleLeafColumns()
    .map(({ id: column }) => column)
    .join(' ');
  const visible = useMemo(
    () => shown.split(' ').flatMap((column) => columns.find((one) => one.id === column) ?? []),
    [shown, columns],
  );
  const rows = new Map(table.getRowModel().rows.map((row) => [row.original.index, row]));
  const cells = visible.length + (ticks ? 1 : 0);
  const here: Place = { row: Math.min(place.row, total - 1), column: Math.min(place.column, cells - 1) };
  const anchor = useRef(0);

  const tickRows = (from: number, to: number, chosen: boolean): void => {
    if (!ticks) return;
    const keys: number[] = [];
    for (let index = Math.min(from, to); index <= Math.max(from, to); index++) {
      const row = pages.rowAt(index);
      if (row !== undefined) keys.push(keyOf(row));
    }
    ticks.change(withRows(ticks.selection, keys, chosen));
  };
  const tick = (index: number): void => {
    const row = pages.rowAt(index);
    if (row === undefined || !ticks) return;
    anchor.current = index;
    tickRows(index, index, !isChosen(ticks.selection, keyOf(row)));
  };
  const tickAll = (): void => {
    if (ticks) ticks.change(ticks.selection.kind === 'all' ? NOTHING : EVERYTHING);
  };
  const open = (index: number): void => {
    const row = pages.rowAt(index);
    if (row !== undefined) onOpen(row, index);
  };
  const sortBy = (column: TableColumn<Row> | undefined): void => {
    if (column?.sort !== undefined) onSort?.(column.sort);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const press = { key: event.key, shift: event.shiftKey, control: event.ctrlKey || event.metaKey };
    const action = actionOf(press, here, { rows: total, columns: cells, fits: scroll.fits });
    if (action === null || event.altKey) return;
    if (action.kind === 'tick-none' && (!ticks || ticks.selection === NOTHING)) return;
    event.preventDefault();
    if (action.kind === 'go') {
      setPlace(action.to);
      if (action.to.row >= 0) scroll.show(action.to.row);
      if (action.extends && action.to.row >= 0) tickRows(anchor.current, action.to.row, true);
      else anchor.current = Math.max(0, action.to.row);
    } else if (action.kind === 'tick-all') ticks?.change(EVERYTHING);
    else if (action.kind === 'tick-none') ticks?.change(NOTHING);
    else if (here.row === -1) {
      if (ticks && here.column === 0) tickAll();
      else sortBy(visible[here.column - (ticks ? 1 : 0)]);
    } else if (action.kind === 'tick') tick(here.row);
    else open(here.row);
  };

  const latest = useRef({ tick, open });
  latest.current = { tick, open };
  const actions = useMemo(
    (): RowActions => ({
      go: (row, column) => setPlace({ row, column }),
      tick: (index) => latest.current.tick(index),
      open: (index) => latest.current.open(index),
    }),
    [],
  );

  const columnTemplate = template(visible, ticks !== undefined);
  return (
    <div
      ref={scroll.scroller}
      className="long-table"
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={cells}
      aria-multiselectable={ticks ? true : undefined}
      aria-busy={pages.isStale || pages.total === null}
      aria-activedescendant={cellId(id, here.row, here.column)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="table-probe" ref={scroll.probe} aria-hidden="true" />
      <div
        role="presentation"
        style={{
          height: `${scroll.height + scroll.headHeight}px`,
          minWidth: `${leastWidth(visible, ticks !== undefined)}rem`,
        }}
      >
        <div
          className="table-view"
          role="presentation"
          style={{ height: `${scroll.view}px`, gridTemplateColumns: columnTemplate }}
        >
          <div
            className="table-head"
            role="row"
            aria-rowindex={1}
            ref={scroll.head}
            style={{ gridTemplateColumns: columnTemplate }}
          >
            <HeadCells
              columns={visible}
              sort={sort}
              onSort={sortBy}
              ticks={ticks && { selection: ticks.selection, total, onAll: tickAll }}
              idOf={(column) => cellId(id, -1, column)}
              active={here.row === -1 ? here.column : null}
            />
          </div>
          {pages.error !== null ? (
            <Note>{props.failed(pages.error, pages.again)}</Note>
          ) : pages.total === 0 ? (
            <Note>{props.empty}</Note>
          ) : (
            <div className="table-rows" role="rowgroup">
              <div
                className={pages.isStale ? 'table-shift stale' : 'table-shift'}
                role="presentation"
                style={{ transform: `translateY(${scroll.shift}px)` }}
              >
                {drawn.map((index) => {
                  const row = rows.get(index);
                  const value = row?.original.row;
                  return (
                    <TableRow
                      key={index}
                      index={index}
                      row={value}
                      cells={row?.getVisibleCells().map((cell) => ({
                        id: cell.column.id,
                        node: <table.FlexRender cell={cell} />,
                      }))}
                      columns={visible}
                      template={columnTemplate}
                      isTicked={
                        ticks && (value === undefined ? false : isChosen(ticks.selection, keyOf(value)))
                      }
                      name={value === undefined ? '' : nameOf(value)}
                      id={id}
                      active={here.row === index ? here.column : null}
                      actions={actions}
                    />
                  );
                })}
              </div>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

/** A sentence in place of rows; a row itself, because a grid holds nothing else. */
function Note({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div role="row">
      <div role="gridcell" className="table-note">
        {children}
      </div>
    </div>
  );
}
