/** Methods on what files look like, what they become under a mapping, and the profiles kept. */
import { stat } from 'node:fs/promises';
import type { FileLook, MappingPreview, PreviewRow } from '../../shared/ipc/mapping-contract.ts';
import type { MappingProfile } from '../../shared/model/mapping.ts';
import { lookAt, LOOKED_AT, partOf } from '../import/look-at.ts';
import { faultsOf } from '../import/mapping/check.ts';
import { oddestRows } from '../import/mapping/oddest.ts';
import { presetOf, recogniserOf } from '../import/mapping/recognise-profiles.ts';
import { recordFields } from '../import/mapping/record-fields.ts';
import { sampleRows, type SampledRow } from '../import/mapping/sample.ts';
import { PRESETS } from '../import/presets/index.ts';
import type { SourceFile } from '../import/read-source.ts';
import { FileWriter } from '../report/write-file.ts';
import { Failure } from './failure.ts';
import { checkProfile, mappingFileText, readMappingFile } from './mapping-file.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';
import { UNATTENDED } from './task.ts';

type Method =
  | 'knownExports'
  | 'lookAtPath'
  | 'previewPath'
  | 'mappingProfiles'
  | 'saveMappingProfile'
  | 'removeMappingProfile'
  | 'writeMappingProfiles'
  | 'readMappingProfiles';

const FIRST_ROWS = 8;
const ODD_ROWS = 12;
const CELLS_SHOWN = 200;

export function mappingMethods(open: OpenAudit): Pick<EngineTable, Method> {
  return {
    knownExports: () =>
      PRESETS.filter(({ kinds }) => kinds.length > 0).map(({ id, title, kinds }) => ({
        preset: id,
        title,
        kinds,
      })),
    lookAtPath: ({ path, part }) => look(path, part, open.store.mappingProfiles()),
    previewPath: ({ path, part, profile }) =>
      preview(path, part, profile, open.store.settings().exportsCollectedBy),
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

async function fileOf(
  path: string,
  part: string | null,
): Promise<{ readonly parts: readonly string[]; readonly file: SourceFile }> {
  await stat(path);
  const found = await partOf(path, part);
  if (found === null) throw new Failure('no_such_part', 'The file has no such part: choose it again.');
  return found;
}

async function look(
  path: string,
  part: string | null,
  profiles: readonly MappingProfile[],
): Promise<FileLook> {
  const { parts, file } = await fileOf(path, part);
  const { state, message, candidates, sample, columns } = await lookAt(file, profiles, UNATTENDED.signal);
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

/** What the first rows of a file become; nothing is stored. */
async function preview(
  path: string,
  part: string,
  profile: MappingProfile,
  exportsCollectedBy: string | null,
): Promise<MappingPreview> {
  const faults = profile.mapping === null ? [] : faultsOf(profile.mapping);
  if (faults.length > 0)
    return {
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
  presetOf(profile);
  const { file } = await fileOf(path, part);
  // Whatever other files it is for, and whatever a known export would say: here it reads this one.
  const understand = recogniserOf([{ ...profile, files: '*' }]);
  const { rows, counts, whole, dialect } = await sampleRows(
    file,
    { exportsCollectedBy },
    understand,
    LOOKED_AT,
    UNATTENDED.signal,
  );
  return {
    faults: [],
    header: dialect.header,
    ...counts,
    whole,
    first: rows.slice(0, FIRST_ROWS).map((sampled) => previewRow(sampled, null)),
    oddest: oddestRows(rows, dialect.header, ODD_ROWS).map(({ sampled, why }) => previewRow(sampled, why)),
  };
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
