/** The passages that a reading quotes: whole lines and whole sentences, never half an address. */

/** The line that the place stands in. */
export function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end === -1 ? undefined : end);
}

/** No sentence that speaks of refusing is longer than this; what is longer is read in pieces. */
const LONGEST = /[^]{1,1000}/g;

/** A sentence ends at a mark that a space or the end of its line follows: a dot inside an address ends none. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/\n|(?<=[.!?]["'”’)]?)\s+/).flatMap((sentence) => sentence.trim().match(LONGEST) ?? []);
}
