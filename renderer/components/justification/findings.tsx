/** Findings by provision: those that decided lie open, the others below them. */
import type { FindingView } from '../../../shared/report/justification.ts';
import { decidingFirst, findingBranch } from './branch.ts';
import { JustificationTree } from './justification-tree.tsx';

interface Props {
  readonly findings: readonly FindingView[];
  /** Whether the conclusion was yes: then what is met decided it, otherwise what is not met or undetermined. */
  readonly isLawful: boolean;
}

export function Findings({ findings, isLawful }: Props) {
  const { deciding, others } = decidingFirst(findings, isLawful);
  return (
    <>
      {deciding.length === 0 ? null : (
        <JustificationTree label="Provisions that decided" branches={deciding.map(findingBranch)} isOpen />
      )}
      {others.length === 0 ? null : (
        <>
          <h3 className="findings-others">
            {isLawful ? 'Not needed for this conclusion' : 'Not in the way'}
          </h3>
          <JustificationTree label="Other provisions" branches={others.map(findingBranch)} isOpen={false} />
        </>
      )}
    </>
  );
}
