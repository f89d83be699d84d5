/** Headings that are alike but for one part: `opted out of email: *`. */
import { headingKey } from '../row-reader.ts';

/** @returns a test that gives the part the `*` stands for, or `null`. Without a `*` the whole heading must be equal. */
export function headingPattern(pattern: string): (heading: string) => string | null {
  const [before = '', after] = headingKey(pattern).split('*');
  return (heading) => {
    if (after === undefined) return heading === before ? '' : null;
    if (heading.length < before.length + after.length) return null;
    if (!heading.startsWith(before) || !heading.endsWith(after)) return null;
    return heading.slice(before.length, heading.length - after.length).trim();
  };
}
