/** Notifications are printed and told to the test. */
import { EventEmitter } from 'node:events';
import { testPort } from './test-port.ts';

export class Notification extends EventEmitter {
  readonly title: string;
  readonly body: string;

  constructor({ title = '', body = '' }: { title?: string; body?: string }) {
    super();
    this.title = title;
    this.body = body;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    console.log(`${this.title}: ${this.body}`);
    testPort.tell({ kind: 'notification', title: this.title, body: this.body });
    this.emit('show');
  }
}
