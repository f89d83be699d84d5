/** The gate between page and process: who may call, what may be called, and that a refusal has no effect. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CHANNELS_IPC, METHOD_NAMES } from '../../shared/ipc/contract.ts';
import type { Reply } from '../../shared/ipc/reply.ts';

type Answer = (event: object, ...args: unknown[]) => Promise<Reply<unknown>> | Reply<unknown>;
const answers = new Map<string, Answer>();
vi.mock('electron', () => ({
  app: {},
  session: {},
  dialog: {},
  shell: {},
  ipcMain: { handle: (channel: string, answer: Answer) => answers.set(channel, answer) },
}));
const { openGate } = await import('../../electron/ipc.ts');
type Desk = Parameters<typeof openGate>[0];

const OURS = { senderFrame: { url: 'app://audit/index.html' } };
const touched: string[] = [];
/** Stands for everything behind the gate: whatever is used is written down. */
function recorder(name: string): object {
  return new Proxy(() => {}, {
    get: (_target, key) => (typeof key === 'symbol' ? undefined : recorder(`${name}.${key}`)),
    apply: () => {
      touched.push(name);
      return name.endsWith('.call') ? Promise.resolve({ ok: true, value: name }) : [];
    },
  });
}
const window = { engine: recorder('engine') };
const desk = {
  windows: { senderOf: (event: object) => (event === OURS ? window : undefined) },
  recent: recorder('recent'),
  preferences: recorder('preferences'),
  userData: '/nowhere',
  sampleFolder: '/nowhere',
} as unknown as Desk;
openGate(desk);

beforeEach(() => {
  touched.length = 0;
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const call = (method: unknown, args: unknown, event: object = OURS): Promise<Reply<unknown>> =>
  Promise.resolve(answers.get(CHANNELS_IPC.call)!(event, method, args));
const drop = (paths: unknown, event: object = OURS): Reply<unknown> =>
  answers.get(CHANNELS_IPC.dropped)!(event, paths) as Reply<unknown>;
const refusal = (code: string) => ({ ok: false, error: { code, message: expect.any(String) } });

test('the channels answered are exactly those of the contract that a page may call', () => {
  expect([...answers.keys()].toSorted()).toEqual([CHANNELS_IPC.call, CHANNELS_IPC.dropped].toSorted());
});

describe('a frame that is not the main frame of one of our windows', () => {
  test.each(METHOD_NAMES)('may not call %s, and the refusal is written to the log', async (method) => {
    expect(await call(method, {}, { senderFrame: null })).toEqual(refusal('forbidden'));
    expect(touched).toEqual([]);
    expect(console.error).toHaveBeenCalledOnce();
  });
  test('may not hand in files', () => {
    expect(drop(['/etc/passwd'], { senderFrame: { url: 'app://audit/' } })).toEqual(refusal('forbidden'));
  });
});

test.each([
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'importPaths',
  'writeReport',
  'writePack',
  'create',
  'open',
  'sample',
  'close',
  '',
  ' audit',
  'AUDIT',
  'a'.repeat(100_000),
  null,
  undefined,
  7,
  {},
  ['audit'],
  { toString: () => 'audit' },
])('%j is no method', async (method) => {
  expect(await call(method, {})).toEqual(refusal('unknown_method'));
  expect(touched).toEqual([]);
});

const POLLUTED = JSON.parse('{"__proto__": {"isAdmin": true}}') as unknown;
const JUNK: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['text', 'x'],
  ['a number', Number.NaN],
  ['a list', []],
  ['a function', () => {}],
  ['a date', new Date(0)],
  ['a map', new Map([['token', 'x']])],
  ['a path it did not ask for', { path: '/etc/passwd' }],
  ['SQL it did not ask for', { sql: 'DROP TABLE log' }],
  ['a polluted prototype', POLLUTED],
  ['a polluted constructor', { constructor: { prototype: { isAdmin: true } } }],
  ['an over-long value', { token: 'x'.repeat(10_000_000) }],
  ['a deep value', { filter: JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) as unknown }],
];

describe.each(METHOD_NAMES)('%s', (method) => {
  test.each(JUNK)('refuses %s before any effect', async (_what, args) => {
    expect(await call(method, args)).toEqual(refusal('bad_arguments'));
    expect(touched).toEqual([]);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });
});

test.each([
  ['nothing', undefined],
  ['no paths', []],
  ['one path as text', '/a'],
  ['an empty path', ['']],
  ['a number', [7]],
  ['an over-long path', ['x'.repeat(5_000)]],
  ['too many', Array.from({ length: 1_001 }, () => '/a')],
])('a drop of %s is refused', (_what, paths) => {
  expect(drop(paths)).toEqual(refusal('bad_arguments'));
});

test('a dropped path comes back as a token and a name', () => {
  const reply = drop([import.meta.filename]);
  expect(reply).toMatchObject({ ok: true, value: [{ name: 'gate.test.ts' }] });
  expect(JSON.stringify(reply)).not.toContain(import.meta.dirname);
});

test('a bug behind the gate is a code and a sentence, without its message or stack', async () => {
  const failing = {
    ...desk,
    recent: {
      list: () => {
        throw new Error('at /home/someone/secret');
      },
    },
  };
  openGate(failing as unknown as Desk);
  const reply = await call('recentAudits', {});
  expect(reply).toEqual({ ok: false, error: { code: 'internal', message: 'Something went wrong.' } });
  openGate(desk);
});
