/** One instance for each folder of user data. A later launch leaves its arguments in the folder for the first to find. */
import { readFileSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Launched = (argv: readonly string[], workingDirectory: string) => void;
const LAUNCH = /^launch-\d+\.json$/;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether this process is the first; if so, `launched` hears of every later one. */
export function claim(folder: string, launched: Launched): boolean {
  const lock = join(folder, 'instance.pid');
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner !== process.pid && isAlive(owner)) {
      const launch = { argv: process.argv, workingDirectory: process.cwd() };
      writeFileSync(join(folder, `launch-${process.pid}.json`), JSON.stringify(launch));
      return false;
    }
    writeFileSync(lock, String(process.pid));
  }
  process.once('exit', () => rmSync(lock, { force: true }));
  watch(folder, () => {
    for (const name of readdirSync(folder).filter((one) => LAUNCH.test(one))) {
      const file = join(folder, name);
      try {
        const launch = JSON.parse(readFileSync(file, 'utf8')) as { argv: string[]; workingDirectory: string };
        rmSync(file);
        launched(launch.argv, launch.workingDirectory);
      } catch {
        // Half written: the watch reports it again when it is whole.
      }
    }
  }).unref();
  return true;
}
