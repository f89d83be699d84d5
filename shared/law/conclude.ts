/**
 * The only place where provisions are combined (law part B4): whether a message was lawful, whether a contact may be
 * marketed to, and on what basis.
 */
import type { ProvisionId } from '../model/finding.ts';
import { allOf, type Basis, type Conclusion, type Outcome } from '../model/outcome.ts';
import type { Policies } from '../model/policies.ts';

export type Outcomes = Readonly<Record<ProvisionId, Outcome>>;

export interface Conclusions {
  readonly conclusion: 'yes' | 'no' | 'undetermined';
  readonly basis: Exclude<Basis, 'not_applicable'>;
}

type Route = readonly [basis: Exclude<Basis, 'none' | 'undetermined' | 'not_applicable'>, outcome: Outcome];

/** The lawful routes in the order in which the law part names them. @param inMessages 22(3)(c)'s second limb as it counts here. */
function routes(outcomes: Outcomes, inMessages: Outcome): readonly Route[] {
  const charity = outcomes.pecr_22_3A;
  return [
    ['corporate_subscriber', outcomes.pecr_22_1],
    ['consent', outcomes.pecr_22_2],
    [
      'soft_opt_in',
      allOf(outcomes.pecr_22_3_a, outcomes.pecr_22_3_b, outcomes.pecr_22_3_c_collection, inMessages),
    ],
    ['charitable_soft_opt_in', charity === 'not_applicable' ? charity : allOf(charity, inMessages)],
  ];
}

function byRoute(outcomes: Outcomes, inMessages: Outcome): Conclusions {
  if (outcomes.gdpr_21_3 === 'not_met') return { conclusion: 'no', basis: 'none' };
  const all = routes(outcomes, inMessages);
  const open = all.find(([, outcome]) => outcome === 'met');
  if (open !== undefined && outcomes.gdpr_21_3 === 'met') return { conclusion: 'yes', basis: open[0] };
  if (open !== undefined || all.some(([, outcome]) => outcome === 'undetermined'))
    return { conclusion: 'undetermined', basis: 'undetermined' };
  return { conclusion: 'no', basis: 'none' };
}

/** A marketing message sent by electronic mail: its basis, and regulation 23 whatever the basis. */
export function concludeMessage(outcomes: Outcomes): Conclusions {
  const { conclusion, basis } = byRoute(outcomes, outcomes.pecr_22_3_c_messages);
  if (outcomes.pecr_23 === 'not_met') return { conclusion: 'no', basis };
  if (outcomes.pecr_23 === 'undetermined' && conclusion === 'yes')
    return { conclusion: 'undetermined', basis };
  return { conclusion, basis };
}

/** The contact: may the next message be sent? How an earlier gap counts is the switch `optOutGap`. */
export function concludeContact(outcomes: Outcomes, { optOutGap }: Policies): Conclusions {
  return byRoute(outcomes, gapCounts(outcomes.pecr_22_3_c_messages, optOutGap));
}

function gapCounts(outcome: Outcome, optOutGap: Policies['optOutGap']): Outcome {
  if (optOutGap === 'perMessage') return 'met';
  return outcome === 'not_met' && optOutGap === 'review' ? 'undetermined' : outcome;
}

/** Outside electronic mail only the objection is judged here (regs 19 to 21B and UK GDPR govern the rest). */
export function concludeOtherChannel(objection: Outcome): {
  readonly conclusion: Conclusion;
  readonly basis: Basis;
} {
  if (objection === 'not_met') return { conclusion: 'no', basis: 'none' };
  return objection === 'undetermined'
    ? { conclusion: 'undetermined', basis: 'undetermined' }
    : { conclusion: 'not_applicable', basis: 'not_applicable' };
}

/** A message that was asked for: regulation 22 does not concern it, regulation 23 does. An unrecorded address breaks nothing. */
export function concludeSolicited(identity: Outcome): {
  readonly conclusion: Conclusion;
  readonly basis: Basis;
} {
  return identity === 'not_met'
    ? { conclusion: 'no', basis: 'none' }
    : { conclusion: 'not_applicable', basis: 'not_applicable' };
}

/**
 * Where it is not known whether a message was marketing, electronic mail, or received, lawful stays lawful; a breach
 * cannot be said.
 */
export function unlessCertain<T extends { readonly conclusion: Conclusion }>(
  concluded: T,
  certain: boolean,
): T | Conclusions {
  return certain || concluded.conclusion !== 'no'
    ? concluded
    : { conclusion: 'undetermined', basis: 'undetermined' };
}

/** Without its channel a message cannot be shown lawful: which rules and which objections concern it is not known. */
export function unlessChannelUnknown(concluded: Conclusions, channelKnown: boolean): Conclusions {
  return channelKnown || concluded.conclusion !== 'yes'
    ? concluded
    : { conclusion: 'undetermined', basis: 'undetermined' };
}
