/** The mappings kept in the audit: which files each is for, in and out as a document, and removal that can be taken back. */
import { FileDown, FileUp, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { MappingProfile } from '../../../shared/model/mapping.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { counted } from '../../numbers.ts';
import { queryClient, useMethod } from '../../queries.ts';
import { say, sayFailed } from '../../state/toasts.ts';
import { KIND_WORDS } from '../mapping/field-words.ts';

export function SavedMappings() {
  const profiles = useMethod('mappingProfiles', {}).data ?? [];
  const known = useMethod('knownExports', {}).data ?? [];
  const [removed, setRemoved] = useState<MappingProfile | null>(null);
  const change = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      sayFailed(error);
    }
    await queryClient.invalidateQueries({ queryKey: ['mappingProfiles'] });
  };
  const take = async (): Promise<void> => {
    const names = await call('importMappingProfiles', {});
    if (names !== null) say(`${counted(names.length, 'mapping')} kept: ${names.join(', ')}.`);
  };
  const give = async (names: readonly string[]): Promise<void> => {
    if (await call('exportMappingProfiles', { names })) say(`${counted(names.length, 'mapping')} saved.`);
  };
  const remove = async (profile: MappingProfile): Promise<void> => {
    await call('removeMappingProfile', { name: profile.name });
    setRemoved(profile);
  };
  const bringBack = async (profile: MappingProfile): Promise<void> => {
    await call('saveMappingProfile', { profile });
    setRemoved(null);
  };
  return (
    <section aria-labelledby="saved-mappings">
      <div className="line spread import-mappings-head">
        <h2 id="saved-mappings">Saved mappings</h2>
        <div className="line">
          {removed === null ? null : (
            <Button onPress={() => void change(bringBack(removed))}>
              <Undo2 aria-hidden size={16} /> Undo: removing {removed.name}
            </Button>
          )}
          <Button onPress={() => void change(take())}>
            <FileDown aria-hidden size={16} /> Load from a file…
          </Button>
          {profiles.length === 0 ? null : (
            <Button onPress={() => void change(give(profiles.map(({ name }) => name)))}>
              <FileUp aria-hidden size={16} /> Save all to a file…
            </Button>
          )}
        </div>
      </div>
      {profiles.length === 0 ? (
        <p className="soft">
          None yet. When you say what the columns of a file mean, you can keep that here for the next export
          of the same kind, and hand it to colleagues or to the command line.
        </p>
      ) : (
        <ul className="import-mappings">
          {profiles.map((profile) => (
            <li key={profile.name}>
              <div>
                <p className="import-kind imported">{profile.name}</p>
                <p className="soft small imported">
                  {whatItReads(profile, known)} {whichFiles(profile)}
                </p>
              </div>
              <div className="line">
                <Button
                  kind="quiet"
                  label={`Save to a file… ${profile.name}`}
                  onPress={() => void change(give([profile.name]))}
                >
                  Save to a file…
                </Button>
                <Button
                  kind="quiet"
                  label={`Remove ${profile.name}`}
                  onPress={() => void change(remove(profile))}
                >
                  Remove
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function whatItReads(
  { preset, mapping }: MappingProfile,
  known: readonly { readonly preset: string; readonly title: string }[],
): string {
  if (mapping === null)
    return `Read as ${known.find((one) => one.preset === preset)?.title ?? preset ?? 'a known export'}.`;
  const kinds = [...new Set(mapping.records.map(({ kind }) => KIND_WORDS[kind].title.toLowerCase()))];
  return `Gives ${kinds.join(', ')}.`;
}

function whichFiles({ files, headings }: MappingProfile): string {
  if (files !== null) return `For files named ${files}.`;
  return headings.length > 0
    ? `For files with the columns ${headings.join(', ')}.`
    : 'For any file with the columns that it reads.';
}
