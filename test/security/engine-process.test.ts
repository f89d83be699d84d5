/** The engine's own surface: what it is given by main, and what it answers. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { METHOD_NAMES } from '../../shared/ipc/contract.ts';

const forked: unknown[][] = [];
vi.mock('electron', () => ({
  utilityProcess: {
    fork: (...args: unknown[]) => {
      forked.push(args);
      return { on: () => {}, once: () => {}, postMessage: () => {}, kill: () => true };
    },
  },
}));
const { EngineClient } = await import('../../electron/engine-client.ts');

test('the engine learns of its surroundings only where Windows and temporary files are', () => {
  vi.stubEnv('SECRET_TOKEN', 'x');
  vi.stubEnv('NODE_OPTIONS', '--require=/evil.js');
  vi.stubEnv('TMPDIR', '/tmp/mine');
  const client = new EngineClient('/dist/engine.js', { job: () => {}, opened: () => {}, reopened: () => {} });
  expect(client.busy).toBe(false);
  const [file, args, options] = forked[0]! as [string, string[], { env: Record<string, string> }];
  expect([file, args]).toEqual(['/dist/engine.js', []]);
  expect(options.env['TMPDIR']).toBe('/tmp/mine');
  const known = ['SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  expect(Object.keys(options.env).filter((name) => !known.includes(name))).toEqual([]);
  vi.unstubAllEnvs();
});

const root = join(import.meta.dirname, '../..');
const engine = fork(join(root, 'electron/engine/engine.ts'), [], {
  execArgv: ['--import', join(root, 'build/chromium-shell/parent-port.ts')],
  serialization: 'advanced',
  env: {},
});
afterAll(() => engine.kill());

async function ask(method: unknown, args: unknown = {}): Promise<unknown> {
  const answered = once(engine, 'message');
  engine.send({ id: 1, method, args });
  return (await answered)[0];
}

test.each([
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'x',
  '',
  null,
])('the engine has no method %j', async (method) => {
  expect(await ask(method)).toEqual({
    id: 1,
    ok: false,
    error: { code: 'no_such_method', message: 'The engine has no such method.' },
  });
});

test('what main answers itself, the engine does not', async () => {
  expect(METHOD_NAMES).toContain('chooseFiles');
  expect(await ask('chooseFiles')).toMatchObject({ ok: false, error: { code: 'no_such_method' } });
});

test('an error of the engine names no path and no stack', async () => {
  const reply = (await ask('open', { path: '/no/such/place/at/all.soia' })) as { error: { message: string } };
  expect(reply).toMatchObject({ ok: false, error: { code: 'not_found' } });
  expect(Object.keys(reply.error).toSorted()).toEqual(['code', 'message']);
  expect(reply.error.message).not.toContain('/no/such/place');
});
