/**
 * Valid consent: UK GDPR Art 4(11) and Art 7(1), rules. A free, specific, informed act that names the sender
 * and can be demonstrated. When it was given, and for which channel, is asked where it matters.
 */
import type { PreferenceFact } from '../model/facts.ts';
import { because, type Part } from './provision.ts';

const VALID: readonly string[] = [
  'unticked_box',
  'double_opt_in',
  'written',
  'verbal_recorded',
  'resubscribe',
];
const INVALID: readonly string[] = [
  'pre_ticked',
  'mandatory_box',
  'terms_only',
  'bundled',
  'third_party_generic',
  'inferred',
];

/** The parts of validity that do not depend on the message: method, evidence, and whom it names. */
export function validityOf(consent: PreferenceFact): readonly Part[] {
  const rows = [consent.row];
  const method = consent.method ?? 'unknown';
  return [
    VALID.includes(method)
      ? { outcome: 'met', reason: because('consent_method_valid', rows, method, consent.at) }
      : INVALID.includes(method)
        ? { outcome: 'not_met', reason: because('consent_method_invalid', rows, method) }
        : { outcome: 'undetermined', reason: because('consent_method_unknown', rows) },
    consent.evidence === 'yes'
      ? { outcome: 'met', reason: because('consent_evidenced', rows) }
      : { outcome: 'undetermined', reason: because('consent_unevidenced', rows) },
    consent.namesSender === 'no'
      ? { outcome: 'not_met', reason: because('consent_names_another', rows) }
      : { outcome: 'met', reason: because('consent_names_sender', rows) },
  ];
}
