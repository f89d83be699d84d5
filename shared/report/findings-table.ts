/** A justification as a table: each provision that applied, its outcome, why, and the rows relied on. */
import type { FindingView, ReasonView } from './justification.ts';
import type { Block } from './report.ts';
import { OUTCOME_WORDS } from './words.ts';
import { column, table } from './write.ts';

const COLUMNS = [
  column('Provision', 0.22),
  column('Outcome', 0.14),
  column('Why', 0.42),
  column('Evidence', 0.22),
];

/** @param mostRows how many rows of evidence are named before the rest are counted. */
export function findingsTable(caption: string, findings: readonly FindingView[], mostRows: number): Block {
  return table(
    caption,
    COLUMNS,
    findings
      .filter(({ outcome }) => outcome !== 'not_applicable')
      .map(({ citation, outcome, reasons }) => [
        citation,
        OUTCOME_WORDS[outcome],
        reasons.map(({ text }) => text).join(' '),
        evidenceWords(reasons, mostRows),
      ]),
  );
}

/** `a.csv:1; a.csv:2; and 12 more`. */
export function evidenceWords(reasons: readonly ReasonView[], most: number): string {
  const names = [...new Set(reasons.flatMap(({ evidence }) => evidence))];
  const named = names.slice(0, most);
  return [...named, ...(names.length > most ? [`and ${names.length - most} more`] : [])].join('; ');
}
