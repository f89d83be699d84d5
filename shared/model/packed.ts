/**
 * One evaluation in one integer, so that ten million messages fit: conclusion (2 bits), basis (3 bits), then two bits
 * for each provision in the order of `PROVISIONS`. 23 bits in all.
 */
import { PROVISIONS, type Findings, type ProvisionId } from './finding.ts';
import { BASES, CONCLUSIONS, OUTCOMES, type Basis, type Conclusion, type Outcome } from './outcome.ts';

export interface Unpacked {
  readonly conclusion: Conclusion;
  readonly basis: Basis;
  readonly outcomes: Readonly<Record<ProvisionId, Outcome>>;
}

export function pack(conclusion: Conclusion, basis: Basis, findings: Findings): number {
  let packed = CONCLUSIONS.indexOf(conclusion) | (BASES.indexOf(basis) << 2);
  for (let i = 0; i < findings.length; i++) packed |= OUTCOMES.indexOf(findings[i]!.outcome) << (5 + 2 * i);
  return packed;
}

export function unpack(packed: number): Unpacked {
  const outcomes = {} as Record<ProvisionId, Outcome>;
  PROVISIONS.forEach((id, i) => (outcomes[id] = OUTCOMES[(packed >> (5 + 2 * i)) & 3]!));
  return { conclusion: CONCLUSIONS[packed & 3]!, basis: BASES[(packed >> 2) & 7]!, outcomes };
}

/** Where a provision's two bits stand, for a filter in SQL: `(packed >> shiftOf(id)) & 3`. */
export function shiftOf(provision: ProvisionId): number {
  return 5 + 2 * PROVISIONS.indexOf(provision);
}
