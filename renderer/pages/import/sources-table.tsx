/** The imported files: what each was taken for and why, and what became of its rows. */
import type { SourceView } from '../../../shared/ipc/import-contract.ts';
import { count, fileSize } from '../../numbers.ts';
import { useDates } from '../../state/dates.ts';

export function SourcesTable({ sources }: { readonly sources: readonly SourceView[] }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Recognised as</th>
            <th scope="col" className="number">
              Rows
            </th>
            <th scope="col" className="number">
              Accepted
            </th>
            <th scope="col" className="number">
              Rejected
            </th>
            <th scope="col" className="number">
              Blank
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <Source key={source.id} source={source} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Source({ source }: { readonly source: SourceView }) {
  const dates = useDates();
  const { name, title, why, sha256, bytes, rows, accepted, rejected, blank, importedAt } = source;
  return (
    <tr>
      <th scope="row">
        <span className="imported">{name}</span>
        <span className="soft small import-file-detail">
          {fileSize(bytes)}, {dates.time(importedAt)}
        </span>
        <span className="soft small import-file-detail">
          SHA-256 <code title={sha256}>{sha256.slice(0, 12)}…</code>
        </span>
      </th>
      <td>
        <span className="import-kind">{title}</span>
        <span className="soft small import-why imported">by {why}</span>
      </td>
      <td className="number">{count(rows)}</td>
      <td className="number">{count(accepted)}</td>
      <td className={rejected === 0 ? 'number' : 'number import-some-rejected'}>{count(rejected)}</td>
      <td className="number soft">{count(blank)}</td>
    </tr>
  );
}
