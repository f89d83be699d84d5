import { expect, test, vi } from 'vitest';
import { CHANNELS_IPC } from '../../shared/ipc/contract.ts';

const exposed = new Map<string, Record<string, (...args: unknown[]) => unknown>>();
const invoked: unknown[][] = [];
type Listener = (event: unknown, value: unknown) => void;
const listeners = new Map<string, Listener>();
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: never) => exposed.set(name, api) },
  ipcRenderer: {
    invoke: (...args: unknown[]) => invoked.push(args),
    on: (channel: string, listener: Listener) => listeners.set(channel, listener),
    off: () => {},
  },
  webUtils: { getPathForFile: () => '/chosen/file.csv' },
}));
await import('../../electron/preload.ts');

test('the page gets one object with four functions, and no way to another channel', () => {
  expect([...exposed.keys()]).toEqual(['audit']);
  const audit = exposed.get('audit')!;
  expect(Object.keys(audit).toSorted()).toEqual(['call', 'droppedFiles', 'onCommand', 'onJob']);
  audit['call']!('anything', { a: 1 });
  audit['droppedFiles']!([{}]);
  audit['onJob']!(() => {});
  audit['onCommand']!(() => {});
  expect(invoked).toEqual([
    [CHANNELS_IPC.call, 'anything', { a: 1 }],
    [CHANNELS_IPC.dropped, ['/chosen/file.csv']],
  ]);
  expect([...listeners.keys()]).toEqual([CHANNELS_IPC.job, CHANNELS_IPC.command]);
});

test('a listener gets the message only, never the event with its sender', () => {
  const heard: unknown[][] = [];
  exposed.get('audit')!['onJob']!((...args: unknown[]) => heard.push(args));
  listeners.get(CHANNELS_IPC.job)!({ sender: 'ipcRenderer' }, { job: 1 });
  expect(heard).toEqual([[{ job: 1 }]]);
});
