/** How people are shown in the files to be saved: chosen on the report screen, followed by the menu too. */
import type { Redaction } from '../../shared/model/redaction.ts';
import { runJob } from './jobs.ts';
import { createStore } from './store.ts';

export const redaction = createStore<Redaction>('full');

export async function saveFiles(): Promise<void> {
  await runJob('exportFiles', { redaction: redaction.get() });
}
