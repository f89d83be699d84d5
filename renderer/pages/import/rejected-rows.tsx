/** Every rejected row, page by page: where it stands, why it was not accepted, and what it held. */
import { useState } from 'react';
import { FileName } from '../../components/file-name.tsx';
import { Pager } from '../../components/pager.tsx';
import { Answer } from '../../components/states.tsx';
import { count } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';

const PAGE = 50;

export function RejectedRows() {
  const [offset, setOffset] = useState(0);
  const rows = useMethod('rejectedRows', { offset, limit: PAGE }, { keep: true });
  return (
    <Answer of={rows} what="the rejected rows">
      {({ total, rows: shown }) =>
        total === 0 ? (
          <p className="soft">None. Every row of every file was accepted, put right or blank.</p>
        ) : (
          <>
            <div className="table-scroll">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">File</th>
                    <th scope="col" className="number">
                      Row
                    </th>
                    <th scope="col">Why it was not accepted</th>
                    <th scope="col">What it held</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map(({ file, row, line, reason, raw }) => (
                    <tr key={`${file}:${row}`}>
                      <th scope="row">
                        <FileName name={file} />
                      </th>
                      <td className="number" title={`Line ${line} of the file`}>
                        {count(row)}
                      </td>
                      <td>{reason}</td>
                      <td>
                        <code className="import-raw imported">{raw}</code>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <Pager
              of="rejected rows"
              offset={offset}
              limit={PAGE}
              total={total}
              onMove={setOffset}
              className="import-pages"
            />
          </>
        )
      }
    </Answer>
  );
}
