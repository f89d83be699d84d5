/** A thread that copies the write-ahead log into the audit file whenever it is asked to, and empties it at the end. */
import { parentPort, workerData } from 'node:worker_threads';
import { copyingConnection } from './connect.ts';
import type { CopierData } from './wal-copier.ts';

const { path, key } = workerData as CopierData;
const db = copyingConnection(path, key);

parentPort!.on('message', (request: 'copy' | 'end') => {
  if (request === 'copy') db.pragma('wal_checkpoint(PASSIVE)');
  else {
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    parentPort!.close();
  }
});
