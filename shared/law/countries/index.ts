/** The country packs: the table of contents of the laws that can be applied. */
import type { Jurisdiction } from '../../model/jurisdiction.ts';
import { australia } from './australia.ts';
import { austria } from './austria.ts';
import { belgium } from './belgium.ts';
import { canada } from './canada.ts';
import type { CountryLaw } from './country-law.ts';
import { france } from './france.ts';
import { germany } from './germany.ts';
import { ireland } from './ireland.ts';
import { italy } from './italy.ts';
import { netherlands } from './netherlands.ts';
import { newZealand } from './new-zealand.ts';
import { poland } from './poland.ts';
import { spain } from './spain.ts';
import { sweden } from './sweden.ts';
import { unitedKingdom } from './united-kingdom.ts';

export const COUNTRY_LAWS: Readonly<Record<Jurisdiction, CountryLaw>> = {
  uk: unitedKingdom,
  ie: ireland,
  de: germany,
  fr: france,
  nl: netherlands,
  es: spain,
  it: italy,
  pl: poland,
  at: austria,
  be: belgium,
  se: sweden,
  ca: canada,
  au: australia,
  nz: newZealand,
};
