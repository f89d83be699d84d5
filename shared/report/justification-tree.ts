/**
 * The justification as a tree: conclusion, provisions, facts, imported rows; and what would change it. One model for the
 * window, the dossier and whoever else explains an answer, so that it never reads two ways.
 */
import type { ProvisionId } from '../model/finding.ts';
import type { Counterfactual, OpenFactKind, Settling } from '../model/open-fact.ts';
import type { Conclusion, Outcome } from '../model/outcome.ts';
import type { RowRef } from '../model/row-ref.ts';
import type { FindingView, ReasonView } from './justification.ts';
import { counterfactualText, settlingText } from './open-fact-words.ts';
import { remedyFor } from './reasons.ts';

export interface RowNode {
  readonly row: RowRef;
  /** `file:row`. */
  readonly name: string;
}

/** One fact in a sentence, and the rows it stands in. */
export interface FactNode {
  readonly text: string;
  /** What to do, or which evidence would settle it; `null` where nothing is wanting. */
  readonly remedy: string | null;
  readonly rows: readonly RowNode[];
}

export interface ProvisionNode {
  readonly provision: ProvisionId;
  readonly citation: string;
  readonly question: string;
  readonly outcome: Outcome;
  readonly facts: readonly FactNode[];
}

export interface JustificationTree {
  readonly conclusion: Conclusion;
  /** The conclusion in one sentence. */
  readonly text: string;
  /** Facts about the conclusion itself: whose law, whether the rules apply at all. */
  readonly facts: readonly FactNode[];
  /** Those that applied, in the order of every report. */
  readonly provisions: readonly ProvisionNode[];
  /** With what it would be lawful, the fewest facts first. */
  readonly lawfulIf: readonly { readonly text: string; readonly rows: readonly RowNode[] }[];
  /** For an undetermined conclusion, each record that could settle it, the most telling first. */
  readonly settledBy: readonly {
    readonly kind: OpenFactKind;
    readonly text: string;
    readonly rows: readonly RowNode[];
  }[];
}

export interface TreeInput {
  readonly conclusion: Conclusion;
  readonly text: string;
  readonly reasons: readonly ReasonView[];
  readonly findings: readonly FindingView[];
  readonly lawfulIf: readonly Counterfactual[];
  readonly settledBy: readonly Settling[];
  /** Rows as `file:row`, in the order given, each once. */
  readonly names: (rows: readonly RowRef[]) => readonly string[];
}

export function justificationTree(input: TreeInput): JustificationTree {
  const { names } = input;
  const rowNodes = (rows: readonly RowRef[]): readonly RowNode[] => {
    const each = [...new Set(rows)];
    return names(each).map((name, i) => ({ row: each[i]!, name }));
  };
  const factNode = ({ code, text, rows }: ReasonView): FactNode => ({
    text,
    remedy: remedyFor(code),
    rows: rowNodes(rows),
  });
  return {
    conclusion: input.conclusion,
    text: input.text,
    facts: input.reasons.map(factNode),
    provisions: input.findings
      .filter(({ outcome }) => outcome !== 'not_applicable')
      .map(({ provision, citation, question, outcome, reasons }) => ({
        provision,
        citation,
        question,
        outcome,
        facts: reasons.map(factNode),
      })),
    lawfulIf: input.lawfulIf.map((one) => ({
      text: counterfactualText(one),
      rows: rowNodes(one.facts.flatMap(({ rows }) => rows)),
    })),
    settledBy: input.settledBy.map((one) => ({
      kind: one.fact.kind,
      text: settlingText(one),
      rows: rowNodes(one.fact.rows),
    })),
  };
}
