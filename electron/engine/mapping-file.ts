/** `--mapping FILE`: a JSON document of mapping profiles, as the mapping editor exports it or a person writes it. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { mappingDocument, MAPPING_FORMAT, type MappingDocument } from '../../shared/ipc/mapping-schema.ts';
import type { MappingProfile } from '../../shared/model/mapping.ts';
import { faultsOf } from '../import/mapping/check.ts';
import { presetOf } from '../import/mapping/recognise-profiles.ts';
import { SourceRefused } from '../import/source.ts';
import { Failure } from './failure.ts';

/** Throws `Failure` `bad_mapping` naming the file and the first thing that does not fit. */
export function readMappingFile(path: string): readonly MappingProfile[] {
  const name = basename(path);
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Failure(
      'bad_mapping',
      error instanceof SyntaxError
        ? `${name} could not be read as JSON: ${error.message}`
        : `There is no mapping file "${name}" that can be read.`,
    );
  }
  const parsed = mappingDocument.safeParse(raw);
  if (!parsed.success) {
    const { path: place, message } = parsed.error.issues[0]!;
    throw new Failure('bad_mapping', `${name}: "${place.join('.') || 'the file'}" ${message.toLowerCase()}.`);
  }
  for (const profile of parsed.data.profiles) checkProfile(profile);
  return parsed.data.profiles;
}

/** Throws `Failure` `bad_mapping` with every fault of the profile. */
export function checkProfile(profile: MappingProfile): void {
  const faults = profile.mapping === null ? [] : faultsOf(profile.mapping);
  if (faults.length > 0) throw new Failure('bad_mapping', `Profile "${profile.name}": ${faults.join(' ')}`);
  try {
    presetOf(profile);
  } catch (error) {
    if (error instanceof SourceRefused) throw new Failure('bad_mapping', error.message);
    throw error;
  }
}

/** The profiles as a document that `readMappingFile` takes. */
export function mappingFileText(profiles: readonly MappingProfile[]): string {
  const document: MappingDocument = { format: MAPPING_FORMAT, version: 1, profiles: [...profiles] };
  return `${JSON.stringify(document, null, 2)}\n`;
}
