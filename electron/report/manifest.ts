/** `manifest.json`: what went in, what came out, and by which rules, so that anyone can check the files without the app. */
import { understood } from '../import/understood.ts';
import { NOT_IN_PACK, REMOVED, renamedWords } from '../../shared/report/redaction-words.ts';
import { sourceNames } from '../../shared/report/source-names.ts';
import type { RunInfo, SourceInfo } from '../store/store.ts';
import type { LogHead } from '../store/log.ts';
import { APP_NAME, APP_VERSION } from './app-version.ts';
import type { Redactor } from './redact.ts';

export interface OutputFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

interface ManifestParts {
  readonly outputs: readonly OutputFile[];
  readonly redact: Redactor;
  /** Where the log ends, for an evidence pack; `null` for files alone. */
  readonly log: LogHead | null;
}

/** The manifest's text: stable key order, two-space indent. It names every output but itself and the audit file. */
export function manifestOf(
  run: RunInfo,
  sources: readonly SourceInfo[],
  { outputs, redact, log }: ManifestParts,
): string {
  // Days are for charts: messages.csv states them.
  const { messageDays: _, ...counts } = run.counts;
  const names = sourceNames(sources);
  const manifest = {
    app: APP_NAME,
    version: APP_VERSION,
    rule_version: run.ruleVersion,
    as_at: run.asAt,
    period: run.period,
    organisation: run.settings.organisation,
    inputs: sources.map(({ id, sha256, bytes, recognition, dialect, counts, totals }) => ({
      file: redact.text(names.get(id)!),
      sha256,
      bytes,
      recognised_as: redact.text(recognition.title),
      read_as: understood(dialect),
      rows: counts.rows,
      accepted: counts.accepted,
      rejected: counts.rejected,
      blank: counts.blank,
      amounts: totals?.amounts ?? [],
    })),
    outputs,
    counts,
    ...(log === null ? {} : { log }),
    ...redactionOf(redact, log !== null),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function redactionOf({ level, renamedFiles }: Redactor, isPack: boolean): object {
  if (level === 'full') return {};
  const removed = [
    ...REMOVED[level],
    ...(renamedFiles === 0 ? [] : [renamedWords(renamedFiles)]),
    ...(isPack ? NOT_IN_PACK : []),
  ];
  return { redaction: { level, removed } };
}
