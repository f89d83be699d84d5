/** How well a header, a file name and the rows below fit a preset, and why, in plain words. */
import { headingsRead } from '../../shared/model/mapping-sources.ts';
import { vocabularies } from './mapping/headings.ts';
import { foldWord } from '../../shared/model/words.ts';
import type { Preset, Sign } from './presets/preset.ts';
import { headingKey } from '../../shared/model/heading.ts';
import { shown } from './row-rejected.ts';
import { templateColumns } from './templates.ts';

export interface Candidate {
  readonly preset: Preset;
  readonly score: number;
  /** Whether it may be imported without asking. */
  readonly certain: boolean;
  readonly why: string;
}

const heldBy = (headings: ReadonlySet<string>, sign: Sign): string | undefined =>
  (typeof sign === 'string' ? [sign] : sign).find((heading) => headings.has(heading));

/** What there is to judge by. */
export interface Signs {
  /** Headings as they are compared, in order. */
  readonly keys: readonly string[];
  readonly headings: ReadonlySet<string>;
  readonly header: readonly string[];
  readonly fileName: string;
  /** Records below the header. */
  readonly rows: readonly (readonly string[])[];
}

export function signsOf(header: readonly string[], fileName: string, rows: Signs['rows']): Signs {
  const keys = header.map(headingKey);
  return { keys, headings: new Set(keys), header, fileName, rows };
}

/** @returns `null` when the header lacks what the preset must have, or has what it cannot have. */
export function score(preset: Preset, signs: Signs): Candidate | null {
  const { keys, headings, header, fileName, rows } = signs;
  const required = preset.required.map((sign) => heldBy(headings, sign));
  if (required.includes(undefined) || preset.forbidden.some((heading) => headings.has(heading))) return null;
  if (preset.blocks === true && (keys.length > 3 || preset.confirms?.(rows) === false)) return null;
  const named = preset.fileName?.test(fileName) ?? false;
  const telling = preset.telling.flatMap((sign) => heldBy(headings, sign) ?? []);
  const read = knownHeadings(preset);
  const others = [...headings].filter(
    (key) => read.has(key) && !required.includes(key) && !telling.includes(key),
  );
  const values = valuesThatFit(preset, signs);
  const settled =
    named || (preset.nameDecides !== true && (preset.telling.length === 0 || telling.length > 0));
  if (!settled && preset.id.startsWith('template.')) return null;
  return {
    preset,
    certain: settled && values.strange === null,
    score:
      (named ? 20 : 0) +
      required.length * 2 +
      telling.length * 3 +
      others.length +
      values.columns.length * 2 -
      (values.strange === null ? 0 : 5),
    why: [
      ...(named ? [`file name "${fileName}"`] : []),
      `columns ${[...required, ...telling].join(', ')}`,
      ...(values.columns.length > 0 ? [`the words in ${values.columns.join(', ')}`] : []),
      ...(values.strange === null ? [] : [`but ${values.strange}`]),
      ...unread(preset, header),
    ].join('; '),
  };
}

const known = new WeakMap<Preset, ReadonlySet<string>>();

function knownHeadings(preset: Preset): ReadonlySet<string> {
  let headings = known.get(preset);
  if (headings === undefined) {
    headings =
      preset.mapping !== null
        ? headingsRead(preset.mapping)
        : new Set(templateColumns[preset.id.replace('template.', '')]?.map(({ name }) => name) ?? []);
    known.set(preset, headings);
  }
  return headings;
}

/** In a template every column means something: one with another name is a slip, and the person is told. */
function unread(preset: Preset, header: readonly string[]): readonly string[] {
  if (!preset.id.startsWith('template.')) return [];
  const read = knownHeadings(preset);
  const extra = header.filter((heading) => headingKey(heading) !== '' && !read.has(headingKey(heading)));
  return extra.length === 0 ? [] : [`not read: ${extra.slice(0, 20).join(', ')}`];
}

interface Values {
  /** Columns that hold words of the preset's vocabulary. */
  readonly columns: readonly string[];
  /** A column that must hold certain words, and holds none of them. */
  readonly strange: string | null;
}

function valuesThatFit(preset: Preset, { keys, rows }: Signs): Values {
  const columns = new Set<string>();
  let strange: string | null = null;
  for (const { columns: headings, words, strict } of preset.mapping === null
    ? []
    : vocabularies(preset.mapping)) {
    for (const heading of headings) {
      const place = keys.indexOf(headingKey(heading));
      if (place === -1 || columns.has(heading)) continue;
      const cells = rows.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== '');
      if (cells.length === 0) continue;
      const vocabulary = new Set(Object.keys(words).map(foldWord));
      if (cells.some((cell) => vocabulary.has(foldWord(cell)))) columns.add(heading);
      else if (strict) strange = `"${heading}" holds other words ("${shown(cells[0]!)}")`;
    }
  }
  return { columns: [...columns], strange };
}
