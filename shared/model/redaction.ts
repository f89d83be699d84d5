/** How much of people's identity an output shows. */
export const REDACTIONS = ['full', 'masked', 'pseudonymised'] as const;
export type Redaction = (typeof REDACTIONS)[number];
