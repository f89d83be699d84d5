/** Suppositions the slow way: every one of them, and every set, by the whole evaluation of all facts. */
import type { Asked } from '../../shared/evaluate/counterfactuals.ts';
import { contraryFacts } from '../../shared/evaluate/contrary-facts.ts';
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import { openFacts } from '../../shared/evaluate/open-facts.ts';
import { given, type Change, type Given, type Supposition } from '../../shared/evaluate/suppose.ts';
import type { AuditFacts, ContactFacts } from '../../shared/model/facts.ts';
import type { Findings } from '../../shared/model/finding.ts';
import type { Counterfactual, OpenFact, Settling } from '../../shared/model/open-fact.ts';
import type { Conclusion } from '../../shared/model/outcome.ts';

const [MOST_TOGETHER, MOST_COMBINED, MOST_SETS] = [3, 10, 6];

const bare = ({ kind, rows, values, group }: OpenFact): OpenFact => ({ kind, rows, values, group });
const tells = ({ ifSo, ifNot }: Settling): number => {
  const [so, not] = [ifSo !== 'undetermined', ifNot !== null && ifNot !== 'undetermined'];
  return (so && not ? 4 : 0) + (so ? 2 : 0) + (not ? 1 : 0);
};

export class EverySupposition {
  readonly #given: Given;

  constructor(facts: ContactFacts, audit: AuditFacts) {
    this.#given = given(facts, audit);
  }

  /** @returns `null` for a message that is not among the facts. */
  judged(changes: readonly Change[], asked: Asked): { conclusion: Conclusion; findings: Findings } | null {
    const { facts, audit } = changes.reduce((of, change) => change(of), this.#given);
    const { mayMarket, findings, messages } = evaluateContact(facts, audit);
    if (asked === 'contact') return { conclusion: mayMarket, findings };
    const found = messages.find(({ message }) => message === asked);
    return found === undefined ? null : { conclusion: found.lawful, findings: found.findings };
  }

  settling(asked: Asked): readonly Settling[] {
    if (this.judged([], asked)?.conclusion !== 'undetermined') return [];
    return openFacts(this.#given)
      .map((fact): Settling => ({
        fact: bare(fact),
        ifSo: this.judged([fact.so], asked)!.conclusion,
        ifNot: fact.not === null ? null : this.judged([fact.not], asked)!.conclusion,
      }))
      .filter(({ ifSo, ifNot }) => ifSo !== 'undetermined' || (ifNot !== null && ifNot !== 'undetermined'))
      .toSorted((a, b) => tells(b) - tells(a));
  }

  settledBy(asked: Asked): readonly OpenFact[] {
    return this.settling(asked)
      .filter(({ ifSo, ifNot }) => ifSo !== 'undetermined' && ifNot !== null && ifNot !== 'undetermined')
      .map(({ fact }) => fact)
      .toSorted((a, b) => this.#place(a) - this.#place(b));
  }

  helping(): readonly OpenFact[] {
    const before = this.judged([], 'contact')!.findings;
    const closes = (change: Change | null): boolean => {
      const after = change === null ? before : this.judged([change], 'contact')!.findings;
      return before.some(
        ({ outcome }, i) => outcome === 'undetermined' && after[i]!.outcome !== 'undetermined',
      );
    };
    return openFacts(this.#given)
      .filter(({ so, not }) => closes(so) || closes(not))
      .map(bare);
  }

  lawfulIf(asked: Asked): readonly Counterfactual[] {
    const actual = this.judged([], asked);
    if (actual === null || actual.conclusion === 'yes' || actual.conclusion === 'not_applicable') return [];
    const contrary = actual.conclusion === 'no';
    const all = [...openFacts(this.#given), ...(contrary ? contraryFacts(this.#given) : [])];
    const moved = ({ so }: Supposition): number => {
      const { findings } = this.judged([so], asked)!;
      return findings.filter(({ outcome }, i) => outcome !== actual.findings[i]!.outcome).length;
    };
    const facts = all
      .map((fact) => ({ fact, moved: moved(fact) }))
      .toSorted((a, b) => b.moved - a.moved)
      .slice(0, MOST_COMBINED)
      .map(({ fact }) => fact);
    const found: (readonly Supposition[])[] = [];
    for (let size = 1; size <= MOST_TOGETHER; size++)
      for (const set of subsets(facts, size)) {
        if (found.length === MOST_SETS) break;
        if (found.some((less) => less.every((fact) => set.includes(fact)))) continue;
        const changes = set.map(({ so }) => so);
        if (this.judged(changes, asked)!.conclusion === 'yes') found.push(set);
      }
    return found.map((set) => ({ facts: set.map(bare), contrary }));
  }

  #place(fact: OpenFact): number {
    return openFacts(this.#given).findIndex((one) => JSON.stringify(bare(one)) === JSON.stringify(fact));
  }
}

function* subsets<T>(of: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= of.length - size; i++)
    for (const rest of subsets(of, size - 1, i + 1)) yield [of[i]!, ...rest];
}
