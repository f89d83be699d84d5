/** The laws that an audit can apply: one for each country pack in `shared/law/countries`. */

/** Stored by place in this list: new laws go to its end. `undetermined` stands where no single law could be told. */
export const LAWS = [
  'uk',
  'undetermined',
  'ie',
  'de',
  'fr',
  'nl',
  'es',
  'it',
  'pl',
  'at',
  'be',
  'se',
  'ca',
  'au',
  'nz',
] as const;
export type Law = (typeof LAWS)[number];
export type Jurisdiction = Exclude<Law, 'undetermined'>;

export const JURISDICTIONS = LAWS.filter((law) => law !== 'undetermined') as readonly Jurisdiction[];

/** ISO 3166 code of the country in which a phone number without a country code is taken to be. */
export function phoneRegion(jurisdiction: Jurisdiction): string {
  return jurisdiction === 'uk' ? 'GB' : jurisdiction.toUpperCase();
}
