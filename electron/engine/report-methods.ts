/** Methods that write what others read. Main has asked where. */
import { renameSync, rmSync } from 'node:fs';
import type { LastComparison } from './compare/compare-methods.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';
import { exportDossier, exportFiles, exportPack, exportReport } from './pipeline.ts';

export function reportMethods(
  open: OpenAudit,
  last: LastComparison,
): Pick<EngineTable, 'writeReport' | 'writeDossier' | 'writeFiles' | 'writePack'> {
  return {
    writeReport: ({ path, redaction, sections }) => {
      const audit = open.store;
      return open.jobs.start('Writing the report', async (task) => {
        const pages = await exportReport(audit, path, task, {
          comparison: last.of(audit)?.comparison ?? null,
          redaction,
          sections,
        });
        audit.appendLog(ACTOR, 'report_exported', {
          pages,
          redaction,
          ...(sections === null ? {} : { sections }),
        });
        return { summary: `The report has ${pages} pages.`, notes: [] };
      });
    },
    writeDossier: ({ path, contact, redaction }) => {
      const audit = open.store;
      return open.jobs.start('Writing the dossier', async (task) => {
        const pages = await exportDossier(audit, contact, path, task, { redaction });
        audit.appendLog(ACTOR, 'dossier_exported', { contact, pages, redaction });
        return { summary: `The dossier has ${pages} pages.`, notes: [] };
      });
    },
    writeFiles: ({ folder, redaction }) => {
      const audit = open.store;
      return open.jobs.start('Writing the files', async (task) => {
        const written = await exportFiles(audit, folder, task, { redaction });
        audit.appendLog(ACTOR, 'files_exported', { files: written, redaction });
        return { summary: `${written.length} files were written.`, notes: written };
      });
    },
    writePack: ({ path, redaction }) => {
      const audit = open.store;
      return open.jobs.start('Writing the evidence pack', async (task) => {
        // A pack is never written over another; the dialog has asked whether this one may take its place.
        const unfinished = `${path}.unfinished.zip`;
        try {
          await exportPack(audit, unfinished, task, { redaction });
          renameSync(unfinished, path);
        } finally {
          rmSync(unfinished, { force: true });
        }
        audit.appendLog(ACTOR, 'pack_exported', { redaction });
        return { summary: 'The evidence pack was written.', notes: [] };
      });
    },
  };
}
