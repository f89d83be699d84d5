/** Imported reports of one campaign: what their table of clicks says of the message that was sent. */
import type { Reading } from '../../shared/model/material.ts';
import { sourceOf as sourceOfRow } from '../../shared/model/row-ref.ts';
import { clickedLinks, clickReadings } from '../import/material/click-table.ts';
import { PRESETS } from '../import/presets/index.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';

/** A report as evidence of its campaign. */
export interface CampaignReport {
  /** Its table of clicks, line by line. */
  readonly text: string;
  readonly readings: readonly Reading[];
}

/** Presets of reports of a single campaign. */
export const REPORTS: ReadonlySet<string> = new Set(
  PRESETS.filter(({ blocks }) => blocks === true).map(({ id }) => id),
);

/** The imported reports of a campaign, in the order of import. */
export function reportsOf(store: AuditStore, campaignId: string): readonly SourceInfo[] {
  const rows = store.standingCampaigns().get(campaignId)?.rows ?? [];
  const named = new Set(rows.map(sourceOfRow));
  return store.sources().filter(({ id, recognition }) => named.has(id) && REPORTS.has(recognition.preset));
}

/** The campaign that an imported report is about; `null` for any other source. */
export function campaignOfReport(store: AuditStore, { id, recognition }: SourceInfo): string | null {
  if (!REPORTS.has(recognition.preset)) return null;
  for (const [campaignId, standing] of store.standingCampaigns())
    if (standing?.rows.some((row) => sourceOfRow(row) === id) === true) return campaignId;
  return null;
}

export function readReport(store: AuditStore, { id, dialect }: SourceInfo): CampaignReport {
  const links = clickedLinks(dialect, store.readBytes(id, 0));
  return { text: links.map((link) => link.join(', ')).join('\n'), readings: clickReadings(links) };
}

/** The messages kept with a campaign by hand, and with those joined to it; in the order in which they were added. */
export function messagesKept(store: AuditStore, campaignId: string): readonly SourceInfo[] {
  const ids = new Set(store.campaignJoins().members(campaignId));
  return store
    .sources()
    .filter(({ recognition: { campaign } }) => campaign !== undefined && ids.has(campaign));
}
