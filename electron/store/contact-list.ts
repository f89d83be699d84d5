/** The list of contacts as people look through it: filtered, sorted, paged, and counted by facet. */
import { PROVISIONS, type ProvisionId } from '../../shared/model/finding.ts';
import { CONCLUSIONS, OUTCOMES, type Outcome } from '../../shared/model/outcome.ts';
import { shiftOf, unpack, type Unpacked } from '../../shared/model/packed.ts';
import type { Connection } from './connect.ts';
import { SUMMARY, summaryOf, type SummaryRow } from './runs.ts';
import type { ContactFilter, ContactSort, ContactSummary, OutcomeCount } from './store.ts';

const ORDER: Readonly<Record<ContactSort, string>> = {
  contact: 'o.contact',
  name: 'c.name IS NULL, c.name COLLATE NOCASE, o.contact',
  email: 'c.email IS NULL, c.email, o.contact',
  messages: 'o.messages DESC, o.contact',
  unlawful: 'o.unlawful DESC, o.contact',
  undetermined: 'o.undetermined DESC, o.contact',
};

type Values = Record<string, string | number>;

export class ContactList {
  readonly #db: Connection;
  /** Distinct packed outcomes of a run with their counts: a run never changes, and has few. */
  #whole: { readonly run: number; readonly counts: readonly OutcomeCount[] } | null = null;

  constructor(db: Connection) {
    this.#db = db;
  }

  page(
    run: number,
    filter: ContactFilter,
    sort: ContactSort,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): { total: number; rows: readonly ContactSummary[] } {
    const total = this.outcomes(run, filter.search)
      .filter(({ unpacked }) => fits(unpacked, filter))
      .reduce((sum, { contacts }) => sum + contacts, 0);
    const { where, values } = conditions(run, filter);
    const rows = this.#db
      .prepare<[Values], SummaryRow>(
        `${SUMMARY} WHERE ${where} ORDER BY ${ORDER[sort]} LIMIT @limit OFFSET @offset`,
      )
      .all({ ...values, offset, limit });
    return { total, rows: rows.map(summaryOf) };
  }

  /** Every contact number of a filter, in contact order. */
  numbers(run: number, filter: ContactFilter): readonly number[] {
    const { where, values } = conditions(run, filter);
    return this.#db
      .prepare<[Values], number>(
        `SELECT o.contact FROM contact_outcome o JOIN contact c ON c.no = o.contact WHERE ${where} ORDER BY o.contact`,
      )
      .pluck()
      .all(values);
  }

  /** Contacts are about to be numbered anew. */
  forget(): void {
    this.#whole = null;
  }

  /** How many contacts that a search finds (all, for an empty one) have each distinct outcome. */
  outcomes(run: number, search: string): readonly OutcomeCount[] {
    if (search.trim() !== '') return this.#count(run, search);
    if (this.#whole?.run !== run) this.#whole = { run, counts: this.#count(run, '') };
    return this.#whole.counts;
  }

  #count(run: number, search: string): readonly OutcomeCount[] {
    const { where, values } = conditions(run, { search, mayMarket: null, provision: null, outcome: null });
    const from = search.trim() === '' ? '' : ' JOIN contact c ON c.no = o.contact';
    return this.#db
      .prepare<[Values], { packed: number; contacts: number }>(
        `SELECT o.packed, count(*) AS contacts FROM contact_outcome o${from} WHERE ${where} GROUP BY o.packed`,
      )
      .all(values)
      .map(({ packed, contacts }) => ({ unpacked: unpack(packed), contacts }));
  }
}

/** Whether an outcome passes the filter's verdict and provision; its search is not looked at. */
function fits(unpacked: Unpacked, { mayMarket, provision, outcome }: ContactFilter): boolean {
  return (
    (mayMarket === null || unpacked.conclusion === mayMarket) &&
    (provision === null || outcome === null || unpacked.outcomes[provision] === outcome)
  );
}

function conditions(run: number, filter: ContactFilter): { where: string; values: Values } {
  const where = ['o.run = @run'];
  const values: Values = { run };
  if (filter.mayMarket !== null) {
    where.push('(o.packed & 3) = @verdict');
    values['verdict'] = CONCLUSIONS.indexOf(filter.mayMarket);
  }
  if (filter.provision !== null && filter.outcome !== null) {
    where.push(`((o.packed >> ${shiftOf(filter.provision)}) & 3) = @outcome`);
    values['outcome'] = OUTCOMES.indexOf(filter.outcome);
  }
  const search = filter.search.trim();
  if (search !== '') {
    where.push(
      `(${['c.contact_id', 'c.email', 'c.phone', 'c.name'].map((column) => `${column} LIKE @search ESCAPE '\\'`).join(' OR ')})`,
    );
    values['search'] = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  }
  return { where: where.join(' AND '), values };
}

/** Counts by verdict and by provision and outcome; each facet as if its own choice were not made. */
export function facetsOf(
  counts: readonly OutcomeCount[],
  filter: ContactFilter,
): {
  mayMarket: Record<'yes' | 'no' | 'undetermined', number>;
  outcomes: Record<ProvisionId, Record<Outcome, number>>;
} {
  const mayMarket = { yes: 0, no: 0, undetermined: 0 };
  const outcomes = Object.fromEntries(
    PROVISIONS.map((id) => [id, { met: 0, not_met: 0, undetermined: 0, not_applicable: 0 }]),
  ) as Record<ProvisionId, Record<Outcome, number>>;
  for (const { unpacked, contacts } of counts) {
    const { conclusion } = unpacked;
    if (conclusion !== 'not_applicable' && fits(unpacked, { ...filter, mayMarket: null }))
      mayMarket[conclusion] += contacts;
    if (!fits(unpacked, { ...filter, provision: null })) continue;
    for (const id of PROVISIONS) outcomes[id][unpacked.outcomes[id]] += contacts;
  }
  return { mayMarket, outcomes };
}
