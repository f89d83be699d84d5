/**
 * Phone numbers are compared in E.164, as libphonenumber reads them; one without a country code is of the audit's country. One
 * cell may hold several.
 */
import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { partsOf } from './cell-parts.ts';

const CLEAN = /^\+44\d{10}$/;
/** A spreadsheet turned the number into 4.47912E+11: its digits are gone, and are not guessed. */
const DAMAGED = /^\d([.,]\d+)?e\+?\d+$/i;
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
  if (text === last.text && region === last.region) return last.phone;
  last = { text, region, phone: normalised(text, region) };
  return last.phone;
}

/** The records of one row name the same number, one after another. */
let last: { readonly text: string; readonly region: string; readonly phone: string | null } = {
  text: '',
  region: 'GB',
  phone: null,
};

function normalised(text: string, region: string): string | null {
  const trimmed = text.trim().replace(/^'/, '');
  if (trimmed === '' || trimmed.length > LONGEST || DAMAGED.test(trimmed) || SECOND.test(trimmed))
    return null;
  if (CLEAN.test(trimmed)) return trimmed;
  const country = isSupportedCountry(region) ? region : ('GB' satisfies CountryCode);
  const parsed = parsePhoneNumberFromString(trimmed, country);
  return parsed?.isPossible() === true ? parsed.number : null;
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
