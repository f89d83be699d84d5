/** How the details of a file were read, in words: what rows were kept without, and whose numbers those without a country code are. */
import type { DetailFault, SourceTotals, UnreadDetail } from '../model/source-totals.ts';
import { many, n } from './write.ts';

/** What is told of a file's details. */
export type ToldDetails = Pick<SourceTotals, 'kinds' | 'unreadDetails' | 'localNumbers'>;

/** What such a row holds, with `{}` for the column. */
const HELD: Readonly<Record<DetailFault, string>> = {
  no_address: 'an email address in {} that cannot be read',
  no_number: 'a phone number in {} that cannot be read',
  not_whole:
    'a phone number in {} that is not whole, perhaps because a spreadsheet took a zero, a + or a country code away',
  cut_off: 'a phone number in {} whose last digits a spreadsheet cut off',
};

/** Faults that the system the file came from has not. */
const BY_SPREADSHEET: readonly DetailFault[] = ['not_whole', 'cut_off'];

/** Of each column and fault one, without the full stop. */
export function unreadDetailSentences({ kinds, unreadDetails = [] }: ToldDetails): readonly string[] {
  const who = (kinds.contact ?? 0) > 0 ? 'contact' : 'row';
  return unreadDetails.map(({ heading, fault, rows, first }) => {
    const held = HELD[fault].replace('{}', () => `"${heading}"`);
    const kept = rows === 1 ? `the ${who} is kept` : `the ${who}s are kept`;
    const advice = BY_SPREADSHEET.includes(fault)
      ? ': export the file again and import it without opening it there'
      : '';
    return `${many(rows, 'row')} ${rows === 1 ? 'holds' : 'hold'} ${held}; ${kept} without it (${rowsNamed({ rows, first })})${advice}`;
  });
}

/** `row 4`, `rows 4 and 17`, `rows 4, 17, 90, 91, 95 and 1,200 more`. */
function rowsNamed({ rows, first }: Pick<UnreadDetail, 'rows' | 'first'>): string {
  const named = [...first.map(n), ...(rows > first.length ? [`${n(rows - first.length)} more`] : [])];
  const last = named.pop();
  return named.length === 0 ? `row ${last}` : `rows ${named.join(', ')} and ${last}`;
}

/** Without the full stop; `null` where every number has a country code. */
export function localNumbersSentence({ localNumbers }: ToldDetails): string | null {
  if (localNumbers === undefined) return null;
  const { country, numbers } = localNumbers;
  const name = new Intl.DisplayNames('en-GB', { type: 'region' }).of(country) ?? country;
  const were =
    numbers === 1
      ? 'has no country code, and was read as one'
      : 'have no country code, and were read as those';
  return `${many(numbers, 'phone number')} ${were} of the audit’s country (${name})`;
}
