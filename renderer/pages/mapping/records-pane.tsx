/** What each row of the file says: who it is about, and the records it becomes. */
import { Plus, X } from 'lucide-react';
import type { ColumnView } from '../../../shared/ipc/mapping-contract.ts';
import { SPLITTERS, type Mapping, type RecordMapping, type Splitter } from '../../../shared/model/mapping.ts';
import {
  isAboutSomebody,
  NEEDED_FIELDS,
  TEMPLATE_FIELDS,
  WHO_FIELDS,
  type FieldValues,
} from '../../../shared/model/template-fields.ts';
import { Button } from '../../components/button.tsx';
import { OneOf, Tick } from '../../components/fields.tsx';
import { TextSetting } from '../set-up/text-setting.tsx';
import {
  addRecord,
  ASKED_FIELDS,
  MAPPED_KINDS,
  removeRecord,
  sameHeading,
  systemNamed,
  withNeed,
  withRecord,
  withSource,
} from './draft.ts';
import { columnChoices, FieldRow } from './field-row.tsx';
import { fieldWords, KIND_WORDS } from './field-words.ts';

interface Props {
  readonly mapping: Mapping;
  readonly columns: readonly ColumnView[];
  readonly onChange: (mapping: Mapping) => void;
}

const NONE = 'none';

export function RecordsPane({ mapping, columns, onChange }: Props) {
  const aboutPeople = mapping.records.some(({ kind }) => isAboutSomebody(kind));
  return (
    <section className="mapping-records" aria-labelledby="mapping-records">
      <h2 id="mapping-records">What each row says</h2>
      {aboutPeople ? <Who mapping={mapping} columns={columns} onChange={onChange} /> : null}
      {mapping.records.map((record, place) => (
        // Records have no name of their own, and their order changes only as one is removed.
        // oxlint-disable-next-line react/no-array-index-key
        <Record key={`${place} ${record.kind}`} {...{ mapping, columns, onChange, record, place }} />
      ))}
      <div className="mapping-add">
        <h3 id="mapping-add">A row also says…</h3>
        <div className="line" role="group" aria-labelledby="mapping-add">
          {MAPPED_KINDS.map((kind) => (
            <Button key={kind} onPress={() => onChange(addRecord(mapping, kind))}>
              <Plus aria-hidden size={14} /> {KIND_WORDS[kind].title}
            </Button>
          ))}
        </div>
      </div>
      <Together mapping={mapping} columns={columns} onChange={onChange} />
    </section>
  );
}

/** The details that tell whom a row is about; every record of the row shares them. */
function Who({ mapping, columns, onChange }: Props) {
  return (
    <section className="mapping-record" aria-labelledby="mapping-who">
      <header>
        <h3 id="mapping-who">Who it is about</h3>
        <p className="soft small">
          One of these is needed. Rows with the same id, email or phone are one person.
        </p>
      </header>
      {Object.entries(WHO_FIELDS).map(([field, values]) => (
        <FieldRow
          key={field}
          of="Who"
          {...{ field, values, columns }}
          source={mapping.who[field]}
          isRepeated={false}
          isRequired={false}
          onChange={(source) => onChange(withSource(mapping, 'who', field, source))}
        />
      ))}
      {mapping.who['contact_id'] === undefined ? null : (
        <TextSetting
          label="The ids are those of"
          help="Files that share this name share their ids: the same number is the same person."
          value={mapping.system}
          onKeep={(name) => onChange({ ...mapping, system: systemNamed(name ?? '') })}
        />
      )}
    </section>
  );
}

interface RecordProps extends Props {
  readonly record: RecordMapping;
  readonly place: number;
}

function Record({ mapping, columns, onChange, record, place }: RecordProps) {
  const { kind, fields } = record;
  const { title, lead } = KIND_WORDS[kind];
  const alike = mapping.records.filter((one) => one.kind === kind);
  const name = alike.length < 2 ? title : `${title} ${alike.indexOf(record) + 1}`;
  const all: Readonly<ByField<FieldValues>> = TEMPLATE_FIELDS[kind];
  const shown = [...new Set([...ASKED_FIELDS[kind], ...Object.keys(fields)])].filter(
    (field) => Object.hasOwn(all, field) || Object.hasOwn(WHO_FIELDS, field),
  );
  const others = Object.keys(all).filter((field) => !shown.includes(field));
  return (
    <section className="mapping-record" aria-label={name}>
      <header>
        <h3>{name}</h3>
        <p className="soft small">{lead}</p>
        <Button kind="quiet" label={`Remove ${name}`} onPress={() => onChange(removeRecord(mapping, place))}>
          <X aria-hidden size={16} />
        </Button>
      </header>
      {shown.map((field) => (
        <FieldRow
          key={field}
          of={name}
          field={field}
          values={all[field] ?? 'text'}
          source={fields[field]}
          columns={columns}
          isRepeated={record.each !== undefined}
          isRequired={NEEDED_FIELDS[kind].includes(field)}
          need={{
            isNeeded: record.needs?.includes(field) ?? false,
            onChange: (isNeeded) => onChange(withNeed(mapping, place, field, isNeeded)),
          }}
          onChange={(source) => onChange(withSource(mapping, place, field, source))}
        />
      ))}
      <div className="mapping-record-foot">
        {others.length === 0 ? null : (
          <OneOf
            label="Another field"
            options={others.map((field) => ({ value: field, words: fieldWords(field) }))}
            value={null}
            placeholder="Add…"
            onChange={(field) => onChange(withSource(mapping, place, field, { from: 'constant', value: '' }))}
          />
        )}
        <Repeated {...{ mapping, columns, onChange, record, place }} />
        {mapping.group === null ? null : (
          <Tick
            isTicked={record.oncePerGroup === true}
            onChange={(oncePerGroup) =>
              onChange(withRecord(mapping, place, (one) => ({ ...one, oncePerGroup })))
            }
          >
            Once for all rows that belong together
          </Tick>
        )}
      </div>
    </section>
  );
}
type ByField<T> = { readonly [field: string]: T };

const SPLITTER_WORDS: Readonly<ByField<string>> = {
  list: 'A list: ["Tea", "Pot"]',
  comma: 'Commas: Tea, Pot',
  semicolon: 'Semicolons: Tea; Pot',
  quantities: 'Quantities: 2× Tea, 1× Pot',
};

/** One record for each item of a cell that holds several. */
function Repeated({ mapping, columns, onChange, record, place }: RecordProps) {
  const { each } = record;
  if (each !== undefined && each.over !== 'pieces_of')
    return <p className="soft small">Repeated over several columns, as the saved mapping says.</p>;
  const choices = columnChoices(columns);
  const chosen = choices.find(({ words }) => each !== undefined && sameHeading(words, each.columns[0] ?? ''));
  const set = (next: RecordMapping['each'] | null): void =>
    onChange(
      withRecord(mapping, place, ({ each: _before, ...rest }) =>
        next === null || next === undefined ? rest : { ...rest, each: next },
      ),
    );
  return (
    <>
      <OneOf
        label="One for each item in"
        options={[{ value: NONE, words: 'One for each row' }, ...choices]}
        value={chosen?.value ?? NONE}
        onChange={(next) => {
          const column = choices.find(({ value }) => value === next);
          set(
            column === undefined
              ? null
              : { over: 'pieces_of', columns: [column.words], splitter: each?.splitter ?? 'comma' },
          );
        }}
      />
      {each === undefined ? null : (
        <OneOf
          label="Its items are set apart by"
          options={SPLITTERS.map((value: Splitter) => ({ value, words: SPLITTER_WORDS[value] ?? value }))}
          value={each.splitter}
          onChange={(splitter) => set({ ...each, splitter })}
        />
      )}
    </>
  );
}

/** Rows that belong to one order. */
function Together({ mapping, columns, onChange }: Props) {
  const choices = columnChoices(columns);
  const { group } = mapping;
  const chosen = choices.find(({ words }) => group !== null && sameHeading(words, group.by));
  return (
    <div className="mapping-together">
      <OneOf
        label="Rows belong together that share"
        help="For an order over several lines: what its first line alone carries then holds for the others too."
        options={[{ value: NONE, words: 'Nothing: every row stands alone' }, ...choices]}
        value={group === null ? NONE : (chosen?.value ?? NONE)}
        onChange={(next) => {
          const column = choices.find(({ value }) => value === next);
          onChange(
            column === undefined
              ? {
                  ...mapping,
                  group: null,
                  records: mapping.records.map(({ oncePerGroup: _gone, ...record }) => record),
                }
              : {
                  ...mapping,
                  group: { by: column.words, starts: group?.starts ?? null, lines: group?.lines ?? [] },
                },
          );
        }}
      />
    </div>
  );
}
