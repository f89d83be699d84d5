/** The sections of the audit report, by the names they have in links, in order. */
export const REPORT_SECTIONS = [
  'summary',
  'scope',
  'identity',
  'method',
  'results',
  'exceptions',
  'gaps',
  'campaigns',
  'similarity',
  'advice',
  'samples',
  'changes',
  'limitations',
  'glossary',
  'appendix',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** What no report goes without: its opinion, what it is about, and what it cannot say. */
export const LASTING_SECTIONS = [
  'summary',
  'scope',
  'limitations',
] as const satisfies readonly ReportSection[];
export const CHOSEN_SECTIONS: readonly ReportSection[] = REPORT_SECTIONS.filter(
  (id) => !LASTING_SECTIONS.some((lasting) => lasting === id),
);
