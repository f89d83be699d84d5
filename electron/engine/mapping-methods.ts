/** Methods on what files look like, what they become under a mapping, and the profiles kept. */
import { stat } from 'node:fs/promises';
import type { FileLook, MappingPreview, PreviewRow } from '../../shared/ipc/mapping-contract.ts';
import type { MappingProfile } from '../../shared/model/mapping.ts';
import { lookAt, LOOKED_AT } from '../import/look-at.ts';
import { faultsOf } from '../import/mapping/check.ts';
import { oddestRows } from '../import/mapping/oddest.ts';
import { presetOf, recogniserBy } from '../import/mapping/recognise-profiles.ts';
import { recordFields } from '../import/mapping/record-fields.ts';
import { sampleRows, type SampledRow } from '../import/mapping/sample.ts';
import { startFrom } from '../import/mapping/start-from.ts';
import { PRESETS } from '../import/presets/index.ts';
import { provedColumns, type DateOrders } from '../import/prove-dates.ts';
import type { SourceFile } from '../import/read-source.ts';
import type { RowOptions } from '../import/row-options.ts';
import { FileWriter } from '../report/write-file.ts';
import { Failure } from './failure.ts';
import { partAt, withCopy } from './import-as.ts';
import { checkProfile, mappingFileText, readMappingFile } from './mapping-file.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';
import type { Task } from './task.ts';

type Method =
  | 'knownExports'
  | 'mappingOfExport'
  | 'lookAtPath'
  | 'lookAtImported'
  | 'previewPath'
  | 'previewImported'
  | 'stopLooking'
  | 'mappingProfiles'
  | 'saveMappingProfile'
  | 'removeMappingProfile'
  | 'writeMappingProfiles'
  | 'readMappingProfiles';

const FIRST_ROWS = 8;
const ODD_ROWS = 12;
const CELLS_SHOWN = 200;

export function mappingMethods(open: OpenAudit): Pick<EngineTable, Method> {
  const underWay = new Map<'look' | 'preview', AbortController>();
  /** One look and one preview at a time: the next ends the one before, whose answer nobody waits for any longer. */
  const alone = async <T>(what: 'look' | 'preview', work: (task: Task) => Promise<T>): Promise<T> => {
    underWay.get(what)?.abort();
    const abort = new AbortController();
    underWay.set(what, abort);
    try {
      return await work({ signal: abort.signal, progress: () => undefined });
    } catch (error) {
      if (abort.signal.aborted) throw new Failure('stopped', 'Reading the file was stopped.');
      throw error;
    }
  };
  const proofs = new Map<string, DateOrders>();
  /** What a file's dates prove does not change while its mapping is made: it is read through for that once. */
  const previewOnce = async (
    name: string,
    file: SourceFile,
    profile: MappingProfile,
    exportsCollectedBy: string | null,
    signal: AbortSignal,
  ): Promise<MappingPreview> => {
    const columns = profile.mapping === null ? [] : provedColumns(profile.mapping);
    const known = `${name} ${JSON.stringify(columns)}`;
    const { preview: shown, proved } = await preview(
      file,
      profile,
      { exportsCollectedBy, ...(proofs.has(known) ? { dateOrders: proofs.get(known)! } : {}) },
      signal,
    );
    if (columns.length > 0) proofs.set(known, proved);
    return shown;
  };
  return {
    knownExports: () =>
      PRESETS.filter(({ kinds }) => kinds.length > 0).map(({ id, title, kinds }) => ({
        preset: id,
        title,
        kinds,
      })),
    mappingOfExport: ({ preset }) => {
      const known = PRESETS.find(({ id }) => id === preset);
      if (known === undefined) throw new Failure('unknown_preset', `No export "${preset}" is known here.`);
      return startFrom(known);
    },
    lookAtPath: ({ path, part }) =>
      alone('look', async ({ signal }) => {
        const { parts, file } = await partAt(path, part);
        return look(file, parts, open.store.mappingProfiles(), signal);
      }),
    lookAtImported: ({ source }) => {
      const { store } = open;
      return alone('look', (task) =>
        withCopy(store, source, task, (file) =>
          look(file, [file.name], store.mappingProfiles(), task.signal),
        ),
      );
    },
    previewPath: ({ path, part, profile }) => {
      const { exportsCollectedBy } = open.store.settings();
      return alone('preview', async ({ signal }) => {
        const faults = faulty(profile);
        if (faults !== null) return faults;
        const { mtimeMs, size } = await stat(path);
        const { file } = await partAt(path, part);
        return previewOnce(`${path} ${mtimeMs} ${size} ${part}`, file, profile, exportsCollectedBy, signal);
      });
    },
    previewImported: ({ source, profile }) => {
      const { store } = open;
      return alone(
        'preview',
        async (task) =>
          faulty(profile) ??
          withCopy(store, source, task, (file) =>
            previewOnce(
              `${store.path} ${source}`,
              file,
              profile,
              store.settings().exportsCollectedBy,
              task.signal,
            ),
          ),
      );
    },
    stopLooking: () => {
      for (const abort of underWay.values()) abort.abort();
      return null;
    },
    mappingProfiles: () => open.store.mappingProfiles(),
    saveMappingProfile: ({ profile }) => {
      checkProfile(profile);
      open.store.saveMappingProfile(profile, ACTOR);
      return null;
    },
    removeMappingProfile: ({ name }) => {
      open.store.removeMappingProfile(name, ACTOR);
      return null;
    },
    writeMappingProfiles: ({ path, names }) => {
      const chosen = open.store.mappingProfiles().filter(({ name }) => names.includes(name));
      const file = new FileWriter(path);
      file.write(mappingFileText(chosen));
      file.finish();
      return true;
    },
    readMappingProfiles: ({ path }) => {
      const profiles = readMappingFile(path);
      for (const profile of profiles) open.store.saveMappingProfile(profile, ACTOR);
      return profiles.map(({ name }) => name);
    },
  };
}

async function look(
  file: SourceFile,
  parts: readonly string[],
  profiles: readonly MappingProfile[],
  signal: AbortSignal,
): Promise<FileLook> {
  const { state, message, candidates, sample, columns } = await lookAt(file, profiles, signal);
  return {
    parts,
    part: file.name,
    state,
    message,
    candidates: candidates.map(({ preset, title, kinds, why }) => ({ preset, title, kinds, why })),
    profile: sample.recognition.profile?.name ?? null,
    encoding: sample.dialect.encoding,
    delimiter: sample.dialect.delimiter,
    rows: sample.counts.rows,
    whole: sample.whole,
    columns,
  };
}

/** The answer to a profile that cannot be, and needs no file; `null` for any other. */
function faulty({ mapping }: MappingProfile): MappingPreview | null {
  const faults = mapping === null ? [] : faultsOf(mapping);
  return faults.length === 0
    ? null
    : {
        faults,
        header: [],
        rows: 0,
        accepted: 0,
        rejected: 0,
        blank: 0,
        whole: false,
        first: [],
        oddest: [],
      };
}

/** What the first rows of a file become; nothing is stored. */
async function preview(
  file: SourceFile,
  profile: MappingProfile,
  options: RowOptions,
  signal: AbortSignal,
): Promise<{ readonly preview: MappingPreview; readonly proved: DateOrders }> {
  presetOf(profile);
  const { rows, counts, whole, dialect, recognition } = await sampleRows(
    file,
    options,
    recogniserBy(profile),
    LOOKED_AT,
    signal,
  );
  const shown = {
    faults: [],
    header: dialect.header,
    ...counts,
    whole,
    first: rows.slice(0, FIRST_ROWS).map((sampled) => previewRow(sampled, null)),
    oddest: oddestRows(rows, dialect.header, ODD_ROWS).map(({ sampled, why }) => previewRow(sampled, why)),
  };
  return { preview: shown, proved: new Map(Object.entries(recognition.dateOrders ?? {})) };
}

function previewRow({ made, cells }: SampledRow, odd: string | null): PreviewRow {
  return {
    row: made.row,
    line: made.line,
    cells: cells.map((cell) => cell.slice(0, CELLS_SHOWN)),
    records:
      'records' in made
        ? made.records.map((record) => ({ kind: record.kind, fields: recordFields(record) }))
        : [],
    rejection: 'rejection' in made ? { code: made.rejection.code, reason: made.rejection.reason } : null,
    odd,
  };
}
