/**
 * Preloaded into the main process by the app's bench: writes how long its thread was busy without a pause, in ms. In the
 * Chromium shell the same thread also does the shell's work, which no packaged app does: a profile tells the two apart, and
 * both are written, what the app's own code did and all of it.
 */
import { writeFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector/promises';

/** What the app's own main process is bundled into. */
const APP = /\/dist\/main\.js$/;
const STARTED_UP = 5_000;
const PART = 1_000;
const SAMPLING_US = 500;

const file = process.env['MAIN_PROBE'];
// The engine and other children start with an environment of their own, without this.
if (file !== undefined) setTimeout(() => void watch(file), STARTED_UP).unref();

/** Starting up is measured as opening; the probe asks what happens from then on. */
async function watch(to: string): Promise<void> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLING_US });
  const [own, all]: [number[], number[]] = [[], []];
  for (;;) {
    await session.post('Profiler.start');
    await new Promise((resolve) => setTimeout(resolve, PART).unref());
    const { profile } = await session.post('Profiler.stop');
    const nodes = told(profile);
    const is = (id: number): Told => nodes.get(id)!;
    own.push(...runs(profile, (id, goesOn) => is(id).isOwn || (goesOn && is(id).isCollector)));
    all.push(...runs(profile, (id) => is(id).isBusy));
    writeFileSync(
      to,
      JSON.stringify({
        own: { max: Math.max(0, ...own), p99: quantile(own, 0.99) },
        all: { max: Math.max(0, ...all), p99: quantile(all, 0.99) },
      }),
    );
  }
}

interface Told {
  readonly isBusy: boolean;
  /** Whether the app's own code is being run, or called what is. */
  readonly isOwn: boolean;
  /** Memory is collected: for whoever was at work. */
  readonly isCollector: boolean;
}

function told({ nodes }: Profiler.Profile): ReadonlyMap<number, Told> {
  const found = new Map<number, Told>();
  // A caller comes before whom it calls.
  for (const { id, callFrame, children = [] } of nodes) {
    const isOwn = found.get(id)?.isOwn === true || APP.test(callFrame.url);
    found.set(id, {
      isBusy: callFrame.functionName !== '(idle)',
      isOwn,
      isCollector: callFrame.functionName === '(garbage collector)',
    });
    for (const child of children) found.set(child, { isBusy: true, isOwn, isCollector: false });
  }
  return found;
}

/** Lengths of the runs of samples of which something is true, in ms; it is told whether a run goes on. */
function runs(
  { samples = [], timeDeltas = [] }: Profiler.Profile,
  is: (id: number, goesOn: boolean) => boolean,
): readonly number[] {
  const lengths: number[] = [];
  let length = 0;
  samples.forEach((id, i) => {
    if (is(id, length > 0)) length += timeDeltas[i]! / 1_000;
    else if (length > 0) {
      lengths.push(length);
      length = 0;
    }
  });
  if (length > 0) lengths.push(length);
  return lengths;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
