/** Saying what a file is: which export, or column by column, with what its rows become shown before anything is imported. */
import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FileLook } from '../../../shared/ipc/mapping-contract.ts';
import type { MappingProfile } from '../../../shared/model/mapping.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { OneOf } from '../../components/fields.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty, ErrorState } from '../../components/states.tsx';
import { counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { goTo, hrefTo, useRoute } from '../../route.ts';
import { useAudit } from '../../state/audit.ts';
import { chooseAndImport } from '../../state/import-files.ts';
import { ColumnsPane } from './columns-pane.tsx';
import { emptyMapping, fileNameOf, takeUp } from './draft.ts';
import { Finish } from './finish.tsx';
import { Preview } from './preview.tsx';
import { prunedTo } from './prune.ts';
import { nameOf, readableOf, useLook, usePreview, type Readable } from './readable.ts';
import { Reading } from './reading.tsx';
import { RecordsPane } from './records-pane.tsx';
import { useHistory, type History } from './use-history.ts';
import { WhatItIs, type Way } from './what-it-is.tsx';

/** What the person has said so far. */
export interface Said {
  readonly way: Way | null;
  /** Kept while another way is looked at. */
  readonly mapping: NonNullable<MappingProfile['mapping']>;
  /** The saved mapping that this one started from: saved again, it takes its place. */
  readonly startedFrom: Pick<MappingProfile, 'name' | 'files' | 'headings'> | null;
}

export function MappingPage() {
  const route = useRoute();
  const file = readableOf(route);
  const look = useLook(file);
  if (look.data !== undefined)
    return <Known key={nameOf(file, look.data.part)} file={file} look={look.data} />;
  return (
    <>
      <PageHeader title="Say what a file is" back={{ href: hrefTo('import'), label: 'Import' }} />
      {look.error === null ? (
        <Reading of="look" what="the file" />
      ) : look.error.code === 'unknown_token' ? (
        <Empty
          title="The file has to be chosen again"
          action={
            <Button kind="primary" onPress={() => void chooseAndImport()}>
              Choose files…
            </Button>
          }
        >
          This window was started anew since the file was given, and no longer knows where it is.
        </Empty>
      ) : (
        <ErrorState error={look.error} onRetry={() => void look.refetch()} />
      )}
    </>
  );
}

/** Long enough for a choice in a list, too short to be waited for. */
const SETTLED_MS = 250;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function Known({ file, look }: { readonly file: Readable; readonly look: FileLook }) {
  const fileName = fileNameOf(look.part);
  const name = nameOf(file, look.part);
  const history = useHistory<Said>(name, {
    way: look.state === 'unknown' ? { by: 'hand' } : null,
    mapping: emptyMapping(fileName),
    startedFrom: null,
  });
  useUndoKeys(history);
  const known = useMethod('knownExports', {});
  const profiles = useMethod('mappingProfiles', {});
  const { way, mapping } = history.now;
  const profile = profileOf(history.now, fileName, profiles.data ?? []);
  // A profile is compared by what it says: the same words are the same question.
  const asked = useSettled(profile === null ? '' : JSON.stringify(profile));
  const preview = usePreview(file, look.part, asked === '' ? null : (JSON.parse(asked) as MappingProfile));
  return (
    <div className="stack mapping">
      <PageHeader
        title={file.from === 'imported' ? `Read “${fileName}” differently` : `What is “${fileName}”?`}
        back={{ href: hrefTo('import'), label: 'Import' }}
        lead={<LookWords look={look} />}
      />
      <Parts file={file} look={look} />
      <section className="mapping-what" aria-labelledby="mapping-what">
        <h2 id="mapping-what">{file.from === 'imported' ? 'How it is to be read' : 'What it is'}</h2>
        <p className="mapping-message imported">{messageOf(look)}</p>
        <WhatItIs
          look={look}
          known={known.data ?? []}
          profiles={profiles.data ?? []}
          way={way}
          onChange={(next) => history.change({ ...history.now, way: next })}
        />
        <StartFrom
          way={way}
          headings={look.columns.map(({ heading }) => heading)}
          profiles={profiles.data ?? []}
          onStart={(next, startedFrom) => history.change({ way: { by: 'hand' }, mapping: next, startedFrom })}
        />
      </section>
      {way?.by === 'hand' ? (
        <div className="mapping-panes">
          <ColumnsPane
            columns={look.columns}
            mapping={mapping}
            onTakeUp={(column, suggestion) =>
              history.change({ ...history.now, mapping: takeUp(mapping, column, suggestion) })
            }
          />
          <RecordsPane
            mapping={mapping}
            columns={look.columns}
            onChange={(next) => history.change({ ...history.now, mapping: next })}
          />
        </div>
      ) : null}
      <section aria-labelledby="mapping-preview">
        <h2 id="mapping-preview">What its rows become</h2>
        {profile === null ? (
          <p className="soft">Choose above how the file is to be read: its rows are then shown here.</p>
        ) : (
          <Preview of={preview} />
        )}
      </section>
      <Finish
        file={file}
        part={look.part}
        columns={look.columns}
        history={history}
        name={name}
        profile={profile}
        preview={preview.data ?? null}
        isCurrent={asked === (profile === null ? '' : JSON.stringify(profile)) && !preview.isFetching}
      />
    </div>
  );
}

/** Where there are candidates they speak for themselves. */
function messageOf({ state, message, candidates }: FileLook): string {
  if (state === 'unknown')
    return 'Its columns belong to no export that is known here. Say which column holds what; each suggestion says what it rests on.';
  if (state === 'unsure')
    return candidates.length === 1
      ? 'It fits one known export, and not well enough to be taken for it unasked.'
      : `It fits ${candidates.length} known exports, and neither its columns nor its values settle which one it is.`;
  return (
    message ??
    `It was recognised as ${candidates[0]?.title ?? 'a known export'}. You may read it in another way.`
  );
}

function LookWords({ look }: { readonly look: FileLook }) {
  return (
    <>
      {counted(look.columns.length, 'column')}, {look.whole ? '' : 'the first '}
      {counted(look.rows, 'row')} looked at. Nothing is imported before you say so, and what no column says is
      not guessed.
    </>
  );
}

/** The sheets of a workbook, or the files of an archive: each is said for itself, and what else there is, is named. */
function Parts({
  file,
  look: { parts, part, leftOut },
}: {
  readonly file: Readable;
  readonly look: FileLook;
}) {
  if (file.from !== 'token' || (parts.length < 2 && leftOut.length === 0)) return null;
  const whyHidden = (name: string): string | undefined =>
    leftOut.find((one) => one.hidden && one.name === name)?.why;
  const without = leftOut.filter(({ hidden }) => !hidden);
  return (
    <div>
      {parts.length < 2 ? null : (
        <div className="mapping-parts">
          <OneOf
            label="Part of the file"
            options={parts.map((value) => ({
              value,
              words: whyHidden(value) === undefined ? value : `${value} (hidden sheet)`,
            }))}
            value={part}
            onChange={(next) => goTo(hrefTo('import', file.token, { part: next }))}
          />
          <LinkButton kind="quiet" href={hrefTo('import')}>
            Back to the import
          </LinkButton>
        </div>
      )}
      {whyHidden(part) === undefined ? null : (
        <p className="mapping-left-out">This is {whyHidden(part)}: it is read only if you say so.</p>
      )}
      {without.length === 0 ? null : (
        <p className="mapping-left-out soft small imported">
          Not to be read: {without.map(({ name, why }) => `${name}, ${why}`).join('; ')}.
        </p>
      )}
    </div>
  );
}

/** A way that is nearly right is where a mapping of one's own starts. */
function StartFrom({
  way,
  headings,
  profiles,
  onStart,
}: {
  readonly way: Way | null;
  /** Of the file. */
  readonly headings: readonly string[];
  readonly profiles: readonly MappingProfile[];
  readonly onStart: (mapping: Said['mapping'], startedFrom: Said['startedFrom']) => void;
}) {
  const saved = way?.by === 'profile' ? profiles.find(({ name }) => name === way.name) : undefined;
  const preset = way?.by === 'preset' ? way.preset : (saved?.preset ?? null);
  const known = useMethod('mappingOfExport', { preset: preset ?? '-' }, { enabled: preset !== null });
  // What a person said of a column that is not there stays to be seen; an export's columns come and go.
  const mapping =
    saved?.mapping ?? (known.data?.mapping == null ? null : prunedTo(known.data.mapping, headings));
  if (mapping === null)
    return known.data?.why == null ? null : <p className="soft mapping-start">{known.data.why}</p>;
  return (
    <div className="line mapping-start">
      <Button
        onPress={() =>
          onStart(
            mapping,
            saved === undefined || saved.mapping === null
              ? null
              : { name: saved.name, files: saved.files, headings: saved.headings },
          )
        }
      >
        <SlidersHorizontal aria-hidden size={16} /> Change it column by column
      </Button>
      <span className="soft">Nearly right? Start from how it is read, and change what differs.</span>
    </div>
  );
}

/** What has been said as a profile; `null` while nothing has. */
function profileOf(
  { way, mapping, startedFrom }: Said,
  fileName: string,
  profiles: readonly MappingProfile[],
): MappingProfile | null {
  switch (way?.by) {
    case undefined:
      return null;
    case 'hand':
      return {
        ...(startedFrom ?? { name: fileName, files: null, headings: [] }),
        preset: null,
        mapping,
      };
    case 'preset':
      return { name: fileName, files: fileName, headings: [], preset: way.preset, mapping: null };
    case 'profile':
      return profiles.find((profile) => profile.name === way.name) ?? null;
  }
}

/** Undo and redo by keys, unless a field has its own. */
function useUndoKeys({ undo, redo }: History<Said>): void {
  const audit = useAudit();
  useEffect(() => {
    if (audit == null) return;
    const hear = (event: KeyboardEvent): void => {
      const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea');
      if (inField || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  });
}
