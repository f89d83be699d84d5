/** Where a collection's facts stand: in its own row, in the register of collection points, or in neither, and why not. */
import type { PointQuestion } from '../model/collection-point.ts';
import type { CollectionFact } from '../model/facts.ts';
import type { Reason } from '../model/finding.ts';
import type { RowRef } from '../model/row-ref.ts';
import { because } from './provision.ts';

/** The row itself, and the entries of the register that gave the fact. */
export function rowsFor({ row, register }: CollectionFact, question: PointQuestion): readonly RowRef[] {
  return register === null ? [row] : [row, ...register.rows[question]];
}

/** Whether the register gave the fact. */
export function toldByRegister({ register }: CollectionFact, question: PointQuestion): boolean {
  return register !== null && register.rows[question].length > 0;
}

/** Why the register does not settle a fact that the collection leaves open; nothing where no entry was tried. */
export function doubtsOf({ row, register, at }: CollectionFact, question: PointQuestion): readonly Reason[] {
  const doubt = register?.doubts[question] ?? null;
  return doubt === null ? [] : [because(doubt.code, [row, ...doubt.rows], doubt.names, at)];
}

/** Which entry it is, and how it was found, beside the fact that it gave. */
export function registerReason(collection: CollectionFact, question: PointQuestion): readonly Reason[] {
  const { register } = collection;
  return register === null || register.rows[question].length === 0
    ? []
    : [because('told_by_register', register.rows[question], register.names, register.by)];
}
