/**
 * The evaluation of ten messages to each contact, a million contacts unless told otherwise, beside what the `sqlite3` shell
 * needs to read the same messages joined to their campaigns in the order of contacts.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { bigAudit } from './big-audit.ts';
import { stage, type Figures } from './figures.ts';

const READ = `SELECT c.*, m.* FROM message m JOIN key_contact k ON k.key = m.key JOIN campaign c ON c.campaign_id = m.campaign_id ORDER BY k.contact`;

export function benchEvaluate(folder: string, contacts: number): Figures {
  const path = join(folder, 'evaluate.soia');
  copyFileSync(bigAudit(contacts), path);
  const own = stage('evaluate', path);
  const messages = 10 * contacts;
  return {
    'evaluate.contacts': contacts,
    'evaluate.messages': messages,
    'evaluate.seconds': own['again_seconds']!,
    'evaluate.seconds_with_assembly': own['first_seconds']!,
    'evaluate.cpu_seconds_of_both': own['cpu_seconds']!,
    'evaluate.messages_per_second': messages / own['again_seconds']!,
    'evaluate.peak_mb': own['peak_mb']!,
    'evaluate.longest_pause_ms': own['longest_pause_ms']!,
    ...besideShell(path, own['again_seconds']!),
  };
}

/** Nothing, and a word on it, where there is no `sqlite3`. */
function besideShell(path: string, seconds: number): Figures {
  const started = performance.now();
  const run = spawnSync('sqlite3', [path, READ], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (run.status !== 0) {
    console.error('The ratio to the sqlite3 shell was not measured: there is no sqlite3 here.');
    return {};
  }
  const shell = (performance.now() - started) / 1_000;
  return { 'evaluate.sqlite_read_seconds': shell, 'evaluate.ratio_to_sqlite_read': seconds / shell };
}
