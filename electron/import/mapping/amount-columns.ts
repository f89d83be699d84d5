/** What a control total is the sum of: the columns that amounts are taken from, and whether those are of rows or of deals. */
import { headingKey, headingPattern, headingText, sameHeading } from '../../../shared/model/heading.ts';
import type { FieldSource, Mapping } from '../../../shared/model/mapping.ts';
import { PRESETS } from '../presets/index.ts';
import type { Recognition } from '../source.ts';
import { TEMPLATE_MAPPINGS } from './template-mappings.ts';

/**
 * As the file writes its headings, in the order in which they are asked: `Total`, `Item Cost × Quantity`.
 * @param header of the file; columns that it does not have are left out.
 */
export function amountColumns(recognition: Recognition, header: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const { fields } of recordsWithAmounts(recognition))
    for (const named of columnsOf(fields['amount']!, header)) found.set(headingKey(named), named);
  return [...found.values()];
}

/** Whether each amount is that of the whole deal, which all rows of one order number repeat. */
export function amountsAreOfDeals(recognition: Recognition): boolean {
  const records = recordsWithAmounts(recognition);
  return records.length > 0 && records.every(({ amountOfDeal }) => amountOfDeal === true);
}

function recordsWithAmounts({ preset: id, profile }: Recognition): Mapping['records'] {
  const preset = PRESETS.find((one) => one.id === (profile?.preset ?? id));
  const mapping = profile?.mapping ?? preset?.mapping ?? TEMPLATE_MAPPINGS[id.replace('template.', '')];
  return (mapping?.records ?? []).filter(
    ({ kind, fields }) => kind === 'transaction' && fields['amount'] !== undefined,
  );
}

function columnsOf(source: FieldSource, header: readonly string[]): readonly string[] {
  const written = (heading: string): readonly string[] =>
    header
      .filter((one) => sameHeading(one, heading))
      .slice(0, 1)
      .map(headingText);
  switch (source.from) {
    case 'column':
      return source.columns.flatMap(written);
    case 'product': {
      const columns = source.columns.flatMap(written);
      return columns.length < source.columns.length ? [] : [columns.join(' × ')];
    }
    case 'beside': {
      const fits = headingPattern(source.pattern);
      return header.some((one) => fits(one) !== null) ? [source.pattern] : [];
    }
    case 'first':
      return source.of.flatMap((one) => columnsOf(one, header));
    default:
      return [];
  }
}
