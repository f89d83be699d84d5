/** The passages that a reading quotes: whole lines and whole sentences, never half an address. */

/** Characters on either side of a place that are looked at for its line. */
const ASIDE = 500;

/** The line that the place stands in; of a longer one whole words around it. */
export function lineAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - ASIDE), at);
  const after = text.slice(at, at + ASIDE);
  const start = before.lastIndexOf('\n') + 1;
  const end = after.indexOf('\n');
  const isCut = start === 0 && before.length === ASIDE && /\S/.test(text[at - ASIDE - 1] ?? ' ');
  const head = isCut ? before.replace(/^\S*\s/, '') : before.slice(start);
  return `${head}${end === -1 ? (after.length === ASIDE ? after.replace(/\s\S*$/, '') : after) : after.slice(0, end)}`;
}

/** No sentence that speaks of refusing is longer than this; what is longer is read in pieces. */
const LONGEST = /[^]{1,1000}/g;

/** A sentence ends at a mark that a space or the end of its line follows: a dot inside an address ends none. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/\n|(?<=[.!?]["'”’)]?)\s+/).flatMap((sentence) => sentence.trim().match(LONGEST) ?? []);
}
