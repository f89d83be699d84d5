/** Consents without the words that were agreed to. */
import { because } from '../law/provision.ts';
import type { Advisory } from './advisory.ts';

export const consentWithoutWording: Advisory = {
  code: 'consent_without_wording',
  title: 'Consent recorded without its wording',
  why: 'A sender must be able to show who consented, when, how and to what words (UK GDPR Art 7(1)).',
  find({ facts }) {
    const bare = facts.preferences.filter(({ type, wording }) => type === 'consent' && wording === null);
    return bare.length === 0
      ? []
      : [
          because(
            'consent_without_wording',
            bare.map(({ row }) => row),
            bare.length,
          ),
        ];
  },
};
