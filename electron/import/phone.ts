/**
 * Phone numbers are compared in E.164, as libphonenumber reads them; one without a country code is of the audit's country. One
 * cell may hold several.
 */
import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { DetailFault } from '../../shared/model/source-totals.ts';
import { partsOf } from './cell-parts.ts';

const CLEAN = /^\+44\d{10}$/;
/** A spreadsheet turned the number into 4.47912E+11: its digits are gone, and are not guessed. */
const DAMAGED = /^\d([.,]\d+)?e\+?\d+$/i;
/** Digits alone, as a spreadsheet leaves of a number once it took that for an amount: without a zero or a `+` in front. */
const BARE = /^[1-9]\d{5,}(?:[.,]0+)?$/;
/** No number with all that stands beside it is longer. */
const LONGEST = 250;
/** A second number, which libphonenumber would take for an extension or leave out. */
const SECOND = /\d[^,;]*[,;]\D*(?:\d\D*){7}/;

/**
 * `+447700900123`; `null` when the text is no phone number, or several. A spreadsheet's leading apostrophe is not part of it.
 * @param region ISO 3166 code of the country that a number without a country code belongs to.
 */
export function normalisePhone(text: string, region = 'GB'): string | null {
  if (CLEAN.test(text)) return text;
  return lookedUp(text, region).phone;
}

/** Whether the number that `normalisePhone` gives is one of the region's for want of a country code. */
export function isLocalPhone(text: string, region = 'GB'): boolean {
  return !CLEAN.test(text) && lookedUp(text, region).isLocal;
}

interface ReadPhone {
  readonly text: string;
  readonly region: string;
  readonly phone: string | null;
  readonly isLocal: boolean;
}

function lookedUp(text: string, region: string): ReadPhone {
  if (text !== last.text || region !== last.region) last = { text, region, ...read(text, region) };
  return last;
}

/** The records of one row name the same number, one after another. */
let last: ReadPhone = { text: '', region: 'GB', phone: null, isLocal: false };

const NO_NUMBER = { phone: null, isLocal: false };

function read(text: string, region: string): Pick<ReadPhone, 'phone' | 'isLocal'> {
  const trimmed = text.trim().replace(/^'/, '');
  if (trimmed === '' || trimmed.length > LONGEST || DAMAGED.test(trimmed) || SECOND.test(trimmed))
    return NO_NUMBER;
  if (CLEAN.test(trimmed)) return { phone: trimmed, isLocal: false };
  const country = isSupportedCountry(region) ? region : ('GB' satisfies CountryCode);
  const parsed = parsePhoneNumberFromString(trimmed, country);
  if (parsed?.isPossible() !== true) return NO_NUMBER;
  const { number, nationalNumber, countryCallingCode } = parsed;
  return { phone: number, isLocal: !hasCode(trimmed, nationalNumber, countryCallingCode) };
}

/** Whether a `+` or the country's code stands before the number within its country, a zero between them aside. */
function hasCode(written: string, national: string, code: string): boolean {
  if (/[+\uff0b]/.test(written)) return true;
  const digits = written.replace(/\D/g, '');
  const before = digits.slice(0, Math.max(0, digits.indexOf(national)));
  return before.replace(/0$/, '').endsWith(code);
}

/** Why there is no number in the cell, of whose parts `normalisePhone` read none. */
export function phoneFault(cell: string): DetailFault {
  const written = [cell, ...(cell.length > LONGEST ? [] : partsOf(cell))].map((part) =>
    part.trim().replace(/^'/, ''),
  );
  if (written.some((part) => DAMAGED.test(part))) return 'cut_off';
  return BARE.test(written[0]!) ? 'not_whole' : 'no_number';
}

/** `mobile: 07700 900123`, `07700 900123 (home)`. */
const LABEL = /^\p{L}[\p{L} ]{0,20}:\s*|\s*\(\p{L}[^()]{0,20}\)$/gu;

/**
 * The numbers that a cell holds, each once and as it is written there, without labels. Empty where the cell is no list of
 * numbers: a part that is none may be any.
 */
export function phonesIn(cell: string, region = 'GB'): readonly string[] {
  if (normalisePhone(cell, region) !== null) return [cell];
  const found = new Map<string, string>();
  if (cell.length > LONGEST) return [];
  for (const part of partsOf(cell)) {
    const written = part.replace(LABEL, '').trim();
    if (written === '') continue;
    const phone = normalisePhone(written, region);
    if (phone === null) return [];
    if (!found.has(phone)) found.set(phone, written);
  }
  return [...found.values()];
}
