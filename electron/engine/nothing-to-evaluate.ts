/** Why there is nobody to evaluate: nothing was imported, or every row that names people was rejected. */
import { isAboutSomebody } from '../../shared/model/template-fields.ts';
import { sourceNames } from '../../shared/report/source-names.ts';
import { many, n } from '../../shared/report/write.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { Failure } from './failure.ts';

/** Files and reasons that are named. */
const FILES_NAMED = 3;
const REASONS_NAMED = 2;

/** A `Failure` `all_rejected`, or `nothing_imported`. */
export function nothingToEvaluate(store: AuditStore): Failure {
  const sources = store.sources();
  const lost = sources.filter(
    ({ counts, recognition }) =>
      counts.accepted === 0 && counts.rejected > 0 && recognition.kinds.some(isAboutSomebody),
  );
  if (lost.length === 0)
    return new Failure(
      'nothing_imported',
      'There are no contacts to evaluate: import a file that holds contacts first.',
    );
  const names = sourceNames(sources);
  const rows = lost.reduce((sum, { counts }) => sum + counts.rejected, 0);
  const of = lost.length === sources.length ? 'the import' : many(lost.length, 'file');
  const told = lost.slice(0, FILES_NAMED).map((source) => reasonsOf(store, source, names.get(source.id)!));
  const more = lost.length - told.length;
  return new Failure(
    'all_rejected',
    [
      `There are no contacts to evaluate: ${rows === 1 ? 'the only row' : `all ${n(rows)} rows`} of ${of} ${rows === 1 ? 'was' : 'were'} rejected.`,
      ...told,
      ...(more > 0 ? [`And ${many(more, 'further file')}.`] : []),
      'The account of each file has every reason, and saves its rejected rows to be put right and imported again.',
    ].join(' '),
  );
}

/** The commonest reasons, each with its first row. */
function reasonsOf(store: AuditStore, { id }: SourceInfo, name: string): string {
  const rejections = store.rejections(id);
  const told = rejections
    .slice(0, REASONS_NAMED)
    .map(({ rows, row, example }) => `${many(rows, 'row')}, such as row ${n(row)}: ${example}`);
  return `${name}: ${told.join(' ')}`;
}
