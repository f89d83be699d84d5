/** Which domains of the lexicon a label names outright, by the longest phrases found in it. */
import { DOMAINS } from './domains/index.ts';
import { isTelling, labelWords, type LabelWords } from './label-words.ts';

/** The last phrase of the naming part counts this much more: pet insurance is insurance before it is for pets. */
const HEAD_FACTOR = 2.5;
const LONGEST_PHRASE = 4;

/** Stemmed phrase → the numbers of its domains. */
const PHRASES = phrases();

export interface NamedDomains {
  /** Domain number → share of what the label names; the shares add up to 1, or there are none. */
  readonly shares: ReadonlyMap<number, number>;
  /** How much of the label's telling words the lexicon knows: between 0 and 1. */
  readonly coverage: number;
}

export function namedDomains({ stems, headLength }: LabelWords): NamedDomains {
  const found: { readonly at: number; readonly length: number; readonly domains: readonly number[] }[] = [];
  for (let at = 0; at < stems.length;) {
    const match = longestPhrase(stems, at);
    if (match !== null) found.push({ at, ...match });
    at += match?.length ?? 1;
  }
  const head = found.findLast(({ at }) => at < headLength);
  const weights = new Map<number, number>();
  let total = 0;
  for (const one of found) {
    const weight = one.length * (one === head ? HEAD_FACTOR : 1);
    total += weight;
    for (const domain of one.domains)
      weights.set(domain, (weights.get(domain) ?? 0) + weight / one.domains.length);
  }
  return {
    shares: new Map([...weights].map(([domain, weight]) => [domain, weight / total])),
    coverage: coverage(stems, found),
  };
}

function longestPhrase(
  stems: readonly string[],
  at: number,
): { readonly length: number; readonly domains: readonly number[] } | null {
  for (let length = Math.min(LONGEST_PHRASE, stems.length - at); length > 0; length--) {
    const domains = PHRASES.get(stems.slice(at, at + length).join(' '));
    if (domains !== undefined) return { length, domains };
  }
  return null;
}

function coverage(
  stems: readonly string[],
  found: readonly { readonly at: number; readonly length: number }[],
): number {
  const telling = stems.flatMap((word, i) => (isTelling(word) ? [i] : []));
  if (telling.length === 0) return found.length > 0 ? 1 : 0;
  const known = telling.filter((i) => found.some(({ at, length }) => i >= at && i < at + length));
  return known.length / telling.length;
}

function phrases(): ReadonlyMap<string, readonly number[]> {
  const all = new Map<string, number[]>();
  for (const [i, { terms }] of DOMAINS.entries()) {
    for (const term of new Set(terms.map((text) => labelWords(text).stems.join(' ')))) {
      const domains = all.get(term);
      if (domains === undefined) all.set(term, [i]);
      else domains.push(i);
    }
  }
  return all;
}
