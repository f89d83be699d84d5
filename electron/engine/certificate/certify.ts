/** A planned campaign judged for every contact, twice over the facts: who is kept out first, then the lists. */
import { evaluatePlanned, type PlannedResult } from '../../../shared/evaluate/planned-message.ts';
import { PROVISION_LIST } from '../../../shared/law/index.ts';
import { PROVISIONS } from '../../../shared/model/finding.ts';
import type { Moment } from '../../../shared/model/moment.ts';
import { order } from '../../../shared/model/moment.ts';
import type { Basis } from '../../../shared/model/outcome.ts';
import { PLACES, type Place, type PlannedCampaign } from '../../../shared/model/planned-campaign.ts';
import type { CertificateInput } from '../../../shared/report/certificate.ts';
import { reasonText, remedyFor } from '../../../shared/report/reasons.ts';
import { parseMoment } from '../../import/moment.ts';
import type { AuditStore, RunInfo } from '../../store/store.ts';
import type { RunFacts } from '../../store/run-facts.ts';
import { asAtOf } from '../as-at.ts';
import { Failure } from '../failure.ts';
import { isStale } from '../justify.ts';
import { breathe, share, type Task } from '../task.ts';

const BATCH = 200;

export interface Certified {
  readonly contact: number;
  readonly place: Place;
  /** `null` for a contact without an address. */
  readonly result: PlannedResult | null;
}

export interface Certification {
  readonly run: RunInfo;
  /** Every contact in order. */
  all(): Generator<Certified>;
  /** Normalised addresses that must not be used, sorted. */
  readonly suppressed: readonly string[];
  readonly contacts: number;
}

/**
 * Throws `Failure` `no_run`, `run_is_stale`, `no_such_sender`, `name_the_sender`, `bad_date` or `planned_before_as_at`; the
 * task's reason when cancelled.
 */
export async function certify(
  store: AuditStore,
  campaign: PlannedCampaign,
  task: Task,
): Promise<Certification> {
  const run = store.latestRun();
  if (run === null)
    throw new Failure('no_run', 'Nothing has been evaluated yet: import files, then evaluate.');
  if (isStale(store, run))
    throw new Failure(
      'run_is_stale',
      'The evidence or the settings changed after the latest evaluation: evaluate again.',
    );
  const day = plannedDay(store, run, campaign);
  const facts = factsFor(store, run, campaign, { start: day.end, end: day.end });
  const kind = campaign.channel === 'email' ? 'email' : 'phone';
  const contacts = store.contactsByKey().reduce((most, contact) => Math.max(most, contact), 0);
  const judged = (contact: number): { place: Place; result: PlannedResult | null } => {
    const one = facts.of(contact)!;
    if (!(kind === 'email' ? one.subscriber.hasEmail : one.subscriber.hasPhone))
      return { place: 'no_address', result: null };
    const result = evaluatePlanned(one, facts.audit, campaign, day);
    return { place: result.may === 'yes' ? 'receives' : result.may, result };
  };
  const places = new Uint8Array(contacts + 1);
  for (let contact = 1; contact <= contacts; contact++) {
    places[contact] = PLACES.indexOf(judged(contact).place);
    if (contact % BATCH !== 0) continue;
    task.progress('Judging the campaign for each contact', contact / contacts);
    await breathe(task);
  }
  const suppressed = await suppressedAddresses(store, kind, places, share(task, 1, 1));
  return {
    run,
    contacts,
    suppressed: [...suppressed].sort(),
    *all() {
      for (let contact = 1; contact <= contacts; contact++) {
        const { place, result } = judged(contact);
        yield { contact, result, place: PLACES[places[contact]!] === 'shared' ? 'shared' : place };
      }
    },
  };
}

/** Of everyone who may not receive it; who shares such an address is kept out too. */
async function suppressedAddresses(
  store: AuditStore,
  kind: 'email' | 'phone',
  places: Uint8Array,
  task: Task,
): Promise<ReadonlySet<string>> {
  const receives = PLACES.indexOf('receives');
  const suppressed = new Set<string>();
  // Who is kept out for one shared address is kept out with every address they have, and so on.
  for (let shared = true; shared;) {
    shared = false;
    for (const batch of store.contactNames(kind)) {
      for (const { name, contact } of batch) if (places[contact] !== receives) suppressed.add(name);
      await breathe(task);
    }
    for (const batch of store.contactNames(kind)) {
      for (const { name, contact } of batch) {
        if (places[contact] !== receives || !suppressed.has(name)) continue;
        places[contact] = PLACES.indexOf('shared');
        shared = true;
      }
      await breathe(task);
    }
  }
  return suppressed;
}

function plannedDay(store: AuditStore, run: RunInfo, { day }: PlannedCampaign): Moment {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(day) ? parseMoment(day) : null;
  if (parsed === null || typeof parsed === 'string')
    throw new Failure('bad_date', `The planned day "${day}" is not a date: write it as 2026-12-01.`);
  const { moment } = asAtOf({ ...run.settings, asAt: run.asAt }, store);
  if (order(parsed, moment) === 'before' && parsed.end < moment.start)
    throw new Failure(
      'planned_before_as_at',
      `The planned day ${day} is before the date the audit is drawn up at (${run.asAt}): plan a later day.`,
    );
  return parsed;
}

/** One sender sends it: only what that legal person collected counts as collected by the sender. */
function factsFor(store: AuditStore, run: RunInfo, { sender }: PlannedCampaign, asAt: Moment): RunFacts {
  const { senders } = run.settings;
  if (sender === null && senders.length > 1)
    throw new Failure(
      'name_the_sender',
      `The audit has ${senders.length} senders, and each is a legal person of its own: name the one that sends (${senders.map(({ name }) => name).join(', ')}).`,
    );
  const chosen = senders.filter(({ name }) => sender === null || name === sender);
  if (sender !== null && chosen.length === 0)
    throw new Failure('no_such_sender', `"${sender}" is not one of the audit's senders.`);
  const facts = store.runFacts({ ...run, settings: { ...run.settings, senders: chosen } }, asAt);
  if (facts === null)
    throw new Failure('run_is_stale', 'The evidence changed after the latest evaluation: evaluate again.');
  return facts;
}

/** What the certificate counts, as contacts go by. */
export class CertificateTally {
  readonly places = Object.fromEntries(PLACES.map((place) => [place, 0])) as Record<Place, number>;
  readonly bases: Partial<Record<Basis, number>> = {};
  readonly #causes = new Map<
    string,
    { -readonly [K in keyof CertificateInput['causes'][number]]: CertificateInput['causes'][number][K] } & {
      readonly place: number;
    }
  >();

  add({ place, result }: Certified): void {
    this.places[place]++;
    if (result === null || place === 'shared') return;
    if (place === 'receives') {
      this.bases[result.basis] = (this.bases[result.basis] ?? 0) + 1;
      return;
    }
    for (const { provision, outcome, reasons } of result.findings) {
      if (outcome !== 'not_met' && outcome !== 'undetermined') continue;
      for (const code of new Set(reasons.map((reason) => reason.code))) {
        if (remedyFor(code) === null) continue;
        const key = `${provision} ${outcome} ${code}`;
        const known = this.#causes.get(key);
        if (known !== undefined) known.contacts++;
        else
          this.#causes.set(key, {
            citation: PROVISION_LIST.find(({ id }) => id === provision)!.citation,
            outcome,
            text: reasonText(reasons.find((reason) => reason.code === code)!),
            remedy: remedyFor(code),
            contacts: 1,
            place: PROVISIONS.indexOf(provision),
          });
      }
    }
  }

  causes(): CertificateInput['causes'] {
    return [...this.#causes.values()]
      .sort((a, b) => b.contacts - a.contacts || a.place - b.place || (a.text < b.text ? -1 : 1))
      .map(({ place: _place, ...cause }) => cause);
  }
}
