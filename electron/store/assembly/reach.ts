/** Whom a preference concerns: its own contact, whoever holds the phone it was given by, and, for a refusal, the same person. */
import type { Identities } from './identities.ts';
import type { KeysApart } from './keys-apart.ts';
import type { Numbered } from './number-contacts.ts';

export const REFUSALS: ReadonlySet<unknown> = new Set([
  'objection',
  'withdrawal',
  'suppression',
  'external_list',
]);

/**
 * For a preference's key and type: the contacts it is a fact about, each once. Across what a person told apart only a refusal
 * reaches: whose consent it was, was decided.
 */
export function reachOf(
  { contacts: sets, persons, phoneHolders }: Identities,
  { contacts, contactOf, firstKey, isNamed }: Numbered,
  apart: KeysApart | null,
): (key: number, type: unknown) => Iterable<number> {
  const groups = new Map<number, number[]>();
  for (let contact = 1; contact <= contacts; contact++) {
    const person = persons.find(firstKey[contact]!);
    const group = groups.get(person);
    if (group === undefined) groups.set(person, [contact]);
    else group.push(contact);
  }
  const together = (contact: number): readonly number[] => groups.get(persons.find(firstKey[contact]!))!;
  return (key, type) => {
    const own = contactOf[key]!;
    const refuses = REFUSALS.has(type);
    const holders = phoneHolders.get(key) ?? [];
    if (holders.length === 0 && !refuses) return [own];
    const reached = new Set<number>();
    // An entry of a public register may name nobody in the audit; and where all that stood under a name was told apart,
    // nobody is left under it: the person it was told apart for is among the holders too.
    const add = (contact: number): void => void (contact === 0 || reached.add(contact));
    add(own);
    // What was said by a phone counts for each contact that holds it, unless a row gives the phone to somebody else.
    if (refuses || !isNamed(key))
      for (const holder of holders)
        if (refuses || apart === null || !(apart.persons.has(holder) || apart.persons.has(key)))
          add(contactOf[sets.find(holder)]!);
    // Those added on the way are of the same persons, and add nobody.
    if (refuses) for (const contact of reached) for (const other of together(contact)) reached.add(other);
    return reached;
  };
}
