/** The laws as people read them: which was applied, where it is written, and how sure we are of it. */
import { COUNTRY_LAWS } from '../law/countries/index.ts';
import type { Provision } from '../law/provision.ts';
import { LAWS, type Law } from '../model/jurisdiction.ts';

export interface LawView {
  readonly law: Law;
  readonly name: string;
  readonly citation: string;
  readonly confidence: 'high' | 'medium' | 'low' | null;
  /** What is uncertain or simplified, one sentence each. */
  readonly uncertain: readonly string[];
  /** Not a version of the European rule, and off unless switched on. */
  readonly analogue: boolean;
  /** Contacts judged by it in the run at hand; `null` where none is. */
  readonly contacts: number | null;
}

export function lawView(law: Law, contacts: number | null): LawView {
  if (law === 'undetermined')
    return {
      law,
      name: 'No law determined',
      citation: 'Country unsupported, switched off, or recorded in two ways',
      confidence: null,
      uncertain: [],
      analogue: false,
      contacts,
    };
  const { name, citation, confidence, uncertain, analogue } = COUNTRY_LAWS[law];
  return { law, name, citation, confidence, uncertain, analogue, contacts };
}

/** Every law with how many contacts it judged, in the order of `LAWS`. */
export function lawViews(counts: Readonly<Partial<Record<Law, number>>>): readonly LawView[] {
  return LAWS.map((law) => lawView(law, counts[law] ?? 0));
}

/** Where a law answers a provision, in its own numbering. */
export function citationUnder({ id, citation }: Provision, law: Law): string {
  if (law === 'uk' || law === 'undetermined') return citation;
  return COUNTRY_LAWS[law].citations[id] ?? COUNTRY_LAWS[law].citation;
}
