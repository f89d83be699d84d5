/**
 * The list of contacts as people look through it: filtered, sorted, paged, and counted by facet.
 *
 * Outcomes are a column of numbers in memory, so a filter is one pass over it, and a page of a filter's contacts, however
 * deep, is a slice of the numbers found.
 */
import { PROVISIONS, type ProvisionId } from '../../shared/model/finding.ts';
import { CONCLUSIONS, OUTCOMES, type Outcome } from '../../shared/model/outcome.ts';
import { shiftOf, unpack, type Unpacked } from '../../shared/model/packed.ts';
import type { Connection } from './connect.ts';
import { CONTACT, CONTACT_WORDS, SUBSCRIBER_WORDS } from './outcome-words.ts';
import type { Outcomes } from './outcomes.ts';
import { SearchTexts } from './search-text.ts';
import type { ContactFilter, ContactSort, ContactSummary, OutcomeCount } from './store.ts';
import { orderBy, type TextColumn } from './text-order.ts';

/** Answers kept for the next page of the same question; four million contacts' numbers take 16 MB each. */
const KEPT = 6;

export class ContactList {
  readonly #db: Connection;
  readonly #outcomes: Outcomes;
  readonly #kept = new Map<string, unknown>();
  #all = new Uint32Array();
  /** What searches and orders by text read of the contacts as they are numbered now. */
  #texts: SearchTexts | null = null;
  #orders: Partial<Record<TextColumn, Uint32Array>> = {};

  constructor(db: Connection, outcomes: Outcomes) {
    this.#db = db;
    this.#outcomes = outcomes;
  }

  page(
    run: number,
    filter: ContactFilter,
    sort: ContactSort,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): { total: number; rows: readonly ContactSummary[] } {
    const found = this.#sorted(run, filter, sort);
    const rows = Array.from(found.subarray(offset, offset + limit), (contact) => this.one(run, contact)!);
    return { total: found.length, rows };
  }

  /** Every contact number of a filter, in contact order. */
  numbers(run: number, filter: ContactFilter): readonly number[] {
    return Array.from(this.#found(run, filter));
  }

  one(run: number, contact: number): ContactSummary | null {
    const words = this.#outcomes.wordsOf(run, contact);
    if (words === null) return null;
    interface Row {
      readonly contact_id: string;
      readonly email: string | null;
      readonly phone: string | null;
      readonly name: string | null;
    }
    const { contact_id, email, phone, name } = this.#db
      .prepare<[number], Row>('SELECT contact_id, email, phone, name FROM contact WHERE no = ?')
      .get(contact)!;
    const { conclusion, law, basis, outcomes } = unpack(words[CONTACT.packed]!);
    return {
      contact,
      contactId: contact_id,
      email,
      phone,
      name,
      subscriber: SUBSCRIBER_WORDS[words[CONTACT.subscriber]!]!,
      law,
      mayMarket: conclusion as ContactSummary['mayMarket'],
      basis,
      outcomes,
      messages: words[CONTACT.messages]!,
      unlawful: words[CONTACT.unlawful]!,
      undetermined: words[CONTACT.undetermined]!,
    };
  }

  /** Reads a part of what searches will need, which takes about a millisecond; whether nothing is left to read. */
  readAhead(): boolean {
    return this.#searchTexts().keepOn();
  }

  #searchTexts(): SearchTexts {
    return (this.#texts ??= new SearchTexts(this.#db));
  }

  #order(column: TextColumn): Uint32Array {
    return (this.#orders[column] ??= orderBy(this.#db, column));
  }

  /** Contacts are about to be numbered anew. */
  forget(): void {
    this.#kept.clear();
    this.#texts = null;
    this.#orders = {};
    this.#outcomes.forget();
  }

  /** How many contacts that a search finds (all, for an empty one) have each distinct outcome. */
  outcomes(run: number, search: string): readonly OutcomeCount[] {
    return this.#keep(`outcomes ${run} ${search}`, () => {
      const words = this.#outcomes.columns(run);
      const counts = new Map<number, number>();
      const found = this.#searched(run, search);
      for (let i = 0; i < found.length; i++) {
        const packed = words[(found[i]! - 1) * CONTACT_WORDS + CONTACT.packed]!;
        counts.set(packed, (counts.get(packed) ?? 0) + 1);
      }
      return [...counts].map(([packed, contacts]) => ({ unpacked: unpack(packed), contacts }));
    });
  }

  #sorted(run: number, filter: ContactFilter, sort: ContactSort): Uint32Array {
    const found = this.#found(run, filter);
    if (sort === 'contact') return found;
    return this.#keep(`sorted ${sort} ${keyOf(run, filter)}`, () => {
      if (sort !== 'name' && sort !== 'email')
        return mostFirst(found, this.#outcomes.columns(run), CONTACT[sort]);
      return inOrder(found, this.#order(sort));
    });
  }

  #found(run: number, filter: ContactFilter): Uint32Array {
    return this.#keep(`found ${keyOf(run, filter)}`, () => {
      const words = this.#outcomes.columns(run);
      const searched = this.#searched(run, filter.search);
      if (filter.mayMarket === null && (filter.provision === null || filter.outcome === null))
        return searched;
      const passes = passing(filter);
      // Plain loops here and below: a callback for each of a million contacts takes several times as long.
      const found = new Uint32Array(searched.length);
      let length = 0;
      for (let i = 0; i < searched.length; i++) {
        const contact = searched[i]!;
        if (passes(words[(contact - 1) * CONTACT_WORDS + CONTACT.packed]!)) found[length++] = contact;
      }
      return found.slice(0, length);
    });
  }

  /** In contact order. */
  #searched(run: number, search: string): Uint32Array {
    const contacts = this.#outcomes.columns(run).length / CONTACT_WORDS;
    const text = search.trim();
    if (text === '') return this.#everyone(contacts);
    if (contacts === 0) return new Uint32Array();
    return this.#keep(`searched ${text}`, () => this.#searchTexts().find(text));
  }

  /** Every contact number in order; kept apart, as every question without a search starts from it. */
  #everyone(contacts: number): Uint32Array {
    if (this.#all.length === contacts) return this.#all;
    const all = new Uint32Array(contacts);
    for (let i = 0; i < contacts; i++) all[i] = i + 1;
    return (this.#all = all);
  }

  #keep<T>(question: string, answer: () => T): T {
    if (this.#kept.has(question)) return this.#kept.get(question) as T;
    const found = answer();
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(question, found);
    return found;
  }
}

function keyOf(run: number, { search, mayMarket, provision, outcome }: ContactFilter): string {
  return JSON.stringify([run, search.trim(), mayMarket, provision, outcome]);
}

/** Those found, in the order of all. */
function inOrder(found: Uint32Array, all: Uint32Array): Uint32Array {
  if (found.length === all.length) return all;
  const wanted = new Uint8Array(all.length + 1);
  for (let i = 0; i < found.length; i++) wanted[found[i]!] = 1;
  const sorted = new Uint32Array(found.length);
  let length = 0;
  for (let i = 0; i < all.length; i++) if (wanted[all[i]!] === 1) sorted[length++] = all[i]!;
  return sorted;
}

/** Those with most of a count first, in contact order where they have as many: each is put where its count begins. */
function mostFirst(found: Uint32Array, words: Uint32Array, column: number): Uint32Array {
  const countOf = (contact: number): number => words[(contact - 1) * CONTACT_WORDS + column]!;
  let most = 0;
  for (let i = 0; i < found.length; i++) most = Math.max(most, countOf(found[i]!));
  const begins = new Uint32Array(most + 2);
  for (let i = 0; i < found.length; i++) begins[most - countOf(found[i]!) + 1]!++;
  for (let i = 1; i < begins.length; i++) begins[i]! += begins[i - 1]!;
  const sorted = new Uint32Array(found.length);
  for (let i = 0; i < found.length; i++) sorted[begins[most - countOf(found[i]!)]!++] = found[i]!;
  return sorted;
}

/** The filter's verdict and provision as a question of one packed outcome; its search is not looked at. */
function passing({ mayMarket, provision, outcome }: ContactFilter): (packed: number) => boolean {
  const conclusion = mayMarket === null ? null : CONCLUSIONS.indexOf(mayMarket);
  const shift = provision === null || outcome === null ? null : shiftOf(provision);
  const sought = outcome === null ? null : OUTCOMES.indexOf(outcome);
  return (packed) =>
    (conclusion === null || (packed & 3) === conclusion) &&
    (shift === null || ((packed >> shift) & 3) === sought);
}

/** Whether an outcome passes the filter's verdict and provision; its search is not looked at. */
function fits(unpacked: Unpacked, { mayMarket, provision, outcome }: ContactFilter): boolean {
  return (
    (mayMarket === null || unpacked.conclusion === mayMarket) &&
    (provision === null || outcome === null || unpacked.outcomes[provision] === outcome)
  );
}

/** Counts by verdict and by provision and outcome; each facet as if its own choice were not made. */
export function facetsOf(
  counts: readonly OutcomeCount[],
  filter: ContactFilter,
): {
  mayMarket: Record<'yes' | 'no' | 'undetermined', number>;
  outcomes: Record<ProvisionId, Record<Outcome, number>>;
} {
  const mayMarket = { yes: 0, no: 0, undetermined: 0 };
  const outcomes = Object.fromEntries(
    PROVISIONS.map((id) => [id, { met: 0, not_met: 0, undetermined: 0, not_applicable: 0 }]),
  ) as Record<ProvisionId, Record<Outcome, number>>;
  for (const { unpacked, contacts } of counts) {
    const { conclusion } = unpacked;
    if (conclusion !== 'not_applicable' && fits(unpacked, { ...filter, mayMarket: null }))
      mayMarket[conclusion] += contacts;
    if (!fits(unpacked, { ...filter, provision: null })) continue;
    for (const id of PROVISIONS) outcomes[id][unpacked.outcomes[id]] += contacts;
  }
  return { mayMarket, outcomes };
}
