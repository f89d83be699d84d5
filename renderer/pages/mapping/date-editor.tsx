/** How a column writes its dates, with what its own values prove. */
import type { ReactNode } from 'react';
import type { ColumnView } from '../../../shared/ipc/mapping-contract.ts';
import type { DateReading, FieldSource } from '../../../shared/model/mapping.ts';
import { Choice } from '../../components/choice.tsx';
import { count, counted } from '../../numbers.ts';

type Column = Extract<FieldSource, { from: 'column' }>;

interface Props {
  readonly source: Column;
  /** `undefined` for one that the file does not have. */
  readonly column: ColumnView | undefined;
  /** Of the mapping, for columns that say nothing else. */
  readonly usual: DateReading;
  readonly onChange: (source: Column) => void;
}

const ORDERS = [
  { value: 'iso', words: '2025-06-01' },
  { value: 'day_first', words: 'Day first' },
  { value: 'month_first', words: 'Month first' },
  { value: 'proved', words: 'As its values prove' },
] as const;
const ZONES = [
  { value: 'london', words: 'London' },
  { value: 'utc', words: 'UTC' },
] as const;

export function DateEditor({ source, column, usual, onChange }: Props) {
  const reading = source.dates ?? usual;
  return (
    <DateChoices reading={reading} onChange={(dates) => onChange({ ...source, dates })}>
      {column === undefined ? null : <Proof column={column} order={reading.order} />}
    </DateChoices>
  );
}

/** @param children stands where the order is said. */
export function DateChoices({
  reading,
  onChange,
  children,
}: {
  readonly reading: DateReading;
  readonly onChange: (reading: DateReading) => void;
  readonly children?: ReactNode;
}) {
  return (
    <div className="date-editor">
      <Choice
        label="Dates are written"
        options={ORDERS}
        value={reading.order}
        onChange={(order) => onChange({ ...reading, order })}
      />
      {children}
      <Choice
        label="Times without a zone are those of"
        options={ZONES}
        value={reading.zone}
        onChange={(zone) => onChange({ ...reading, zone })}
      />
    </div>
  );
}

/** What the values themselves say of the order of day and month. */
function Proof({ column, order }: { readonly column: ColumnView; readonly order: DateReading['order'] }) {
  const { dates, values } = column;
  if (dates === null)
    return (
      <p className="small soft">
        For example <Values values={values} />. Day and month are not in doubt.
      </p>
    );
  const { dayFirst, monthFirst, either, example, proof } = dates;
  const open = either === 0 ? '' : ` ${counted(either, 'value')} could be either (“${example}”).`;
  if (dayFirst > 0 && monthFirst > 0)
    return (
      <p className="small mapping-open">
        The column contradicts itself: {count(dayFirst)} of its values can only be day first and{' '}
        {count(monthFirst)} only month first.{open} It proves nothing.
      </p>
    );
  if (dayFirst === 0 && monthFirst === 0)
    return (
      <p className={order === 'proved' ? 'small mapping-open' : 'small soft'}>
        {counted(either, 'value')} such as “{example}” could be either, and none proves the order
        {order === 'proved' ? ': say which it is.' : '.'}
      </p>
    );
  const proved = dayFirst > 0 ? 'day_first' : 'month_first';
  const words = dayFirst > 0 ? 'day' : 'month';
  const contradicts = (order === 'day_first' || order === 'month_first') && order !== proved;
  return (
    <p className={contradicts ? 'small mapping-open' : 'small soft'}>
      Proof: “{proof}” can only be {words} first, as can {counted(dayFirst + monthFirst, 'value')}.{open}
      {contradicts ? ' What you say contradicts it: those rows will be rejected.' : ''}
    </p>
  );
}

function Values({ values }: Pick<ColumnView, 'values'>) {
  return (
    <span className="imported">
      {values
        .slice(0, 2)
        .map(({ value }) => `“${value}”`)
        .join(', ') || 'nothing'}
    </span>
  );
}
