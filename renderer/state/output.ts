/** What is chosen for everything that is saved: how people are shown, and the report's sections. The menu follows it too. */
import type { Redaction } from '../../shared/model/redaction.ts';
import { CHOSEN_SECTIONS, type ReportSection } from '../../shared/model/report-section.ts';
import { runJob } from './jobs.ts';
import { createStore } from './store.ts';

export const redaction = createStore<Redaction>('full');
/** Sections beside those that no report goes without; all of them, until some are left out. */
export const sections = createStore<readonly ReportSection[]>(CHOSEN_SECTIONS);

/** The report as it is wanted. */
export function reportAsk(): {
  readonly redaction: Redaction;
  readonly sections: readonly ReportSection[] | null;
} {
  const chosen = sections.get();
  return { redaction: redaction.get(), sections: chosen.length === CHOSEN_SECTIONS.length ? null : chosen };
}

export async function saveReport(): Promise<void> {
  await runJob('exportReport', reportAsk());
}

export async function saveFiles(): Promise<void> {
  await runJob('exportFiles', { redaction: redaction.get() });
}

export async function savePack(): Promise<void> {
  await runJob('exportPack', { redaction: redaction.get() });
}
