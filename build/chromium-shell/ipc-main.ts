/** The main side of IPC. A call arrives with the frame that Chromium says it came from. */
import { EventEmitter } from 'node:events';
import type { WebContents } from './web-contents.ts';
import type { WebFrame } from './web-frame.ts';

export interface InvokeEvent {
  readonly sender: WebContents;
  readonly senderFrame: WebFrame | null;
}
type Answer = (event: InvokeEvent, ...args: unknown[]) => unknown;

class IpcMain extends EventEmitter {
  readonly #answers = new Map<string, Answer>();

  handle(channel: string, answer: Answer): void {
    if (this.#answers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#answers.set(channel, answer);
  }
  removeHandler(channel: string): void {
    this.#answers.delete(channel);
  }

  async answer(event: InvokeEvent, channel: string, args: unknown[]): Promise<unknown> {
    const answer = this.#answers.get(channel);
    if (answer === undefined) throw new Error(`No handler registered for '${channel}'`);
    return answer(event, ...args);
  }
}

export const ipcMain = new IpcMain();
