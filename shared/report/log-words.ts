/** What the log's entries are called, and the kinds they are looked for by. */

export const LOG_KINDS = ['evidence', 'settings', 'evaluation', 'review', 'output', 'check'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

export const LOG_KIND_WORDS: Readonly<Record<LogKind, string>> = {
  evidence: 'Evidence',
  settings: 'Settings',
  evaluation: 'Evaluation',
  review: 'Reviews',
  output: 'Written files',
  check: 'Checks',
};

/** By the beginning of the action, so that an action of a later version still has a kind. */
const BEGINNINGS: Readonly<Record<LogKind, readonly string[]>> = {
  evidence: ['source_', 'import_', 'mapping_', 'collection_point_', 'audit_created'],
  settings: ['settings_', 'policy_', 'retention_', 'filter_'],
  evaluation: ['run_', 'audits_compared'],
  review: [
    'review_',
    'reviews_',
    'verdict_',
    'sample_',
    'note_',
    'exception_',
    'contacts_told_apart',
    'contacts_joined_again',
  ],
  output: [
    'report_',
    'files_',
    'contacts_exported',
    'dossier_',
    'certificate_',
    'comparison_exported',
    'pack_',
    'log_exported',
  ],
  check: ['audit_verified', 'pack_verified'],
};

export function actionsOf(kind: LogKind): readonly string[] {
  return BEGINNINGS[kind];
}

const WORDS: Readonly<Record<string, string>> = {
  audit_created: 'Audit created',
  audit_verified: 'Audit file verified',
  audits_compared: 'Audits compared',
  certificate_exported: 'Certificate saved',
  comparison_exported: 'Comparison saved',
  contacts_exported: 'Contacts saved as CSV',
  contacts_joined_again: 'Contacts joined again',
  contacts_told_apart: 'Contacts told apart',
  dossier_exported: 'Dossier saved',
  files_exported: 'Files saved',
  log_exported: 'Log saved as CSV',
  mapping_removed: 'Mapping removed',
  mapping_saved: 'Mapping saved',
  pack_exported: 'Evidence pack saved',
  report_exported: 'Report saved',
  run_sealed: 'Evaluated',
  settings_saved: 'Settings saved',
  source_left_out: 'Not read',
  source_refused: 'File refused',
  source_sealed: 'File imported',
};

/** An action that has no words of its own reads as it is written. */
export function actionWords(action: string): string {
  const known = WORDS[action];
  if (known !== undefined) return known;
  const words = action.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const LONGEST = 200;

/** The detail as `name: value` pairs in one line; long values are cut. */
export function detailText(detail: Readonly<Record<string, unknown>>): string {
  return Object.entries(detail)
    .map(([name, value]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      return `${name}: ${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}`;
    })
    .join(' · ');
}
