/** The label editor: every product and category that a pair names, and which of them are spellings of one. */
import { useMemo, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { Search } from 'lucide-react';
import {
  LABEL_CHOICES,
  type LabelChoice,
  type LabelPage,
  type LabelRow,
} from '../../../shared/ipc/labels-contract.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Empty, ErrorState } from '../../components/states.tsx';
import type { TableColumn } from '../../components/virtual-table/column.ts';
import { NOTHING, type Selection } from '../../components/virtual-table/selection.ts';
import type { Listing } from '../../components/virtual-table/use-pages.ts';
import { VirtualTable } from '../../components/virtual-table/virtual-table.tsx';
import { count, counted } from '../../numbers.ts';
import { queryClient, useMethod } from '../../queries.ts';
import { ReviewerField } from './decision-form.tsx';
import { GroupDialog, type Chosen } from './group-dialog.tsx';
import { LabelHistory } from './label-history.tsx';
import { redoLabels, undoLabels, ungroup } from './label-state.ts';
import { LikelyVariants } from './likely-variants.tsx';
import { OwnCategories } from './own-categories.tsx';
import { CarriedOver } from './review-words.tsx';

const CHOICE_WORDS: Readonly<Record<LabelChoice, string>> = {
  all: 'All labels',
  grouped: 'Under another name',
  names: 'Names of several',
};

const COLUMNS: readonly TableColumn<LabelRow>[] = [
  {
    id: 'label',
    heading: 'Label',
    width: 9,
    grows: true,
    always: true,
    cell: ({ text }) => <span className="imported pair-label">{text}</span>,
  },
  {
    id: 'group',
    heading: 'Stands under',
    width: 12,
    grows: true,
    cell: (row) => <Standing row={row} />,
  },
  {
    id: 'pairs',
    heading: 'Pairs',
    width: 5,
    align: 'end',
    cell: ({ pairs }) => count(pairs),
  },
  {
    id: 'by',
    heading: 'By',
    width: 8,
    cell: ({ reviewer, when }) => (
      <span className="pair-label">{[reviewer, when].filter((part) => part !== null).join(', ')}</span>
    ),
  },
];

function Standing({ row: { group, members, isNew, carriedOver } }: { readonly row: LabelRow }) {
  return (
    <span className="standing">
      {group !== null ? (
        <span className="imported">{group}</span>
      ) : (
        <span className="soft">{members === 0 ? 'itself' : `itself, with ${counted(members, 'other')}`}</span>
      )}
      {isNew ? (
        <span className="carried" title="The last evaluation did not read it yet">
          not evaluated
        </span>
      ) : null}
      {carriedOver ? <CarriedOver /> : null}
    </span>
  );
}

/** Ticked labels stay ticked when another search hides them: their rows are among those shown before. */
function rowsSeen(run: number, labels: ReadonlySet<number>): readonly LabelRow[] {
  const seen = new Map(
    queryClient
      .getQueriesData<LabelPage>({ queryKey: ['reviewLabels', run] })
      .flatMap(([, page]) => page?.rows.map((row) => [row.label, row] as const) ?? []),
  );
  return [...labels].flatMap((label) => seen.get(label) ?? []);
}

interface Props {
  readonly run: number;
  /** Shows the pairs that a label is part of. */
  readonly onOpen: (label: string) => void;
}

export function LabelsView({ run, onOpen }: Props) {
  const desk = useMethod('reviewDesk', {});
  const [search, setSearch] = useState('');
  const [choice, setChoice] = useState<LabelChoice>('all');
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const listing: Listing<LabelRow> = useMemo(
    () => ({
      key: ['reviewLabels', run, search, choice],
      ask: (page) => call('reviewLabels', { search, choice, page }),
    }),
    [run, search, choice],
  );
  const ticked = selection.kind === 'some' ? rowsSeen(run, selection.keys) : [];
  const grouped = ticked.filter(({ group }) => group !== null);
  return (
    <div className="labels-view">
      <section className="label-table" aria-label="Labels">
        <div className="line label-tools">
          <SearchField
            className="search"
            aria-label="Find labels"
            value={search}
            onChange={setSearch}
            maxLength={500}
          >
            <Search aria-hidden size={16} />
            <Input placeholder="Part of a label" />
          </SearchField>
          <Choice
            label="Show"
            options={LABEL_CHOICES.map((value) => ({ value, words: CHOICE_WORDS[value] }))}
            value={choice}
            onChange={setChoice}
          />
        </div>
        <div className="line grid-acts">
          <Button
            kind="primary"
            isDisabled={ticked.length === 0}
            onPress={() =>
              setChosen({
                name: ticked.reduce((best, one) => (one.pairs > best.pairs ? one : best)).text,
                labels: ticked.map(({ label, text }) => ({ label, text })),
              })
            }
          >
            {`Put ${counted(ticked.length, 'ticked label')} together…`}
          </Button>
          <Button
            isDisabled={grouped.length === 0}
            onPress={() =>
              void ungroup(
                run,
                grouped.map(({ label }) => label),
              ).then((done) => done && setSelection(NOTHING))
            }
          >
            {`Take ${counted(grouped.length, 'label')} out`}
          </Button>
          <Button onPress={() => void undoLabels(run)}>Undo</Button>
          <Button onPress={() => void redoLabels(run)}>Redo</Button>
        </div>
        <VirtualTable
          label="Labels"
          listing={listing}
          columns={COLUMNS}
          keyOf={({ label }) => label}
          nameOf={({ text }) => text}
          onOpen={({ text }) => onOpen(text)}
          ticks={{ selection, change: setSelection }}
          empty={<Empty title="No label fits" />}
          failed={(error, again) => <ErrorState error={error} onRetry={again} />}
        />
      </section>
      <aside className="label-aside">
        <section className="label-side" aria-label="Who edits the labels">
          <ReviewerField names={desk.data?.reviewers ?? []} />
          <p className="soft small">
            Labels are products and categories as imported. Those put together count as one: for the same
            category, for pairs and their verdicts, and for precedents.
          </p>
        </section>
        <LikelyVariants run={run} onChoose={setChosen} />
        <OwnCategories />
        <LabelHistory />
      </aside>
      {chosen === null ? null : (
        <GroupDialog
          run={run}
          chosen={chosen}
          onClose={(done) => {
            setChosen(null);
            if (done) setSelection(NOTHING);
          }}
        />
      )}
    </div>
  );
}
