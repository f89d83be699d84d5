/** What the rows become under a mapping: the original beside what was understood, for the first rows and for the oddest. */
import { useState } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { MappingPreview, PreviewRow } from '../../../shared/ipc/mapping-contract.ts';
import { Choice } from '../../components/choice.tsx';
import { Button } from '../../components/button.tsx';
import { ErrorState } from '../../components/states.tsx';
import { count, counted } from '../../numbers.ts';
import { useLate } from './reading.tsx';
import { fieldWords, KIND_WORDS } from './field-words.ts';

/** Cells that a row shows before the others are asked for. */
const CELLS = 10;

export function Preview({ of: query }: { readonly of: UseQueryResult<MappingPreview, Error> }) {
  const [shown, setShown] = useState<'first' | 'oddest'>('first');
  const isLate = useLate(query.isFetching);
  const preview = query.data;
  if (query.error !== null && !query.isFetching)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  // What was amiss may no longer be, and is not said while the rows are read.
  if (preview === undefined || (preview.faults.length > 0 && isLate))
    return <p className="soft">The rows are shown here once they are read.</p>;
  if (preview.faults.length > 0)
    return (
      <div className="mapping-faults" role="status">
        <p>Before any row can be read:</p>
        <ul>
          {preview.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </div>
    );
  const rows = preview[shown];
  return (
    <div className="stack" aria-busy={query.isFetching}>
      <div className="line">
        <Choice
          label="Which rows"
          options={[
            { value: 'first', words: `The first rows (${preview.first.length})` },
            { value: 'oddest', words: `The oddest rows (${preview.oddest.length})` },
          ]}
          value={shown}
          onChange={setShown}
        />
      </div>
      {rows.length === 0 ? (
        <p className="soft">
          {preview.rows === 0
            ? 'The file has no rows.'
            : shown === 'first'
              ? 'Every row of it is blank.'
              : 'No row is written otherwise than the others.'}
        </p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="What the rows become">
          <table className="table mapping-preview">
            <thead>
              <tr>
                <th scope="col" className="number">
                  Row
                </th>
                <th scope="col">As the file has it</th>
                <th scope="col">As it is understood</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.row} row={row} header={preview.header} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

export function Sum({ of: { rows, accepted, rejected, blank, whole } }: { readonly of: MappingPreview }) {
  return (
    <>
      Of {whole ? `its ${counted(rows, 'row')}` : `the first ${counted(rows, 'row')}`}:{' '}
      <strong>{count(accepted)} accepted</strong>,{' '}
      <strong className={rejected === 0 ? '' : 'mapping-rejected'}>{count(rejected)} rejected</strong>
      {blank === 0 ? '' : `, ${count(blank)} blank`}.
    </>
  );
}

function Row({ row, header }: { readonly row: PreviewRow; readonly header: readonly string[] }) {
  const [isWhole, showWhole] = useState(false);
  const cells = row.cells.flatMap((cell, i) =>
    cell.trim() === '' ? [] : [{ heading: header[i] ?? `Column ${i + 1}`, cell, place: i }],
  );
  const shown = isWhole ? cells : cells.slice(0, CELLS);
  return (
    <tr>
      <th scope="row" className="number" title={`Line ${row.line} of the file`}>
        {count(row.row)}
      </th>
      <td>
        {row.odd === null ? null : <p className="small mapping-odd imported">{row.odd}</p>}
        {cells.length === 0 ? (
          <p className="soft small">Its cells could not be told apart.</p>
        ) : (
          <dl className="cells">
            {shown.map(({ heading, cell, place }) => (
              <div key={place}>
                <dt className="imported">{heading}</dt>
                <dd className="imported">{cell}</dd>
              </div>
            ))}
          </dl>
        )}
        {cells.length > CELLS ? (
          <Button kind="quiet" onPress={() => showWhole(!isWhole)}>
            {isWhole ? 'Fewer cells' : `${counted(cells.length - CELLS, 'further cell')}`}
          </Button>
        ) : null}
      </td>
      <td>
        {row.rejection === null ? (
          row.records.map((record, i) => (
            // What a row becomes has an order and no names.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={i} className="understood">
              <p className="understood-kind">{KIND_WORDS[record.kind].title}</p>
              <dl className="cells">
                {record.fields.map(({ field, value }) => (
                  <div key={field}>
                    <dt>{fieldWords(field)}</dt>
                    <dd className="imported">{value}</dd>
                  </div>
                ))}
              </dl>
            </div>
          ))
        ) : (
          <p className="mapping-rejection imported">
            <strong>Rejected.</strong> {row.rejection.reason}
          </p>
        )}
      </td>
    </tr>
  );
}
