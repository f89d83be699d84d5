/** One sample: each contact compared with the source system and ticked, then two signatures. */
import type { SampleView } from '../../../shared/ipc/samples-contract.ts';
import { SIGNATURES, type SignatureRole } from '../../../shared/model/sample.ts';
import { Button } from '../../components/button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Answer } from '../../components/states.tsx';
import { count, counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { hrefTo, useRoute } from '../../route.ts';
import { useDates } from '../../state/dates.ts';
import { act } from './act.ts';
import { officer } from './officer.ts';
import { OfficerField } from './officer-field.tsx';
import { SampleItem } from './sample-item.tsx';
import { METHOD_WORDS } from './sample-words.ts';

const ROLE_WORDS: Readonly<Record<SignatureRole, string>> = {
  reviewer: 'Reviewer',
  second_reviewer: 'Second reviewer',
};

export function SamplePage() {
  const sample = Number(useRoute().id);
  const asked = useMethod('drawnSample', { sample: Number.isSafeInteger(sample) && sample > 0 ? sample : 0 });
  const back = { href: hrefTo('samples'), label: 'Samples and notes' };
  return (
    <div className="stack">
      {asked.data === undefined ? <PageHeader title="Sample" back={back} /> : null}
      <Answer of={asked} what="the sample">
        {({ view, items }) => (
          <>
            <PageHeader title={view.name} back={back} lead={leadOf(view)} actions={<OfficerField />} />
            <Signatures view={view} />
            <ol className="sample-items" aria-label="Contacts of the sample">
              {items.map((item) => (
                <SampleItem
                  key={item.place}
                  sample={view.sample}
                  item={item}
                  isSigned={view.signatures.reviewer !== null}
                />
              ))}
            </ol>
          </>
        )}
      </Answer>
    </div>
  );
}

function leadOf({ contacts, population, method, seed, drawnBy, isOfEarlierRun }: SampleView): string {
  const drawn = `${counted(contacts, 'contact')} of ${count(population)}, drawn ${METHOD_WORDS[method]} with seed ${seed} by ${drawnBy}.`;
  return isOfEarlierRun ? `${drawn} It was drawn from an earlier evaluation than the one shown.` : drawn;
}

function Signatures({ view }: { readonly view: SampleView }) {
  const by = officer.use().trim();
  const dates = useDates();
  return (
    <section className="sheet signatures" aria-label="Signatures">
      {SIGNATURES.map((role) => {
        const signed = view.signatures[role];
        return (
          <div key={role}>
            <h2>{ROLE_WORDS[role]}</h2>
            {signed === null ? (
              <Button
                isDisabled={by === ''}
                label={`${ROLE_WORDS[role]}: sign`}
                onPress={() => void act('signSample', { sample: view.sample, role, by })}
              >
                {by === '' ? 'Give your name to sign' : `Sign as ${by.slice(0, 40)}`}
              </Button>
            ) : (
              <p className="imported">
                {signed.name}, {dates.time(signed.at)}
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}
