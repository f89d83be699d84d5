/** Recognition: which known export a file is, by its header, its name and its values; and who is asked when that is not enough. */
import { MAX_COLUMNS } from './find-header.ts';
import { PRESETS } from './presets/index.ts';
import { TEMPLATES } from './presets/templates.ts';
import { headingKey } from '../../shared/model/heading.ts';
import { score, signsOf, type Candidate } from './score.ts';
import { SourceRefused, type Recognition, type Understood } from './source.ts';

function rank({ preset, certain, score: points }: Candidate): number {
  // The templates' names are exact: a file that has them is one.
  const template = preset.id.startsWith('template.') ? 100 : 0;
  return (certain ? 1000 + template : 0) + points;
}

/** The known export whose header this is, or `null`. */
export function recognise(
  header: readonly string[],
  fileName: string,
  rows: readonly (readonly string[])[],
): Understood | null {
  const signs = signsOf(header, fileName, rows);
  const found = PRESETS.flatMap((preset) => score(preset, signs) ?? []).toSorted((a, b) => rank(b) - rank(a));
  const [best, second] = found;
  if (best === undefined) return null;
  const tied = second?.certain === true && rank(best) === rank(second);
  return {
    score: rank(best),
    preset: best.preset,
    recognition: recognitionOf(best),
    refusal:
      best.certain && !tied
        ? notNeeded(best.preset.title, best.preset.kinds, fileName)
        : unsure(found, fileName),
  };
}

function recognitionOf({ preset, why }: Candidate): Recognition {
  return { preset: preset.id, title: preset.title, kinds: preset.kinds, why };
}

function notNeeded(title: string, kinds: readonly string[], fileName: string): SourceRefused | null {
  if (kinds.length > 0) return null;
  return new SourceRefused(
    'not_needed',
    `"${fileName}" is an export of ${title}, which says nothing about anybody's marketing: leave it out.`,
  );
}

function unsure(found: readonly Candidate[], fileName: string): SourceRefused {
  const list = found.map(({ preset, why }) => `${preset.title} (${why})`).join('; ');
  return new SourceRefused(
    'unsure',
    found.length === 1
      ? `"${fileName}" may be: ${list}. That is not certain: confirm it, or map its columns.`
      : `"${fileName}" may be one of several exports: ${list}. Say which it is, or give the file the name the platform gave it.`,
    found.map(recognitionOf),
  );
}

/** Headings that are listed, and characters of each. */
const LISTED = 40;

/** A file's columns as it names them. */
export function headingsListed(header: readonly string[]): string {
  const named = header.slice(0, LISTED).map((heading) => heading.trim().slice(0, LISTED));
  const more = header.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/**
 * @param lacked what the header lacks for a profile that would read it, in a sentence.
 * @throws SourceRefused always: `too_many_columns`, `missing_column` when the file's name is a template's, else `unrecognised_header`.
 */
export function refuseHeader(header: readonly string[], fileName: string, lacked: string | null): never {
  if (header.length > MAX_COLUMNS)
    throw new SourceRefused(
      'too_many_columns',
      `"${fileName}" has ${header.length.toLocaleString('en-GB')} columns, and at most ${MAX_COLUMNS.toLocaleString('en-GB')} are read: export fewer.`,
    );
  const headings = new Set(header.map(headingKey));
  const template = TEMPLATES.find(
    (preset) =>
      preset.fileName?.test(fileName) === true &&
      preset.telling.concat(preset.required).some((sign) => headings.has(String(sign))),
  );
  const missing = template?.required.filter((heading) => !headings.has(String(heading))) ?? [];
  if (template !== undefined && missing.length > 0) {
    throw new SourceRefused(
      'missing_column',
      `"${fileName}" is read as the ${template.title.toLowerCase()}, which needs the column ${missing.map((name) => `"${String(name)}"`).join(' and ')}.`,
    );
  }
  throw new SourceRefused(
    'unrecognised_header',
    `"${fileName}" has columns that belong to no known export (${headingsListed(header)}).${lacked === null ? '' : ` ${lacked}`} Map its columns, or put the data into one of the import templates.`,
  );
}
