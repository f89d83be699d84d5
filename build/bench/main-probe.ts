/** Preloaded into the main process by the app's bench: writes how long its event loop was blocked at most, in ms. */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const file = process.env['MAIN_PROBE'];
// The engine and other children start with an environment of their own, without this.
if (file !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  // Starting up is measured as opening; the probe asks what happens from then on.
  const begin = setTimeout(() => delay.enable(), 5_000);
  const write = setInterval(
    () => writeFileSync(file, JSON.stringify({ max: delay.max / 1e6, p99: delay.percentile(99) / 1e6 })),
    500,
  );
  begin.unref();
  write.unref();
}
