/**
 * Evaluation: the facts about one contact in, an outcome for every provision out, for each message at its own time and for
 * the contact as at the audit's date. Pure: the same facts give the same result, in whatever order they come.
 */
import type { AuditFacts, ContactFacts, MessageFact } from '../model/facts.ts';
import {
  PROVISIONS,
  type ContactResult,
  type Finding,
  type Findings,
  type MessageResult,
  type ProvisionId,
  type Reason,
} from '../model/finding.ts';
import { DAY, isDayKnown, type Moment } from '../model/moment.ts';
import { allOf, type Outcome, type Tri } from '../model/outcome.ts';
import type { RowRef } from '../model/row-ref.ts';
import {
  concludeContact,
  concludeMessage,
  concludeOtherChannel,
  concludeSolicited,
  unlessCertain,
  unlessChannelUnknown,
  type Outcomes,
} from '../law/conclude.ts';
import { isElectronicMail } from '../law/electronic-mail.ts';
import { decideObjection, liftingConsents, refusalsOf, type Revival } from '../law/gdpr-21-3-objection.ts';
import { counts, isMarketing } from '../law/marketing.ts';
import { decideCharitablePurpose } from '../law/pecr-22-3A-charitable-purpose.ts';
import { decideConsent } from '../law/pecr-22-2-consent.ts';
import { decideIdentityAndAddress, overMessages } from '../law/pecr-23-identity-and-address.ts';
import { decideIndividualSubscriber } from '../law/pecr-22-1-individual-subscriber.ts';
import { decideRefusalAtCollection } from '../law/pecr-22-3-c-refusal-at-collection.ts';
import {
  decideRefusalInMessage,
  decideRefusalInMessages,
  earlierGap,
  type EarlierGap,
  type SentMarketing,
} from '../law/pecr-22-3-c-refusal-in-messages.ts';
import { decideSaleOrNegotiation } from '../law/pecr-22-3-a-sale-or-negotiation.ts';
import { decideSimilarProducts } from '../law/pecr-22-3-b-similar-products.ts';
import { subscriberUnder } from '../law/countries/conditions.ts';
import type { CountryLaw } from '../law/countries/country-law.ts';
import { lawAt, lawFor, type AppliedLaw } from '../law/countries/applied-law.ts';
import { because, judged, type Judged, type Occasion, type Question } from '../law/provision.ts';
import { solicited, type Solicited } from '../law/solicited.ts';
import { chooseCollection } from './choose-collection.ts';
import { nextMessage, promotionOf } from './next-message.ts';

/** Evaluates one contact. Never throws on any facts of the declared shape. */
export function evaluateContact(facts: ContactFacts, audit: AuditFacts): ContactResult {
  return new ContactEvaluation(facts, audit).result();
}

/** The facts with the collections as the register of collection points completes them; the same facts where it adds nothing. */
export function completedFacts(facts: ContactFacts, audit: AuditFacts): ContactFacts {
  const collections = facts.collections.map(audit.withRegister);
  return collections.every((one, i) => one === facts.collections[i]) ? facts : { ...facts, collections };
}

const NO_FINDINGS: Findings = PROVISIONS.map((provision) => ({
  provision,
  outcome: 'not_applicable',
  reasons: [],
}));

/** One contact's evaluation, as far as it is asked for: what is worked out once is used for the contact and each message. */
export class ContactEvaluation {
  readonly #facts: ContactFacts;
  readonly #audit: AuditFacts;
  readonly #law: AppliedLaw;
  readonly #subscriber: Judged;
  readonly #refusals;
  readonly #lifting;
  readonly #sent: readonly SentMarketing[];

  constructor(facts: ContactFacts, audit: AuditFacts) {
    this.#facts = completedFacts(facts, audit);
    this.#audit = audit;
    this.#law = lawFor(facts.subscriber, audit);
    this.#subscriber = decideIndividualSubscriber(facts.subscriber);
    this.#refusals = refusalsOf(this.#facts, audit.policies);
    this.#lifting = liftingConsents(facts);
    this.#sent = this.#sentMarketing();
  }

  result(): ContactResult {
    return { ...this.next(), messages: this.#facts.messages.map((message) => this.message(message)) };
  }

  /** What is concluded of the next message, as at the audit's date. */
  next(): Omit<ContactResult, 'messages'> {
    const { channel, promotion } = nextMessage(this.#facts, this.#audit);
    const occasion: Occasion = {
      facts: this.#facts,
      audit: this.#audit,
      at: this.#audit.asAt,
      forward: true,
      channel,
      promotion,
    };
    const sent = this.#sent;
    const law = lawAt(this.#law, occasion.at);
    const findings = this.#findings(
      occasion,
      law,
      decideRefusalInMessages(sent, this.#audit.messageLogComplete, this.#facts.subscriber.rows),
      overMessages(sent.map(({ message }) => decideIdentityAndAddress(message.campaign, message.row))),
    );
    const { conclusion, basis } = concludeContact(outcomesOf(findings), this.#audit.policies);
    return {
      contact: this.#facts.contact,
      law: law.code,
      mayMarket: conclusion,
      basis,
      scope: { channel, label: promotion.category ?? promotion.promoted },
      findings,
      reasons: law.reasons,
    };
  }

  /** @param message one of the facts. */
  message(message: MessageFact): MessageResult {
    const { campaign } = message;
    const marketing = isMarketing(campaign);
    const received = counts(message);
    const electronic = isElectronicMail(campaign.channel);
    if (marketing === 'no') return outside(message, because('not_marketing', rowsOf(message)));
    if (electronic !== 'no' && received === 'no')
      return outside(message, because('not_received', rowsOf(message), message.sentAt));
    const occasion: Occasion = {
      facts: this.#facts,
      audit: this.#audit,
      at: message.sentAt,
      forward: false,
      channel: campaign.channel,
      promotion: promotionOf(campaign),
    };
    if (electronic === 'no') return this.#otherChannel(message, occasion, marketing);
    const doubts: Reason[] = [];
    if (marketing === 'unknown') doubts.push(because('purpose_unknown', rowsOf(message)));
    if (electronic === 'unknown') doubts.push(because('channel_unknown', rowsOf(message)));
    if (received === 'unknown') doubts.push(because('receipt_unknown', rowsOf(message), message.sentAt));
    const asked = this.#solicited(message);
    if (asked.answer === 'yes') return solicitedMessage(message, asked.reason!, doubts);
    if (asked.reason !== null) doubts.push(asked.reason);
    const law = lawAt(this.#law, occasion.at);
    const findings = this.#findings(
      occasion,
      law,
      decideRefusalInMessage(campaign, message.row, this.#gapBefore(message)),
      decideIdentityAndAddress(campaign, message.row),
    );
    const certain = ![marketing, electronic, received, asked.answer].includes('unknown');
    const { conclusion, basis } = unlessChannelUnknown(
      unlessCertain(concludeMessage(outcomesOf(findings)), certain),
      electronic !== 'unknown',
    );
    return { message: message.id, lawful: conclusion, basis, findings, reasons: [...law.reasons, ...doubts] };
  }

  /** Every marketing message that was received, or may have been, and was not asked for. */
  #sentMarketing(): readonly SentMarketing[] {
    const sent: SentMarketing[] = [];
    for (const message of this.#facts.messages) {
      const { campaign } = message;
      const marketing = isMarketing(campaign);
      const electronic = isElectronicMail(campaign.channel);
      const received = counts(message);
      const asked = this.#solicited(message).answer;
      if (marketing === 'no' || electronic === 'no' || received === 'no' || asked === 'yes') continue;
      const certain = marketing === 'yes' && electronic === 'yes' && received === 'yes' && asked === 'no';
      sent.push({ message, certain });
    }
    return sent;
  }

  #solicited(message: MessageFact): Solicited {
    return solicited(message, this.#facts.transactions, this.#facts.messages);
  }

  #otherChannel(message: MessageFact, occasion: Occasion, marketing: Tri): MessageResult {
    const objection = this.#objection(occasion, null);
    const findings = NO_FINDINGS.map((finding) =>
      finding.provision === 'gdpr_21_3' ? { provision: finding.provision, ...objection } : finding,
    );
    const { conclusion, basis } = concludeOtherChannel(objection.outcome);
    const reasons = [
      because('not_electronic_mail', [message.row, ...message.campaign.rows], message.campaign.channel),
    ];
    if (marketing === 'unknown' && conclusion === 'no') {
      reasons.push(because('purpose_unknown', [message.row]));
      return { message: message.id, lawful: 'undetermined', basis: 'undetermined', findings, reasons };
    }
    return { message: message.id, lawful: conclusion, basis, findings, reasons };
  }

  #findings(
    occasion: Occasion,
    { law, reasons }: AppliedLaw,
    inMessages: Judged,
    identity: Judged,
  ): Findings {
    if (law === null) return this.#withoutLaw(occasion, judged('undetermined', ...reasons));
    const policies = this.#audit.policies;
    const { facts, audit, at, forward, channel, promotion } = occasion;
    const question: Question = { facts, audit, at, forward, channel, promotion, law };
    const { sale, refusal } = chooseCollection(question);
    const charity = decideCharitablePurpose(question, (collection) =>
      decideRefusalAtCollection(collection, policies, question.channel),
    );
    return [
      finding('pecr_22_1', subscriberUnder(this.#subscriber, this.#facts.subscriber, law)),
      finding('pecr_22_2', decideConsent(question)),
      finding('pecr_22_3_a', sale),
      finding('pecr_22_3_b', decideSimilarProducts(question, sale.outcome)),
      finding('pecr_22_3_c_collection', refusal),
      finding('pecr_22_3_c_messages', inMessages),
      finding('pecr_22_3A', charity),
      finding('pecr_23', identity),
      finding('gdpr_21_3', this.#objection(occasion, law)),
    ];
  }

  /** Where no law can be told nothing is asked but the objection, which bars a UK sender whoever the recipient is. */
  #withoutLaw(occasion: Occasion, open: Judged): Findings {
    return PROVISIONS.map((provision) => {
      if (provision === 'gdpr_21_3') return finding(provision, this.#objection(occasion, null));
      const asked = provision !== 'pecr_22_3A' || this.#audit.senderIsCharity;
      return asked ? finding(provision, open) : { provision, outcome: 'not_applicable', reasons: [] };
    });
  }

  #objection(occasion: Occasion, law: CountryLaw | null): Judged {
    return decideObjection(occasion, this.#refusals, this.#lifting, this.#revivals(occasion, law));
  }

  /** A new purchase with an unused means of refusing revives marketing only where the switch says so. */
  #revivals(occasion: Occasion, law: CountryLaw | null): readonly Revival[] {
    const { policies } = this.#audit;
    if (law === null || !policies.newCollectionRevives || this.#refusals.length === 0) return [];
    return this.#facts.collections.flatMap((collection) => {
      const { at, refused } = collection;
      if (at === null || refused === 'yes') return [];
      const is = (own: Moment): Outcome => {
        // Judged as at its own end: whether it came before the message is asked where refusals are ordered.
        const then = { ...occasion, law, at: { start: own.end, end: own.end } };
        return allOf(
          decideSaleOrNegotiation({ ...collection, at: own }, then).outcome,
          decideRefusalAtCollection(collection, policies, occasion.channel).outcome,
        );
      };
      // Of a month or a year, as at the first of its days and the last.
      const days = isDayKnown(at) ? [at] : [{ start: at.start, end: at.start + DAY }, at];
      const each = days.map(is);
      if (each.every((outcome) => outcome === 'not_met')) return [];
      return [{ at, certain: each.every((outcome) => outcome === 'met') }];
    });
  }

  /** Read strictly, 22(3)(c) asks for a means of refusing in every earlier message too. */
  #gapBefore(message: MessageFact): EarlierGap | null {
    const { policies, messageLogComplete } = this.#audit;
    return policies.optOutGap === 'strict' ? earlierGap(message, this.#sent, messageLogComplete) : null;
  }
}

function outside(message: MessageFact, reason: ReturnType<typeof because>): MessageResult {
  return {
    message: message.id,
    lawful: 'not_applicable',
    basis: 'not_applicable',
    findings: NO_FINDINGS,
    reasons: [reason],
  };
}

/**
 * A reply that was asked for needs no basis; who sends it and where to refuse must show all the same (reg 23).
 * @param doubts whether it was marketing, electronic mail and received, as far as that is not known.
 */
function solicitedMessage(message: MessageFact, reason: Reason, doubts: readonly Reason[]): MessageResult {
  const identity = decideIdentityAndAddress(message.campaign, message.row);
  const findings = NO_FINDINGS.map((one) =>
    one.provision === 'pecr_23' ? finding('pecr_23', identity) : one,
  );
  const { conclusion, basis } = unlessCertain(concludeSolicited(identity.outcome), doubts.length === 0);
  return { message: message.id, lawful: conclusion, basis, findings, reasons: [reason, ...doubts] };
}

function finding(provision: ProvisionId, { outcome, reasons }: Judged): Finding {
  return { provision, outcome, reasons };
}

/** Asked for every message: read by place, in the order of `PROVISIONS`. */
function outcomesOf(findings: Findings): Outcomes {
  return {
    pecr_22_1: findings[0]!.outcome,
    pecr_22_2: findings[1]!.outcome,
    pecr_22_3_a: findings[2]!.outcome,
    pecr_22_3_b: findings[3]!.outcome,
    pecr_22_3_c_collection: findings[4]!.outcome,
    pecr_22_3_c_messages: findings[5]!.outcome,
    pecr_22_3A: findings[6]!.outcome,
    pecr_23: findings[7]!.outcome,
    gdpr_21_3: findings[8]!.outcome,
  };
}

function rowsOf(message: MessageFact): readonly RowRef[] {
  return [message.row, ...message.campaign.rows];
}
