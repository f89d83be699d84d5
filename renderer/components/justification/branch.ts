/**
 * A justification as a tree: a conclusion rests on provisions, a provision on reasons, a reason on imported rows. The tree
 * knows nothing of the law, so that anything which explains an outcome can be hung into it: parts of a reason, what would
 * have changed it, what is missing.
 */
import type { ReactNode } from 'react';
import type { FindingView, ReasonView } from '../../../shared/report/justification.ts';
import type { Outcome } from '../../../shared/model/outcome.ts';
import type { RowRef } from '../../../shared/model/row-ref.ts';
import { PROVISION_WORDS } from '../../../shared/report/provision-words.ts';

/** An imported row that a branch rests on, with its name for people. */
export interface Leaf {
  readonly row: RowRef;
  readonly name: string;
}

export interface Branch {
  readonly id: string;
  /** Shown as a mark before the words. */
  readonly outcome: Outcome | null;
  readonly words: ReactNode;
  /** The same for screen readers, where the words are more than text. */
  readonly name: string;
  /** A second line: the question that a provision asks, or where it is written. */
  readonly detail: string | null;
  readonly branches: readonly Branch[];
  readonly leaves: readonly Leaf[];
}

export function reasonBranch(reason: ReasonView, id: string): Branch {
  return {
    id,
    outcome: null,
    words: reason.text,
    name: reason.text,
    detail: null,
    branches: [],
    leaves: reason.rows.map((row, i) => ({ row, name: reason.evidence[i] ?? '' })),
  };
}

export function findingBranch({ provision, citation, question, outcome, reasons }: FindingView): Branch {
  const { about } = PROVISION_WORDS[provision];
  return {
    id: provision,
    outcome,
    words: about,
    name: about,
    detail: `${question} ${citation}`,
    branches: alike(reasons).map((reason, i) => reasonBranch(reason, `${provision}/${i}`)),
    leaves: [],
  };
}

/** The same sentence said of several rows is one reason that rests on them all. */
function alike(reasons: readonly ReasonView[]): readonly ReasonView[] {
  return [...Map.groupBy(reasons, ({ code, text }) => `${code} ${text}`).values()].map((same) => {
    const names = new Map(
      same.flatMap(({ rows, evidence }) => rows.map((row, i) => [row, evidence[i] ?? ''])),
    );
    return { ...same[0]!, rows: [...names.keys()], evidence: [...names.values()] };
  });
}

/** Provisions that decided, in the order of the law, and those that did not. */
export function decidingFirst(
  findings: readonly FindingView[],
  isLawful: boolean,
): { readonly deciding: readonly FindingView[]; readonly others: readonly FindingView[] } {
  const decides = ({ outcome }: FindingView): boolean =>
    isLawful ? outcome === 'met' : outcome === 'not_met' || outcome === 'undetermined';
  return { deciding: findings.filter(decides), others: findings.filter((finding) => !decides(finding)) };
}
