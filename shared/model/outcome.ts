/**
 * The four outcomes of a provision and the three-valued tables that combine them.
 *
 * `undetermined` is a missing fact. It never hides a `not_met` and is never rounded to either side.
 */
export const OUTCOMES = ['met', 'not_met', 'undetermined', 'not_applicable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Whether the law allows something: the conclusion drawn from the provisions together. */
export const CONCLUSIONS = ['yes', 'no', 'undetermined', 'not_applicable'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** The lawful route relied on, in the order of law part B4. */
export const BASES = [
  'consent',
  'soft_opt_in',
  'charitable_soft_opt_in',
  'corporate_subscriber',
  'none',
  'undetermined',
  'not_applicable',
] as const;
export type Basis = (typeof BASES)[number];

/** A recorded fact that may be missing. `unknown` is not `no`. */
export type Tri = 'yes' | 'no' | 'unknown';

/** All must hold. One `not_met` decides; otherwise one `undetermined` leaves it open. */
export function allOf(...outcomes: readonly Outcome[]): Outcome {
  let result: Outcome = 'not_applicable';
  for (const outcome of outcomes) {
    if (outcome === 'not_met') return 'not_met';
    if (outcome === 'undetermined') result = 'undetermined';
    else if (outcome === 'met' && result === 'not_applicable') result = 'met';
  }
  return result;
}

/** One is enough. One `met` decides; otherwise one `undetermined` leaves it open. */
export function anyOf(...outcomes: readonly Outcome[]): Outcome {
  let result: Outcome = 'not_applicable';
  for (const outcome of outcomes) {
    if (outcome === 'met') return 'met';
    if (outcome === 'undetermined') result = 'undetermined';
    else if (outcome === 'not_met' && result === 'not_applicable') result = 'not_met';
  }
  return result;
}
