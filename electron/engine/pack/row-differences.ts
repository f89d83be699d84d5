/** Two audit files with the same sources, row by row: what one says was read and what the other says. */
import { sourceNames } from '../../../shared/report/source-names.ts';
import { STORED_KINDS, type StoredKind, type StoredRow } from '../../store/stored-rows.ts';
import type { AuditStore } from '../../store/store.ts';
import { breathe, type Task } from '../task.ts';

/** At most this many rows are named for each kind. */
const SPELLED_OUT = 50;
const BATCH = 5_000;

/** All that one row holds of a kind. */
interface Held {
  readonly source: number;
  readonly row: number;
  /** Its records as text, in an order of their own: the order they were written in is no evidence. */
  readonly said: string;
  readonly first: StoredRow['values'];
}

/**
 * Sentences on the rows that differ, named as `file:row`.
 * @param ids the sources that were read again: their number in `store`, and in `again`.
 */
export async function rowDifferences(
  store: AuditStore,
  again: AuditStore,
  ids: ReadonlyMap<number, number>,
  task: Task,
): Promise<readonly string[]> {
  const names = sourceNames(store.sources());
  const own = new Map([...ids].map(([id, other]) => [other, id]));
  const found: string[] = [];
  for (const [i, kind] of STORED_KINDS.entries()) {
    let more = 0;
    let differing = 0;
    const say = ({ source, row }: Held, what: string): void => {
      if (++differing <= SPELLED_OUT) found.push(`${names.get(source) ?? '?'}:${row}: ${what}`);
      else more++;
    };
    const left = heldRows(store.storedRows(kind), (id) => (ids.has(id) ? id : null));
    const right = heldRows(again.storedRows(kind), (id) => own.get(id) ?? null);
    try {
      let [a, b] = [left.next(), right.next()];
      for (let done = 1; a.done !== true || b.done !== true; done++) {
        const order = a.done === true ? 1 : b.done === true ? -1 : orderOf(a.value, b.value);
        if (order < 0) say(a.value!, `${WORDS[kind].only}, and the file read again says otherwise.`);
        if (order > 0)
          say(b.value!, `read again it is ${WORDS[kind].again}, and the audit file says otherwise.`);
        if (order === 0 && a.value!.said !== b.value!.said)
          say(
            a.value!,
            `${differingColumns(a.value!.first, b.value!.first)} not what the file says when it is read again.`,
          );
        if (order <= 0) a = left.next();
        if (order >= 0) b = right.next();
        if (done % BATCH !== 0) continue;
        task.progress('Comparing the rows', i / STORED_KINDS.length);
        await breathe(task);
      }
    } finally {
      // An open question would keep its audit file from being closed.
      left.return(undefined);
      right.return(undefined);
    }
    if (more > 0) found.push(`And ${more} more rows differ likewise (${kind}).`);
  }
  return found;
}

const accepted = (what: string): { readonly only: string; readonly again: string } => ({
  only: `the audit file holds ${what} of this row`,
  again: `accepted as ${what}`,
});
const WORDS: Readonly<Record<StoredKind, { readonly only: string; readonly again: string }>> = {
  contact: accepted('a contact'),
  collection: accepted('a collection'),
  transaction: accepted('a transaction'),
  campaign: accepted('a campaign'),
  message: accepted('a message'),
  preference: accepted('a preference'),
  review: accepted('a review'),
  collection_point: accepted('a collection point'),
  placement: accepted('a place in the taxonomy'),
  rejected: { only: 'the audit file says that this row was rejected', again: 'rejected' },
  correction: {
    only: 'the audit file says that this row puts another right',
    again: 'a row that puts another right',
  },
  rejected_again: {
    only: 'the audit file says that this row brings another back and was rejected again',
    again: 'a row that brings another back and is rejected again',
  },
};

const orderOf = (a: Held, b: Held): number => a.source - b.source || a.row - b.row;

function differingColumns(a: StoredRow['values'], b: StoredRow['values']): string {
  const columns = Object.keys(b).filter((column) => a[column] !== b[column]);
  return columns.length === 0
    ? 'what the audit file holds of this row is'
    : columns.length === 1
      ? `its ${columns[0]} in the audit file is`
      : `${columns.join(', ')} in the audit file are`;
}

/** @param numbered the number a source is compared under; `null` leaves its rows out. Keeps the order of `rows`. */
function* heldRows(
  rows: Iterable<StoredRow>,
  numbered: (source: number) => number | null,
): Generator<Held, undefined> {
  let held: { source: number; row: number; values: StoredRow['values'][] } | null = null;
  const finished = ({ source, row, values }: NonNullable<typeof held>): Held => {
    const texts = values.map((one) => JSON.stringify(one)).sort();
    return { source, row, said: texts.join('\n'), first: values[0]! };
  };
  for (const { source: id, row, values } of rows) {
    const source = numbered(id);
    if (source === null) continue;
    const { original, ...others } = values;
    const said = original === undefined ? values : { ...others, original: numbered(Number(original)) };
    if (held !== null && held.source === source && held.row === row) held.values.push(said);
    else {
      if (held !== null) yield finished(held);
      held = { source, row, values: [said] };
    }
  }
  if (held !== null) yield finished(held);
}
