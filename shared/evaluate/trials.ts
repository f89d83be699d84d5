/** Suppositions with what follows from them, and which of them may bear on a message. */
import type { MessageFact } from '../model/facts.ts';
import type { RowRef } from '../model/row-ref.ts';
import type { Manner } from './foresee.ts';
import type { Judgement, Part } from './judgement.ts';
import type { Change, Supposition } from './suppose.ts';

/** A fact supposed one way, and what that touches. */
export interface Side {
  readonly change: Change;
  readonly judgement: Judgement;
}

/** A supposition with what follows from it and from its contrary. */
export interface Tried {
  readonly fact: Supposition;
  readonly so: Side;
  readonly not: Side | null;
}

/** One conclusion that is asked about, as it stands. */
export interface Standing extends Part {
  readonly message: MessageFact | null;
  /** How its provisions come together; `null` where every supposition is evaluated. */
  readonly manner: Manner | null;
}

/** With the places of those that all messages share, and of those of one campaign or message. */
export interface Listed {
  readonly all: readonly Tried[];
  readonly shared: readonly number[];
  readonly byPlace: ReadonlyMap<string, readonly number[]>;
}

export function listed(all: readonly Tried[]): Listed {
  const byPlace = new Map<string, number[]>();
  const shared: number[] = [];
  for (const [at, { so }] of all.entries()) {
    const { place } = so.change;
    if (place === null) shared.push(at);
    else if (byPlace.has(place)) byPlace.get(place)!.push(at);
    else byPlace.set(place, [at]);
  }
  return { all, shared, byPlace };
}

/** By the rows that leave them open. */
export function indexed(open: readonly Tried[]): ReadonlyMap<RowRef, readonly Tried[]> {
  const found = new Map<RowRef, Tried[]>();
  for (const one of open) for (const row of one.fact.rows) found.set(row, [...(found.get(row) ?? []), one]);
  return found;
}
