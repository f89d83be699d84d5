/** One record that each row becomes: its fields, which rows give it, and how often. */
import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { ColumnView } from '../../../shared/ipc/mapping-contract.ts';
import type { Mapping, RecordMapping } from '../../../shared/model/mapping.ts';
import { ownFields } from '../../../shared/model/own-fields.ts';
import {
  isAboutSomebody,
  NEEDED_FIELDS,
  takesSeveral,
  TEMPLATE_FIELDS,
  WHO_FIELDS,
  type FieldValues,
} from '../../../shared/model/template-fields.ts';
import { plain } from '../../../shared/report/timeline-words.ts';
import { Button } from '../../components/button.tsx';
import { OneOf, Tick } from '../../components/fields.tsx';
import { ASKED_FIELDS, removeRecord, withNeed, withRecord, withSource, withWhen } from './draft.ts';
import { FieldRow } from './field-row.tsx';
import { fieldWords, KIND_WORDS } from './field-words.ts';
import { itemsOf } from './repeat-draft.ts';
import { RepeatEditor } from './repeat-editor.tsx';
import { WHEN, type Asked } from './source-draft.ts';

interface Props {
  readonly mapping: Mapping;
  readonly columns: readonly ColumnView[];
  readonly record: RecordMapping;
  readonly place: number;
  readonly onChange: (mapping: Mapping) => void;
}
type ByField<T> = { readonly [field: string]: T };

export function RecordCard({ mapping, columns, record, place, onChange }: Props) {
  const { kind, fields } = record;
  const { title, lead } = KIND_WORDS[kind];
  const alike = mapping.records.filter((one) => one.kind === kind);
  const name = alike.length < 2 ? title : `${title} ${alike.indexOf(record) + 1}`;
  const all: Readonly<ByField<FieldValues>> = TEMPLATE_FIELDS[kind];
  const who = isAboutSomebody(kind) ? Object.keys(WHO_FIELDS) : [];
  const shown = [...new Set([...ASKED_FIELDS[kind], ...Object.keys(fields)])].filter(
    (field) => Object.hasOwn(all, field) || who.includes(field),
  );
  const known = who.filter((field) => Object.hasOwn(mapping.who, field) && !Object.hasOwn(fields, field));
  const others = [...Object.keys(all), ...who].filter((field) => !shown.includes(field));
  const items = useMemo(() => itemsOf(record.each, columns), [record.each, columns]);
  const asked = (field: string): Asked => ({
    field,
    values: all[field] ?? 'text',
    takesSeveral: takesSeveral(kind, field),
    columns,
    items,
    dates: mapping.dates,
  });
  const need = (field: string) => ({
    isNeeded: record.needs?.includes(field) ?? false,
    onChange: (isNeeded: boolean): void => onChange(withNeed(mapping, place, field, isNeeded)),
  });
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
          asked={asked(field)}
          source={fields[field]}
          isRequired={NEEDED_FIELDS[kind].includes(field)}
          need={need(field)}
          onChange={(source) => onChange(withSource(mapping, place, field, source))}
        />
      ))}
      {others.length === 0 ? null : (
        <div className="mapping-record-more">
          <OneOf
            label="Another field"
            isLabelUnseen
            options={others.map((field) => ({
              value: field,
              words: who.includes(field) ? `${fieldWords(field)} of its own` : fieldWords(field),
            }))}
            value={null}
            placeholder="Another field…"
            onChange={(field) => onChange(withSource(mapping, place, field, { from: 'constant', value: '' }))}
          />
        </div>
      )}
      <div className="mapping-record-rows">
        <FieldRow
          of={name}
          asked={{ ...asked(WHEN), values: ['yes'] }}
          source={record.when}
          onChange={(when) => onChange(withWhen(mapping, place, when))}
        />
        {known.length === 0 ? null : (
          <div className="field-row" role="group" aria-label={`${name}: only rows with`}>
            <span className="field-name" aria-hidden>
              Only rows with
            </span>
            <div className="line mapping-ticks">
              {known.map((field) => (
                <Tick key={field} isTicked={need(field).isNeeded} onChange={need(field).onChange}>
                  <span className="small">{fieldWords(field)}</span>
                </Tick>
              ))}
            </div>
          </div>
        )}
        {ownFields(record).size === 0 ? null : (
          <p className="soft small">
            A row that has none of these values gives no {plain(kind)}
            {kind === 'transaction' ? ', and what is the same for every row makes none' : ''}.
          </p>
        )}
        {fields['amount'] === undefined || fields['order_id'] === undefined ? null : (
          <div className="field-row" role="group" aria-label={`${name}: what the amount is of`}>
            <span className="field-name" aria-hidden>
              Its amount
            </span>
            <Tick
              isTicked={record.amountOfDeal === true}
              onChange={(amountOfDeal) =>
                onChange(withRecord(mapping, place, (one) => ({ ...one, amountOfDeal })))
              }
            >
              <span className="small">That of the whole deal, on each of its rows: added up once</span>
            </Tick>
          </div>
        )}
        <RepeatEditor {...{ mapping, columns, record, place, name, onChange }} />
      </div>
    </section>
  );
}
