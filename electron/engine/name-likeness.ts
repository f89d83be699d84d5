/** Whether two files' names tell that they may be the same export, taken at different times. */

/** A file as it is named for people, and the sheet that it is, for one of a workbook. */
export interface NamedFile {
  readonly name: string;
  readonly sheet: string | null;
}

/**
 * `same` but for case; `copy`: but for what a browser or a desktop adds to a second file of one name; `stamped`: but for
 * numbers, dates and hashes in it, or for the archive that it came in.
 */
export type Likeness = 'same' | 'copy' | 'stamped';

const WITHIN = ' › ';
/** `orders (1).csv`, `orders - Copy (2).csv`, `orders copy 2.csv`, `Copy of orders.csv`. */
const COPY_MARKS = /( \(\d{1,3}\)| - copy| copy( \d{1,3})?)+(?=(\.[a-z0-9]{1,6}){0,2}$)|^copy of /g;
/** Quarters, halves, weeks and years of accounts; months by name; hashes and random ids, which mix digits and letters. */
const STAMP =
  /^([qhw]\d{1,2}|fy\d{2,4}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?|(?=.*\d)[0-9a-f]{6,}|(?=.*\d.*[a-z].*\d)[0-9a-z]{8,})$/;

/** `null` where the names have nothing to do with each other. */
export function likenessOf(one: NamedFile, other: NamedFile): Likeness | null {
  if (one.name.toLowerCase() === other.name.toLowerCase()) return 'same';
  if (withoutCopyMarks(one) === withoutCopyMarks(other)) return 'copy';
  return withoutStamps(one) === withoutStamps(other) ? 'stamped' : null;
}

/** What the names of one system's exports have in common: their own names without what changes from one to the next. */
export function withoutStamps(file: NamedFile): string {
  const { sheet, parts } = partsOf(file);
  const [own, ...extensions] = parts
    .at(-1)!
    .split('/')
    .at(-1)!
    .split(/(?=\.[a-z]{1,6}(?:\.|$))/);
  const named = [own!, ...(sheet === null ? [] : [sheet])].map((text) =>
    text
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => (STAMP.test(word) ? '' : word.replace(/\d+/g, '')))
      .filter((word) => word !== '' && word !== 't' && word !== 'z')
      .join(' '),
  );
  return `${named.join(WITHIN)}${extensions.filter((one) => one !== '.gz').join('')}`;
}

/** A sheet's name is a person's word, and its copy another sheet. */
function withoutCopyMarks(file: NamedFile): string {
  const { sheet, parts } = partsOf(file);
  return [...parts, sheet ?? ''].join(WITHIN);
}

function partsOf({ name, sheet }: NamedFile): { sheet: string | null; parts: readonly string[] } {
  const own = sheet === null ? name : name.slice(0, -(WITHIN.length + sheet.length));
  return {
    sheet: sheet?.toLowerCase() ?? null,
    parts: own
      .toLowerCase()
      .split(WITHIN)
      .map((part) => part.replaceAll(COPY_MARKS, '')),
  };
}
