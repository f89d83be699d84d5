/** Causes counted over contacts and messages: one for each provision and reason, with the first sentence met as example. */
import { PROVISIONS, type Findings, type ProvisionId } from '../../shared/model/finding.ts';
import type { RowRef } from '../../shared/model/row-ref.ts';
import { reasonText, remedyFor } from '../../shared/report/reasons.ts';
import type { ReportException } from '../../shared/report/report-input.ts';
import type { Justified } from './justify.ts';

/** Rows named as examples of a cause. */
const EXAMPLES = 3;

interface Entry {
  readonly provision: ProvisionId;
  readonly outcome: ReportException['outcome'];
  readonly text: string;
  readonly remedy: string | null;
  readonly rows: RowRef[];
  contacts: number;
  messages: number;
}

export class Exceptions {
  readonly #found = new Map<string, Entry>();

  add({ result }: Justified): void {
    if (result.mayMarket !== 'yes') this.#count(result.findings, 'contacts');
    for (const message of result.messages) {
      if (message.lawful === 'no' || message.lawful === 'undetermined')
        this.#count(message.findings, 'messages');
    }
  }

  #count(findings: Findings, what: 'contacts' | 'messages'): void {
    for (const { provision, outcome, reasons } of findings) {
      if (outcome !== 'not_met' && outcome !== 'undetermined') continue;
      for (const code of new Set(reasons.map((reason) => reason.code))) {
        const key = `${provision} ${outcome} ${code}`;
        let entry = this.#found.get(key);
        if (entry === undefined) {
          const reason = reasons.find((one) => one.code === code)!;
          entry = {
            provision,
            outcome,
            text: reasonText(reason),
            remedy: remedyFor(code),
            rows: [],
            contacts: 0,
            messages: 0,
          };
          this.#found.set(key, entry);
        }
        entry[what]++;
        if (entry.rows.length < EXAMPLES)
          entry.rows.push(
            ...reasons.filter((one) => one.code === code).flatMap(({ rows }) => rows.slice(0, 1)),
          );
      }
    }
  }

  /**
   * By exposure, contacts × messages, then by how many it touches; causes that say only that a route was never claimed are
   * left out. `names` turns rows into `file:row`.
   */
  ranked(names: (rows: readonly RowRef[]) => readonly string[]): readonly ReportException[] {
    const place = (id: ProvisionId): number => PROVISIONS.indexOf(id);
    return [...this.#found.values()]
      .filter(({ remedy }) => remedy !== null)
      .sort(
        (a, b) =>
          b.contacts * b.messages - a.contacts * a.messages ||
          b.contacts + b.messages - (a.contacts + a.messages) ||
          place(a.provision) - place(b.provision) ||
          (a.text < b.text ? -1 : 1),
      )
      .map(({ rows, ...entry }) => ({ ...entry, evidence: names(rows).slice(0, EXAMPLES) }));
  }
}
