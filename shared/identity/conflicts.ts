/** What the rows of one contact say differently. Nothing is dropped: every value is kept with its rows, and the cautious one used. */
import type { PreferenceChannel } from '../model/channel.ts';
import type { IdentityConflict, StatedPreference, StatedRow } from '../model/identity.ts';
import { order, type Moment } from '../model/moment.ts';
import type { RowRef } from '../model/row-ref.ts';
import { cautiousBusinessContact, cautiousForm, cautiousSubscriber } from './cautious.ts';
import { comparedName } from './compared-name.ts';

/** In the order of `CONFLICT_KINDS`; independent of the order of the rows but for the order of the values. */
export function conflictsOf(
  rows: readonly StatedRow[],
  preferences: readonly StatedPreference[],
): readonly IdentityConflict[] {
  const conflicts: IdentityConflict[] = [];
  const refusals = refusalDates(preferences);
  if (refusals !== null) conflicts.push(refusals);
  // Most contacts are named by one row, which contradicts nobody.
  if (rows.length < 2) return conflicts;
  const add = (
    kind: IdentityConflict['kind'],
    of: (row: StatedRow) => string | null,
    used: IdentityConflict['used'],
    compared: (value: string) => string = (value) => value,
  ): void => {
    const values = distinct(rows, of, compared);
    if (values.length > 1) conflicts.push({ kind, values, used });
  };
  const known = (value: string): string | null => (value === 'unknown' ? null : value);
  add('subscriber', (row) => known(row.subscriber), cautiousSubscriber(rows.map((row) => row.subscriber)));
  add('business_form', (row) => known(row.businessForm), cautiousForm(rows.map((row) => row.businessForm)));
  add(
    'business_contact',
    (row) => known(row.businessContact),
    cautiousBusinessContact(rows.map((row) => row.businessContact)),
  );
  add(
    'country',
    (row) => row.country,
    null,
    (country) => country.trim().toLowerCase(),
  );
  add('name', (row) => row.name, null, comparedName);
  return conflicts;
}

function distinct(
  rows: readonly StatedRow[],
  of: (row: StatedRow) => string | null,
  compared: (value: string) => string,
): IdentityConflict['values'] {
  const found = new Map<string, { readonly value: string; readonly rows: RowRef[] }>();
  for (const row of rows) {
    const value = of(row);
    if (value === null) continue;
    const key = compared(value);
    if (key === '') continue;
    const same = found.get(key);
    if (same === undefined) found.set(key, { value, rows: [row.row] });
    else same.rows.push(row.row);
  }
  return [...found.values()];
}

const REFUSALS: ReadonlySet<string> = new Set(['objection', 'withdrawal', 'suppression']);

/**
 * Refusals of the same channels that are dated differently, with no consent in between that would make them two events. All
 * of them stand; the earliest decides from when on.
 */
function refusalDates(preferences: readonly StatedPreference[]): IdentityConflict | null {
  if (preferences.length < 2) return null;
  const refusals = preferences.filter(({ type }) => REFUSALS.has(type));
  if (refusals.length < 2) return null;
  const consents = preferences.filter(({ type }) => type === 'consent');
  const contradicted = refusals.filter((one) =>
    refusals.some(
      (other) =>
        other !== one &&
        overlap(one.channels, other.channels) &&
        !isSame(one.at, other.at) &&
        !consents.some(({ at }) => isBetween(at, one.at, other.at)),
    ),
  );
  const values: { readonly value: Moment | null; readonly rows: RowRef[] }[] = [];
  for (const { at, row } of contradicted) {
    const same = values.find(({ value }) => value?.start === at?.start && value?.end === at?.end);
    if (same === undefined) values.push({ value: at, rows: [row] });
    else if (!same.rows.includes(row)) same.rows.push(row);
  }
  if (values.length < 2) return null;
  values.sort((a, b) => (a.value?.start ?? Infinity) - (b.value?.start ?? Infinity) || endOf(b) - endOf(a));
  // By its end one of them had come for certain.
  const { value: used } = values.reduce((first, one) => (endOf(one) < endOf(first) ? one : first));
  return { kind: 'refusal_date', values, used };
}

function endOf({ value }: { readonly value: Moment | null }): number {
  return value?.end ?? Infinity;
}

/** Moments of which one lies within the other are one, told more and less precisely. */
function isSame(a: Moment | null, b: Moment | null): boolean {
  if (a === null || b === null) return a === b;
  return order(a, b) === 'cannot_tell';
}

function isBetween(at: Moment | null, one: Moment | null, other: Moment | null): boolean {
  if (at === null || one === null || other === null) return false;
  const [first, last] = one.start <= other.start ? [one, other] : [other, one];
  return order(first, at) !== 'after' && order(at, last) !== 'after';
}

/** A scope that was not recorded may be any. */
function overlap(a: readonly PreferenceChannel[], b: readonly PreferenceChannel[]): boolean {
  if (a.length === 0 || b.length === 0 || a.includes('all') || b.includes('all')) return true;
  return a.some((channel) => b.includes(channel));
}
