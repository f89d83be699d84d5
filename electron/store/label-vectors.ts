/** Vectors of labels, kept in the audit file so that a label is encoded once. */
import type { VectorShelf } from '../similarity/label-library.ts';
import type { Connection } from './connect.ts';

export function labelVectors(db: Connection): VectorShelf {
  const find = db.prepare<[string], Buffer>('SELECT vector FROM label_vector WHERE label = ?').pluck();
  const add = db.prepare('INSERT OR REPLACE INTO label_vector (label, vector) VALUES (?, ?)');
  return {
    get: (label) => {
      const blob = find.get(label);
      if (blob === undefined) return null;
      // A blob may begin anywhere in its memory; numbers of four bytes may not.
      const copy = new Uint8Array(blob);
      return new Float32Array(copy.buffer, 0, copy.byteLength / Float32Array.BYTES_PER_ELEMENT);
    },
    put: db.transaction((entries: ReadonlyMap<string, Float32Array>) => {
      for (const [label, vector] of entries)
        add.run(label, Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength));
    }),
  };
}
