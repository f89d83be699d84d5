/** Findings in words, with the rows they rely on by name: the same for the window, the report and the exports. */
import type { Finding, Reason } from '../../shared/model/finding.ts';
import type { Law } from '../../shared/model/jurisdiction.ts';
import type { RowRef } from '../../shared/model/row-ref.ts';
import { PROVISION_LIST } from '../../shared/law/index.ts';
import { citationUnder } from '../../shared/report/law-words.ts';
import type { FindingView, ReasonView } from '../../shared/report/justification.ts';
import { reasonText } from '../../shared/report/reasons.ts';

type Names = (rows: readonly RowRef[]) => readonly string[];

export function reasonView(reason: Reason, names: Names): ReasonView {
  return {
    code: reason.code,
    text: reasonText(reason),
    rows: [...new Set(reason.rows)],
    evidence: names(reason.rows),
  };
}

/** @param law the country whose law was applied, which gives its own citation. */
export function findingView(finding: Finding, names: Names, law: Law = 'uk'): FindingView {
  const provision = PROVISION_LIST.find(({ id }) => id === finding.provision)!;
  return {
    provision: finding.provision,
    citation: citationUnder(provision, law),
    question: provision.question,
    outcome: finding.outcome,
    reasons: finding.reasons.map((reason) => reasonView(reason, names)),
  };
}
