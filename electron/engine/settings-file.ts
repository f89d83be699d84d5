/** `audit.json`: the audit's settings beside the exports (import templates, section audit.json). */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { policyFileSettings } from '../../shared/ipc/policies-schema.ts';
import { thresholds } from '../../shared/ipc/thresholds-schema.ts';
import { JURISDICTIONS } from '../../shared/model/jurisdiction.ts';
import type { AuditSettings } from '../../shared/model/settings.ts';
import { Failure } from './failure.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}([T ].*)?$/, 'must be an ISO date such as 2025-09-30');

const file = z.looseObject({
  organisation: z.string().nullish(),
  senders: z
    .array(z.looseObject({ name: z.string().min(1), charity: z.boolean().default(false) }))
    .optional(),
  jurisdiction: z
    .string()
    .transform((value) => value.toLowerCase())
    .pipe(z.enum(JURISDICTIONS))
    .optional(),
  as_at: day.nullish(),
  period: z.looseObject({ from: day.nullish(), to: day.nullish() }).nullish(),
  message_log_complete: z.boolean().nullish(),
  preferences_complete: z.boolean().nullish(),
  exports_collected_by: z.string().nullish(),
  proposed: z
    .looseObject({
      channel: z.string().nullish(),
      promoted: z.string().nullish(),
      promotes: z.string().nullish(),
      category: z.string().nullish(),
      own_product: z.boolean().nullish(),
      promotes_type: z.string().nullish(),
      promotesType: z.string().nullish(),
    })
    .nullish(),
  policies: policyFileSettings.optional(),
  thresholds: thresholds.nullish(),
});

/** Reads an `audit.json`. Throws `Failure` `bad_settings` naming the file and the first field that does not fit. */
export function readSettingsFile(path: string): AuditSettings {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Failure(
      'bad_settings',
      `${path} could not be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const parsed = file.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new Failure(
      'bad_settings',
      `${path}: "${issue.path.join('.') || 'the file'}" ${issue.message.toLowerCase()}.`,
    );
  }
  const data = parsed.data;
  const proposed = data.proposed ?? null;
  return {
    organisation: data.organisation ?? null,
    senders: (data.senders ?? []).map(({ name, charity }) => ({ name, charity })),
    jurisdiction: data.jurisdiction ?? 'uk',
    asAt: data.as_at ?? null,
    period: { from: data.period?.from ?? null, to: data.period?.to ?? null },
    messageLogComplete: data.message_log_complete ?? null,
    preferencesComplete: data.preferences_complete ?? null,
    exportsCollectedBy: data.exports_collected_by ?? null,
    proposed:
      proposed === null
        ? null
        : {
            channel: proposed.channel ?? 'email',
            promoted: proposed.promoted ?? proposed.promotes ?? null,
            category: proposed.category ?? null,
            ownProduct: proposed.own_product ?? null,
            promotesType: proposed.promotes_type ?? proposed.promotesType ?? null,
          },
    policies: data.policies ?? {},
    thresholds: data.thresholds ?? null,
  };
}
