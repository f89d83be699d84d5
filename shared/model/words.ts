/** How a cell's word is compared with a vocabulary. */
import type { Words } from './mapping.ts';

/** Without case, with one kind of dash, apostrophe and space. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The vocabulary as it is looked up. */
export function vocabulary(words: Words): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).map(([word, value]) => [foldWord(word), value]));
}
