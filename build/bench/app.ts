/**
 * The window at size: the real main, engine and page in the Chromium shell, on an evaluated audit of a million contacts with
 * ten messages each. Times are from the person's act to what is on the screen, in ms.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findOrInstallBrowser } from '../find-browser.ts';
import { scrollContacts, showContacts, timeCall } from './app-in-page.ts';
import { evaluatedAudit } from './big-audit.ts';
import type { Figures } from './figures.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Filters and orders a person asks for, each for the first time: nothing of them is remembered. */
const FILTERS = [
  '#/contacts?may=no',
  '#/contacts?may=yes',
  '#/contacts?provision=gdpr_21_3&outcome=not_met',
  '#/contacts?search=number.77',
  '#/contacts?search=nobody+at+all',
  '#/contacts?search=Customer&may=no',
  '#/contacts?sort=unlawful',
  '#/contacts?sort=name',
  '#/contacts?sort=email&may=undetermined',
] as const;

/** How long, in ms, a quick person looks at one answer before asking for the next. */
const LOOKED_AT = 750;

export async function benchApp(folder: string, contacts: number): Promise<Figures> {
  const file = join(folder, 'big.soia');
  copyFileSync(evaluatedAudit(contacts), file);
  const built = spawnSync(process.execPath, [join(ROOT, 'build/bundle.ts')], { cwd: ROOT, stdio: 'ignore' });
  if (built.status !== 0) throw new Error('The app could not be built.');
  process.env['BROWSER_PATH'] = findOrInstallBrowser();
  // The probe takes time of the thread that it watches, so the day is spent twice: once for its times, once for the probe.
  const times = await spendDay(folder, file, contacts);
  const probed = join(folder, 'main-probe.json');
  process.env['MAIN_PROBE'] = probed;
  process.env['NODE_OPTIONS'] = `--import ${join(import.meta.dirname, 'main-probe.ts')}`;
  await spendDay(folder, file, contacts);
  delete process.env['NODE_OPTIONS'];
  delete process.env['MAIN_PROBE'];
  const probe = JSON.parse(readFileSync(probed, 'utf8')) as Record<
    'own' | 'all',
    { readonly max: number; readonly p99: number }
  >;
  return {
    'app.contacts': contacts,
    'app.messages': 10 * contacts,
    ...times,
    'app.main_blocked_p99_ms': probe.own.p99,
    'app.main_blocked_most_ms': probe.own.max,
    'app.main_and_shell_blocked_p99_ms': probe.all.p99,
    'app.main_and_shell_blocked_most_ms': probe.all.max,
  };
}

/** Opens the file, filters, looks at contacts and their messages, and scrolls; closes the app. */
async function spendDay(folder: string, file: string, contacts: number): Promise<Figures> {
  const { launchShell } = await import('../../test/e2e/launch-shell.ts');
  const app = await launchShell(mkdtempSync(join(folder, 'user-data-')), []);
  try {
    const [page] = app.pages();
    await page!.getByRole('heading', { level: 1 }).waitFor();
    const started = performance.now();
    await app.emit('open-file', file);
    await page!.getByRole('link', { name: 'Contacts' }).waitFor({ timeout: 120_000 });
    const open = performance.now() - started;
    const first = await page!.evaluate(showContacts, '#/contacts');
    const filters: number[] = [];
    for (const hash of FILTERS) {
      await sleep(LOOKED_AT);
      filters.push(await page!.evaluate(showContacts, hash));
    }
    const details: number[] = [];
    const justifications: number[] = [];
    for (let i = 0; i < 60; i++) {
      const contact = 1 + ((i * 104_729) % contacts);
      details.push(await page!.evaluate(timeCall, ['contact', { contact }] as const));
      const filter = { contact, kinds: ['message'], lawful: null, page: { offset: 0, limit: 1 } };
      const message = await page!.evaluate(async (args) => {
        const world = globalThis as unknown as {
          audit: { call(method: string, args: object): Promise<{ value: { rows: { message: number }[] } }> };
        };
        return (await world.audit.call('contactTimeline', args)).value.rows[0]?.message ?? null;
      }, filter);
      if (message !== null)
        justifications.push(
          await page!.evaluate(timeCall, ['contactMessage', { contact, message }] as const),
        );
    }
    await page!.evaluate(showContacts, '#/contacts');
    const scrolled = await page!.evaluate(scrollContacts, 600);
    // What the probe is still watching is written by then.
    await sleep(2_000);
    return {
      'app.open_ms': open,
      'app.first_rows_ms': first,
      'app.filter_p50_ms': quantile(filters, 0.5),
      'app.filter_slowest_ms': Math.max(...filters),
      ...Object.fromEntries(FILTERS.map((hash, i) => [`app.filter_ms ${hash.slice(11)}`, filters[i]!])),
      'app.contact_p95_ms': quantile(details, 0.95),
      'app.justification_p95_ms': quantile(justifications, 0.95),
      'app.scroll_blank_frames': scrolled.blank,
      'app.scroll_longest_wait_ms': scrolled.longestOutline,
      'app.scroll_slowest_frame_ms': scrolled.slowestFrame,
    };
  } finally {
    await app.close();
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
