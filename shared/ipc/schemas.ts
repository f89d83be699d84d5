/** Runtime checks of every method's arguments: strict objects, bounded text, bounded numbers. */
import { z } from 'zod';
import { ADVICE_SCHEMAS } from './advice-schemas.ts';
import { AUDIT_SCHEMAS } from './audit-schemas.ts';
import { CERTIFICATE_SCHEMAS } from './certificate-schemas.ts';
import { COMPARE_SCHEMAS } from './compare-schemas.ts';
import { CONTACT_SCHEMAS } from './contact-schemas.ts';
import { CONTACTS_SCHEMAS } from './contacts-schemas.ts';
import { CUSTODY_SCHEMAS } from './custody-schemas.ts';
import { LABELS_SCHEMAS } from './labels-schemas.ts';
import { LAW_SCHEMAS } from './law-schemas.ts';
import type { MethodName } from './contract.ts';
import { GAPS_SCHEMAS } from './gaps-schemas.ts';
import { IDENTITY_SCHEMAS } from './identity-schemas.ts';
import { IMPORT_SCHEMAS } from './import-schemas.ts';
import { LOG_SCHEMAS } from './log-schemas.ts';
import { MAPPING_SCHEMAS } from './mapping-schemas.ts';
import { OVERVIEW_SCHEMAS } from './overview-schemas.ts';
import { POINTS_SCHEMAS } from './points-schemas.ts';
import { RECONCILIATION_SCHEMAS } from './reconciliation-schemas.ts';
import { REGISTER_SCHEMAS } from './register-schemas.ts';
import { REPORT_SCHEMAS } from './report-schemas.ts';
import { REVIEW_SCHEMAS } from './review-schemas.ts';
import { SAMPLES_SCHEMAS } from './samples-schemas.ts';
import { WINDOW_SCHEMAS } from './window-schemas.ts';

/** One schema for each method of the contract; a method without one does not compile. */
export const ARGUMENT_SCHEMAS = {
  ...AUDIT_SCHEMAS,
  ...IMPORT_SCHEMAS,
  ...MAPPING_SCHEMAS,
  ...RECONCILIATION_SCHEMAS,
  ...REGISTER_SCHEMAS,
  ...OVERVIEW_SCHEMAS,
  ...CONTACTS_SCHEMAS,
  ...CONTACT_SCHEMAS,
  ...IDENTITY_SCHEMAS,
  ...REPORT_SCHEMAS,
  ...COMPARE_SCHEMAS,
  ...CERTIFICATE_SCHEMAS,
  ...REVIEW_SCHEMAS,
  ...LABELS_SCHEMAS,
  ...CUSTODY_SCHEMAS,
  ...LAW_SCHEMAS,
  ...ADVICE_SCHEMAS,
  ...GAPS_SCHEMAS,
  ...POINTS_SCHEMAS,
  ...LOG_SCHEMAS,
  ...SAMPLES_SCHEMAS,
  ...WINDOW_SCHEMAS,
} as const satisfies Record<MethodName, z.ZodType>;

/** Paths that the preload reads from dropped files. */
export const DROPPED_SCHEMA = z.array(z.string().min(1).max(4096)).min(1).max(1000);
