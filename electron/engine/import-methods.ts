/** Methods on imported files and their rows. */
import type { JobResult } from '../../shared/ipc/reply.ts';
import type { AuditStore, RunInfo } from '../store/store.ts';
import { Failure } from './failure.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';
import { evaluate, importPaths, type Imported } from './pipeline.ts';
import { runSentence } from './summary.ts';
import { share, type Task } from './task.ts';
import { originalRow, rejectedViews } from './views.ts';

export function importMethods(
  open: OpenAudit,
): Pick<EngineTable, 'importPaths' | 'rejectedRows' | 'originalRow'> {
  return {
    importPaths: ({ paths }) => {
      const audit = open.store;
      return open.jobs.start('Importing', (task) => importAndEvaluate(audit, paths, task));
    },
    rejectedRows: (page) => rejectedViews(open.store, page),
    originalRow: ({ row }) => originalRow(open.store, row),
  };
}

/** Imports, then evaluates; what was refused or could not be evaluated is said in the notes. */
export async function importAndEvaluate(
  audit: AuditStore,
  paths: readonly string[],
  task: Task,
): Promise<JobResult> {
  const imported = await importPaths(audit, paths, ACTOR, share(task, 0, 0.6));
  const notes = imported.refused.map(({ name, message }) => `${name}: ${message}`);
  if (imported.sources.length === 0) return { summary: 'Nothing was imported.', notes };
  try {
    return { summary: importSentence(imported, await evaluate(audit, ACTOR, share(task, 0.6, 1))), notes };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { summary: importSentence(imported, null), notes: [...notes, error.message] };
  }
}

function importSentence(imported: Imported, run: RunInfo | null): string {
  const accepted = imported.sources.reduce((sum, { counts }) => sum + counts.accepted, 0);
  const rejected = imported.sources.reduce((sum, { counts }) => sum + counts.rejected, 0);
  const files = imported.sources.length === 1 ? '1 file' : `${imported.sources.length} files`;
  const rows = `${files} imported: ${accepted.toLocaleString('en-GB')} rows accepted, ${rejected.toLocaleString('en-GB')} rejected.`;
  return run === null ? rows : `${rows} ${runSentence(run)}`;
}
