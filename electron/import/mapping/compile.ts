/** From a mapping to a reader of rows: columns are looked up and vocabularies folded once, before the first row. */
import type { EvidenceKind, EvidenceRecord } from '../../../shared/model/evidence.ts';
import { isAboutSomebody } from '../../../shared/model/template-fields.ts';
import { ownFields } from '../../../shared/model/own-fields.ts';
import type { Mapping, RecordMapping, Repeat } from '../../../shared/model/mapping.ts';
import { records } from '../records.ts';
import { RowRejected, shown } from '../row-rejected.ts';
import { headingKey, headingPattern } from '../../../shared/model/heading.ts';
import type { Columns } from '../row-reader.ts';
import type { RowOptions } from '../row-options.ts';
import { Groups } from './groups.ts';
import { MappedFields, type Each } from './mapped-fields.ts';
import { piecesOf } from '../../../shared/model/pieces.ts';

/** The kinds of record a mapping gives, each once. */
export function kindsOf(mapping: Mapping): readonly EvidenceKind[] {
  return [...new Set(mapping.records.map(({ kind }) => kind))];
}

/**
 * Reads the row that `columns` holds. @throws RowRejected.
 * @param groups where the rows do not come one after another, what keeps track of the group that each one continues.
 */
export function compile(
  mapping: Mapping,
  columns: Columns,
  options: RowOptions,
  groups = mapping.group === null ? null : new Groups(mapping.group, columns),
): () => readonly EvidenceRecord[] {
  const parts = mapping.records.map((part) => compileRecord(mapping, part, columns, options));
  const about = new MappedFields(mapping, {}, columns, options, { value: null, heading: '' });
  const aboutPeople = mapping.records.every(({ kind }) => isAboutSomebody(kind));
  const refuseFooter = footerRefusal(columns, mapping.footers);
  return () => {
    refuseFooter();
    const first = groups?.take().first ?? true;
    const records: EvidenceRecord[] = [];
    try {
      for (const part of parts) if (first || !part.once) part.read(records);
    } catch (error) {
      if (first) groups?.drop();
      throw error;
    }
    if (records.length === 0) {
      // Of two reasons the more useful one: nobody to say it about, else nothing said.
      if (aboutPeople) about.who();
      throw new RowRejected('no_evidence', 'The row states nothing that this audit uses.');
    }
    return records;
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** What throws `RowRejected` where the row that `columns` holds begins with one of these closing words. */
export function footerRefusal(columns: Columns, words: readonly string[]): () => void {
  const footers = words.map(headingKey);
  const others = new Set(
    [...LETTERS].filter((letter) => !footers.some((footer) => footer.startsWith(letter))),
  );
  return () => {
    if (footers.length === 0) return;
    // Every row passes here, and nearly every one begins with another letter.
    if (others.has((columns.cells[0] ?? '').charAt(0).toLowerCase())) return;
    const first = columns.cells.find((cell) => cell.trim() !== '') ?? '';
    const key = headingKey(first);
    const closes = (footer: string): boolean =>
      key === footer || key.startsWith(`${footer}:`) || (footer.length > 8 && key.startsWith(footer));
    if (footers.some(closes))
      throw new RowRejected(
        'footer',
        `"${shown(first)}" is a total or closing line of the report, not a record.`,
      );
  };
}

interface Part {
  readonly once: boolean;
  read(into: EvidenceRecord[]): void;
}

const WHEN = 'when';

function compileRecord(mapping: Mapping, part: RecordMapping, columns: Columns, options: RowOptions): Part {
  const each: Each = { value: null, heading: '' };
  const { when } = part;
  // No kind of record has a field of this name.
  const sources = when === undefined ? part.fields : { ...part.fields, [WHEN]: when };
  const fields = new MappedFields(mapping, sources, columns, options, each);
  const needs = [...(part.needs ?? []), ...(part.kind === 'preference' ? ['kind'] : [])];
  const own = ownFields(part);
  const ownNames = [...own.keys()];
  const said = new MappedFields(mapping, Object.fromEntries(own), columns, options, each);
  const readOne = (into: EvidenceRecord[]): void => {
    if (when !== undefined && fields.text(WHEN) === null) return;
    for (const field of needs) if (fields.text(field) === null) return;
    if (ownNames.length > 0 && ownNames.every((field) => said.text(field) === null)) return;
    for (const one of records(part.kind, fields)) if (!isSaid(one, into)) into.push(one);
  };
  const once = part.oncePerGroup === true;
  if (part.each === undefined) return { once, read: readOne };
  const values = repeater(part.each, mapping, columns);
  return {
    once,
    read: (into) => {
      for (const { value, heading } of values()) {
        each.value = value;
        each.heading = heading;
        readOne(into);
      }
    },
  };
}

/** Of the columns for addresses one may repeat another: the row says of nobody twice who that is. */
function isSaid(one: EvidenceRecord, before: readonly EvidenceRecord[]): boolean {
  return (
    one.kind === 'contact' &&
    before.some(
      (said) =>
        said.kind === 'contact' &&
        said.who.contactId === one.who.contactId &&
        said.who.email === one.who.email &&
        said.who.phone === one.who.phone &&
        said.personId === one.personId,
    )
  );
}

function repeater(each: Repeat, mapping: Mapping, columns: Columns): () => readonly Each[] {
  const blanks = new Set(mapping.blanks);
  if (each.over === 'pieces_of') {
    const places = each.columns.flatMap((heading) => columns.places(heading));
    const heading = each.columns.find((one) => columns.has(one)) ?? each.columns[0] ?? '';
    return () => {
      const cell = columns.firstOf(places, blanks);
      return cell === null ? [] : piecesOf(cell, each.splitter).map((value) => ({ value, heading }));
    };
  }
  const named = each.over === 'columns_like' ? headingPattern(each.pattern) : otherThan(each.except);
  const found = columns.headings.flatMap((heading) => {
    const part = heading === '' ? null : named(heading);
    return part === null ? [] : [{ heading: part, places: columns.places(heading) }];
  });
  return () => found.map(({ heading, places }) => ({ heading, value: columns.firstOf(places, blanks) }));
}

function otherThan(except: readonly string[]): (heading: string) => string | null {
  const known = new Set(except.map(headingKey));
  return (heading) => (known.has(headingKey(heading)) ? null : heading);
}
