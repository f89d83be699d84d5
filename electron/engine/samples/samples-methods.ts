/** Methods on samples, notes and exceptions. Every act is in the log under the name of who did it. */
import type { EngineTable, OpenAudit } from '../open-audit.ts';
import type { SamplesMethods } from '../../../shared/ipc/samples-contract.ts';
import { draw, type Risk } from '../../../shared/sample/draw.ts';
import { unpack } from '../../../shared/model/packed.ts';
import type { AuditStore } from '../../store/store.ts';
import { Failure } from '../failure.ts';
import { sampleOf, sampleView } from './sample-view.ts';

export function samplesMethods(open: OpenAudit): Pick<EngineTable, keyof SamplesMethods> {
  return {
    samples: () => open.store.papers.samples().map((sample) => sampleView(open.store, sample)),
    drawContacts: ({ name, method, size, seed, by }) => {
      const { store } = open;
      const run = store.latestRun();
      if (run === null)
        throw new Failure('no_run', 'Nothing has been evaluated yet: import files, then evaluate.');
      const { population, keys } = draw(risks(store, run.id), method, size, seed);
      const sample = store.papers.addSample({ run: run.id, name, method, seed, population, by }, keys);
      return sampleView(store, sampleOf(store, sample));
    },
    drawnSample: ({ sample }) => {
      const { store } = open;
      const run = store.latestRun();
      return {
        view: sampleView(store, sampleOf(store, sample)),
        items: store.papers.items(sample).map(({ place, contact, mark, note, at, by }) => ({
          place,
          row: run === null || contact === null ? null : store.contactSummary(run.id, contact),
          tick: mark === null ? null : { mark, note: note ?? '', by: by ?? '', at: at ?? '' },
        })),
      };
    },
    tickContact: ({ sample, place, mark, note, by }) => {
      const { store } = open;
      sampleOf(store, sample);
      if (store.papers.signatures(sample).size > 0)
        throw new Failure('already_signed', 'The sample is signed: its ticks can no longer be changed.');
      if (!store.papers.items(sample).some((item) => item.place === place))
        throw new Failure('no_such_contact', 'The sample has no such contact.');
      store.papers.addTick(sample, place, mark, note, by);
      return null;
    },
    signSample: ({ sample, role, by }) => {
      const { store } = open;
      const stored = sampleOf(store, sample);
      const refusal = refusalOf(store, sample, role, by);
      if (refusal !== null) throw refusal;
      store.papers.sign(sample, role, by);
      return sampleView(store, stored);
    },
    notes: ({ contact }) =>
      open.store.papers.notes(contact).map(({ id, text, at, by }) => ({ note: id, text, at, by })),
    addNote: ({ contact, text, by }) => {
      if (!open.store.papers.addNote(contact, text, by))
        throw new Failure('no_such_contact', 'There is no such contact in this audit.');
      return null;
    },
    exceptions: () => open.store.papers.exceptions(),
    saveException: (draft) => {
      const { store } = open;
      if (
        draft.exception !== null &&
        !store.papers.exceptions().some((one) => one.exception === draft.exception)
      )
        throw new Failure('no_such_exception', 'There is no such exception in this audit.');
      store.papers.saveException(draft);
      return null;
    },
  };
}

function* risks(store: AuditStore, run: number): Generator<Risk> {
  for (const { key, packed, unlawful, undetermined } of store.keyedOutcomes(run)) {
    const { conclusion } = unpack(packed);
    if (conclusion !== 'not_applicable') yield { key, mayMarket: conclusion, unlawful, undetermined };
  }
}

/** Why this person may not sign now; `null` when they may. */
function refusalOf(
  store: AuditStore,
  sample: number,
  role: 'reviewer' | 'second_reviewer',
  by: string,
): Failure | null {
  const signatures = store.papers.signatures(sample);
  const first = signatures.get('reviewer');
  if (signatures.has(role))
    return new Failure('already_signed', 'That signature has been given and is never taken back.');
  if (role === 'reviewer')
    return store.papers.items(sample).every(({ mark }) => mark !== null)
      ? null
      : new Failure('not_all_ticked', 'Tick every contact of the sample before you sign it.');
  if (first === undefined)
    return new Failure('first_signature_missing', 'The second reviewer signs after the first.');
  return isSamePerson(first.name, by)
    ? new Failure('same_person', 'The second reviewer must be somebody else than the first.')
    : null;
}

/** Case and spacing do not make two people of one. */
function isSamePerson(a: string, b: string): boolean {
  const folded = (name: string): string =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s.]+/g, ' ')
      .trim();
  return folded(a) === folded(b);
}
