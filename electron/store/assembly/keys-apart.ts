/**
 * Whom people told apart: what a file says under a name, or a row of it, is then another person's than what else is said
 * under it.
 * The evidence stays as it was read; whose it is, is asked here.
 */
import type { Connection } from '../connect.ts';

/** Sets the number of a person told apart off from the name; no export writes it. */
const MARK = '\u001F';

/** The name in `contact_key` of the n-th person of a name, from 2. */
export function nameApart(name: string, n: number): string {
  return `${name}${MARK}${n}`;
}

/** A name as people read it: `C1`, and of a person told apart `C1 (2)`. */
export function shownName(name: string): string {
  const at = name.indexOf(MARK);
  return at === -1 ? name : `${name.slice(0, at)} (${name.slice(at + 1)})`;
}

/** The name without the number of a person told apart. */
export function nameItself(name: string): string {
  const at = name.indexOf(MARK);
  return at === -1 ? name : name.slice(0, at);
}

export interface KeysApart {
  /**
   * The key of the person whose row this is: the key itself where nobody said otherwise. What was decided of the row goes
   * before what was decided of all that the file says under the name.
   * @param row `null`: whose the rows are of which nothing was decided by their number.
   */
  ownerOf(key: number, source: number, row: number | null): number;
  /** Whether whose the row is was decided of it by its number. */
  isDecidedByRow(key: number, source: number, row: number): boolean;
  readonly persons: ReadonlyMap<number, PersonApart>;
}

/** A person told apart, by keys. */
export interface PersonApart {
  /** Under which its rows stand. */
  readonly names: ReadonlySet<number>;
  /** Those of the contacts that it is not: it never becomes one with them again. */
  readonly others: ReadonlySet<number>;
}

/** Stands in `separation_part` for every row of the file under the name. */
export const EVERY_ROW = 0;

interface Part {
  readonly key: number;
  readonly source: number;
  readonly row: number;
  readonly person: number;
  readonly stays: 0 | 1;
}

/** Of one file: by row, whose it is. */
type Owners = Map<number, number>;

/** `null` where nobody is told apart. Of two separations of one row, or of one part, the later one holds. */
export function keysApart(db: Connection): KeysApart | null {
  const parts = db
    .prepare<[], Part>(
      `SELECT p.key, p.source, p.row, s.key AS person, p.stays FROM separation s JOIN separation_part p ON p.separation = s.id
       WHERE s.undone_at IS NULL ORDER BY s.id, p.key, p.source, p.row`,
    )
    .all();
  const owners = new Map<number, Map<number, Owners>>();
  const ownerOf = (key: number, source: number, row: number | null): number => {
    const of = owners.get(key)?.get(source);
    return (row === null ? undefined : of?.get(row)) ?? of?.get(EVERY_ROW) ?? key;
  };
  const give = ({ key, source, row, person }: Part): void => {
    const files = owners.get(key) ?? new Map<number, Owners>();
    owners.set(key, files);
    files.set(source, (files.get(source) ?? new Map<number, number>()).set(row, person));
  };
  const others = new Map<number, Set<number>>();
  for (const part of parts) {
    const { key, source, row, person, stays } = part;
    const before = ownerOf(key, source, row);
    const apartFrom = others.get(person) ?? new Set<number>();
    others.set(person, apartFrom);
    // Whom the person it was taken from is not, it is not either.
    if (stays === 0) for (const other of others.get(before) ?? []) apartFrom.add(other);
    if (stays === 0) give(part);
  }
  // Only now is it settled whose the parts are that stayed behind.
  for (const { key, source, row, person, stays } of parts)
    if (stays === 1 && ownerOf(key, source, row) !== person)
      others.get(person)!.add(ownerOf(key, source, row));
  const persons = new Map<number, { names: Set<number>; others: Set<number> }>();
  for (const [key, files] of owners)
    for (const of of files.values())
      for (const person of of.values()) {
        const found = persons.get(person) ?? { names: new Set<number>(), others: others.get(person)! };
        persons.set(person, found);
        found.names.add(key);
      }
  const isDecidedByRow = (key: number, source: number, row: number): boolean =>
    owners.get(key)?.get(source)?.has(row) ?? false;
  return persons.size === 0 ? null : { ownerOf, isDecidedByRow, persons };
}

/** What stands in the stamp of an assembly for those told apart; nothing where nobody is. */
export function apartStamp(db: Connection): string {
  const ids = db
    .prepare<[], number>('SELECT id FROM separation WHERE undone_at IS NULL ORDER BY id')
    .pluck()
    .all();
  return ids.length === 0 ? '' : ` ${APART}${ids.join(',')}`;
}
export const APART = 'apart:';

/** In SQL, the key of the person whose row this is: of a table's alias. */
export function ownerKey(row: string): string {
  return `coalesce((SELECT s.key FROM separation_part p JOIN separation s ON s.id = p.separation AND s.undone_at IS NULL
    WHERE p.key = ${row}.key AND p.source = ${row}.source AND p.row IN (${row}.row, ${EVERY_ROW}) AND p.stays = 0
    ORDER BY p.row = ${EVERY_ROW}, s.id DESC LIMIT 1), ${row}.key)`;
}
