/**
 * One source being staged. Its rows go in under an unsealed source in transactions that need not reach the disk at once:
 * whatever a power cut takes of them, the next start removes the rest. Sealing is one transaction that does reach the disk.
 */
import type { SourceTotals } from '../../shared/model/source-totals.ts';
import type { Dialect, Mark, Recognition, SourceCounts } from '../import/source.ts';
import type { Connection } from './connect.ts';
import { diskFailure } from './disk-failure.ts';
import { EvidenceWriter } from './evidence-writer.ts';
import { OriginalBytes } from './original-bytes.ts';
import { beforeImport, removeSource } from './remove-source.ts';
import type { SourceInfo, StagedSource } from './store.ts';
import type { WalCopier } from './wal-copier.ts';

/** What is known of a source when its last row was read. */
export type Finished = Omit<SourceInfo, 'importedAt'>;

/**
 * @param seal makes the source part of the audit, in the transaction it is called in.
 * @param refuseTwin throws when these bytes are in the audit already.
 * @param remove carries a removal out, step by step.
 * @param copier takes what is written into the file meanwhile.
 */
export function stageSource(
  db: Connection,
  name: string,
  seal: (finished: Finished) => SourceInfo,
  refuseTwin: (finished: Finished) => void,
  remove: (removal: Generator<void>) => Promise<void>,
  copier: WalCopier,
): StagedSource {
  const before = beforeImport(db);
  const id = Number(db.prepare('INSERT INTO source (name) VALUES (?)').run(name).lastInsertRowid);
  const original = new OriginalBytes(db, id);
  const writer = new EvidenceWriter(db, id);
  const reject = db.prepare(
    'INSERT INTO rejected_row (source, row, line, code, reason, raw) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const correct = db.prepare(
    'INSERT INTO correction (original, original_row, source, row) VALUES (?, ?, ?, ?)',
  );
  const rejectAgain = db.prepare(
    'INSERT INTO rejected_again (original, original_row, source, row) VALUES (?, ?, ?, ?)',
  );
  const addMark = db.prepare('INSERT OR IGNORE INTO source_mark (source, row, line, at) VALUES (?, ?, ?, ?)');
  let marks: Mark[] = [];
  let understood: { recognition: Recognition; dialect: Dialect } | null = null;
  const storeWaiting = (): void => {
    original.store();
    for (const { row, line, byteOffset } of marks) addMark.run(id, row, line, byteOffset);
    marks = [];
  };
  return {
    recognised(recognition, dialect) {
      understood = { recognition, dialect };
    },
    bytes: (chunk) => original.push(chunk),
    mark: (mark) => void marks.push(mark),
    rows: (packed) => {
      unhurried(db, () => {
        storeWaiting();
        writer.write(packed);
        for (const { row, corrects } of packed.corrected) correct.run(corrects.source, corrects.row, id, row);
        for (const { row, line, rejection, corrects } of packed.rejected) {
          reject.run(id, row, line, rejection.code, rejection.reason, rejection.raw);
          if (corrects !== undefined) rejectAgain.run(corrects.source, corrects.row, id, row);
        }
      });
      copier.copyOn();
    },
    async seal(counts: SourceCounts, totals: SourceTotals) {
      await copier.end();
      const finished: Finished = { id, name, ...(await original.finish()), ...understood!, counts, totals };
      refuseTwin(finished);
      try {
        return db.transaction(() => {
          storeWaiting();
          return seal(finished);
        })();
      } catch (error) {
        throw diskFailure(error);
      }
    },
    async abandon() {
      try {
        await remove(removeSource(db, id, before));
      } finally {
        // Whoever cancels need not wait for the disk.
        void copier.end();
      }
    },
  };
}

/** A transaction that is whole after a power cut but may be gone, which for an unsealed source is the same. */
function unhurried(db: Connection, work: () => void): void {
  db.pragma('synchronous = NORMAL');
  try {
    db.transaction(work)();
  } catch (error) {
    throw diskFailure(error);
  } finally {
    db.pragma('synchronous = FULL');
  }
}
