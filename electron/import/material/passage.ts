/** The passages that a reading quotes: whole lines and whole sentences, never half an address. */

/** The line that the place stands in. */
export function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end === -1 ? undefined : end);
}

/** A sentence ends at a mark that a space or the end of its line follows: a dot inside an address ends none. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n|(?<=[.!?]["'”’)]?)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
