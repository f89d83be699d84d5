/** How many digits the numbers of a column have with their zeros in front, and what some of them are read as. */
import type { ColumnView } from '../../../shared/ipc/mapping-contract.ts';
import { DIGITS, withZeros } from '../../../shared/model/digits.ts';
import { OneOf } from '../../components/fields.tsx';

interface Props {
  readonly digits: number;
  /** `undefined` for one that the file does not have. */
  readonly column: ColumnView | undefined;
  readonly onChange: (digits: number) => void;
}

const LENGTHS = Array.from({ length: DIGITS.most - DIGITS.least + 1 }, (_, i) => {
  const digits = String(DIGITS.least + i);
  return { value: digits, words: `${digits} digits` };
});
const EXAMPLES = 3;

/** As many as the longest of the commonest values. */
export function digitsIn(column: ColumnView | undefined): number {
  const lengths = (column?.values ?? []).map(({ value }) => /^\d+/.exec(value)?.[0].length ?? 0);
  return Math.min(DIGITS.most, Math.max(DIGITS.least, ...lengths));
}

export function DigitsEditor({ digits, column, onChange }: Props) {
  // The shortest show best what becomes of them.
  const shown = (column?.values ?? []).toSorted((a, b) => a.value.length - b.value.length).slice(0, EXAMPLES);
  return (
    <div className="number-editor">
      <OneOf
        label="With zeros in front they have"
        options={LENGTHS}
        value={String(digits)}
        onChange={(next) => onChange(Number(next))}
      />
      {shown.length === 0 ? null : (
        <ul
          className="small number-examples"
          aria-label={`Numbers of ${column?.heading ?? ''} as they are read`}
        >
          {shown.map(({ value }) => (
            <li key={value}>
              <span className="imported">{value}</span> is {withZeros(value, digits)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
