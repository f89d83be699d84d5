/** Which of an evaluation's reasons carried its conclusion: what a report or an export quotes. */
import type { Findings, Reason } from '../model/finding.ts';
import type { Conclusion } from '../model/outcome.ts';

/**
 * The reasons for the conclusion itself, then those of the provisions that decided it: the met ones when it is `yes`,
 * otherwise every one that is not met or undetermined. Provisions that did not apply say nothing.
 */
export function decidingReasons(result: {
  readonly conclusion: Conclusion;
  readonly reasons: readonly Reason[];
  readonly findings: Findings;
}): readonly Reason[] {
  const decided = result.findings.filter(({ outcome }) =>
    result.conclusion === 'yes' ? outcome === 'met' : outcome === 'not_met' || outcome === 'undetermined',
  );
  return [...result.reasons, ...decided.flatMap(({ reasons }) => reasons)];
}
