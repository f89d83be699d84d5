/** Choosing what a file says under one name: all of it, or some of its rows. */
import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { PartView } from '../../../shared/ipc/identity-contract.ts';
import { rowRef } from '../../../shared/model/row-ref.ts';
import { ImportedRow } from '../../components/justification/imported-row.tsx';
import { count } from '../../numbers.ts';

/** All of a part, or the numbers of rows. */
export type Chosen = 'all' | readonly number[];

interface Props {
  readonly part: PartView;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

const NAMES_SHOWN = 3;

export function PartChoice({ part, chosen, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { title, file, holds, details, rowCount } = part;
  const names = [...new Set(details.flatMap(({ name }) => name ?? []))];
  const opener = isOpen ? 'Hide its rows' : `Only some of its ${count(rowCount)} rows`;
  return (
    <div className="part-choice">
      <div className="line">
        <Checkbox
          className="tick"
          isSelected={chosen === 'all'}
          isIndeterminate={chosen !== 'all' && chosen.length > 0}
          onChange={(isOn) => onChange(isOn ? 'all' : [])}
        >
          <span className="tick-box" aria-hidden />
          <span className="imported">
            {title} in {file}
            <span className="soft small">
              {' '}
              {holds}
              {names.length === 0 ? '' : `, ${names.slice(0, NAMES_SHOWN).join(', ')}`}
              {names.length > NAMES_SHOWN ? '…' : ''}
            </span>
          </span>
        </Checkbox>
        {rowCount > 1 ? (
          <button
            type="button"
            className="leaf"
            aria-expanded={isOpen}
            aria-label={`${opener}: ${title} in ${file}`}
            onClick={() => setOpen(!isOpen)}
          >
            {opener}
          </button>
        ) : null}
      </div>
      {isOpen ? <Rows part={part} chosen={chosen} onChange={onChange} /> : null}
    </div>
  );
}

function Rows({ part, chosen, onChange }: Props) {
  const [shown, setShown] = useState<number | null>(null);
  const { title, file, source, rows, rowCount } = part;
  const isChosen = (row: number): boolean => chosen === 'all' || chosen.includes(row);
  const change = (row: number, isOn: boolean): void => {
    const all = rows.map((one) => one.row);
    const next = all.filter((one) => (one === row ? isOn : isChosen(one)));
    onChange(next.length === rowCount ? 'all' : next);
  };
  return (
    <div className="part-rows" role="group" aria-label={`Rows of ${title} in ${file}`}>
      {rows.map(({ row, evidence, holds }) => (
        <div key={row}>
          <div className="line">
            <Checkbox className="tick" isSelected={isChosen(row)} onChange={(isOn) => change(row, isOn)}>
              <span className="tick-box" aria-hidden />
              <span className="imported small">
                Row {count(row)} <span className="soft">{holds}</span>
              </span>
            </Checkbox>
            <button
              type="button"
              className="leaf imported"
              aria-expanded={shown === row}
              onClick={() => setShown(shown === row ? null : row)}
            >
              {evidence}
            </button>
          </div>
          {shown === row ? <ImportedRow row={rowRef(source, row)} /> : null}
        </div>
      ))}
      {rowCount > rows.length ? (
        <p className="soft small">
          These are the first {count(rows.length)} of {count(rowCount)} rows. The others go with the file’s
          part as a whole.
        </p>
      ) : null}
    </div>
  );
}
