/**
 * The engine's entry: a utility process that owns the audit file, the parsers and the report writer. It answers requests
 * from main one by one and never blocks for long; long work runs as a job between them.
 */
import { Jobs } from './jobs.ts';
import { createMethods } from './methods.ts';
import { describeError, isExpected } from './describe-error.ts';
import type { EngineMessage, EngineRequest } from '../../shared/ipc/engine-protocol.ts';

/** The port Electron gives a utility process; its types live in `electron`, which the engine never imports. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: EngineMessage): void;
}

const port = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;
if (port === undefined)
  throw new Error('The engine runs as a utility process of the app; scripts use electron/cli.ts.');

const explain = (error: unknown) => {
  if (!isExpected(error)) console.error(error);
  return describeError(error);
};
const jobs = new Jobs((job) => port.postMessage({ job }), explain);
const methods = createMethods(jobs);

port.on('message', ({ data }) => {
  const { id, method, args } = data as EngineRequest;
  void answer(id, method, args).then((message) => port.postMessage(message));
});

async function answer(id: number, method: string, args: unknown): Promise<EngineMessage> {
  try {
    if (!Object.hasOwn(methods, method))
      return { id, ok: false, error: { code: 'no_such_method', message: 'The engine has no such method.' } };
    const call = methods[method as keyof typeof methods] as (args: unknown) => unknown;
    return { id, ok: true, value: await call(args) };
  } catch (error) {
    return { id, ok: false, error: explain(error) };
  }
}
