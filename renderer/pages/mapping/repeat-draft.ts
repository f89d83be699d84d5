/** What a record is repeated for: the columns or pieces that a repeat comes to in the file at hand. */
import type { ColumnView } from '../../../shared/ipc/mapping-contract.ts';
import { headingKey, headingPattern, sameHeading } from '../../../shared/model/heading.ts';
import type { Mapping, Repeat, Splitter } from '../../../shared/model/mapping.ts';
import { headingsRead } from '../../../shared/model/mapping-sources.ts';
import { piecesOf } from '../../../shared/model/pieces.ts';
import type { HeldValue } from './words-draft.ts';

/** What the record is given once for. */
export interface Items {
  readonly over: Repeat['over'];
  /** Commonest first. */
  readonly values: readonly HeldValue[];
}

/** Most values of items that a person is asked the meaning of. */
const MOST = 50;

/** `null` for a record that is not repeated. */
export function itemsOf(each: Repeat | undefined, columns: readonly ColumnView[]): Items | null {
  if (each === undefined) return null;
  const rows = new Map<string, number>();
  for (const { values } of columnsOf(each, columns))
    for (const { value, rows: with_ } of values)
      for (const item of each.over === 'pieces_of' ? piecesOf(value, each.splitter) : [value])
        rows.set(item, (rows.get(item) ?? 0) + with_);
  const values = [...rows].map(([value, with_]) => ({ value, rows: with_ }));
  return { over: each.over, values: values.toSorted((a, b) => b.rows - a.rows).slice(0, MOST) };
}

/** The file's columns that a record is repeated over, or that hold its pieces. */
export function columnsOf(each: Repeat, columns: readonly ColumnView[]): readonly ColumnView[] {
  const isOf = testOf(each);
  return columns.filter(({ heading }) => headingKey(heading) !== '' && isOf(heading));
}

function testOf(each: Repeat): (heading: string) => boolean {
  switch (each.over) {
    case 'pieces_of':
      return (heading) => each.columns.some((one) => sameHeading(one, heading));
    case 'columns_like': {
      const fits = headingPattern(each.pattern);
      return (heading) => fits(heading) !== null;
    }
    case 'other_columns':
      return (heading) => !each.except.some((one) => sameHeading(one, heading));
  }
}

/** A repeat to begin with. `null` where the file has no column for it. */
export function newRepeat(
  over: Repeat['over'],
  mapping: Mapping,
  columns: readonly ColumnView[],
): Repeat | null {
  const named = columns.filter(({ heading }) => headingKey(heading) !== '');
  switch (over) {
    case 'pieces_of': {
      const several = named.find((column) => splitterOf(column) !== null) ?? named[0];
      if (several === undefined) return null;
      return { over, columns: [several.heading], splitter: splitterOf(several) ?? 'comma' };
    }
    case 'columns_like':
      return named[0] === undefined ? null : { over, pattern: likeMost(named) };
    case 'other_columns': {
      const read = headingsRead(mapping);
      return {
        over,
        except: named.flatMap(({ heading }) => (read.has(headingKey(heading)) ? [heading] : [])),
      };
    }
  }
}

/** How a column's values hold several things, if they seem to. */
export function splitterOf({ values }: Pick<ColumnView, 'values'>): Splitter | null {
  const some = (pattern: RegExp): boolean => values.some(({ value }) => pattern.test(value));
  if (some(/^\d+\s*×\s/)) return 'quantities';
  if (some(/^\[.*\]$/)) return 'list';
  if (some(/;/)) return 'semicolon';
  return some(/,/) ? 'comma' : null;
}

/** The beginning that most headings share, as a pattern: `Opted out of email: *`. */
function likeMost(columns: readonly ColumnView[]): string {
  const starts = new Map<string, number>();
  for (const { heading } of columns) {
    const words = heading.split(/(?<=\s)/);
    for (let n = 1; n < words.length; n++) {
      const start = words.slice(0, n).join('');
      starts.set(start, (starts.get(start) ?? 0) + 1);
    }
  }
  const [best] = [...starts]
    .filter(([, with_]) => with_ > 1)
    .toSorted(([a, n], [b, m]) => m - n || b.length - a.length);
  return `${best?.[0] ?? `${columns[0]!.heading.split(/\s/)[0]!} `}*`;
}
