/** Methods on what files look like, what they become under a mapping, and the profiles kept. */
import { stat } from 'node:fs/promises';
import type { FileLook, MappingPreview, PreviewRow } from '../../shared/ipc/mapping-contract.ts';
import type { MappingProfile } from '../../shared/model/mapping.ts';
import { lookAt, LOOKED_AT } from '../import/look-at.ts';
import { faultsOf } from '../import/mapping/check.ts';
import { oddestRows } from '../import/mapping/oddest.ts';
import { presetOf, recogniserBy } from '../import/mapping/recognise-profiles.ts';
import { recordFields } from '../import/mapping/record-fields.ts';
import { statedOptions, type StatedOptions } from '../import/row-options.ts';
import { sampleRows, type SampledRow } from '../import/mapping/sample.ts';
import { startFrom } from '../import/mapping/start-from.ts';
import { PRESETS } from '../import/presets/index.ts';
import { provedColumns, provedWith } from '../import/prove-columns.ts';
import type { SourceFile } from '../import/read-source.ts';
import type { Proved, RowOptions } from '../import/row-options.ts';
import { FileWriter } from '../report/write-file.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { Failure } from './failure.ts';
import { partAt, withCopy } from './import-as.ts';
import { checkProfile, mappingFileText, readMappingFile } from './mapping-file.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';
import { sourceOf } from './reconciliation.ts';
import { share, type Task } from './task.ts';

type Method =
  | 'knownExports'
  | 'mappingOfExport'
  | 'lookAtPath'
  | 'lookAtImported'
  | 'previewPath'
  | 'previewImported'
  | 'stopLooking'
  | 'lookingProgress'
  | 'mappingProfiles'
  | 'saveMappingProfile'
  | 'removeMappingProfile'
  | 'writeMappingProfiles'
  | 'readMappingProfiles';

interface UnderWay {
  readonly abort: AbortController;
  /** From 0 to 1; `null` while it cannot be told. */
  done: number | null;
}

const FIRST_ROWS = 8;
const ODD_ROWS = 12;
const CELLS_SHOWN = 200;

export function mappingMethods(open: OpenAudit): Pick<EngineTable, Method> {
  const underWay = new Map<'look' | 'preview', UnderWay>();
  /** One look and one preview at a time: the next ends the one before, whose answer nobody waits for any longer. */
  const alone = async <T>(what: 'look' | 'preview', work: (task: Task) => Promise<T>): Promise<T> => {
    underWay.get(what)?.abort.abort();
    const abort = new AbortController();
    const mine: UnderWay = { abort, done: null };
    underWay.set(what, mine);
    try {
      return await work({ signal: abort.signal, progress: (_, done) => void (mine.done = done) });
    } catch (error) {
      if (abort.signal.aborted) throw new Failure('stopped', 'Reading the file was stopped.');
      throw error;
    } finally {
      if (underWay.get(what) === mine) underWay.delete(what);
    }
  };
  const proofs = new Map<string, Proved>();
  /** What is known of the columns that a mapping has proved; `key` is `null` where it has none. */
  const proofOf = (name: string, { mapping }: MappingProfile) => {
    const columns = mapping === null ? [] : provedColumns(mapping);
    const key = columns.length === 0 ? null : `${name} ${JSON.stringify(columns)}`;
    const known = key === null ? undefined : proofs.get(key);
    return { key, known, isWanted: key !== null && known === undefined };
  };
  /** What a file's values prove does not change while its mapping is made: it is read through for that once. */
  const previewOnce = async (
    name: string,
    file: SourceFile,
    profile: MappingProfile,
    stated: StatedOptions,
    task: Task,
  ): Promise<MappingPreview> => {
    const { key, known } = proofOf(name, profile);
    const { preview: shown, proved } = await preview(
      file,
      profile,
      { ...stated, ...(known === undefined ? {} : { proved: known }) },
      task,
    );
    if (key !== null) proofs.set(key, proved);
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
      alone('look', async (task) => {
        const { parts, leftOut, file } = await partAt(path, part);
        const looked = await look(file, parts, open.store.mappingProfiles(), task);
        return {
          ...looked,
          leftOut: leftOut.map(({ name, why, hidden }) => ({ name, why, hidden: hidden !== null })),
        };
      }),
    lookAtImported: ({ source }) => {
      const { store } = open;
      const isProved = ({ recognition }: SourceInfo): boolean =>
        recognition.dateOrders !== undefined || recognition.decimalMarks !== undefined;
      return alone('look', (task) =>
        onCopy(store, source, isProved, task, (file, rest) =>
          look(file, [file.name], store.mappingProfiles(), rest),
        ),
      );
    },
    previewPath: ({ path, part, profile }) => {
      const stated = statedOptions(open.store.settings());
      return alone('preview', async (task) => {
        const faults = faulty(profile);
        if (faults !== null) return faults;
        const { mtimeMs, size } = await stat(path);
        const { file } = await partAt(path, part);
        return previewOnce(`${path} ${mtimeMs} ${size} ${part}`, file, profile, stated, task);
      });
    },
    previewImported: ({ source, profile }) => {
      const { store } = open;
      const name = `${store.path} ${source}`;
      const isProved = (): boolean => proofOf(name, profile).isWanted;
      return alone(
        'preview',
        async (task) =>
          faulty(profile) ??
          onCopy(store, source, isProved, task, (file, rest) =>
            previewOnce(name, file, profile, statedOptions(store.settings()), rest),
          ),
      );
    },
    stopLooking: () => {
      for (const { abort } of underWay.values()) abort.abort();
      return null;
    },
    lookingProgress: () => ({
      look: underWay.get('look')?.done ?? null,
      preview: underWay.get('preview')?.done ?? null,
    }),
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

/** Of a workbook far more is read than is copied, as it is packed. */
const COPYING_A_WORKBOOK = 0.1;

/** As `withCopy`, the copying being a share of the task. @param isProved whether all of the copy is read for what its values prove. */
async function onCopy<T>(
  store: AuditStore,
  source: number,
  isProved: (source: SourceInfo) => boolean,
  task: Task,
  work: (file: SourceFile, task: Task) => Promise<T>,
): Promise<T> {
  const info = sourceOf(store, source);
  // Every byte is copied and probed, and read once more for a proof.
  const copied = info.dialect.sheet !== null ? COPYING_A_WORKBOOK : 1 / (isProved(info) ? 3 : 2);
  return withCopy(store, source, share(task, 0, copied), (file) => work(file, share(task, copied, 1)));
}

function reading({ name }: SourceFile, task: Task): (share: number) => void {
  return (done) => task.progress(`Reading ${name}`, done);
}

async function look(
  file: SourceFile,
  parts: readonly string[],
  profiles: readonly MappingProfile[],
  task: Task,
): Promise<FileLook> {
  const { state, message, candidates, sample, columns } = await lookAt(
    file,
    profiles,
    task.signal,
    reading(file, task),
  );
  return {
    parts,
    leftOut: [],
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
  task: Task,
): Promise<{ readonly preview: MappingPreview; readonly proved: Proved }> {
  presetOf(profile);
  const { rows, counts, whole, dialect, recognition } = await sampleRows(
    file,
    options,
    recogniserBy(profile),
    LOOKED_AT,
    task.signal,
    reading(file, task),
  );
  const shown = {
    faults: [],
    header: dialect.header,
    ...counts,
    whole,
    first: rows.slice(0, FIRST_ROWS).map((sampled) => previewRow(sampled, null)),
    oddest: oddestRows(rows, dialect.header, ODD_ROWS).map(({ sampled, why }) => previewRow(sampled, why)),
  };
  return { preview: shown, proved: provedWith(undefined, recognition) };
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
