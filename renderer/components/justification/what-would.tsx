/** What would settle an open conclusion, and with what it would be lawful: found by evaluating again with the fact supposed. */
import type { JustificationTree } from '../../../shared/report/justification-tree.ts';

export function WhatWould({ of: { settledBy, lawfulIf } }: { readonly of: JustificationTree }) {
  return (
    <>
      <Sentences title="What would settle it" sentences={settledBy} />
      <Sentences title="What would make it lawful" sentences={lawfulIf} />
    </>
  );
}

function Sentences({
  title,
  sentences,
}: {
  readonly title: string;
  readonly sentences: readonly { readonly text: string }[];
}) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3 className="findings-others">{title}</h3>
      <ul className="what-would">
        {sentences.map(({ text }) => (
          <li key={text} className="imported">
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}
