/** All pairs of a queue as a grid: looked through, sorted, ticked and decided together. */
import { useMemo, useState } from 'react';
import { PAIR_SORTS, type PairRow, type PairSort } from '../../../shared/ipc/review-contract.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Empty, ErrorState } from '../../components/states.tsx';
import type { TableColumn } from '../../components/virtual-table/column.ts';
import { NOTHING, type Selection } from '../../components/virtual-table/selection.ts';
import type { Listing } from '../../components/virtual-table/use-pages.ts';
import { VirtualTable } from '../../components/virtual-table/virtual-table.tsx';
import { count, counted } from '../../numbers.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { filterOf, type ReviewQuery } from './review-query.ts';
import { undo } from './review-state.ts';
import { StandingMark, SuggestionTag } from './review-words.tsx';
import { TickedDialog } from './ticked-dialog.tsx';

const COLUMNS: readonly TableColumn<PairRow>[] = [
  {
    id: 'bought',
    heading: 'Bought',
    width: 10,
    grows: true,
    cell: ({ bought }) => <span className="imported pair-label">{bought}</span>,
  },
  {
    id: 'promoted',
    heading: 'Promoted',
    width: 10,
    grows: true,
    cell: ({ promoted }) => <span className="imported pair-label">{promoted}</span>,
  },
  {
    id: 'suggestion',
    heading: 'Suggestion',
    width: 9.5,
    sort: 'score',
    cell: (row) => <SuggestionTag row={row} />,
  },
  { id: 'standing', heading: 'Stands', width: 14, cell: (row) => <StandingMark row={row} /> },
  {
    id: 'contacts',
    heading: 'Contacts',
    width: 6,
    align: 'end',
    sort: 'contacts',
    cell: ({ contacts }) => count(contacts),
  },
  {
    id: 'messages',
    heading: 'Messages',
    width: 6.5,
    align: 'end',
    sort: 'messages',
    cell: ({ messages }) => count(messages),
  },
];

interface Props {
  readonly run: number;
  readonly query: ReviewQuery;
  readonly onSort: (sort: PairSort) => void;
  readonly onOpen: (at: number) => void;
}

/** Pairs that may be decided by their ticks; more are decided by the filter. */
const MOST_TICKED = 500;

export function PairGrid({ run, query, onSort, onOpen }: Props) {
  const filter = filterOf(query);
  const key = JSON.stringify([run, filter]);
  const [ticked, setTicked] = useState<{ readonly key: string; readonly selection: Selection }>({
    key,
    selection: NOTHING,
  });
  const [total, setTotal] = useState<number | null>(null);
  const [open, setOpen] = useState<'ticked' | 'filter' | null>(null);
  const selection = ticked.key === key ? ticked.selection : NOTHING;
  const pairs = selection.kind === 'some' ? [...selection.keys] : [];
  const listing: Listing<PairRow> = useMemo(
    () => ({
      key: ['reviewPairs', 'grid', filter, query.sort],
      ask: (page) => call('reviewPairs', { filter, sort: query.sort, page }),
    }),
    // The filter is made anew at each drawing, and is the same while its text is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [key, query.sort],
  );
  const clear = (): void => setTicked({ key, selection: NOTHING });
  return (
    <div className="pair-grid">
      <div className="grid-acts line">
        <Button isDisabled={total === null || total === 0} onPress={() => setOpen('filter')}>
          {total === null ? 'Decide all…' : `Decide all ${counted(total, 'pair')} shown…`}
        </Button>
        <Button
          kind="primary"
          isDisabled={pairs.length === 0 || pairs.length > MOST_TICKED}
          onPress={() => setOpen('ticked')}
        >
          {`Decide ${counted(pairs.length, 'ticked pair')}…`}
        </Button>
        <Button onPress={() => void undo()}>Undo my last act</Button>
        {pairs.length > MOST_TICKED || selection.kind === 'all' ? (
          <span className="soft small">
            More than 500 are decided by the filter: untick, and use “Decide all” instead.
          </span>
        ) : (
          <span className="soft small">Enter opens a pair, Space ticks it.</span>
        )}
      </div>
      <VirtualTable
        label="Pairs"
        listing={listing}
        columns={COLUMNS}
        keyOf={({ pair }) => pair}
        nameOf={({ bought, promoted }) => `${bought} and ${promoted}`}
        sort={query.sort}
        onSort={(next) => {
          const sort = PAIR_SORTS.find((one) => one === next);
          if (sort !== undefined) onSort(sort);
        }}
        onOpen={(_row, index) => onOpen(index)}
        ticks={{ selection, change: (next) => setTicked({ key, selection: next }) }}
        onTotal={setTotal}
        empty={
          <Empty
            title={
              query.search === '' && query.suggestion === null
                ? query.queue.empty
                : 'No pair of this queue fits'
            }
          />
        }
        failed={(error, again) => <ErrorState error={error} onRetry={again} />}
      />
      {open === 'filter' ? <BulkDialog run={run} filter={filter} onClose={() => setOpen(null)} /> : null}
      {open === 'ticked' ? (
        <TickedDialog
          run={run}
          pairs={pairs}
          settles={query.queue.id === 'disagreed'}
          onClose={(done) => {
            setOpen(null);
            if (done) clear();
          }}
        />
      ) : null}
    </div>
  );
}
