/** How columns write their numbers, with what their own values prove and what some of them are read as. */
import type { ColumnView } from '../../../shared/ipc/mapping-contract.ts';
import { amountText, parseAmount, type DecimalMark } from '../../../shared/model/amount.ts';
import type { NumberReading } from '../../../shared/model/mapping.ts';
import { Choice } from '../../components/choice.tsx';
import { count, counted } from '../../numbers.ts';

interface Props {
  readonly reading?: NumberReading;
  /** Those of the file that the numbers are in. */
  readonly columns: readonly ColumnView[];
  readonly onChange: (reading: NumberReading) => void;
}

const READINGS = [
  { value: 'point', words: 'Point: 1,234.50' },
  { value: 'comma', words: 'Comma: 1.234,50' },
  { value: 'proved', words: 'As its values prove' },
] as const;
const EXAMPLES = 3;

export function NumberEditor({ reading = 'proved', columns, onChange }: Props) {
  return (
    <div className="number-editor">
      <Choice label="Before the decimals stands a" options={READINGS} value={reading} onChange={onChange} />
      {columns.map((column) => (
        <div key={column.heading}>
          {columns.length === 1 ? null : <p className="small imported">{column.heading}</p>}
          <Proof {...{ column, reading }} />
          <ReadAs {...{ column, reading }} />
        </div>
      ))}
    </div>
  );
}

/** What the values themselves say of the mark before the decimals. */
function Proof({
  column: { numbers },
  reading,
}: {
  readonly column: ColumnView;
  readonly reading: NumberReading;
}) {
  if (numbers === null) return <p className="small soft">Its numbers are not in doubt.</p>;
  const { point, comma, either, example, proof } = numbers;
  const open = either === 0 ? '' : ` ${counted(either, 'value')} could be either (“${example}”).`;
  const left = either === 0 ? '' : ' What could be either is not added up until you say which it is.';
  if (point > 0 && comma > 0)
    return (
      <p className="small mapping-open">
        The column contradicts itself: {count(point)} of its values can only have a decimal point and{' '}
        {count(comma)} only a decimal comma.{open}
        {reading === 'proved' ? left : ` Those with a ${other(reading)} are not added up.`}
      </p>
    );
  if (point === 0 && comma === 0)
    return (
      <p className={reading === 'proved' ? 'small mapping-open' : 'small soft'}>
        {counted(either, 'value')} such as “{example}” could be either, and none proves which.
        {reading === 'proved' ? left : ''}
      </p>
    );
  const proved = point > 0 ? 'point' : 'comma';
  const contradicts = reading !== 'proved' && reading !== proved;
  return (
    <p className={contradicts ? 'small mapping-open' : 'small soft'}>
      Proof: {counted(point + comma, 'value')} such as “{proof}” can only have a decimal {proved}.{open}
      {contradicts ? ' What you say contradicts it: those are not added up.' : ''}
    </p>
  );
}

const other = (mark: DecimalMark): string => (mark === 'point' ? 'comma' : 'point');

/** What the commonest values become. */
function ReadAs({ column, reading }: { readonly column: ColumnView; readonly reading: NumberReading }) {
  const mark = reading === 'proved' ? provedBy(column) : reading;
  const shown = column.values.slice(0, EXAMPLES);
  if (shown.length === 0) return null;
  return (
    <ul className="small number-examples" aria-label={`Numbers of ${column.heading} as they are read`}>
      {shown.map(({ value }) => {
        const amount = parseAmount(value, mark);
        return (
          <li key={value}>
            <span className="imported">{value}</span>{' '}
            {amount === null ? 'is not read' : `is ${amountText(amount)}`}
          </li>
        );
      })}
    </ul>
  );
}

function provedBy({ numbers }: ColumnView): DecimalMark | null {
  if (numbers === null || numbers.point > 0 === numbers.comma > 0) return null;
  return numbers.point > 0 ? 'point' : 'comma';
}
