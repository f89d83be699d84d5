/** Methods on imported files and their rows. */
import type { NewerDecision, NewerFileView } from '../../shared/ipc/import-contract.ts';
import type { JobResult } from '../../shared/ipc/reply.ts';
import { sourceNames } from '../../shared/report/source-names.ts';
import { many } from '../../shared/report/write.ts';
import type { AuditStore, RunInfo } from '../store/store.ts';
import { Failure } from './failure.ts';
import { evaluateAndFindGaps } from './find-gaps.ts';
import { importPathAs, newerPathAs, readImportedAs } from './import-as.ts';
import { newerFiles } from './import-files.ts';
import { undecided, type Decide, type NewerFile } from './newer-files.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';
import { importPaths, type Imported } from './pipeline.ts';
import { runSentence } from './summary.ts';
import { share, type Task } from './task.ts';
import { originalRow, rejectedViews } from './views.ts';
import { sourceWarnings } from './source-lines.ts';

export function importMethods(
  open: OpenAudit,
): Pick<
  EngineTable,
  | 'newerPaths'
  | 'newerPathAs'
  | 'importPaths'
  | 'importPathAs'
  | 'readImportedAs'
  | 'rejectedRows'
  | 'originalRow'
> {
  const asking = (
    look: (audit: AuditStore, task: Task) => Promise<readonly NewerFile[]>,
  ): { job: number } => {
    const audit = open.store;
    return open.jobs.start('Comparing with earlier files', async (task) => ({
      summary: 'Compared with what the audit holds.',
      notes: [],
      newer: (await look(audit, task)).map((newer) => newerView(audit, newer)),
    }));
  };
  return {
    newerPaths: ({ paths }) => asking((audit, task) => newerFiles(audit, paths, task)),
    newerPathAs: (as) => asking((audit, task) => newerPathAs(audit, as, task)),
    importPaths: ({ paths, newer }) => {
      const audit = open.store;
      return open.jobs.start('Importing', (task) => importAndEvaluate(audit, paths, task, newer));
    },
    importPathAs: ({ newer, ...as }) => {
      const audit = open.store;
      return open.jobs.start('Importing', async (task) => {
        const imported = await importPathAs(audit, as, ACTOR, share(task, 0, 0.6), decidedBy(newer));
        if (imported === null) return NOTHING;
        const { source, replaced } = imported;
        return evaluateImported(audit, { sources: [source], replaced }, [], share(task, 0.6, 1));
      });
    },
    readImportedAs: ({ source, profile }) => {
      const audit = open.store;
      return open.jobs.start('Reading again', async (task) => {
        const read = await readImportedAs(audit, source, profile, ACTOR, share(task, 0, 0.6));
        return evaluateImported(audit, { sources: [read], replaced: [] }, [], share(task, 0.6, 1));
      });
    },
    rejectedRows: (page) => rejectedViews(open.store, page),
    originalRow: ({ row }) => originalRow(open.store, row),
  };
}

function newerView(audit: AuditStore, { name, ...newer }: NewerFile): NewerFileView {
  return {
    ...newer,
    part: name,
    earlier: newer.earlier.map(({ source: { id, name: called, importedAt, counts }, ...overlap }) => ({
      source: id,
      name: called,
      importedAt,
      rows: counts.rows,
      goesWith: audit.dependentsOf(id).map((one) => one.name),
      ...overlap,
    })),
  };
}

/** What the window decided. A newer file that nothing was decided of is refused. */
function decidedBy(decisions: readonly NewerDecision[] = []): Decide {
  return (newer) => {
    const decided = decisions.find(({ at, part }) => at === newer.at && part === newer.name);
    const choice = decided?.choice;
    const isOffered =
      typeof choice !== 'object' || newer.earlier.some(({ source }) => source.id === choice.replaces);
    if (choice === undefined || !isOffered)
      throw undecided(newer, 'Choose it again to say what to do with it.');
    return choice;
  };
}

const NOTHING: JobResult = { summary: 'Nothing was imported.', notes: [] };

/**
 * Imports, then evaluates; what was refused or could not be evaluated is said in the notes.
 * @param decisions about newer files. One that nothing was decided of is refused.
 */
export async function importAndEvaluate(
  audit: AuditStore,
  paths: readonly string[],
  task: Task,
  decisions: readonly NewerDecision[] = [],
): Promise<JobResult> {
  const imported = await importPaths(audit, paths, ACTOR, share(task, 0, 0.6), decidedBy(decisions));
  const notes = imported.refused.map(({ name, message }) => `${name}: ${message}`);
  const refused = imported.refused.map(({ given, name, code, message }) => ({
    given,
    part: name,
    code,
    message,
  }));
  const leftOut = imported.leftOut.map(({ given, name, why, hidden }) => ({
    given,
    part: name,
    why,
    hidden: hidden !== null,
  }));
  if (imported.sources.length === 0) return { ...NOTHING, notes, refused, leftOut };
  const ended = await evaluateImported(audit, imported, notes, share(task, 0.6, 1));
  return { ...ended, refused, leftOut };
}

/** What could not be evaluated is said in the notes. */
async function evaluateImported(
  audit: AuditStore,
  imported: Pick<Imported, 'sources' | 'replaced'>,
  notes: readonly string[],
  task: Task,
): Promise<JobResult> {
  const names = sourceNames(audit.sources());
  const warnings = imported.sources.flatMap((source) =>
    sourceWarnings(source).map((warning) => `${names.get(source.id) ?? source.name}: ${warning}.`),
  );
  const all = [...notes, ...warnings];
  try {
    return { summary: importSentence(imported, await evaluateAndFindGaps(audit, ACTOR, task)), notes: all };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { summary: importSentence(imported, null), notes: [...all, error.message] };
  }
}

function importSentence(
  { sources, replaced }: Pick<Imported, 'sources' | 'replaced'>,
  run: RunInfo | null,
): string {
  const accepted = sources.reduce((sum, { counts }) => sum + counts.accepted, 0);
  const rejected = sources.reduce((sum, { counts }) => sum + counts.rejected, 0);
  const files = sources.length === 1 ? '1 file' : `${sources.length} files`;
  const rows = `${files} imported: ${many(accepted, 'row')} accepted, ${rejected.toLocaleString('en-GB')} rejected.`;
  const place =
    replaced.length === 0 ? '' : ` ${many(replaced.length, 'earlier file')} gave way to what is newer.`;
  return run === null ? rows + place : `${rows}${place} ${runSentence(run)}`;
}
