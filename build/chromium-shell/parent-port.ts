/** Preloaded into the shell's child processes: Electron's `process.parentPort` over Node's own channel. */
import { EventEmitter } from 'node:events';

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    // What is said to a parent that has just gone is lost, as on Electron's port.
    if (process.connected) process.send?.(message, undefined, undefined, () => {});
  }
}

const port = new ParentPort();
process.on('message', (data) => port.emit('message', { data }));
// A child whose parent has gone has nobody to work for.
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: port });
