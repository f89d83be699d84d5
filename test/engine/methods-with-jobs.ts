/** The engine's methods as the window has them, with a way to wait for the jobs they start. */
import { describeError } from '../../electron/engine/describe-error.ts';
import { Jobs } from '../../electron/engine/jobs.ts';
import { createMethods } from '../../electron/engine/methods.ts';
import type { EngineTable } from '../../electron/engine/open-audit.ts';
import type { JobEvent } from '../../shared/ipc/reply.ts';

export interface MethodsWithJobs {
  readonly methods: EngineTable;
  /** Waits for the job's end. */
  finished(started: { job: number } | Promise<{ job: number }>): Promise<JobEvent>;
}

export function methodsWithJobs(): MethodsWithJobs {
  const waiting: ((event: JobEvent) => void)[] = [];
  const jobs = new Jobs((event) => {
    if (event.state !== 'running') waiting.shift()?.(event);
  }, describeError);
  return {
    methods: createMethods(jobs),
    async finished(started) {
      const end = new Promise<JobEvent>((resolve) => waiting.push(resolve));
      await started;
      return end;
    },
  };
}
