/** The whole lexicon, goods and services, in a fixed order: domains in departments, departments in sectors. */
import type { Domain } from './domain.ts';
import { HOME_GOODS } from './goods-home.ts';
import { LEISURE_GOODS } from './goods-leisure.ts';
import { PERSONAL_GOODS } from './goods-personal.ts';
import { SERVICES } from './services.ts';

export const DOMAINS: readonly Domain[] = [...PERSONAL_GOODS, ...HOME_GOODS, ...LEISURE_GOODS, ...SERVICES];
export const DEPARTMENTS: readonly string[] = [...new Set(DOMAINS.map(({ department }) => department))];

/** Departments that one kind of business often sells together. A department that is not here is a sector of its own. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  style: ['fashion', 'jewellery and watches', 'beauty', 'ceremony'],
  eating: ['food and drink', 'food out'],
  'health and fitness': ['health goods', 'optical', 'healthcare', 'fitness and wellbeing'],
  sport: ['sport and outdoors', 'cycling'],
  family: ['baby', 'toys and games'],
  house: ['home', 'kitchen', 'home improvement', 'garden', 'flowers and gifts'],
  work: ['office', 'business supplies', 'business services'],
  technology: ['electronics', 'cameras', 'media', 'software and online services', 'telecoms'],
  money: ['banking and credit', 'investments and pensions', 'insurance'],
  outings: ['travel', 'culture and days out', 'photography and events'],
};

export const SECTORS: readonly string[] = [
  ...new Set(
    DEPARTMENTS.map((name) => Object.keys(GROUPS).find((sector) => GROUPS[sector]!.includes(name)) ?? name),
  ),
];

const DEPARTMENT_OF = DOMAINS.map(({ department }) => DEPARTMENTS.indexOf(department));
const SECTOR_OF = DOMAINS.map(({ department }) =>
  SECTORS.indexOf(Object.keys(GROUPS).find((sector) => GROUPS[sector]!.includes(department)) ?? department),
);

/** The number of a domain's department among `DEPARTMENTS`. */
export function departmentOf(domain: number): number {
  return DEPARTMENT_OF[domain]!;
}

/** The number of a domain's sector among `SECTORS`. */
export function sectorOf(domain: number): number {
  return SECTOR_OF[domain]!;
}
