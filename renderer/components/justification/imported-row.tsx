/** One imported row as it was in its file, beside what it was read as. */
import type { RowRef } from '../../../shared/model/row-ref.ts';
import { useMethod } from '../../queries.ts';
import { Answer } from '../states.tsx';

export function ImportedRow({ row }: { readonly row: RowRef }) {
  return (
    <Answer of={useMethod('evidenceRow', { row })} what="the row">
      {({ file, row: number, line, header, cells, records }) => (
        <div className="imported-row">
          <p className="soft small">
            <span className="imported">{file}</span>, row {number.toLocaleString('en-GB')}, line{' '}
            {line.toLocaleString('en-GB')}
          </p>
          <div className="imported-row-sides">
            <Values
              title="In the file"
              values={cells.map((value, i) => ({ name: header[i] ?? `Column ${i + 1}`, value }))}
            />
            {records.length === 0 ? (
              <p className="soft">Nothing was read from this row.</p>
            ) : (
              <div className="stack">
                {records.map((record, i) => (
                  <Values key={i} title={`Read as: ${record.title.toLowerCase()}`} values={record.values} />
                ))}
              </div>
            )}
          </div>
        </div>
      )}
    </Answer>
  );
}

interface Named {
  readonly name: string;
  readonly value: string;
}

/** A cell may hold megabytes: so much of it is shown. */
const LONGEST = 2_000;

function Values({ title, values }: { readonly title: string; readonly values: readonly Named[] }) {
  return (
    <table className="values">
      <caption>{title}</caption>
      <tbody>
        {values.map(({ name, value }, i) => (
          <tr key={i} data-empty={value === '' || undefined}>
            <th scope="row" className="imported">
              {name}
            </th>
            <td className="imported">
              {value === '' ? <span className="soft">empty</span> : value.slice(0, LONGEST)}
              {value.length > LONGEST ? '…' : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
