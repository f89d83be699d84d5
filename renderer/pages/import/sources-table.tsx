/** The imported files: what each was taken for and why, and what became of its rows. */
import type { SourceView } from '../../../shared/ipc/import-contract.ts';
import { useState } from 'react';
import { sourceNames } from '../../../shared/report/source-names.ts';
import { Button } from '../../components/button.tsx';
import { FileName } from '../../components/file-name.tsx';
import { count, fileSize } from '../../numbers.ts';
import { useDates } from '../../state/dates.ts';
import { SourceDetail } from './source-detail.tsx';

export function SourcesTable({ sources }: { readonly sources: readonly SourceView[] }) {
  const [shown, setShown] = useState<SourceView | null>(null);
  const names = sourceNames(sources);
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
            <th scope="col">Account</th>
          </tr>
        </thead>
        <tbody>
          {sources
            .map((source) => ({ ...source, name: names.get(source.id)! }))
            .map((source) => (
              <Source key={source.id} source={source} onShow={() => setShown(source)} />
            ))}
        </tbody>
      </table>
      {shown === null ? null : <SourceDetail key={shown.id} source={shown} onClose={() => setShown(null)} />}
    </div>
  );
}

interface Props {
  /** Its name told apart from those of other files. */
  readonly source: SourceView;
  readonly onShow: () => void;
}

function Source({ source, onShow }: Props) {
  const dates = useDates();
  const { name, title, why, sha256, bytes, rows, accepted, rejected, blank, importedAt } = source;
  return (
    <tr>
      <th scope="row">
        <FileName name={name} />
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
      <td>
        <Button kind="quiet" label={`Account of ${name}`} onPress={onShow}>
          Account…
        </Button>
      </td>
    </tr>
  );
}
