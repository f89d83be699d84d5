/**
 * What can be concluded from outcomes of which some are left open: by the same tables as everything else, and remembered,
 * since few combinations of outcomes ever occur.
 */
import { concludeContact, concludeMessage, unlessCertain, unlessChannelUnknown } from '../law/conclude.ts';
import { isElectronicMail } from '../law/electronic-mail.ts';
import { counts, isMarketing } from '../law/marketing.ts';
import type { MessageFact } from '../model/facts.ts';
import { PROVISIONS, type Findings, type ProvisionId } from '../model/finding.ts';
import { CONCLUSIONS, OUTCOMES, type Conclusion, type Outcome } from '../model/outcome.ts';
import type { Policies } from '../model/policies.ts';
import { DEFAULT_POLICIES } from '../model/policy-switches.ts';
import type { Touched } from './touches.ts';

/** The outcomes of all provisions, two bits each in their order. */
export type OutcomeBits = number;

export const ALL_MET: OutcomeBits = bitsOf(
  PROVISIONS.map((provision) => ({ provision, outcome: 'met', reasons: [] })),
);

/** How outcomes come together: a number for each way. */
export type Manner = number;

const GAPS: readonly Policies['optOutGap'][] = ['review', 'strict', 'perMessage'];

export function mannerOfContact({ optOutGap }: Policies): Manner {
  return GAPS.indexOf(optOutGap);
}

/** @returns `null` for a message that regulation 22 is not asked about. */
export function mannerOfMessage({ campaign, ...message }: MessageFact): Manner | null {
  const electronic = isElectronicMail(campaign.channel);
  if (electronic === 'no') return null;
  const certain = isMarketing(campaign) === 'yes' && counts({ campaign, ...message }) === 'yes';
  return GAPS.length + (electronic === 'unknown' ? 0 : certain ? 2 : 1);
}

export function bitsOf(findings: Findings): OutcomeBits {
  return findings.reduce((bits, { outcome }, i) => bits | (OUTCOMES.indexOf(outcome) << (2 * i)), 0);
}

/** The outcomes of `others` where touched, else those of `bits`. */
export function replaced(bits: OutcomeBits, touched: Touched, others: OutcomeBits): OutcomeBits {
  let mask = 0;
  for (let i = 0; i < PROVISIONS.length; i++) if ((touched & (1 << i)) !== 0) mask |= 3 << (2 * i);
  return (bits & ~mask) | (others & mask);
}

/** Conclusions that may come out, as bits in the order of `CONCLUSIONS`. */
type Possible = number;

const remembered = new Map<number, Possible>();

/** Whether this may be concluded when the touched provisions can come out in any way. */
export function mayConclude(
  conclusion: Conclusion,
  bits: OutcomeBits,
  open: Touched,
  manner: Manner,
): boolean {
  return (possible(bits, open, manner) & (1 << CONCLUSIONS.indexOf(conclusion))) !== 0;
}

/** Whether `yes` may be concluded when the touched provisions can come out in any way: none is worse for being met. */
export function mayBeLawful(bits: OutcomeBits, open: Touched, manner: Manner): boolean {
  return mayConclude('yes', replaced(bits, open, ALL_MET), 0, manner);
}

/** Whether nothing else can be concluded, however the touched provisions come out. */
export function mustConclude(
  conclusion: Conclusion,
  bits: OutcomeBits,
  open: Touched,
  manner: Manner,
): boolean {
  return possible(bits, open, manner) === 1 << CONCLUSIONS.indexOf(conclusion);
}

function possible(bits: OutcomeBits, open: Touched, manner: Manner): Possible {
  const key = (manner * (1 << PROVISIONS.length) + open) * (1 << (2 * PROVISIONS.length)) + bits;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const found = lookedFor(bits, open, manner);
  remembered.set(key, found);
  return found;
}

function lookedFor(bits: OutcomeBits, open: Touched, manner: Manner): Possible {
  if (open === 0) return 1 << CONCLUSIONS.indexOf(concluded(bits, manner));
  const at = 31 - Math.clz32(open);
  const rest = open & ~(1 << at);
  let found: Possible = 0;
  for (let outcome = 0; outcome < OUTCOMES.length; outcome++)
    found |= possible((bits & ~(3 << (2 * at))) | (outcome << (2 * at)), rest, manner);
  return found;
}

function concluded(bits: OutcomeBits, manner: Manner): Conclusion {
  const outcomes = Object.fromEntries(
    PROVISIONS.map((id, i) => [id, OUTCOMES[(bits >> (2 * i)) & 3]!]),
  ) as Record<ProvisionId, Outcome>;
  const gap = GAPS[manner];
  if (gap !== undefined) return concludeContact(outcomes, { ...DEFAULT_POLICIES, optOutGap: gap }).conclusion;
  const [electronic, certain] = [manner > GAPS.length, manner === GAPS.length + 2];
  return unlessChannelUnknown(unlessCertain(concludeMessage(outcomes), certain), electronic).conclusion;
}
