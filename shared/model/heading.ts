/** Headings of columns, and patterns of them, as they are compared. */

/** As a person reads it: without spaces around it and invisible characters. */
export function headingText(heading: string): string {
  return heading
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\u00A0/g, ' ')
    .trim();
}

/** As it is compared: case does not matter either. */
export function headingKey(heading: string): string {
  return headingText(heading).toLowerCase();
}

export function sameHeading(a: string, b: string): boolean {
  return headingKey(a) === headingKey(b);
}

/**
 * Headings that are alike but for one part: `opted out of email: *`.
 * @returns a test that gives the part the `*` stands for, as it is written, or `null`. Without a `*` the whole heading must
 * be equal.
 */
export function headingPattern(pattern: string): (heading: string) => string | null {
  const [before = '', after] = headingKey(pattern).split('*');
  return (given) => {
    const heading = headingKey(given);
    if (after === undefined) return heading === before ? '' : null;
    if (heading.length < before.length + after.length) return null;
    if (!heading.startsWith(before) || !heading.endsWith(after)) return null;
    const written = headingText(given);
    // A few letters are longer in another case: then places in the one are not those in the other.
    const text = written.length === heading.length ? written : heading;
    return text.slice(before.length, text.length - after.length).trim();
  };
}
