/** Links of a message with the words of their line around them. */
import { sentencesOf } from './passage.ts';
import { withoutUnseen } from './text.ts';

/** A link with the words of its line around it, up to the end of their sentence or the next link. */
export interface MessageLink {
  readonly href: string;
  /** Its own words; empty for a picture and for an address that stands in the text. */
  readonly text: string;
  readonly before: string;
  /** The line above, where it begins its own and no other link stands between. */
  readonly above: string;
  readonly after: string;
  /** Whether it stands in the text as an address. */
  readonly isBare: boolean;
  readonly isHidden: boolean;
}

/** Addresses that stand in the text. @param text tidy. */
export function bareLinks(text: string): readonly MessageLink[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const found = [...line.matchAll(/https?:\/\/[^\s<>"]+|mailto:[^\s<>"]+/gi)];
    return found.map(({ 0: whole, index }, i): MessageLink => {
      const href = whole.slice(0, endOf(whole));
      const last = found[i - 1];
      const ownWords = line.slice(last === undefined ? 0 : last.index + last[0].length, index);
      // An address on a line of its own belongs to the line above it.
      const before = /\w/.test(ownWords) || i > 0 ? ownWords : (lines[at - 1] ?? '');
      return {
        href,
        text: '',
        before: wordsBefore(before),
        above: '',
        after: wordsAfter(line.slice(index + href.length, found[i + 1]?.index)),
        isBare: true,
        isHidden: false,
      };
    });
  });
}

/** Where an address ends: the marks after it are the sentence's. */
function endOf(address: string): number {
  let end = address.length;
  while (end > 0 && '.,;:!?)]'.includes(address[end - 1]!)) end--;
  return end;
}

/** Words further from a link than these characters do not speak of it. */
const AROUND = 300;

/** Of words before a link, those of its own sentence. A question may lead to it. */
export function wordsBefore(text: string): string {
  const line = text.slice(-AROUND).split('\n').at(-1)!;
  return /[.!]\s*$/.test(line) ? '' : flat(sentencesOf(line).at(-1) ?? '').replace(/[\s<(]+$/, '');
}

/** The last line of those before a link, where the link's own begins with it; empty where it says all that it says. */
export function lineAbove(text: string): string {
  const lines = text.slice(-AROUND).split('\n');
  return /\S/.test(lines.pop()!) ? '' : wordsBefore(lines.findLast((line) => /\S/.test(line)) ?? '');
}

export function wordsAfter(text: string): string {
  const [line = ''] = text.slice(0, AROUND).split('\n', 1);
  return /^\W*[.!?]/.test(line) ? '' : flat(sentencesOf(line)[0] ?? '').replace(/^[\s>)]+/, '');
}

/** On one line, without what is not seen. */
export function flat(text: string): string {
  return withoutUnseen(text).replace(/\s+/g, ' ').trim();
}
