/** Which law is applied: the recipient's country, else the audit's; a country without a pack is never judged as British. */
import { describe, expect, it } from 'vitest';
import { packOf } from '../../../shared/law/countries/applied-law.ts';
import { COUNTRY_LAWS } from '../../../shared/law/countries/index.ts';
import { JURISDICTIONS } from '../../../shared/model/jurisdiction.ts';
import { pack, unpack } from '../../../shared/model/packed.ts';
import { reasonText } from '../../../shared/report/reasons.ts';
import { citationUnder } from '../../../shared/report/law-words.ts';
import { PROVISION_LIST } from '../../../shared/law/index.ts';
import { judge, lastMessage, type Scenario } from '../facts.ts';

const from = (...countries: string[]): Scenario => ({ subscriber: { countries } });
const why = (scenario: Scenario): string => judge(scenario).reasons.map(reasonText).join(' ');

describe('the law applied', () => {
  it('is the audit’s where no country is recorded', () => {
    expect(judge({}).law).toBe('uk');
    expect(judge(from('', 'unknown', 'N/A')).law).toBe('uk');
    const irish = judge({ audit: { jurisdiction: 'ie' } });
    expect(irish.law).toBe('ie');
    expect(irish.reasons.map(reasonText).join(' ')).toBe(
      "The law of Ireland was applied (S.I. 336/2011, reg 13(11)), the audit's own, since no country is recorded.",
    );
  });

  it.each([
    ['GB', 'uk'],
    ['U.K.', 'uk'],
    [' united   kingdom ', 'uk'],
    ['Scotland', 'uk'],
    ['IE', 'ie'],
    ['Éire', 'ie'],
    ['DEU', 'de'],
    ['Deutschland', 'de'],
    ['España', 'es'],
    ['ÖSTERREICH', 'at'],
  ])('of a contact in %j is that of %s', (country, law) => {
    expect(judge(from(country)).law).toBe(law);
    expect(judge({ ...from(country), audit: { jurisdiction: 'fr' } }).law).toBe(law);
  });

  it.each(['US', 'Jersey', 'Isle of Man', 'Atlantis', 'United Kingdom?'])(
    'of a contact in %j is not held, and nothing is said to be lawful',
    (country) => {
      const result = judge(from(country));
      expect([result.law, result.mayMarket, result.basis]).toEqual([
        'undetermined',
        'undetermined',
        'undetermined',
      ]);
      expect(why(from(country))).toContain(country);
      expect(lastMessage(from(country)).lawful).toBe('undetermined');
      expect(result.findings.map(({ outcome }) => outcome)).toEqual([
        ...Array.from({ length: 6 }, () => 'undetermined'),
        'not_applicable',
        'undetermined',
        'met',
      ]);
    },
  );

  it('still lets an objection bar a contact whose law is not held', () => {
    const objected = { ...from('US'), preferences: [{ at: '2025-03-12' }] };
    expect(judge(objected).mayMarket).toBe('no');
    expect(lastMessage(objected).lawful).toBe('no');
  });

  it('is not guessed where the files differ', () => {
    expect(judge(from('GB', 'DE')).law).toBe('undetermined');
    expect(why(from('GB', 'DE'))).toContain('GB, DE');
    expect(judge(from('GB', 'United Kingdom')).law).toBe('uk');
    expect(judge(from('GB', 'unknown')).law).toBe('uk');
    expect(judge(from('US', 'Brazil')).law).toBe('undetermined');
  });

  it('of an analogue is applied only where switched on or the audit’s own', () => {
    expect(judge(from('Canada')).law).toBe('undetermined');
    expect(why(from('Canada'))).toContain('not switched on');
    expect(judge({ ...from('Canada'), policies: { analogueCountries: true } }).law).toBe('ca');
    expect(judge({ ...from('Canada'), audit: { jurisdiction: 'ca' } }).law).toBe('ca');
    expect(judge({ ...from('Australia'), audit: { jurisdiction: 'ca' } }).law).toBe('undetermined');
  });

  it('is the audit’s whatever the country where the switch says so', () => {
    for (const country of ['DE', 'US', 'Canada'])
      expect(judge({ ...from(country), policies: { recipientCountryDecides: false } })).toEqual({
        ...judge({}),
      });
  });

  it('says how surely its text is held', () => {
    expect(why(from('Sweden'))).toContain('medium confidence');
    expect(why(from('Germany'))).not.toContain('confidence');
  });

  it('is none of two countries without a pack, and that country’s where it is recorded twice', () => {
    const codes = (...countries: string[]) =>
      judge(from(...countries)).reasons.map(({ code, values }) => [code, ...values]);
    expect(codes('Atlantis', 'Lemuria')).toEqual([['countries_differ', 'Atlantis, Lemuria']]);
    expect(codes('Atlantis', 'Atlantis')).toEqual([['country_unsupported', 'Atlantis']]);
  });

  it('is stored with the contact, and the UK’s changes no stored number', () => {
    for (const law of [...JURISDICTIONS, 'undetermined'] as const) {
      const { findings } = judge({});
      const packed = pack('yes', 'soft_opt_in', findings, law);
      expect(unpack(packed)).toMatchObject({ law, conclusion: 'yes', basis: 'soft_opt_in' });
      expect(packed).toBeGreaterThanOrEqual(0);
      if (law === 'uk') expect(packed).toBe(pack('yes', 'soft_opt_in', findings));
    }
  });

  it('cites itself for every provision', () => {
    for (const provision of PROVISION_LIST) {
      expect(citationUnder(provision, 'uk')).toBe(provision.citation);
      expect(citationUnder(provision, 'undetermined')).toBe(provision.citation);
      expect(citationUnder(provision, 'de')).toMatch(/UWG|GDPR/);
    }
  });

  it('reads every name of every pack, and no name of two', () => {
    for (const law of Object.values(COUNTRY_LAWS))
      for (const name of law.names) expect(packOf(name.toUpperCase())).toBe(law);
  });

  it('of the UK judges a contact the same whether its country is recorded or not', () => {
    const scenarios: readonly Scenario[] = [
      {},
      { collections: [] },
      { preferences: [{}] },
      { collections: [{ context: 'quote' }], transactions: [] },
    ];
    for (const country of ['GB', 'England', 'united kingdom'])
      for (const scenario of scenarios)
        expect(judge({ ...scenario, ...from(country) })).toEqual(judge(scenario));
  });
});
