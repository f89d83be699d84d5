/** A thread that reads an audit file through, by a connection of its own that cannot write, and says whether it is sound. */
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { readingConnection } from './connect.ts';
import { isSound, type ThreadData } from './soundness.ts';

// Nobody waits for it. Only Linux has a priority for one thread; elsewhere it would be the whole engine's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

const { path, key } = workerData as ThreadData;
const db = readingConnection(path, key);
try {
  parentPort!.postMessage(isSound(db));
} finally {
  db.close();
}
