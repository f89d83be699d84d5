/**
 * Which country's law a question is put under. The recipient's country decides where it is recorded, because that State's
 * rule is usually enforced there; else the audit's jurisdiction. A country without a pack is never judged as British.
 */
import type { AuditFacts, SubscriberFact } from '../../model/facts.ts';
import type { Reason } from '../../model/finding.ts';
import type { Jurisdiction, Law } from '../../model/jurisdiction.ts';
import { startOfDay } from '../../model/london.ts';
import type { Moment } from '../../model/moment.ts';
import { orderAgainst } from '../commencement.ts';
import { because } from '../provision.ts';
import type { CountryLaw } from './country-law.ts';
import { COUNTRY_LAWS } from './index.ts';

export interface AppliedLaw {
  readonly code: Law;
  /** `null` where no law can be told; the reasons then say why. */
  readonly law: CountryLaw | null;
  /** Which law it is and why, for a verdict under any law but the audit's British default; otherwise empty. */
  readonly reasons: readonly Reason[];
}

const BY_NAME: ReadonlyMap<string, CountryLaw> = new Map(
  Object.values(COUNTRY_LAWS).flatMap((law) => law.names.map((name) => [name, law] as const)),
);

/** What exports write where no country is known. */
const NOT_RECORDED: readonly string[] = [
  '',
  'unknown',
  'n/a',
  'na',
  'none',
  'null',
  '-',
  '--',
  'not set',
  '?',
];

function nameKey(country: string): string {
  return country.normalize('NFKC').toLowerCase().replaceAll('.', '').replace(/\s+/g, ' ').trim();
}

/** @returns the pack, `null` for a country without one, `undefined` where the text records no country. */
export function packOf(country: string): CountryLaw | null | undefined {
  const key = nameKey(country);
  return NOT_RECORDED.includes(key) ? undefined : (BY_NAME.get(key) ?? null);
}

/** The law for a contact, whatever the moment. */
export function lawFor({ countries, rows }: SubscriberFact, audit: AuditFacts): AppliedLaw {
  const recorded = audit.policies.recipientCountryDecides
    ? countries.flatMap((country) => {
        const pack = packOf(country);
        return pack === undefined ? [] : [{ country, pack }];
      })
    : [];
  const [first] = recorded;
  if (first === undefined) return byDefault(audit.jurisdiction, rows);
  if (
    recorded.some(({ pack, country }) => pack !== first.pack || (pack === null && country !== first.country))
  )
    return undetermined(because('countries_differ', rows, recorded.map(({ country }) => country).join(', ')));
  const { pack, country } = first;
  if (pack === null) return undetermined(because('country_unsupported', rows, country));
  if (pack.analogue && !audit.policies.analogueCountries && pack.code !== audit.jurisdiction)
    return undetermined(because('country_switched_off', rows, pack.name, pack.citation));
  return pack.code === 'uk'
    ? UNITED_KINGDOM
    : applied(pack, because('law_of_country', rows, pack.name, pack.citation));
}

const UNITED_KINGDOM: AppliedLaw = { code: 'uk', law: COUNTRY_LAWS.uk, reasons: [] };

function byDefault(jurisdiction: Jurisdiction, rows: SubscriberFact['rows']): AppliedLaw {
  if (jurisdiction === 'uk') return UNITED_KINGDOM;
  const pack = COUNTRY_LAWS[jurisdiction];
  return applied(pack, because('law_of_audit', rows, pack.name, pack.citation));
}

function applied(law: CountryLaw, why: Reason): AppliedLaw {
  const reasons =
    law.confidence === 'high'
      ? [why]
      : [why, because('law_held_with_doubt', why.rows, law.name, law.confidence)];
  return { code: law.code, law, reasons };
}

function undetermined(why: Reason): AppliedLaw {
  return { code: 'undetermined', law: null, reasons: [why] };
}

/** The same law at a moment: a message older than the text that is held is judged by no text at all. */
export function lawAt(found: AppliedLaw, at: Moment | null): AppliedLaw {
  const { law } = found;
  if (law === null || law.inForceFrom === null) return found;
  const when = orderAgainst(at, startOfDay(law.inForceFrom));
  if (when === 'after') return found;
  const [why] = found.reasons;
  return undetermined(because('law_not_held_then', why?.rows ?? [], law.name, law.citation, at, when));
}
