/** `shell`: prints what it would open, and tells the test. */
import { testPort } from './test-port.ts';

export const shell = {
  async openExternal(url: string): Promise<void> {
    console.log(`Would open ${url}`);
    testPort.tell({ kind: 'external', url });
  },
  showItemInFolder(path: string): void {
    console.log(`Would show ${path}`);
  },
};
