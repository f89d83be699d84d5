/** Facts with something supposed, judged when a conclusion is asked about and then once. */
import type { MessageFact } from '../model/facts.ts';
import type { ContactResult, Findings } from '../model/finding.ts';
import type { Conclusion } from '../model/outcome.ts';
import { ContactEvaluation } from './evaluate-contact.ts';
import { bitsOf, type OutcomeBits } from './foresee.ts';
import type { Change, Given } from './suppose.ts';

/** One conclusion and the provisions behind it. */
export interface Part {
  readonly conclusion: Conclusion;
  readonly findings: Findings;
  readonly bits: OutcomeBits;
}

/** All the contact's facts, changed, and their evaluation. */
interface Whole {
  readonly evaluation: ContactEvaluation;
  readonly messages: readonly MessageFact[];
}

export class Judgement {
  readonly #from: Given;
  readonly #changes: readonly Change[];
  readonly #isWhole: boolean;
  readonly #parts = new Map<MessageFact | null, Part>();
  #all: Whole | null = null;

  /**
   * @param isWhole whether messages of the contact may bear on each other under these changes. Else, unless it is a reply, a
   *   message whose own facts are changed is judged as the only one.
   */
  constructor(from: Given, changes: readonly Change[], isWhole: boolean) {
    this.#from = from;
    this.#changes = changes;
    this.#isWhole = isWhole;
  }

  /** What evaluation concluded already of these very facts. */
  know(
    { mayMarket, findings, messages }: ContactResult,
    byNumber: (id: number) => MessageFact | undefined,
  ): void {
    this.#parts.set(null, { conclusion: mayMarket, findings, bits: bitsOf(findings) });
    for (const { message, lawful, findings: own } of messages) {
      const asked = byNumber(message);
      if (asked !== undefined)
        this.#parts.set(asked, { conclusion: lawful, findings: own, bits: bitsOf(own) });
    }
  }

  /** @param asked a message of the facts as given; `null` for the contact's own conclusion. */
  part(asked: MessageFact | null): Part {
    let part = this.#parts.get(asked);
    if (part === undefined) this.#parts.set(asked, (part = this.#judge(asked)));
    return part;
  }

  #judge(asked: MessageFact | null): Part {
    if (asked === null) {
      const { mayMarket, findings } = this.#whole().evaluation.next();
      return { conclusion: mayMarket, findings, bits: bitsOf(findings) };
    }
    const { lawful, findings } = this.#message(asked);
    return { conclusion: lawful, findings, bits: bitsOf(findings) };
  }

  #message(asked: MessageFact): ReturnType<ContactEvaluation['message']> {
    if (this.#changes.every(({ place }) => place === null)) return this.#whole().evaluation.message(asked);
    const { facts, audit } = this.#from;
    if (this.#isWhole || asked.inReplyTo !== null) {
      const { evaluation, messages } = this.#whole();
      return evaluation.message(messages[facts.messages.indexOf(asked)]!);
    }
    const alone = this.#supposed({ facts: { ...facts, messages: [asked] }, audit });
    return new ContactEvaluation(alone.facts, alone.audit).message(alone.facts.messages[0]!);
  }

  #whole(): Whole {
    if (this.#all === null) {
      const { facts, audit } = this.#supposed(this.#from);
      this.#all = { evaluation: new ContactEvaluation(facts, audit), messages: facts.messages };
    }
    return this.#all;
  }

  #supposed(from: Given): Given {
    return this.#changes.reduce((of, change) => change(of), from);
  }
}
