/** A file's name, which breaks where its parts end and not within a word: exports are called `segment_export_0e38f9d85a.csv`. */
import { Fragment } from 'react';

export function FileName({ name }: { readonly name: string }) {
  return (
    <span className="imported">
      {name.split(/(?<=[_.-])/).map((part, i) => (
        <Fragment key={i}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </span>
  );
}
