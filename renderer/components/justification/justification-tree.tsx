/** The tree of a justification, opened branch by branch down to the imported rows. */
import { ChevronRight, FileSpreadsheet } from 'lucide-react';
import { useId, useState } from 'react';
import { OutcomeMark } from '../outcome-mark.tsx';
import type { Branch, Leaf } from './branch.ts';
import { ImportedRow } from './imported-row.tsx';

/** Rows named under one reason; a reason may rest on thousands of messages. */
const ROWS = 12;

export function JustificationTree({
  label,
  branches,
  isOpen,
}: {
  readonly label: string;
  readonly branches: readonly Branch[];
  /** Whether its branches start open. */
  readonly isOpen: boolean;
}) {
  return (
    <ul className="tree" aria-label={label}>
      {branches.map((branch) => (
        <BranchItem key={branch.id} branch={branch} startsOpen={isOpen} />
      ))}
    </ul>
  );
}

function BranchItem({ branch, startsOpen }: { readonly branch: Branch; readonly startsOpen: boolean }) {
  const [isOpen, setOpen] = useState(startsOpen);
  const id = useId();
  const { outcome, words, detail, branches, leaves } = branch;
  const isEmpty = branches.length + leaves.length === 0;
  return (
    <li className="branch">
      {isEmpty ? (
        <div className="branch-head">
          <BranchWords outcome={outcome} words={words} detail={detail} />
        </div>
      ) : (
        <button
          type="button"
          className="branch-head"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight aria-hidden size={16} className="branch-arrow" />
          <BranchWords outcome={outcome} words={words} detail={detail} />
        </button>
      )}
      {isOpen && !isEmpty ? (
        <div id={id} className="branch-body">
          {branches.length === 0 ? null : (
            <ul className="tree">
              {branches.map((each) => (
                <BranchItem
                  key={each.id}
                  branch={each}
                  startsOpen={each.outcome === null && each.leaves.length === 0}
                />
              ))}
            </ul>
          )}
          {leaves.length === 0 ? null : <Leaves leaves={leaves} />}
        </div>
      ) : null}
    </li>
  );
}

function BranchWords({ outcome, words, detail }: Pick<Branch, 'outcome' | 'words' | 'detail'>) {
  return (
    <span className="branch-words">
      <span className="branch-line">
        <span className={outcome === null ? 'imported' : 'branch-title'}>{words}</span>
        {outcome === null ? null : <OutcomeMark outcome={outcome} />}
      </span>
      {detail === null ? null : <span className="soft small">{detail}</span>}
    </span>
  );
}

function Leaves({ leaves }: { readonly leaves: readonly Leaf[] }) {
  const [shown, setShown] = useState(ROWS);
  return (
    <>
      <ul className="leaves">
        {leaves.slice(0, shown).map((leaf) => (
          <LeafItem key={leaf.row} leaf={leaf} />
        ))}
      </ul>
      {leaves.length <= shown ? null : (
        <button type="button" className="button button-quiet" onClick={() => setShown(shown + 5 * ROWS)}>
          {leaves.length - shown} more rows
        </button>
      )}
    </>
  );
}

/** A row by its name, shown as it was when asked for. */
export function LeafItem({ leaf: { row, name } }: { readonly leaf: Leaf }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <button type="button" className="leaf" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <FileSpreadsheet aria-hidden size={14} />
        <span className="imported">{name}</span>
      </button>
      {isOpen ? <ImportedRow row={row} /> : null}
    </li>
  );
}
