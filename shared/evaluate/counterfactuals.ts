/**
 * What would have to be evidenced for a conclusion to change, found by evaluating again with the fact supposed: the same
 * evaluation that gave the conclusion, never a shortcut beside it.
 */
import type { AuditFacts, ContactFacts } from '../model/facts.ts';
import type { Findings } from '../model/finding.ts';
import type { Counterfactual, OpenFact, Settling } from '../model/open-fact.ts';
import type { Conclusion } from '../model/outcome.ts';
import type { RowRef } from '../model/row-ref.ts';
import { contraryFacts } from './contrary-facts.ts';
import { ContactEvaluation } from './evaluate-contact.ts';
import { openFacts } from './open-facts.ts';
import { given, type Change, type Given, type Supposition } from './suppose.ts';

/** Which conclusion is asked about: the contact's own, or that of one of its messages by the store's number. */
export type Asked = 'contact' | number;

/** One conclusion and the provisions behind it; `null` for a message that is not among the facts. */
interface Part {
  readonly conclusion: Conclusion | null;
  readonly findings: Findings;
}

/** At most so many facts together: more than a person can look for. */
const MOST_TOGETHER = 3;
/** At most so many facts are combined: those that change something by themselves come first. */
const MOST_COMBINED = 10;
/** At most so many least sets are given. */
const MOST_SETS = 6;
/** Messages passed for the suppositions about one conclusion, when a person waits for it: about half a second's worth. */
const PASSED_AT_ONCE = 400_000;
const FEWEST_TRIED = 10;

/** Facts, or a supposition, judged when a conclusion is asked about and then once. */
class Judgement {
  readonly #given: () => Given;
  readonly #parts = new Map<Asked, Part>();
  #evaluation: ContactEvaluation | null = null;

  constructor(of: () => Given) {
    this.#given = of;
  }

  part(asked: Asked): Part {
    let part = this.#parts.get(asked);
    if (part === undefined) this.#parts.set(asked, (part = this.#judge(asked)));
    return part;
  }

  conclusion(asked: Asked): Conclusion | null {
    return this.part(asked).conclusion;
  }

  #judge(asked: Asked): Part {
    const { facts, audit } = this.#given();
    const evaluation = (this.#evaluation ??= new ContactEvaluation(facts, audit));
    if (asked === 'contact') {
      const { mayMarket, findings } = evaluation.next();
      return { conclusion: mayMarket, findings };
    }
    const message = facts.messages.find(({ id }) => id === asked);
    if (message === undefined) return { conclusion: null, findings: [] };
    const { lawful, findings } = evaluation.message(message);
    return { conclusion: lawful, findings };
  }
}

/** A supposition with what follows from it and from its contrary. */
interface Tried {
  readonly fact: Supposition;
  readonly so: Judgement;
  readonly not: Judgement | null;
}

/** One contact's suppositions, each judged once for each conclusion asked about. */
export class Suppositions {
  readonly #given: Given;
  readonly #actual: Judgement;
  readonly #most: number;
  #open: readonly Tried[] | null = null;
  #byRow: ReadonlyMap<RowRef, readonly Tried[]> | null = null;

  /**
   * @param passed messages passed, about, for the suppositions about one conclusion. A contact with thousands of messages
   *   from thousands of campaigns has as many open facts: of more than fit, those that the conclusion names come first.
   */
  constructor(facts: ContactFacts, audit: AuditFacts, passed: number = PASSED_AT_ONCE) {
    this.#given = given(facts, audit);
    this.#actual = new Judgement(() => this.#given);
    this.#most = Math.max(FEWEST_TRIED, Math.floor(passed / (facts.messages.length + 1)));
  }

  /** Open facts of which each alone, whichever way it turned out, changes the conclusion or may; most telling first. */
  settling(asked: Asked): readonly Settling[] {
    if (this.#actual.conclusion(asked) !== 'undetermined') return [];
    return this.#tried(asked)
      .map(({ fact, so, not }): Settling => ({
        fact: bare(fact),
        ifSo: so.conclusion(asked)!,
        ifNot: not === null ? null : not.conclusion(asked)!,
      }))
      .filter(({ ifSo, ifNot }) => ifSo !== 'undetermined' || (ifNot !== null && ifNot !== 'undetermined'))
      .toSorted((a, b) => tells(b) - tells(a));
  }

  /** Open facts that settle it whichever way they turned out. */
  settledBy(asked: Asked): readonly OpenFact[] {
    if (this.#actual.conclusion(asked) !== 'undetermined') return [];
    const settles = (judgement: Judgement | null): boolean =>
      judgement !== null && judgement.conclusion(asked) !== 'undetermined';
    return this.#tried(asked)
      .filter(({ so, not }) => settles(so) && settles(not))
      .map(({ fact }) => bare(fact));
  }

  /** Open facts that settle a provision for the contact, though not the contact. */
  helping(): readonly OpenFact[] {
    const before = this.#actual.part('contact').findings;
    const closes = (judgement: Judgement | null): boolean => {
      const after = judgement?.part('contact').findings;
      return before.some(
        ({ outcome }, i) =>
          outcome === 'undetermined' && after !== undefined && after[i]!.outcome !== 'undetermined',
      );
    };
    return this.#tried('contact')
      .filter(({ so, not }) => closes(so) || closes(not))
      .map(({ fact }) => bare(fact));
  }

  /** The least sets of facts with which it would be lawful. Empty where it is lawful already, and where no set is found. */
  lawfulIf(asked: Asked): readonly Counterfactual[] {
    const actual = this.#actual.conclusion(asked);
    if (actual === null || actual === 'yes' || actual === 'not_applicable') return [];
    const open = this.#tried(asked);
    const contrary = actual === 'no';
    const facts = contrary ? [...open, ...contraryFacts(this.#given).map((fact) => this.#trial(fact))] : open;
    return this.#leastSets(facts, asked).map((set) => ({ facts: set.map(bare), contrary }));
  }

  /** What is concluded with these facts supposed; `null` for a message that is not among them. */
  with(changes: readonly Change[], asked: Asked): Conclusion | null {
    return this.#supposing(changes).conclusion(asked);
  }

  #supposing(changes: readonly Change[]): Judgement {
    return new Judgement(() => changes.reduce((of, change) => change(of), this.#given));
  }

  #trial(fact: Supposition): Tried {
    return {
      fact,
      so: this.#supposing([fact.so]),
      not: fact.not === null ? null : this.#supposing([fact.not]),
    };
  }

  #tried(asked: Asked): readonly Tried[] {
    const open = (this.#open ??= openFacts(this.#given).map((fact) => this.#trial(fact)));
    if (open.length <= this.#most) return open;
    const byRow = (this.#byRow ??= indexed(open));
    const first = new Set<Tried>();
    for (const { reasons } of this.#actual.part(asked).findings)
      for (const { rows } of reasons)
        for (const row of rows) for (const one of byRow.get(row) ?? []) first.add(one);
    for (const one of open) {
      if (first.size >= this.#most) break;
      first.add(one);
    }
    return [...first].slice(0, this.#most);
  }

  #leastSets(all: readonly Tried[], asked: Asked): readonly (readonly Supposition[])[] {
    const found: (readonly Supposition[])[] = [];
    // What changes nothing for this conclusion by itself may still be needed beside another, but is tried last.
    const before = this.#actual.part(asked).findings;
    const facts = all
      .map(({ fact, so }) => ({ fact, moved: moved(before, so.part(asked).findings) }))
      .toSorted((a, b) => b.moved - a.moved)
      .slice(0, MOST_COMBINED)
      .map(({ fact }) => fact);
    for (let size = 1; size <= MOST_TOGETHER && found.length < MOST_SETS; size++)
      for (const set of subsets(facts, size)) {
        if (found.some((less) => less.every((fact) => set.includes(fact)))) continue;
        const changes = set.map(({ so }) => so);
        if (this.with(changes, asked) === 'yes') found.push(set);
        if (found.length === MOST_SETS) break;
      }
    return found;
  }
}

/** By the rows that leave them open. */
function indexed(open: readonly Tried[]): ReadonlyMap<RowRef, readonly Tried[]> {
  const found = new Map<RowRef, Tried[]>();
  for (const one of open) for (const row of one.fact.rows) found.set(row, [...(found.get(row) ?? []), one]);
  return found;
}

/** How many provisions came out otherwise. */
function moved(before: Findings, after: Findings): number {
  return before.filter(({ outcome }, i) => outcome !== after[i]?.outcome).length;
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
