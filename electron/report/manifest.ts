/** `manifest.json`: what went in, what came out, and by which rules, so that anyone can check the files without the app. */
import { understood } from '../import/understood.ts';
import type { Redaction } from '../../shared/model/redaction.ts';
import { REMOVED } from '../../shared/report/redaction-words.ts';
import type { RunInfo, SourceInfo } from '../store/store.ts';
import { APP_NAME, APP_VERSION } from './app-version.ts';

export interface OutputFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The manifest's text: stable key order, two-space indent. It names every output but itself and the audit file. */
export function manifestOf(
  run: RunInfo,
  sources: readonly SourceInfo[],
  outputs: readonly OutputFile[],
  redaction: Redaction,
): string {
  // Days are for charts: messages.csv states them.
  const { messageDays: _, ...counts } = run.counts;
  const manifest = {
    app: APP_NAME,
    version: APP_VERSION,
    rule_version: run.ruleVersion,
    as_at: run.asAt,
    period: run.period,
    organisation: run.settings.organisation,
    inputs: sources.map(({ name, sha256, bytes, recognition, dialect, counts, totals }) => ({
      file: name,
      sha256,
      bytes,
      recognised_as: recognition.title,
      read_as: understood(dialect),
      rows: counts.rows,
      accepted: counts.accepted,
      rejected: counts.rejected,
      blank: counts.blank,
      amounts: totals?.amounts ?? [],
    })),
    outputs,
    counts,
    ...(redaction === 'full' ? {} : { redaction: { level: redaction, removed: REMOVED[redaction] } }),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
