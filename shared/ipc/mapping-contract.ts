/** Mapping any file: what a file looks like and may be, what its rows become under a mapping, and the profiles kept. */
import type { EvidenceKind } from '../model/evidence.ts';
import type { Mapping, MappingProfile } from '../model/mapping.ts';
import type { NewerDecision } from './import-contract.ts';
import type { None } from './reply.ts';

/** A known export that a file may be. */
export interface CandidateView {
  readonly preset: string;
  readonly title: string;
  readonly kinds: readonly EvidenceKind[];
  readonly why: string;
}

/** A field that a column may hold, and the reason to think so. */
export interface FieldSuggestion {
  readonly kind: EvidenceKind;
  readonly field: string;
  readonly why: string;
}

/** One column of the rows looked at. */
export interface ColumnView {
  readonly heading: string;
  /** Rows with a value in it. */
  readonly filled: number;
  /** How many different values; beyond 1,000 they are not counted further. */
  readonly distinct: number;
  /** The commonest values, at most 200 characters of each, with how many rows have them. */
  readonly values: readonly { readonly value: string; readonly rows: number }[];
  /** What the order of day and month rests on; `null` where the column holds no dates of numbers. */
  readonly dates: DateProof | null;
  /** What the mark before the decimals rests on; `null` where no number of the column has one that could be. */
  readonly numbers: NumberProof | null;
  /** The likeliest first. None is taken without a person's word. */
  readonly suggestions: readonly FieldSuggestion[];
}

export interface DateProof {
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly either: number;
  readonly example: string | null;
  readonly proof: string | null;
}

export interface NumberProof {
  readonly point: number;
  readonly comma: number;
  readonly either: number;
  readonly example: string | null;
  readonly proof: string | null;
}

export interface FileLook {
  /** One name for each sheet of a workbook, hidden ones among them; otherwise the file's own. */
  readonly parts: readonly string[];
  /** What an import does not read unasked, each with what it is; `hidden` ones are among the parts. */
  readonly leftOut: readonly { readonly name: string; readonly why: string; readonly hidden: boolean }[];
  readonly part: string;
  /** `certain` is imported as `candidates[0]` without asking; `unsure` asks which; `unknown` needs a mapping. */
  readonly state: 'certain' | 'unsure' | 'unknown' | 'not_needed';
  readonly message: string | null;
  readonly candidates: readonly CandidateView[];
  /** The profile that will read it, if one does. */
  readonly profile: string | null;
  readonly encoding: string;
  readonly delimiter: string;
  /** Rows looked at: all, or the first of many. */
  readonly rows: number;
  readonly whole: boolean;
  readonly columns: readonly ColumnView[];
}

/** One record that a row becomes. */
export interface RecordView {
  readonly kind: EvidenceKind;
  /** Fields with a value, as they are understood: dates as ISO 8601, emails and phones as they are compared. */
  readonly fields: readonly { readonly field: string; readonly value: string }[];
}

export interface PreviewRow {
  readonly row: number;
  readonly line: number;
  /** Empty for a row whose cells could not be told apart. */
  readonly cells: readonly string[];
  readonly records: readonly RecordView[];
  /** Why the row is rejected; `null` for an accepted one. */
  readonly rejection: { readonly code: string; readonly reason: string } | null;
  /** Why the row is among the odd ones; `null` for the first. */
  readonly odd: string | null;
}

export interface MappingPreview {
  /** What cannot be in the mapping; then there are no rows. */
  readonly faults: readonly string[];
  readonly header: readonly string[];
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
  readonly whole: boolean;
  readonly first: readonly PreviewRow[];
  /** The oddest rows: one of each kind of rejection, then those with the rarest shapes of values. */
  readonly oddest: readonly PreviewRow[];
}

/** The share of the bytes to be read that were read, from 0 to 1; `null` while it cannot be told, and when none is under way. */
export interface LookingProgress {
  readonly look: number | null;
  readonly preview: number | null;
}

/** A mapping to start from, or why the export cannot be said column by column. */
export type StartView =
  { readonly mapping: Mapping; readonly why: null } | { readonly mapping: null; readonly why: string };

export interface MappingMethods {
  /** The known exports that a file can be said to be. */
  readonly knownExports: { args: None; result: readonly Omit<CandidateView, 'why'>[] };
  /** How a known export is read, column by column, to start from. */
  readonly mappingOfExport: { args: { readonly preset: string }; result: StartView };
  /** Looks at a file, or one part of a workbook, without importing anything. */
  readonly lookAtFile: { args: { readonly token: string; readonly part: string | null }; result: FileLook };
  readonly previewMapping: {
    args: { readonly token: string; readonly part: string; readonly profile: MappingProfile };
    result: MappingPreview;
  };
  /** The same for a file imported before, whose bytes the audit holds. */
  readonly lookAtImported: { args: { readonly source: number }; result: FileLook };
  readonly previewImported: {
    args: { readonly source: number; readonly profile: MappingProfile };
    result: MappingPreview;
  };
  /** Ends the look or preview under way, which then fails as `stopped`. So does the next of them. */
  readonly stopLooking: { args: None; result: null };
  /** How far the look and the preview under way have come. */
  readonly lookingProgress: { args: None; result: LookingProgress };
  /** As `newerFiles`, for one part of a file that is to be read by this profile. */
  readonly newerFileAs: {
    args: { readonly token: string; readonly part: string; readonly profile: MappingProfile };
    result: { readonly job: number };
  };
  /** Imports a file, or one part of it, by this profile and nothing else, then evaluates. A newer file that nothing was decided of is refused. */
  readonly importFileAs: {
    args: {
      readonly token: string;
      readonly part: string;
      readonly profile: MappingProfile;
      readonly newer?: readonly NewerDecision[];
    };
    result: { readonly job: number };
  };
  /** Reads an imported file anew by this profile; what it said before, and corrections of that, leave the audit. */
  readonly readImportedAs: {
    args: { readonly source: number; readonly profile: MappingProfile };
    result: { readonly job: number };
  };
  readonly mappingProfiles: { args: None; result: readonly MappingProfile[] };
  /** Takes the place of the profile of the same name. */
  readonly saveMappingProfile: { args: { readonly profile: MappingProfile }; result: null };
  readonly removeMappingProfile: { args: { readonly name: string }; result: null };
  /** Asks where, then writes profiles as the document that `--mapping` takes; `false` when the person cancelled. */
  readonly exportMappingProfiles: { args: { readonly names: readonly string[] }; result: boolean };
  /** Asks for such a document, then keeps its profiles. The names kept; `null` when the person cancelled. */
  readonly importMappingProfiles: { args: None; result: readonly string[] | null };
}

export const MAPPING_METHODS = [
  'knownExports',
  'mappingOfExport',
  'lookAtFile',
  'previewMapping',
  'lookAtImported',
  'previewImported',
  'stopLooking',
  'lookingProgress',
  'newerFileAs',
  'importFileAs',
  'readImportedAs',
  'mappingProfiles',
  'saveMappingProfile',
  'removeMappingProfile',
  'exportMappingProfiles',
  'importMappingProfiles',
] as const satisfies readonly (keyof MappingMethods)[];
