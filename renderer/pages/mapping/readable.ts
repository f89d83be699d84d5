/** The file that the screen is about: one that was given and waits, or one imported before. Both are asked the same questions. */
import type { UseQueryResult } from '@tanstack/react-query';
import type { FileLook, MappingPreview } from '../../../shared/ipc/mapping-contract.ts';
import type { JobEvent } from '../../../shared/ipc/reply.ts';
import type { MappingProfile } from '../../../shared/model/mapping.ts';
import type { CallError } from '../../api.ts';
import { useMethod } from '../../queries.ts';
import type { Route } from '../../route.ts';
import { runJob } from '../../state/jobs.ts';
import { decideNewer } from '../../state/newer-files.ts';

export type Readable =
  | { readonly from: 'token'; readonly token: string; readonly part: string | null }
  | { readonly from: 'imported'; readonly source: number };

const IMPORTED = /^imported-(\d{1,15})$/;

/** The address's name of an imported file. */
export function importedId(source: number): string {
  return `imported-${source}`;
}

export function readableOf({ id, query }: Route): Readable {
  const source = IMPORTED.exec(id ?? '')?.[1];
  return source === undefined
    ? { from: 'token', token: id ?? '', part: query.get('part') }
    : { from: 'imported', source: Number(source) };
}

/** Names it among others, for what is kept of the work on it. */
export function nameOf(file: Readable, part: string): string {
  return file.from === 'token' ? `${file.token} ${part}` : importedId(file.source);
}

export function useLook(file: Readable): UseQueryResult<FileLook, CallError> {
  const isToken = file.from === 'token';
  const token = useMethod(
    'lookAtFile',
    { token: isToken ? file.token : '', part: isToken ? file.part : null },
    { enabled: isToken },
  );
  const imported = useMethod('lookAtImported', { source: isToken ? 0 : file.source }, { enabled: !isToken });
  return isToken ? token : imported;
}

/** @param profile `null`: nothing is asked. */
export function usePreview(
  file: Readable,
  part: string,
  profile: MappingProfile | null,
): UseQueryResult<MappingPreview, CallError> {
  const isToken = file.from === 'token';
  const asked = profile ?? NOBODY;
  const token = useMethod(
    'previewMapping',
    { token: isToken ? file.token : '', part, profile: asked },
    { enabled: isToken && profile !== null, keep: true },
  );
  const imported = useMethod(
    'previewImported',
    { source: isToken ? 0 : file.source, profile: asked },
    { enabled: !isToken && profile !== null, keep: true },
  );
  return isToken ? token : imported;
}

/**
 * Imports it so, or reads it anew; one that is newer than a file in the audit is asked about as in any import. Answers with
 * the end of the job, or `null` where nothing was to be imported.
 */
export async function importAs(
  file: Readable,
  part: string,
  profile: MappingProfile,
): Promise<JobEvent | null> {
  if (file.from === 'imported')
    return runJob('readImportedAs', { source: file.source, profile }, { quiet: true });
  const as = { token: file.token, part, profile };
  const newer = await decideNewer(await runJob('newerFileAs', as, { quiet: true }));
  if (newer === null || newer.some(({ choice }) => choice === 'leave_out')) return null;
  return runJob('importFileAs', { ...as, newer }, { quiet: true });
}

/** Stands in where no question is asked. */
const NOBODY: MappingProfile = { name: '-', files: null, headings: [], preset: null, mapping: null };
