/** Recognition with what a person said about their files: a profile that fits comes before every known export. */
import type { MappingProfile } from '../../../shared/model/mapping.ts';
import { headingsListed, recognise as asKnownExport } from '../detect.ts';
import { PRESETS } from '../presets/index.ts';
import type { Preset } from '../presets/preset.ts';
import { headingKey } from '../../../shared/model/heading.ts';
import { SourceRefused, type Recogniser, type Recognition, type Understood } from '../source.ts';
import { compile, kindsOf } from './compile.ts';
import { columnsWanted } from './headings.ts';

/** Above every known export. */
const SAID_SO = 10_000;

/** @returns the known exports alone when there are no profiles. */
export function recogniserOf(profiles: readonly MappingProfile[]): Recogniser {
  const known = profiles.map((profile) => ({
    profile,
    preset: presetOf(profile),
    named: fileTest(profile.files),
  }));
  return (header, fileName, rows) => {
    const found = known.flatMap(({ profile, preset, named }) =>
      named === null || named(fileName) ? fit(profile, preset, named !== null, header, fileName) : [],
    );
    const [best, second] = found.toSorted((a, b) => b.score - a.score);
    if (best === undefined) return asKnownExport(header, fileName, rows);
    if (best.refusal === null && second?.refusal === null && second.score === best.score)
      return { ...best, refusal: tied([best.recognition, second.recognition], fileName) };
    return best;
  };
}

/** Reads a file by this profile and by nothing else, whatever other files it is for. */
export function recogniserBy(profile: MappingProfile): Recogniser {
  const understand = recogniserOf([{ ...profile, files: '*' }]);
  return (...file) => {
    const understood = understand(...file);
    return understood === null || understood.recognition.profile === undefined
      ? null
      : { ...understood, recognition: { ...understood.recognition, profile } };
  };
}

function fit(
  profile: MappingProfile,
  preset: Preset,
  isNamed: boolean,
  header: readonly string[],
  fileName: string,
): readonly Understood[] {
  const { wanted, missing } = held(profile, preset, header);
  const present = wanted.length - missing.length;
  // A file that the person named is read by the profile or not at all; of others the headings decide.
  if (present === 0 ? wanted.length > 0 : missing.length > 0 && !isNamed) return [];
  const recognition: Recognition = {
    preset: preset.id,
    title: profile.preset === null ? preset.title : `${preset.title}, by the profile "${profile.name}"`,
    kinds: preset.kinds,
    why: [
      `profile "${profile.name}"`,
      // A name that fits every file settles nothing.
      ...(isNamed && profile.files !== '*' ? [`file name "${fileName}"`] : []),
      ...(wanted.length === 0 ? [] : [`columns ${wanted.map(([first]) => headingKey(first!)).join(', ')}`]),
    ].join('; '),
    profile,
  };
  return [
    {
      score: (missing.length === 0 ? SAID_SO : 0) + (isNamed ? 1000 : 0) + present,
      preset,
      recognition,
      refusal:
        missing.length === 0
          ? null
          : new SourceRefused(
              'missing_column',
              `"${fileName}" is to be read by the profile "${profile.name}", which needs ${columnsNamed(missing)}. Its columns are: ${headingsListed(header)}.`,
            ),
    },
  ];
}

/** Each a list of headings of which one is enough. */
type Wanted = readonly (readonly string[])[];

/** What a profile wants of a file, and what of it a header does not have. */
function held(
  profile: MappingProfile,
  preset: Preset,
  header: readonly string[],
): { readonly wanted: Wanted; readonly missing: Wanted } {
  const wanted = wantedOf(profile, preset);
  const there = new Set(header.map(headingKey));
  return {
    wanted,
    missing: wanted.filter((alternatives) => !alternatives.some((one) => there.has(headingKey(one)))),
  };
}

function wantedOf(profile: MappingProfile, preset: Preset): Wanted {
  if (profile.headings.length > 0) return profile.headings.map((heading) => [heading]);
  if (profile.mapping !== null) return columnsWanted(profile.mapping);
  return preset.required.map((sign) => (typeof sign === 'string' ? [sign] : sign));
}

/** `the column "Card" and one of "Mobile", "Phone"`. */
function columnsNamed(missing: Wanted): string {
  const quoted = (headings: readonly string[]): string => headings.map((one) => `"${one}"`).join(', ');
  const alone = [...new Set(missing.flatMap((one) => (one.length === 1 ? one : [])))];
  return [
    ...(alone.length === 0 ? [] : [`the ${alone.length === 1 ? 'column' : 'columns'} ${quoted(alone)}`]),
    ...missing.flatMap((one) => (one.length === 1 ? [] : [`one of ${quoted(one)}`])),
  ].join(' and ');
}

/** Of a header that nothing fits: what it lacks for the profile that comes nearest to it, in a sentence; `null` where none does. @param called what the file goes by. */
export function lackedBy(
  profiles: readonly MappingProfile[],
  header: readonly string[],
  called: readonly string[],
): string | null {
  const share = ({ wanted, missing }: ReturnType<typeof held>): number => missing.length / wanted.length;
  const [nearest] = profiles
    .map((profile) => ({
      profile,
      isNamed: profile.files === null ? null : called.some(fileTest(profile.files)!),
      ...held(profile, presetOf(profile), header),
    }))
    .filter(
      ({ isNamed, wanted, missing }) =>
        isNamed === true || (isNamed === null && missing.length < wanted.length),
    )
    .toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed) || share(a) - share(b));
  return nearest === undefined || nearest.missing.length === 0
    ? null
    : `For the profile "${nearest.profile.name}" it lacks ${columnsNamed(nearest.missing)}.`;
}

/** @throws SourceRefused `unknown_preset`. */
export function presetOf({ name, preset: id, mapping }: MappingProfile): Preset {
  if (mapping !== null) {
    return {
      id: 'mapping',
      platform: 'Mapping',
      title: `Mapping "${name}"`,
      kinds: kindsOf(mapping),
      required: [],
      telling: [],
      forbidden: [],
      fileName: null,
      mapping,
      reader: (columns, options) => compile(mapping, columns, { ...options, mappedBy: name }),
    };
  }
  const known = PRESETS.find((preset) => preset.id === id);
  if (known === undefined)
    throw new SourceRefused(
      'unknown_preset',
      `The profile "${name}" names the export "${id}", which is not known.`,
    );
  return known;
}

/** `orders-*.csv` as a test of file names, without regard to case. */
export function fileTest(pattern: string | null): ((fileName: string) => boolean) | null {
  if (pattern === null) return null;
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  const test = new RegExp(`^${source}$`, 'i');
  return (fileName) => test.test(fileName);
}

function tied(candidates: readonly Recognition[], fileName: string): SourceRefused {
  const names = candidates.map(({ profile }) => `"${profile?.name ?? ''}"`).join(' and ');
  return new SourceRefused(
    'unsure',
    `"${fileName}" fits the profiles ${names} equally: say in one of them which files it is for.`,
    candidates,
  );
}
