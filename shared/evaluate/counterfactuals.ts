/**
 * What would have to be evidenced for a conclusion to change, found by evaluating again with the fact supposed: the same
 * evaluation that gave the conclusion, never a shortcut beside it.
 */
import type { AuditFacts, ContactFacts } from '../model/facts.ts';
import type { ContactResult, Findings } from '../model/finding.ts';
import type { Counterfactual, OpenFact, Settling } from '../model/open-fact.ts';
import type { Conclusion } from '../model/outcome.ts';
import { contraryFacts } from './contrary-facts.ts';
import { evaluateContact, evaluateMessage, evaluateNext } from './evaluate-contact.ts';
import { openFacts } from './open-facts.ts';
import { given, type Change, type Given, type Supposition } from './suppose.ts';

/** Which conclusion is asked about: the contact's own, or that of one of its messages by the store's number. */
export type Asked = 'contact' | number;

/** The conclusion asked about in a result; `null` for a message that is not among the facts. */
export function concluded(result: ContactResult, asked: Asked): Conclusion | null {
  if (asked === 'contact') return result.mayMarket;
  return result.messages.find(({ message }) => message === asked)?.lawful ?? null;
}

/** One conclusion and the provisions behind it. */
interface Part {
  readonly conclusion: Conclusion | null;
  readonly findings: Findings;
}

/** At most so many facts together: more than a person can look for. */
const MOST_TOGETHER = 3;
/**
 * Messages evaluated again for one contact's suppositions, about: a contact with thousands of messages from thousands of
 * campaigns has as many open facts, and is shown without trying them all. What is tried is told; the rest is not guessed.
 */
const EVALUATIONS = 60_000;
const FEWEST_TRIED = 4;
/** At most so many facts are combined: those that change something by themselves come first. */
const MOST_COMBINED = 10;
/** At most so many least sets are given. */
const MOST_SETS = 6;

/** A supposition with what follows from it, evaluated once for the contact and all its messages. */
interface Tried {
  readonly fact: Supposition;
  readonly so: ContactResult;
  readonly not: ContactResult | null;
}

/** One contact's suppositions, each evaluated once however many conclusions are asked about. */
export class Suppositions {
  readonly #given: Given;
  readonly #actual: ContactResult;
  #tried: readonly Tried[] | null = null;

  constructor(facts: ContactFacts, audit: AuditFacts) {
    this.#given = given(facts, audit);
    this.#actual = evaluateContact(this.#given.facts, this.#given.audit);
  }

  get actual(): ContactResult {
    return this.#actual;
  }

  /** Open facts of which each alone, whichever way it turned out, changes the conclusion or may; most telling first. */
  settling(asked: Asked): readonly Settling[] {
    if (concluded(this.#actual, asked) !== 'undetermined') return [];
    return this.#all()
      .map(({ fact, so, not }): Settling => ({
        fact: bare(fact),
        ifSo: concluded(so, asked)!,
        ifNot: not === null ? null : concluded(not, asked)!,
      }))
      .filter(({ ifSo, ifNot }) => ifSo !== 'undetermined' || (ifNot !== null && ifNot !== 'undetermined'))
      .toSorted((a, b) => tells(b) - tells(a));
  }

  /** Open facts that settle a provision for the contact, though not the contact. */
  helping(): readonly OpenFact[] {
    const before = this.#actual.findings;
    const closes = (after: ContactResult | null): boolean =>
      after !== null &&
      before.some(
        ({ outcome }, i) => outcome === 'undetermined' && after.findings[i]!.outcome !== 'undetermined',
      );
    return this.#all()
      .filter(({ so, not }) => closes(so) || closes(not))
      .map(({ fact }) => bare(fact));
  }

  /** The least sets of facts with which it would be lawful. Empty where it is lawful already, and where no set is found. */
  lawfulIf(asked: Asked): readonly Counterfactual[] {
    const actual = concluded(this.#actual, asked);
    if (actual === null || actual === 'yes' || actual === 'not_applicable') return [];
    const open = this.#all().map(({ fact }) => fact);
    const contrary = actual === 'no';
    return this.#leastSets(contrary ? [...open, ...contraryFacts(this.#given)] : open, asked).map(
      (facts) => ({
        facts: facts.map(bare),
        contrary,
      }),
    );
  }

  /** The whole result with these facts supposed. */
  with(changes: readonly Change[]): ContactResult {
    const { facts, audit } = changes.reduce((of, change) => change(of), this.#given);
    return evaluateContact(facts, audit);
  }

  /** As `with`, but only the conclusion asked about: a contact may have thousands of messages. */
  #part(changes: readonly Change[], asked: Asked): Part {
    const { facts, audit } = changes.reduce((of, change) => change(of), this.#given);
    if (asked === 'contact') {
      const { mayMarket, findings } = evaluateNext(facts, audit);
      return { conclusion: mayMarket, findings };
    }
    const found = evaluateMessage(facts, audit, asked);
    return { conclusion: found?.lawful ?? null, findings: found?.findings ?? [] };
  }

  #all(): readonly Tried[] {
    const most = Math.max(FEWEST_TRIED, Math.floor(EVALUATIONS / (this.#given.facts.messages.length + 1)));
    return (this.#tried ??= openFacts(this.#given)
      .slice(0, most)
      .map((fact) => ({
        fact,
        so: this.with([fact.so]),
        not: fact.not === null ? null : this.with([fact.not]),
      })));
  }

  #leastSets(all: readonly Supposition[], asked: Asked): readonly (readonly Supposition[])[] {
    const found: (readonly Supposition[])[] = [];
    // What changes nothing for this conclusion by itself may still be needed beside another, but is tried last.
    const before = this.#part([], asked).findings;
    const facts = all
      .map((fact) => ({ fact, moved: moved(before, this.#part([fact.so], asked).findings) }))
      .toSorted((a, b) => b.moved - a.moved)
      .slice(0, MOST_COMBINED)
      .map(({ fact }) => fact);
    for (let size = 1; size <= MOST_TOGETHER && found.length < MOST_SETS; size++)
      for (const set of subsets(facts, size)) {
        if (found.some((less) => less.every((fact) => set.includes(fact)))) continue;
        if (
          this.#part(
            set.map(({ so }) => so),
            asked,
          ).conclusion === 'yes'
        )
          found.push(set);
        if (found.length === MOST_SETS) break;
      }
    return found;
  }
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
