/** Evidence rows of a chunk's contacts, read by their ids in one statement. */
import { CHUNK } from '../chunks.ts';

/** Words of a record that says where one evidence row is: the contact's place in its chunk, the row's id. */
export const ROW_WORDS = 2;

interface EvidenceRow {
  readonly id: number;
  readonly source: number;
  readonly row: number;
}

/** Reads the rows that the records name, by a JSON list of ids; answers by contact, in the order of the files. */
export function rowsOfChunk<Row extends EvidenceRow>(
  records: Uint32Array,
  read: (ids: string) => readonly Row[],
  only: number | null = null,
): (contact: number) => readonly Row[] {
  const idsOf = new Map<number, number[]>();
  const wanted: number[] = [];
  for (let at = 0; at < records.length; at += ROW_WORDS) {
    const place = records[at]!;
    if (only !== null && place !== only % CHUNK) continue;
    const id = records[at + 1]!;
    wanted.push(id);
    const ids = idsOf.get(place);
    if (ids === undefined) idsOf.set(place, [id]);
    else ids.push(id);
  }
  const rows = new Map<number, Row>();
  if (wanted.length > 0)
    for (const row of read(JSON.stringify(wanted.sort((a, b) => a - b)))) rows.set(row.id, row);
  return (contact) =>
    (idsOf.get(contact % CHUNK) ?? [])
      .map((id) => rows.get(id)!)
      .sort((a, b) => a.source - b.source || a.row - b.row || a.id - b.id);
}
