/** What is known of one label before it is compared: its meaning, its words, and the domains it belongs to. */
import { labelKey } from '../model/label.ts';
import { DOMAINS, DEPARTMENTS, SECTORS, departmentOf, sectorOf } from './domains/index.ts';
import { isCode, labelWords, type LabelWords } from './label-words.ts';
import { namedDomains } from './lexicon.ts';

/** What a sentence encoder says of a label. */
export interface Meaning {
  /** A unit vector. */
  readonly vector: Float32Array;
  /** How near the label is to each domain of the lexicon, in the lexicon's order; at most 1. */
  readonly nearness: Float32Array;
}

export interface LabelTraits {
  readonly label: string;
  readonly key: string;
  readonly words: LabelWords;
  readonly vector: Float32Array;
  /** How likely the label belongs to each domain; adds up to 1. Then the same summed by department and by sector. */
  readonly domains: Float32Array;
  readonly departments: Float32Array;
  readonly sectors: Float32Array;
  /** Whether the label is in letters the encoder was made for, and more than a code; other labels are left to a person. */
  readonly readable: boolean;
}

/** Softness of the choice among domains: the smaller, the more the nearest takes all. */
const TEMPERATURE = 0.05;
/** How far a named domain outweighs the encoder's guess where the lexicon knows every telling word. */
const NAMED_SHARE = 0.8;
/** A label of which the lexicon knows a word, however common, counts as known at least this far. */
const LEAST_COVERAGE = 0.25;

export function traitsOf(label: string, meaning: Meaning): LabelTraits {
  const words = labelWords(label);
  const domains = belonging(words, meaning.nearness);
  const departments = new Float32Array(DEPARTMENTS.length);
  const sectors = new Float32Array(SECTORS.length);
  for (const [i, share] of domains.entries()) {
    departments[departmentOf(i)]! += share;
    sectors[sectorOf(i)]! += share;
  }
  const letters = label.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  return {
    label,
    key: labelKey(label),
    words,
    vector: meaning.vector,
    domains,
    departments,
    sectors,
    readable: latin > 0 && 2 * latin >= letters.length && !isCode(words),
  };
}

function belonging(words: LabelWords, nearness: Float32Array): Float32Array {
  const { shares, coverage } = namedDomains(words);
  const named = shares.size === 0 ? 0 : NAMED_SHARE * Math.sqrt(Math.max(coverage, LEAST_COVERAGE));
  const nearest = nearness.reduce((most, near) => Math.max(most, near), -Infinity);
  const guess = nearness.map((near) => Math.exp((near - nearest) / TEMPERATURE));
  const total = guess.reduce((sum, share) => sum + share, 0);
  return guess.map((share, i) => named * (shares.get(i) ?? 0) + ((1 - named) * share) / total);
}

/** The domain a label most likely belongs to, when it is likelier than not. */
export function likelyDomain({ domains }: LabelTraits): (typeof DOMAINS)[number] | null {
  let best = 0;
  for (let i = 1; i < domains.length; i++) if (domains[i]! > domains[best]!) best = i;
  return domains[best]! > 0.5 ? DOMAINS[best]! : null;
}

/** Likewise the department. */
export function likelyDepartment({ departments }: LabelTraits): string | null {
  let best = 0;
  for (let i = 1; i < departments.length; i++) if (departments[i]! > departments[best]!) best = i;
  return departments[best]! > 0.5 ? DEPARTMENTS[best]! : null;
}
