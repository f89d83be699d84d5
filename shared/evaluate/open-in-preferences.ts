/** What consents and refusals leave open: evidence of the one, the time and the whole of the other. */
import type { PreferenceFact } from '../model/facts.ts';
import { openFact, ofSource, overlapsJudged, placed, type Outside } from './open-fact-parts.ts';
import { audited, contact, preference, type Given, type Supposition } from './suppose.ts';
import { BY_PREFERENCES, provisions } from './touches.ts';

export function openInPreferences(of: Given, outside: Outside): readonly Supposition[] {
  const { facts, audit } = of;
  const found = facts.preferences.flatMap((one) =>
    one.type === 'consent' ? openInConsent(one, of, outside) : openInRefusal(one, of, outside),
  );
  const { rejected = [] } = facts;
  if (rejected.length > 0)
    found.push(
      openFact(
        'rejected_row',
        rejected,
        [],
        ofSource(rejected[0]!),
        contact(provisions('gdpr_21_3'), ({ rejected: _read, ...all }) => all),
        contact(BY_PREFERENCES, (all) => ({ ...all, preferences: [...all.preferences, refusal(outside)] })),
      ),
    );
  if (!audit.preferencesComplete)
    found.push(
      openFact(
        'objections',
        facts.preferences
          .filter(({ type }) => type === 'not_subscribed')
          .map(({ row }) => row)
          .concat(facts.subscriber.rows),
        [],
        { name: 'objections' },
        audited(provisions('gdpr_21_3'), { preferencesComplete: true }),
        contact(BY_PREFERENCES, (all) => ({ ...all, preferences: [...all.preferences, refusal(outside)] })),
      ),
    );
  return found;
}

const UNKNOWN = (method: string | null): boolean => method === null || method === 'unknown';

function openInConsent(one: PreferenceFact, of: Given, outside: Outside): readonly Supposition[] {
  const { row, at } = one;
  const found: Supposition[] = [];
  const open =
    UNKNOWN(one.method) ||
    one.evidence !== 'yes' ||
    one.channels.length === 0 ||
    one.namesSender === 'unknown';
  if (open)
    found.push(
      openFact(
        'consent',
        [row],
        [at],
        { ...ofSource(row), at },
        preference(one, {
          method: UNKNOWN(one.method) ? 'written' : one.method,
          evidence: 'yes',
          channels: one.channels.length === 0 ? ['all'] : one.channels,
          namesSender: one.namesSender === 'unknown' ? 'yes' : one.namesSender,
        }),
        preference(one, { method: 'inferred' }),
      ),
    );
  if (overlapsJudged(at, of))
    found.push(
      openFact(
        'consent_date',
        [row],
        [at],
        { ...ofSource(row), at },
        preference(one, { at: placed(at, outside).before }),
        preference(one, { at: placed(at, outside).after }),
      ),
    );
  return found;
}

function openInRefusal(one: PreferenceFact, of: Given, outside: Outside): readonly Supposition[] {
  if (one.type === 'not_subscribed' || !overlapsJudged(one.at, of)) return [];
  return [
    openFact(
      'refusal_date',
      [one.row],
      [one.type, one.at],
      { ...ofSource(one.row), at: one.at },
      preference(one, { at: placed(one.at, outside).after }),
      preference(one, { at: placed(one.at, outside).before }),
    ),
  ];
}

function refusal({ before }: Outside): PreferenceFact {
  return {
    at: before,
    type: 'objection',
    channels: ['all'],
    method: null,
    wording: null,
    evidence: 'unknown',
    namesSender: 'unknown',
    row: 0,
  };
}
