/**
 * The shape of our own lexicon of what businesses sell: domains in departments, each with words and phrases that name it.
 * It is written for this tool from common knowledge of shops and services, and is open to anyone's correction.
 */
export interface Domain {
  /** Unique; printed to people as it is, for example "travel insurance". */
  readonly name: string;
  readonly department: string;
  /** Lower-case words and phrases, singular; a plural in a label finds them too. */
  readonly terms: readonly string[];
}

/** A department from its domains, each with its terms separated by commas. */
export function department(name: string, domains: Readonly<Record<string, string>>): readonly Domain[] {
  return Object.entries(domains).map(([domain, terms]) => ({
    name: domain,
    department: name,
    terms: terms
      .split(',')
      .map((term) => term.trim())
      .filter((term) => term !== ''),
  }));
}
