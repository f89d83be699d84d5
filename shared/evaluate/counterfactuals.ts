/**
 * What would have to be evidenced for a conclusion to change, found by evaluating again with the fact supposed: the same
 * evaluation that gave the conclusion. What a supposition cannot touch is not evaluated again.
 */
import { lawFor } from '../law/countries/applied-law.ts';
import type { AuditFacts, ContactFacts, MessageFact } from '../model/facts.ts';
import type { ContactResult } from '../model/finding.ts';
import type { Counterfactual, OpenFact, Settling } from '../model/open-fact.ts';
import type { Conclusion } from '../model/outcome.ts';
import type { RowRef } from '../model/row-ref.ts';
import { contraryFacts } from './contrary-facts.ts';
import {
  mannerOfContact,
  mannerOfMessage,
  mayConclude,
  mustConclude,
  replaced,
  type Manner,
  type OutcomeBits,
} from './foresee.ts';
import { Judgement, type Part } from './judgement.ts';
import { openFacts } from './open-facts.ts';
import { given, type Change, type Given, type Supposition } from './suppose.ts';
import { CONCLUSION, EVERYTHING, NOTHING, OTHERS, type Touched } from './touches.ts';

/** Which conclusion is asked about: the contact's own, or that of one of its messages by the store's number. */
export type Asked = 'contact' | number;

/** At most so many facts together: more than a person can look for. */
const MOST_TOGETHER = 3;
/** At most so many facts are combined: those that change something by themselves come first. */
const MOST_COMBINED = 10;
/** At most so many least sets are given. */
const MOST_SETS = 6;
/** Messages passed for the suppositions about one conclusion, when a person waits for it: about half a second's worth. */
const PASSED_AT_ONCE = 400_000;
const FEWEST_TRIED = 10;

/** A fact supposed one way, and what that touches. */
interface Side {
  readonly change: Change;
  readonly judgement: Judgement;
}

/** A supposition with what follows from it and from its contrary. */
interface Tried {
  readonly fact: Supposition;
  readonly so: Side;
  readonly not: Side | null;
}

/** One conclusion that is asked about, as it stands. */
interface Standing extends Part {
  readonly message: MessageFact | null;
  /** How its provisions come together; `null` where every supposition is evaluated. */
  readonly manner: Manner | null;
}

/** One contact's suppositions, each judged at most once for each conclusion asked about. */
export class Suppositions {
  readonly #given: Given;
  readonly #actual: Judgement;
  readonly #most: number;
  readonly #isWhole: boolean;
  readonly #byNumber: ReadonlyMap<number, MessageFact>;
  #open: readonly Tried[] | null = null;
  #contrary: readonly Tried[] | null = null;
  #byRow: ReadonlyMap<RowRef, readonly Tried[]> | null = null;

  /**
   * @param passed messages passed, about, for the suppositions about one conclusion. A contact with thousands of messages
   *   from thousands of campaigns has as many open facts: of more than fit, those that the conclusion names come first.
   * @param known what evaluation concluded of these facts, where it is at hand; of its messages some or all.
   */
  constructor(
    facts: ContactFacts,
    audit: AuditFacts,
    passed: number = PASSED_AT_ONCE,
    known: ContactResult | null = null,
  ) {
    this.#given = given(facts, audit);
    this.#isWhole = bearOnEachOther(this.#given);
    this.#actual = new Judgement(this.#given, [], this.#isWhole);
    this.#most = Math.max(FEWEST_TRIED, Math.floor(passed / (facts.messages.length + 1)));
    this.#byNumber = new Map(facts.messages.toReversed().map((one) => [one.id, one]));
    if (known !== null) this.#actual.know(known, (id) => this.#byNumber.get(id));
  }

  /** Open facts of which each alone, whichever way it turned out, changes the conclusion or may; most telling first. */
  settling(asked: Asked): readonly Settling[] {
    const about = this.#standing(asked);
    if (about?.conclusion !== 'undetermined') return [];
    return this.#tried(about)
      .map(({ fact, so, not }): Settling => ({
        fact: bare(fact),
        ifSo: this.#conclusion(so, about),
        ifNot: not === null ? null : this.#conclusion(not, about),
      }))
      .filter(({ ifSo, ifNot }) => ifSo !== 'undetermined' || (ifNot !== null && ifNot !== 'undetermined'))
      .toSorted((a, b) => tells(b) - tells(a));
  }

  /** Open facts that settle it whichever way they turned out. */
  settledBy(asked: Asked): readonly OpenFact[] {
    const about = this.#standing(asked);
    if (about?.conclusion !== 'undetermined') return [];
    const settles = (side: Side): boolean => this.#conclusion(side, about) !== 'undetermined';
    return this.#tried(about)
      .filter(({ so, not }) => not !== null && settles(so) && settles(not))
      .map(({ fact }) => bare(fact));
  }

  /** Open facts that settle a provision for the contact, though not the contact. */
  helping(): readonly OpenFact[] {
    const about = this.#standing('contact')!;
    const closes = (side: Side | null): boolean => {
      if (side === null) return false;
      const { findings } = side.judgement.part(null);
      return about.findings.some(
        ({ outcome }, i) => outcome === 'undetermined' && findings[i]!.outcome !== 'undetermined',
      );
    };
    return this.#tried(about)
      .filter(({ so, not }) => closes(so) || closes(not))
      .map(({ fact }) => bare(fact));
  }

  /** The least sets of facts with which it would be lawful. Empty where it is lawful already, and where no set is found. */
  lawfulIf(asked: Asked): readonly Counterfactual[] {
    const about = this.#standing(asked);
    if (about === null || about.conclusion === 'yes' || about.conclusion === 'not_applicable') return [];
    const open = this.#tried(about);
    const contrary = about.conclusion === 'no';
    const facts = contrary
      ? [...open, ...(this.#contrary ??= contraryFacts(this.#given).map((fact) => this.#trial(fact)))]
      : open;
    return this.#leastSets(facts, about).map((set) => ({ facts: set.map(bare), contrary }));
  }

  /** What is concluded with these facts supposed; `null` for a message that is not among them. */
  with(changes: readonly Change[], asked: Asked): Conclusion | null {
    const about = this.#standing(asked);
    return about === null ? null : this.#together(changes, about);
  }

  /** @returns `null` for a message that is not among the facts. */
  #standing(asked: Asked): Standing | null {
    if (asked === 'contact')
      return {
        ...this.#actual.part(null),
        message: null,
        manner: this.#isWhole ? null : mannerOfContact(this.#given.audit.policies),
      };
    const message = this.#byNumber.get(asked);
    if (message === undefined) return null;
    const manner = this.#isWhole ? null : mannerOfMessage(message);
    return { ...this.#actual.part(message), message, manner };
  }

  #touched({ touches }: Change, { message, manner }: Standing): Touched {
    return manner === null ? EVERYTHING : touches(message);
  }

  #conclusion({ change, judgement }: Side, about: Standing): Conclusion {
    const touched = this.#touched(change, about);
    if (touched === NOTHING) return about.conclusion;
    const isForeseen =
      about.manner !== null &&
      (touched & CONCLUSION) === 0 &&
      mustConclude(about.conclusion, about.bits, touched, about.manner);
    return isForeseen ? about.conclusion : judgement.part(about.message).conclusion;
  }

  #together(changes: readonly Change[], about: Standing): Conclusion {
    return this.#judgement(changes).part(about.message).conclusion;
  }

  #judgement(changes: readonly Change[]): Judgement {
    const isWhole = this.#isWhole || changes.some(({ touches }) => (touches(null) & OTHERS) !== 0);
    return new Judgement(this.#given, changes, isWhole);
  }

  #trial(fact: Supposition): Tried {
    const side = (change: Change): Side => ({ change, judgement: this.#judgement([change]) });
    return { fact, so: side(fact.so), not: fact.not === null ? null : side(fact.not) };
  }

  #tried(about: Standing): readonly Tried[] {
    const open = (this.#open ??= openFacts(this.#given).map((fact) => this.#trial(fact)));
    if (open.length <= this.#most) return open;
    const byRow = (this.#byRow ??= indexed(open));
    const first = new Set<Tried>();
    for (const { reasons } of about.findings)
      for (const { rows } of reasons)
        for (const row of rows) for (const one of byRow.get(row) ?? []) first.add(one);
    for (const one of open) {
      if (first.size >= this.#most) break;
      first.add(one);
    }
    return [...first].slice(0, this.#most);
  }

  #leastSets(all: readonly Tried[], about: Standing): readonly (readonly Supposition[])[] {
    const touched = all.map(({ so }) => this.#touched(so.change, about));
    if (!mayBecomeLawful(touched, about)) return [];
    // What changes nothing for this conclusion by itself may still be needed beside another, but is tried last.
    const facts = all
      .map((one, i): Combined => {
        const part = touched[i] === NOTHING ? about : one.so.judgement.part(about.message);
        return { fact: one.fact, touched: touched[i]!, bits: part.bits, moved: moved(about, part) };
      })
      .toSorted((a, b) => b.moved - a.moved)
      .slice(0, MOST_COMBINED);
    const found: (readonly Combined[])[] = [];
    for (let size = 1; size <= MOST_TOGETHER && found.length < MOST_SETS; size++)
      for (const set of subsets(facts, size)) {
        if (found.some((less) => less.every((one) => set.includes(one)))) continue;
        if (this.#isLawful(set, about)) found.push(set);
        if (found.length === MOST_SETS) break;
      }
    return found.map((set) => set.map(({ fact }) => fact));
  }

  /**
   * Whether it is lawful with all of these. A provision that one of them touches comes out as with that one alone; one that
   * several touch is evaluated, unless the others decide whatever it comes to.
   */
  #isLawful(set: readonly Combined[], about: Standing): boolean {
    const { manner } = about;
    const changes = set.map(({ fact }) => fact.so);
    if (manner === null || set.some(({ touched }) => (touched & CONCLUSION) !== 0))
      return this.#together(changes, about) === 'yes';
    let [once, twice, bits] = [NOTHING, NOTHING, about.bits];
    for (const one of set) {
      twice |= once & one.touched;
      once |= one.touched;
      bits = replaced(bits, one.touched, one.bits);
    }
    if (!mayConclude('yes', bits, twice, manner)) return false;
    return mustConclude('yes', bits, twice, manner) || this.#together(changes, about) === 'yes';
  }
}

/** A fact that may be combined with others, and what comes of it alone. */
interface Combined {
  readonly fact: Supposition;
  readonly touched: Touched;
  readonly bits: OutcomeBits;
  readonly moved: number;
}

/** Whether messages bear on each other: read strictly, as replies to one request, or where each renews the opt-in. */
function bearOnEachOther({ facts, audit }: Given): boolean {
  return (
    audit.policies.optOutGap === 'strict' ||
    lawFor(facts.subscriber, audit).law?.timeLimit?.renewedByMessages === true ||
    facts.messages.some(({ inReplyTo }) => inReplyTo !== null)
  );
}

/** Whether all of these together could make it lawful. */
function mayBecomeLawful(touched: readonly Touched[], { bits, manner }: Standing): boolean {
  const all = touched.reduce((some, one) => some | one, NOTHING);
  return manner === null || (all & CONCLUSION) !== 0 || mayConclude('yes', bits, all, manner);
}

/** By the rows that leave them open. */
function indexed(open: readonly Tried[]): ReadonlyMap<RowRef, readonly Tried[]> {
  const found = new Map<RowRef, Tried[]>();
  for (const one of open) for (const row of one.fact.rows) found.set(row, [...(found.get(row) ?? []), one]);
  return found;
}

/** How many provisions came out otherwise. */
function moved({ findings: before }: Part, { findings: after }: Part): number {
  return before.filter(({ outcome }, i) => outcome !== after[i]!.outcome).length;
}

/** Settles it either way; then allows; then forbids. */
function tells({ ifSo, ifNot }: Settling): number {
  const [so, not] = [ifSo !== 'undetermined', ifNot !== null && ifNot !== 'undetermined'];
  return (so && not ? 4 : 0) + (so ? 2 : 0) + (not ? 1 : 0);
}

function bare({ kind, rows, values, group }: Supposition): OpenFact {
  return { kind, rows, values, group };
}

function* subsets<T>(of: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= of.length - size; i++)
    for (const rest of subsets(of, size - 1, i + 1)) yield [of[i]!, ...rest];
}
