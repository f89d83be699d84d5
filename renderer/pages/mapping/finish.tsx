/** The foot of the screen: undo, keeping what was said for later files, and the import itself. */
import { Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ColumnView, MappingPreview } from '../../../shared/ipc/mapping-contract.ts';
import { headingKey } from '../../../shared/model/heading.ts';
import type { MappingProfile } from '../../../shared/model/mapping.ts';
import { headingsRead } from '../../../shared/model/mapping-sources.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Tick, WordsField } from '../../components/fields.tsx';
import { counted } from '../../numbers.ts';
import { queryClient } from '../../queries.ts';
import { goTo, hrefTo } from '../../route.ts';
import { useJobs } from '../../state/jobs.ts';
import { say, sayFailed } from '../../state/toasts.ts';
import { stopWaiting } from '../../state/waiting-files.ts';
import { fileNameOf } from './draft.ts';
import type { Said } from './mapping-page.tsx';
import { ColumnList } from './name-list.tsx';
import { Sum } from './preview.tsx';
import { HowFar, useLate } from './reading.tsx';
import { importAs, type Readable } from './readable.ts';
import { forgetHistory, type History } from './use-history.ts';

interface Props {
  readonly file: Readable;
  readonly part: string;
  /** Of the file. */
  readonly columns: readonly ColumnView[];
  readonly history: History<Said>;
  /** Of the history. */
  readonly name: string;
  readonly profile: MappingProfile | null;
  readonly preview: MappingPreview | null;
  /** Whether the preview is that of the profile. */
  readonly isCurrent: boolean;
}

export function Finish({ file, part, columns, history, name, profile, preview, isCurrent }: Props) {
  const { running } = useJobs();
  const isLate = useLate(!isCurrent);
  const [isSaving, setSaving] = useState(false);
  const canRead = profile !== null && isCurrent && preview !== null && preview.faults.length === 0;
  const take = async (): Promise<void> => {
    const ended = await importAs(file, part, profile!);
    if (ended?.state !== 'done') return;
    forgetHistory(name);
    if (file.from === 'token') stopWaiting(file.token, part);
    goTo(hrefTo('import'));
  };
  return (
    <div className="mapping-finish">
      <div className="line">
        <Button label="Undo" isDisabled={!history.canUndo} onPress={history.undo}>
          <Undo2 aria-hidden size={16} />
        </Button>
        <Button label="Redo" isDisabled={!history.canRedo} onPress={history.redo}>
          <Redo2 aria-hidden size={16} />
        </Button>
        <p className="mapping-sum" role="status">
          <State profile={profile} preview={preview} isCurrent={isCurrent} />
        </p>
        {isLate ? <HowFar of="preview" what="its rows" /> : null}
      </div>
      <div className="line">
        <Button isDisabled={!canRead} onPress={() => setSaving(true)}>
          Save as a mapping…
        </Button>
        <Button
          kind="primary"
          isDisabled={!canRead || running !== null || preview.accepted === 0}
          onPress={() => void take()}
        >
          {file.from === 'imported' ? 'Read it so, in place of before' : 'Import it so'}
        </Button>
      </div>
      {isSaving && profile !== null ? (
        <SaveDialog
          {...{ profile, columns }}
          fileName={fileNameOf(part)}
          onSaved={(kept) => history.change(saidAs(history.now, kept))}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </div>
  );
}

function State({ profile, preview, isCurrent }: Pick<Props, 'profile' | 'preview' | 'isCurrent'>) {
  if (profile === null) return <>Nothing chosen yet.</>;
  if (!isCurrent) return <>Reading its rows…</>;
  if (preview === null) return <>Its rows were not read.</>;
  return preview.faults.length > 0 ? <>The mapping is not complete yet.</> : <Sum of={preview} />;
}

/** What was kept goes by its name from then on. */
function saidAs(said: Said, { name, files, headings }: MappingProfile): Said {
  return said.way?.by === 'hand'
    ? { ...said, startedFrom: { name, files, headings } }
    : { ...said, way: { by: 'profile', name } };
}

function SaveDialog({
  profile,
  columns,
  fileName,
  onSaved,
  onClose,
}: {
  readonly profile: MappingProfile;
  readonly columns: readonly ColumnView[];
  readonly fileName: string;
  readonly onSaved: (kept: MappingProfile) => void;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(profile.name);
  const [byName, setByName] = useState(profile.files !== null);
  const [files, setFiles] = useState(profile.files ?? patternOf(fileName));
  const [byHeadings, setByHeadings] = useState(profile.headings.length > 0);
  const read = profile.mapping === null ? new Set<string>() : headingsRead(profile.mapping);
  const [headings, setHeadings] = useState<readonly string[]>(
    profile.headings.length > 0
      ? profile.headings
      : columns.flatMap(({ heading }) => (read.has(headingKey(heading)) ? [heading] : [])),
  );
  const isComplete = name.trim() !== '' && (!byName || files.trim() !== '');
  const save = async (): Promise<void> => {
    try {
      const taken = await call('mappingProfiles', {});
      const kept = {
        ...profile,
        name: name.trim(),
        files: byName ? files.trim() : null,
        headings: byHeadings ? headings : [],
      };
      await call('saveMappingProfile', { profile: kept });
      await queryClient.invalidateQueries({ queryKey: ['mappingProfiles'] });
      say(
        taken.some((one) => one.name === kept.name)
          ? `The mapping “${kept.name}” was replaced.`
          : `The mapping “${kept.name}” is kept in this audit: later files that fit are read by it.`,
      );
      onSaved(kept);
      onClose();
    } catch (error) {
      sayFailed(error);
    }
  };
  return (
    <Dialog
      title="Save as a mapping"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={!isComplete} onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <WordsField
        label="Name"
        isRequired
        help="One of the same name is replaced."
        value={name}
        onChange={setName}
      />
      {profile.preset !== null ? null : (
        <Tick isTicked={byName} onChange={setByName}>
          Only for files of a certain name
        </Tick>
      )}
      {byName ? (
        <WordsField
          label="Names of the files"
          help="* stands for anything: orders-*.csv"
          value={files}
          onChange={setFiles}
        />
      ) : (
        <p className="soft">
          Any file with the {counted(byHeadings ? headings.length : read.size, 'column')} that{' '}
          {byHeadings ? 'you name' : 'the mapping reads'} will be read by it.
        </p>
      )}
      {profile.mapping === null ? null : (
        <Tick isTicked={byHeadings} onChange={setByHeadings}>
          A file may lack some of the columns that are read
        </Tick>
      )}
      {byHeadings ? (
        <ColumnList
          label="Columns that a file must have"
          names={headings}
          columns={columns}
          least={1}
          onChange={setHeadings}
        />
      ) : null}
    </Dialog>
  );
}

/** `orders-2025-06.csv` → `orders-*.csv`: exports of one system differ by their dates. */
function patternOf(fileName: string): string {
  return fileName.replace(/\d[\d_.-]*(?=\.[a-z0-9]+$)/i, '*');
}
