/** The report as it would be saved, drawn for the window, which asks for its bytes part by part. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AuditStore } from '../store/store.ts';
import type { LastComparison } from './compare/compare-methods.ts';
import { Failure } from './failure.ts';
import type { EngineTable, OpenAudit } from './open-audit.ts';
import { exportReport } from './pipeline.ts';

/** A reply stays small enough not to hold up others on the port. */
const PART = 384 * 1_024;

interface Preview {
  readonly audit: AuditStore;
  readonly run: number | null;
  readonly bytes: Buffer;
}

export function previewMethods(
  open: OpenAudit,
  last: LastComparison,
): Pick<EngineTable, 'previewReport' | 'previewPart'> {
  let drawn: Preview | null = null;
  return {
    previewReport: ({ redaction, sections }) => {
      const audit = open.store;
      return open.jobs.start('Drawing the report', async (task) => {
        drawn = null;
        const run = audit.latestRun()?.id ?? null;
        // Beside the audit, where there is room for it and nobody else looks.
        const folder = mkdtempSync(join(dirname(audit.path), '.preview-'));
        try {
          const path = join(folder, 'report.pdf');
          const pages = await exportReport(audit, path, task, {
            comparison: last.of(audit)?.comparison ?? null,
            redaction,
            sections,
          });
          drawn = { audit, run, bytes: readFileSync(path) };
          return { summary: `The report has ${pages} pages.`, notes: [] };
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      });
    },
    previewPart: ({ offset }) => {
      const audit = open.store;
      if (drawn === null || drawn.audit !== audit || drawn.run !== (audit.latestRun()?.id ?? null))
        throw new Failure('no_preview', 'The report has not been drawn since the last evaluation.');
      const { bytes } = drawn;
      return { total: bytes.length, data: bytes.subarray(offset, offset + PART).toString('base64') };
    },
  };
}
