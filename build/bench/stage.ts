/**
 * One stage of the pipeline in a process of its own: `stage.ts import FILE.soia CSV…`, `stage.ts cancel FILE.soia CSV`
 * (most of an import, then how long a cancel takes), `stage.ts evaluate FILE.soia` or `stage.ts dossier FILE.soia FILE.pdf`.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { evaluate, exportDossier, importPaths } from '../../electron/engine/pipeline.ts';
import { UNATTENDED, type Task } from '../../electron/engine/task.ts';
import { createAuditFile, openAuditFile } from '../../electron/store/open.ts';
import type { AuditStore } from '../../electron/store/store.ts';
import { NO_SETTINGS } from '../../shared/model/settings.ts';

const [name, path, ...files] = process.argv.slice(2);
const DOSSIERS = 21;
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const started = performance.now();
const store = name === 'evaluate' || name === 'dossier' ? openAuditFile(path!) : createAuditFile(path!);
const figures =
  name === 'import'
    ? await importAll(store)
    : name === 'cancel'
      ? await cancelled(store)
      : name === 'dossier'
        ? await dossiers(store)
        : await evaluated(store);
const longestPause = delay.max / 1e6;
store.close();
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    cpu_seconds: (userCPUTime + systemCPUTime) / 1e6,
    peak_mb: maxRSS / 1024,
    longest_pause_ms: longestPause,
    ...figures,
  }),
);

async function importAll(into: AuditStore): Promise<object> {
  into.saveSettings(
    { ...NO_SETTINGS, senders: [{ name: 'Bench Ltd', charity: false }], asAt: '2026-06-30' },
    'bench',
  );
  const { refused } = await importPaths(into, files, 'bench', UNATTENDED);
  if (refused.length > 0) throw new Error(refused[0]!.message);
  return {};
}

async function cancelled(into: AuditStore): Promise<object> {
  const abort = new AbortController();
  let at = 0;
  const task: Task = {
    signal: abort.signal,
    progress: (_, done) => {
      if (done === null || done < 0.6 || abort.signal.aborted) return;
      at = performance.now();
      abort.abort();
    },
  };
  await importPaths(into, files, 'bench', task).catch(() => undefined);
  return { cancel_ms: performance.now() - at };
}

/** Dossiers of contacts from all over the audit, each with every message, in ms: the first, which loads everything, and the rest. */
async function dossiers(audit: AuditStore): Promise<object> {
  const { yes, no, undetermined } = audit.latestRun()!.counts.contacts;
  const took: number[] = [];
  for (let i = 0; i < DOSSIERS; i++) {
    const from = performance.now();
    await exportDossier(audit, 1 + ((i * 104_729) % (yes + no + undetermined)), files[0]!, UNATTENDED);
    took.push(performance.now() - from);
  }
  const [first, ...others] = took;
  return { first_ms: first, p95_ms: others.toSorted((a, b) => a - b)[Math.floor(0.95 * others.length)] };
}

/** Twice: the first evaluation also assembles whose evidence is whose, which later ones find done. */
async function evaluated(audit: AuditStore): Promise<object> {
  const seconds = async (): Promise<number> => {
    const from = performance.now();
    await evaluate(audit, 'bench', UNATTENDED);
    return (performance.now() - from) / 1_000;
  };
  return { first_seconds: await seconds(), again_seconds: await seconds() };
}
