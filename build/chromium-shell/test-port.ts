/** What the tests say to a shell that they launched, and what it tells them, over Node's own channel between processes. */
import { EventEmitter } from 'node:events';

/** `dialog` queues the answer of the next dialog; `menu` picks an item; `emit` raises an event of `app`. */
export type ToShell =
  | { readonly kind: 'dialog'; readonly paths: readonly string[]; readonly response: number }
  | { readonly kind: 'menu'; readonly id: string }
  | { readonly kind: 'emit'; readonly event: string; readonly args: readonly unknown[] };
export type FromShell =
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'question'; readonly message: string }
  | { readonly kind: 'notification'; readonly title: string; readonly body: string }
  | { readonly kind: 'utilities'; readonly pids: readonly number[] }
  | { readonly kind: 'ready' };

class TestPort extends EventEmitter<{ [K in ToShell['kind']]: [Extract<ToShell, { kind: K }>] }> {
  readonly connected = process.send !== undefined && process.env['SHELL_TEST'] === '1';

  constructor() {
    super();
    if (!this.connected) return;
    process.on('message', (message: ToShell) => this.emit(message.kind, message as never));
    // The channel alone must not keep a closed app alive.
    process.channel?.unref();
  }

  tell(message: FromShell): void {
    if (this.connected) process.send?.(message);
  }
}

export const testPort = new TestPort();
