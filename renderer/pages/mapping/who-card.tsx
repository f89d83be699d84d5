/** The details that tell whom a row is about; every record of the row shares them. */
import type { ColumnView } from '../../../shared/ipc/mapping-contract.ts';
import type { Mapping } from '../../../shared/model/mapping.ts';
import { WHO_FIELDS } from '../../../shared/model/template-fields.ts';
import { TextSetting } from '../set-up/text-setting.tsx';
import { systemNamed, withSource } from './draft.ts';
import { FieldRow } from './field-row.tsx';

interface Props {
  readonly mapping: Mapping;
  readonly columns: readonly ColumnView[];
  readonly onChange: (mapping: Mapping) => void;
}

export function WhoCard({ mapping, columns, onChange }: Props) {
  const hasIds = [mapping.who, ...mapping.records.map(({ fields }) => fields)].some((fields) =>
    Object.hasOwn(fields, 'contact_id'),
  );
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
          asked={{ field, values, takesSeveral: false, columns, items: null, dates: mapping.dates }}
          source={mapping.who[field]}
          onChange={(source) => onChange(withSource(mapping, 'who', field, source))}
        />
      ))}
      {hasIds ? (
        <TextSetting
          label="The ids are those of"
          help="Files that share this name share their ids: the same number is the same person."
          value={mapping.system}
          onKeep={(name) => onChange({ ...mapping, system: systemNamed(name ?? '') })}
        />
      ) : null}
    </section>
  );
}
