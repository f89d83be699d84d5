/**
 * How much of a message is read. No message that goes out to people is near any of these; what is beyond them is not read,
 * and then nothing is concluded from what was not found.
 */

/** Bytes; beyond this a file is refused. */
export const MAX_MESSAGE = 25 * 1024 * 1024;
/** Characters of a page, with all its markup. */
export const MOST_PAGE = 4_000_000;
/** Characters that a person would read, hidden ones included. */
export const MOST_WORDS = 1_000_000;
export const MOST_LINKS = 10_000;
/** Pieces of a page that are struck through: one of them is quoted. */
export const MOST_STRUCK = 200;
/** Characters of a page's style sheets, which the parser goes over again for each style of an element; such styles that differ. */
export const MOST_SHEETS = 250_000;
export const MOST_STYLES = 10_000;
/** Comparisons of rules with elements. */
export const MOST_COMPARED = 3_000_000;
/** Elements within each other. */
export const MOST_DEPTH = 1_000;
/** Bytes of a message's parts that are no encoded attachments, and lines that may divide parts. */
export const MOST_PLAIN = 4 * 1024 * 1024;
export const MOST_DIVIDERS = 5_000;
/** Readings of one field that say the same. */
export const MOST_READINGS = 12;
