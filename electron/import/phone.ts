/** Phone numbers are compared in E.164, as libphonenumber reads them; numbers without a country are British. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

const CLEAN = /^\+44\d{10}$/;

/** `+447700900123`; `null` when the text is no phone number. A spreadsheet's leading apostrophe is not part of it. */
export function normalisePhone(text: string): string | null {
  const trimmed = text.trim().replace(/^'/, '');
  if (trimmed === '') return null;
  if (CLEAN.test(trimmed)) return trimmed;
  const parsed = parsePhoneNumberFromString(trimmed, 'GB');
  return parsed?.isPossible() === true ? parsed.number : null;
}
