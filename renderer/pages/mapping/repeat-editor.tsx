/** Whether a row gives a record once, or once for each of several: pieces of a cell, or columns. */
import type { ColumnView } from '../../../shared/ipc/mapping-contract.ts';
import {
  SPLITTERS,
  type Mapping,
  type RecordMapping,
  type Repeat,
  type Splitter,
} from '../../../shared/model/mapping.ts';
import { OneOf, Tick } from '../../components/fields.tsx';
import { TextSetting } from '../set-up/text-setting.tsx';
import { withEach, withRecord } from './draft.ts';
import { ColumnList } from './name-list.tsx';
import { columnsOf, newRepeat } from './repeat-draft.ts';

interface Props {
  readonly mapping: Mapping;
  readonly columns: readonly ColumnView[];
  readonly record: RecordMapping;
  readonly place: number;
  /** Of the record. */
  readonly name: string;
  readonly onChange: (mapping: Mapping) => void;
}

const ONCE = 'once';
const WAYS: readonly { readonly value: Repeat['over'] | typeof ONCE; readonly words: string }[] = [
  { value: ONCE, words: 'Once for each row' },
  { value: 'pieces_of', words: 'For each item in a cell…' },
  { value: 'columns_like', words: 'For each column of like headings…' },
  { value: 'other_columns', words: 'For each column except…' },
];

const SPLITTER_WORDS: Readonly<Record<Splitter, string>> = {
  list: 'A list: ["Tea", "Pot"]',
  comma: 'Commas: Tea, Pot',
  semicolon: 'Semicolons: Tea; Pot',
  quantities: 'Quantities: 2× Tea, 1× Pot',
};

export function RepeatEditor({ mapping, columns, record, place, name, onChange }: Props) {
  const { each } = record;
  const set = (next: Repeat | null): void => onChange(withEach(mapping, place, next));
  return (
    <div
      className="field-row"
      data-mapped={each !== undefined || undefined}
      role="group"
      aria-label={`${name}: how often`}
    >
      <span className="field-name" aria-hidden>
        How often
      </span>
      <div className="field-from">
        <OneOf
          label={`A row gives the ${name.toLowerCase()}`}
          isLabelUnseen
          options={WAYS}
          value={each?.over ?? ONCE}
          onChange={(over) => {
            if (over !== each?.over) set(over === ONCE ? null : newRepeat(over, mapping, columns));
          }}
        />
      </div>
      {mapping.group === null ? (
        <span />
      ) : (
        <Tick
          isTicked={record.oncePerGroup === true}
          onChange={(oncePerGroup) =>
            onChange(withRecord(mapping, place, (one) => ({ ...one, oncePerGroup })))
          }
        >
          <span className="small">Once for all rows that belong together</span>
        </Tick>
      )}
      {each === undefined ? null : (
        <div className="field-detail">
          <Way {...{ each, columns }} onChange={set} />
        </div>
      )}
    </div>
  );
}

function Way({
  each,
  columns,
  onChange,
}: {
  readonly each: Repeat;
  readonly columns: readonly ColumnView[];
  readonly onChange: (each: Repeat) => void;
}) {
  const found = columnsOf(each, columns).map(({ heading }) => heading);
  switch (each.over) {
    case 'pieces_of':
      return (
        <>
          <OneOf
            label="Its items are set apart by"
            options={SPLITTERS.map((value) => ({ value, words: SPLITTER_WORDS[value] }))}
            value={each.splitter}
            onChange={(splitter) => onChange({ ...each, splitter })}
          />
          <ColumnList
            label="The items are in the first of these columns that has a value"
            names={each.columns}
            columns={columns}
            isOrdered
            least={1}
            onChange={(names) => onChange({ ...each, columns: names })}
          />
        </>
      );
    case 'columns_like':
      return (
        <>
          <TextSetting
            label="Headings like"
            help="* stands for what differs from one to the next: Opted out of email: *"
            value={each.pattern}
            refuse={(text) => (text === '' ? 'Write what the headings have in common.' : null)}
            onKeep={(pattern) => {
              if (pattern !== null) onChange({ ...each, pattern });
            }}
          />
          <Found headings={found} none="No column of this file has such a heading." />
        </>
      );
    case 'other_columns':
      return (
        <>
          <ColumnList
            label="Every column except"
            names={each.except}
            columns={columns}
            onChange={(except) => onChange({ ...each, except })}
          />
          <Found headings={found} none="No column of this file is left." />
        </>
      );
  }
}

const NAMED = 8;

/** The columns that it comes to. */
function Found({ headings, none }: { readonly headings: readonly string[]; readonly none: string }) {
  const more = headings.length - NAMED;
  return (
    <p className={headings.length === 0 ? 'small mapping-open' : 'small soft imported'}>
      {headings.length === 0
        ? none
        : `Here: ${headings.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`}
    </p>
  );
}
