/** A comparison as files: the changes as CSV, and a PDF that tells them. */
import { join } from 'node:path';
import type { Comparison } from '../../../shared/model/comparison.ts';
import { changes } from '../../../shared/report/sections/changes.ts';
import { APP_NAME, APP_VERSION } from '../../report/app-version.ts';
import {
  CHANGED_CAMPAIGN_COLUMNS,
  CHANGED_CONTACT_COLUMNS,
  GAP_COLUMNS,
} from '../../report/change-columns.ts';
import { CsvWriter } from '../../report/csv-writer.ts';
import { renderPdf } from '../../report/pdf.ts';
import { share, type Task } from '../task.ts';
import { compareAudits, type Chosen } from './compare-audits.ts';

/** Writes `changed-contacts.csv`, `changed-campaigns.csv`, `gaps.csv` and `changes.pdf`. Throws as `compareAudits` does. */
export async function exportComparison(
  older: Chosen,
  newer: Chosen,
  folder: string,
  task: Task,
): Promise<Comparison> {
  const contacts = new CsvWriter(join(folder, 'changed-contacts.csv'), CHANGED_CONTACT_COLUMNS);
  let comparison: Comparison;
  try {
    comparison = await compareAudits(older, newer, share(task, 0, 0.9), (one) =>
      contacts.write({
        contact_id: one.contactId,
        email: one.email,
        phone: one.phone,
        name: one.name,
        may_market_before: one.before?.verdict ?? null,
        may_market: one.after?.verdict ?? null,
        basis_before: one.before?.basis ?? null,
        basis: one.after?.basis ?? null,
        causes: one.causes.join(';'),
        why: one.why,
        evidence: one.evidence.join(';'),
      }),
    );
    contacts.finish();
  } catch (error) {
    contacts.abandon();
    throw error;
  }
  writeCampaigns(comparison, join(folder, 'changed-campaigns.csv'));
  writeGaps(comparison, join(folder, 'gaps.csv'));
  const { before, after } = comparison;
  await renderPdf(
    {
      title: 'Changes between two audits',
      organisation: newer.store.settings().organisation ?? 'Organisation not stated',
      subtitle: [
        `From ${before.name} as at ${before.asAt} to ${after.name} as at ${after.asAt}`,
        `${APP_NAME} ${APP_VERSION} · rule version ${after.ruleVersion}`,
      ],
      sections: [changes(comparison)],
    },
    join(folder, 'changes.pdf'),
    {
      createdAt: new Date(),
      signal: task.signal,
      onProgress: (done) => share(task, 0.9, 1).progress('Drawing the changes', done),
    },
  );
  return comparison;
}

function writeCampaigns({ campaigns }: Comparison, path: string): void {
  const file = new CsvWriter(path, CHANGED_CAMPAIGN_COLUMNS);
  for (const { campaignId, name, sent, before, after } of campaigns)
    file.write({
      campaign_id: campaignId,
      campaign: name,
      sent,
      lawful_before: before?.yes ?? null,
      lawful: after?.yes ?? null,
      unlawful_before: before?.no ?? null,
      unlawful: after?.no ?? null,
      undetermined_before: before?.undetermined ?? null,
      undetermined: after?.undetermined ?? null,
      outside_before: before?.not_applicable ?? null,
      outside: after?.not_applicable ?? null,
    });
  file.finish();
}

function writeGaps({ gaps }: Comparison, path: string): void {
  const file = new CsvWriter(path, GAP_COLUMNS);
  for (const { provision, outcome, text, remedy, before, closed, remedied, opened, after } of gaps)
    file.write({
      provision,
      outcome,
      gap: text,
      remedial_action: remedy,
      contacts_before: before,
      closed,
      closed_by_action: remedied,
      opened,
      contacts: after,
    });
  file.finish();
}
