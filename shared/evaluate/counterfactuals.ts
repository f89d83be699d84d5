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
import { ALL_MET, mannerOfContact, mannerOfMessage, mayConclude, mustConclude, replaced } from './foresee.ts';
import { Judgement } from './judgement.ts';
import { combinedOf, firstToCombine, leastSets, mayBecomeLawful, type Combined } from './least-sets.ts';
import { openFacts } from './open-facts.ts';
import { campaignPlace, given, messagePlace, type Change, type Given, type Supposition } from './suppose.ts';
import {
  BY_COLLECTIONS,
  CONCLUSION,
  EVERYTHING,
  NOTHING,
  OTHERS,
  provisions,
  type Touched,
} from './touches.ts';
import { indexed, listed, type Listed, type Side, type Standing, type Tried } from './trials.ts';

/** Which conclusion is asked about: the contact's own, or that of one of its messages by the store's number. */
export type Asked = 'contact' | number;

/** Messages passed for the suppositions about one conclusion, when a person waits for it: about half a second's worth. */
const PASSED_AT_ONCE = 400_000;
const FEWEST_TRIED = 10;

/** One contact's suppositions, each judged at most once for each conclusion asked about. */
export class Suppositions {
  readonly #given: Given;
  readonly #actual: Judgement;
  readonly #most: number;
  /** What else a change of a campaign or message touches, where messages bear on each other; with replies, any change does. */
  readonly #besides: Touched;
  readonly #hasReplies: boolean;
  readonly #byNumber: ReadonlyMap<number, MessageFact>;
  #open: Listed | null = null;
  #contrary: Listed | null = null;
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
    this.#besides = touchedOfOthers(this.#given);
    this.#hasReplies = facts.messages.some(({ inReplyTo }) => inReplyTo !== null);
    this.#actual = new Judgement(this.#given, [], this.#besides !== NOTHING);
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
    const settle = (first: Side, second: Side): boolean => settles(first) && settles(second);
    // First the side that more likely leaves it open: then the other need not be evaluated.
    return this.#tried(about)
      .filter(({ so, not }) =>
        not === null ? false : this.#stillOpen(so, about) ? settle(so, not) : settle(not, so),
      )
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
    const contrary = about.conclusion === 'no';
    const sets = leastSets(this.#combined(about, contrary), about, (changes) =>
      this.#together(changes, about),
    );
    return sets.map((set) => ({ facts: set.map(bare), contrary }));
  }

  /** Whether other messages bear on the conclusion about this one, so that supposing takes long where there are many. */
  isOneOfMany(message: number): boolean {
    return this.#besides !== NOTHING || (this.#byNumber.get(message)?.inReplyTo ?? null) !== null;
  }

  /** What is concluded with these facts supposed; `null` for a message that is not among them. */
  with(changes: readonly Change[], asked: Asked): Conclusion | null {
    const about = this.#standing(asked);
    return about === null ? null : this.#together(changes, about);
  }

  /** @returns `null` for a message that is not among the facts. */
  #standing(asked: Asked): Standing | null {
    if (asked === 'contact') {
      const manner = this.#hasReplies ? null : mannerOfContact(this.#given.audit.policies);
      return { ...this.#actual.part(null), message: null, manner };
    }
    const message = this.#byNumber.get(asked);
    if (message === undefined) return null;
    const manner = message.inReplyTo === null ? mannerOfMessage(message) : null;
    return { ...this.#actual.part(message), message, manner };
  }

  #touched({ touches, place }: Change, { message, manner }: Standing): Touched {
    if (manner === null) return EVERYTHING;
    return touches(message) | (place === null && !this.#hasReplies ? NOTHING : this.#besides);
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

  /** Whether the conclusion would stay open even if all that is touched were met. */
  #stillOpen({ change }: Side, about: Standing): boolean {
    const { manner, bits } = about;
    if (manner === null) return true;
    return mayConclude(
      'undetermined',
      replaced(bits, this.#touched(change, about), ALL_MET),
      NOTHING,
      manner,
    );
  }

  #together(changes: readonly Change[], about: Standing): Conclusion {
    return this.#judgement(changes).part(about.message).conclusion;
  }

  #judgement(changes: readonly Change[]): Judgement {
    const isWhole =
      this.#besides !== NOTHING || changes.some(({ touches }) => (touches(null) & OTHERS) !== 0);
    return new Judgement(this.#given, changes, isWhole);
  }

  #trial(fact: Supposition): Tried {
    const side = (change: Change): Side => ({ change, judgement: this.#judgement([change]) });
    return { fact, so: side(fact.so), not: fact.not === null ? null : side(fact.not) };
  }

  /** Every open fact of the contact. */
  get #allOpen(): Listed {
    return (this.#open ??= listed(openFacts(this.#given).map((fact) => this.#trial(fact))));
  }

  /** Those that may bear on a conclusion, in order. */
  #bearing({ all, shared, byPlace }: Listed, { message, manner }: Standing): readonly Tried[] {
    if (message === null || manner === null || this.#besides !== NOTHING) return all;
    const own = [campaignPlace(message.campaign.id), messagePlace(message.id)];
    const places = [...shared, ...own.flatMap((place) => byPlace.get(place) ?? [])];
    return places.toSorted((a, b) => a - b).map((at) => all[at]!);
  }

  #tried(about: Standing): readonly Tried[] {
    const open = this.#allOpen.all;
    return open.length <= this.#most ? this.#bearing(this.#allOpen, about) : this.#firstOf(open, about);
  }

  #firstOf(open: readonly Tried[], about: Standing): readonly Tried[] {
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

  /** Facts to combine. What cannot bear on the conclusion takes its place among them, and is left out. */
  #combined(about: Standing, contrary: boolean): readonly Combined[] {
    const isAll = this.#allOpen.all.length <= this.#most;
    const lists = [isAll ? this.#allOpen.all : this.#firstOf(this.#allOpen.all, about)];
    const bearing = [...this.#tried(about)];
    if (contrary) {
      const said = (this.#contrary ??= listed(contraryFacts(this.#given).map((fact) => this.#trial(fact))));
      lists.push(said.all);
      bearing.push(...this.#bearing(said, about));
    }
    const touched = bearing.map(({ so }) => this.#touched(so.change, about));
    if (!mayBecomeLawful(touched, about)) return [];
    const judged = new Map<Tried, Combined>();
    for (const [i, one] of bearing.entries())
      if (touched[i] !== NOTHING) judged.set(one, combinedOf(one, touched[i]!, about));
    return firstToCombine(lists, judged);
  }
}

/** What a campaign or message touches of other messages: read strictly, each counts; where law renews the opt-in by them, too. */
function touchedOfOthers({ facts, audit }: Given): Touched {
  const strict = audit.policies.optOutGap === 'strict';
  const renewed = lawFor(facts.subscriber, audit).law?.timeLimit?.renewedByMessages === true;
  return (strict ? provisions('pecr_22_3_c_messages') : NOTHING) | (renewed ? BY_COLLECTIONS : NOTHING);
}

/** Settles it either way; then allows; then forbids. */
function tells({ ifSo, ifNot }: Settling): number {
  const [so, not] = [ifSo !== 'undetermined', ifNot !== null && ifNot !== 'undetermined'];
  return (so && not ? 4 : 0) + (so ? 2 : 0) + (not ? 1 : 0);
}

function bare({ kind, rows, values, group }: Supposition): OpenFact {
  return { kind, rows, values, group };
}
