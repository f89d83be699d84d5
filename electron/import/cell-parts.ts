/** A cell that holds several details of somebody: addresses or phone numbers. */

/** A slash or a blank alone may stand within a number, and what stands before a blank may belong to a mistyped address. */
const BETWEEN = /\s*[,;|\n\t]\s*|\s+(?:\/|&|and|or)\s+/;

/** What stands between commas, semicolons, bars, new lines, tabs, and words and signs that join. Some may be empty. */
export function partsOf(cell: string): readonly string[] {
  return cell.trim().split(BETWEEN);
}
