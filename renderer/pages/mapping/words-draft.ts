/** What the words of a column mean for a field, while a person says so. Words are compared as the reader compares them. */
import type { FieldSource, Words } from '../../../shared/model/mapping.ts';
import type { FieldValues } from '../../../shared/model/template-fields.ts';
import { foldWord, vocabulary } from '../../../shared/model/words.ts';

/** A source that may translate what it holds. */
export type Worded = Extract<FieldSource, { from: 'column' | 'each' }>;

export interface HeldValue {
  readonly value: string;
  /** Rows with it, of those looked at. */
  readonly rows: number;
}

export interface Meant extends HeldValue {
  /** Empty: it says nothing. `undefined`: nobody has said. */
  readonly meaning: string | undefined;
}

/** The meaning of each value, and of the words that no row looked at holds. */
export function meaningsOf(
  words: Words | undefined,
  values: readonly HeldValue[],
  allowed: FieldValues,
): { readonly held: readonly Meant[]; readonly others: readonly Meant[] } {
  const known = vocabulary(words ?? {});
  const held = values.map((one) => ({
    ...one,
    meaning: words === undefined ? asItIs(one.value, allowed) : known.get(foldWord(one.value)),
  }));
  const seen = new Set(values.map(({ value }) => foldWord(value)));
  const others = Object.entries(words ?? {}).flatMap(([value, meaning]) =>
    seen.has(foldWord(value)) ? [] : [{ value, rows: 0, meaning }],
  );
  return { held, others };
}

/** What a value means where nothing is translated: itself, if the field takes it. */
function asItIs(value: string, allowed: FieldValues): string | undefined {
  if (typeof allowed === 'string') return value;
  const word = value.toLowerCase();
  return word.split(';').every((one) => allowed.includes(one.trim())) ? word : undefined;
}

/** @param meaning `undefined` takes back what was said. */
export function withMeaning(
  words: Words | undefined,
  value: string,
  meaning: string | undefined,
  allowed: FieldValues,
): Words {
  // Where nothing was translated the field's own words went on meaning themselves, and still do.
  const before = words ?? (typeof allowed === 'string' ? {} : itself(allowed));
  const others = Object.entries(before).filter(([word]) => foldWord(word) !== foldWord(value));
  return Object.fromEntries(meaning === undefined ? others : [...others, [value, meaning]]);
}

function itself(words: readonly string[]): Words {
  return Object.fromEntries(words.map((word) => [word, word]));
}

const YES = new Set(['y', 'yes', 'true', 't', '1', 'x', '✓', 'on']);
const NO = new Set(['n', 'no', 'false', 'f', '0', 'off']);

/** The usual spellings of yes and no among values, for a person to take up at once. Empty where there are none to add. */
export function usualWords(values: readonly Pick<HeldValue, 'value'>[], words: Words): Words {
  const known = vocabulary(words);
  return Object.fromEntries(
    values.flatMap(({ value }) => {
      const folded = foldWord(value);
      if (known.has(folded)) return [];
      return YES.has(folded) ? [[value, 'yes']] : NO.has(folded) ? [[value, 'no']] : [];
    }),
  );
}
