/** The columns of a file: what they hold, what they are used for, and what they may be. */
import type { ColumnView, FieldSuggestion } from '../../../shared/ipc/mapping-contract.ts';
import type { Mapping } from '../../../shared/model/mapping.ts';
import { WHO_FIELDS } from '../../../shared/model/template-fields.ts';
import { Button } from '../../components/button.tsx';
import { count, counted } from '../../numbers.ts';
import { fieldWords, KIND_WORDS } from './field-words.ts';
import { usesOf } from './uses.ts';

interface Props {
  readonly columns: readonly ColumnView[];
  readonly mapping: Mapping;
  readonly onTakeUp: (column: ColumnView, suggestion: FieldSuggestion) => void;
}

/** Beyond these a list is no help; the fields offer every column by name. */
const MOST = 200;
const SUGGESTED = 2;

export function ColumnsPane({ columns, mapping, onTakeUp }: Props) {
  const unused = columns.filter(({ heading }) => usesOf(mapping, heading).length === 0).length;
  return (
    <section className="mapping-columns" aria-labelledby="mapping-columns">
      <h2 id="mapping-columns">Its columns</h2>
      <p className="soft small">
        {unused === 0
          ? 'Every column is used.'
          : `${count(unused)} of ${counted(columns.length, 'column')} not used. What is not used is kept in the file, and concludes nothing.`}
      </p>
      <ul>
        {columns.slice(0, MOST).map((column, i) => (
          // A heading may occur twice.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i}>
            <Column column={column} uses={usesOf(mapping, column.heading)} onTakeUp={onTakeUp} />
          </li>
        ))}
      </ul>
      {columns.length > MOST ? (
        <p className="soft small">
          And {counted(columns.length - MOST, 'further column')}, which every field offers by name.
        </p>
      ) : null}
    </section>
  );
}

function Column({
  column,
  uses,
  onTakeUp,
}: {
  readonly column: ColumnView;
  readonly uses: readonly string[];
  readonly onTakeUp: Props['onTakeUp'];
}) {
  const { heading, filled, distinct, values, suggestions } = column;
  return (
    <article className="mapping-column" data-used={uses.length > 0 || undefined}>
      <h3 className="imported">{heading.trim() === '' ? 'No heading' : heading}</h3>
      <p className="soft small">
        {filled === 0 ? 'empty' : `${count(filled)} filled, ${count(distinct)} different`}
      </p>
      {filled === 0 ? null : (
        <p className="small imported mapping-values">
          {values
            .slice(0, 3)
            .map(({ value }) => value)
            .join(' · ')}
        </p>
      )}
      {uses.length > 0 ? (
        <p className="small mapping-uses">Read as {uses.join(', ')}</p>
      ) : heading.trim() === '' ? (
        <p className="small soft">A column without a heading cannot be named in a mapping.</p>
      ) : (
        suggestions.slice(0, SUGGESTED).map((suggestion) => (
          <div key={`${suggestion.kind} ${suggestion.field}`} className="mapping-suggestion">
            <Button
              label={`Read ${heading} as ${suggestionWords(suggestion)}`}
              onPress={() => onTakeUp(column, suggestion)}
            >
              {suggestionWords(suggestion)}
            </Button>
            <span className="soft small">{suggestion.why}</span>
          </div>
        ))
      )}
    </article>
  );
}

function suggestionWords({ kind, field }: FieldSuggestion): string {
  return Object.hasOwn(WHO_FIELDS, field)
    ? fieldWords(field)
    : `${KIND_WORDS[kind].title}: ${fieldWords(field).toLowerCase()}`;
}
