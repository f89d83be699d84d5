/** A cell that holds several details of somebody: addresses or phone numbers. */

/** A slash or a blank alone may stand within a number, and what stands before a blank may belong to a mistyped address. */
const BETWEEN = /\s*[,;|\n\t]\s*|\s+(?:\/|&|and|or)\s+/;

/** What stands between commas, semicolons, bars, new lines, tabs, and words and signs that join. Some may be empty. */
export function partsOf(cell: string): readonly string[] {
  return cell.trim().split(BETWEEN);
}

/** Words that stand in a cell for a detail that nobody has, without what stands around them. */
const NONE = new Set([
  '',
  '0',
  'na',
  'n a',
  'nil',
  'no',
  'none',
  'null',
  'unknown',
  'not known',
  'not given',
  'not provided',
  'not supplied',
  'not available',
  'not applicable',
  'no email',
  'no e mail',
  'no email address',
  'no phone',
  'no number',
  'no phone number',
  'no mobile',
  'no telephone',
]);

/** Whether the cell says that there is no detail, such as `n/a`, `-` or `(none)`, so that nothing in it was left unread. */
export function standsForNone(cell: string): boolean {
  if (cell.length > 40 || cell.includes('@')) return false;
  const words =
    cell
      .toLowerCase()
      .replace(/n\/a/g, 'na')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return NONE.has(words.join(' '));
}
