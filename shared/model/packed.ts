/**
 * One evaluation in one integer, so that ten million messages fit: conclusion (2 bits), basis (3 bits), then two bits
 * for each provision in the order of `PROVISIONS`, then for a contact the law applied (5 bits; 0 is the UK). 28 bits in all.
 */
import { PROVISIONS, type Findings, type ProvisionId } from './finding.ts';
import { LAWS, type Law } from './jurisdiction.ts';
import { BASES, CONCLUSIONS, OUTCOMES, type Basis, type Conclusion, type Outcome } from './outcome.ts';

/** Where the five bits of a contact's law stand. */
const LAW_SHIFT = 5 + 2 * PROVISIONS.length;

export interface Unpacked {
  readonly conclusion: Conclusion;
  readonly law: Law;
  readonly basis: Basis;
  readonly outcomes: Readonly<Record<ProvisionId, Outcome>>;
}

export function pack(conclusion: Conclusion, basis: Basis, findings: Findings, law: Law = 'uk'): number {
  let packed = CONCLUSIONS.indexOf(conclusion) | (BASES.indexOf(basis) << 2);
  for (let i = 0; i < findings.length; i++) packed |= OUTCOMES.indexOf(findings[i]!.outcome) << (5 + 2 * i);
  return packed | (LAWS.indexOf(law) << LAW_SHIFT);
}

export function unpack(packed: number): Unpacked {
  const outcomes = {} as Record<ProvisionId, Outcome>;
  PROVISIONS.forEach((id, i) => (outcomes[id] = OUTCOMES[(packed >> (5 + 2 * i)) & 3]!));
  return {
    conclusion: CONCLUSIONS[packed & 3]!,
    law: LAWS[(packed >> LAW_SHIFT) & 31]!,
    basis: BASES[(packed >> 2) & 7]!,
    outcomes,
  };
}

/** Where a provision's two bits stand, for a filter in SQL: `(packed >> shiftOf(id)) & 3`. */
export function shiftOf(provision: ProvisionId): number {
  return 5 + 2 * PROVISIONS.indexOf(provision);
}
