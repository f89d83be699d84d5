/** An audit whose contacts have names that a careless screen would run, turn around or break on. */
import type { Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningApp } from './app.ts';
import { chosen, newAudit, runJob } from './bridge.ts';

export const SCRIPT = '<script>globalThis.harmed=1</script><img src=x onerror="globalThis.harmed=1">';
/** Right-to-left override, an isolate that is never closed, and a Hebrew name. */
export const TURNED = 'a\u202Egpj.exe\u2067 שלום';
export const LONG = `Long${'g'.repeat(5_000)}`;

const CONTACTS = [
  ['H1', 'script@gmail.com', SCRIPT],
  ['H2', 'turned@gmail.com', TURNED],
  ['H3', 'long@gmail.com', LONG],
  ['H4', 'formula@gmail.com', '=HYPERLINK("https://example.test","Ada")'],
  ['H5', 'plain@gmail.com', 'Plain Person'],
] as const;

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Creates the audit in the first window, imports the files and evaluates. */
export async function openHostileAudit(app: RunningApp, page: Page): Promise<void> {
  const folder = join(app.userData, 'hostile');
  mkdirSync(folder);
  const put = (name: string, lines: readonly string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  const files = [
    put('contacts.csv', [
      'contact_id,email,name,subscriber,country,collected_at,context,obtained_from,collected_by,means_of_refusing,refused',
      ...CONTACTS.map(
        ([id, email, name]) =>
          `${id},${email},${cell(name)},individual,GB,2025-03-01,checkout,direct,${cell(SCRIPT)},yes,no`,
      ),
    ]),
    put('campaigns.csv', [
      'campaign_id,name,sent_at,channel,purpose,promoted,category,means_of_refusing',
      `K1,${cell(SCRIPT)},2025-06-10,email,marketing,${cell(TURNED)},lighting,no`,
      `K2,${cell(LONG)},2025-07-10,email,marketing,Lamps,lighting,yes`,
    ]),
    put('messages.csv', [
      'campaign_id,contact_id,sent_at,delivered',
      ...CONTACTS.flatMap(([id]) => [`K1,${id},2025-06-10,yes`, `K2,${id},2025-07-10,yes`]),
    ]),
  ];
  await newAudit(app, page, join(app.userData, 'hostile.soia'));
  const ended = await runJob(page, 'importFiles', { tokens: await chosen(app, page, files) });
  if (ended.state !== 'done') throw new Error(JSON.stringify(ended));
}

/** Whether anything that came in as text was run. */
export function wasHarmed(page: Page): Promise<boolean> {
  return page.evaluate(() => 'harmed' in globalThis);
}
