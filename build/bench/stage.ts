/** One stage of the pipeline in a process of its own: `stage.ts import FILE.soia CSV…` or `stage.ts evaluate FILE.soia`. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { evaluate, importPaths } from '../../electron/engine/pipeline.ts';
import { NO_SETTINGS } from '../../shared/model/settings.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { createAuditFile, openAuditFile } from '../../electron/store/open.ts';

const [name, path, ...files] = process.argv.slice(2);
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const started = performance.now();
const store = name === 'import' ? createAuditFile(path!) : openAuditFile(path!);
if (name === 'import') {
  store.saveSettings(
    { ...NO_SETTINGS, senders: [{ name: 'Bench Ltd', charity: false }], asAt: '2026-06-30' },
    'bench',
  );
  const { refused } = await importPaths(store, files, 'bench', UNATTENDED);
  if (refused.length > 0) throw new Error(refused[0]!.message);
} else await evaluate(store, 'bench', UNATTENDED);
const longestPause = delay.max / 1e6;
store.close();
const seconds = (performance.now() - started) / 1000;
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({
    seconds,
    cpu_seconds: (userCPUTime + systemCPUTime) / 1e6,
    peak_mb: maxRSS / 1024,
    longest_pause_ms: longestPause,
  }),
);
