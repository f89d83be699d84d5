/** Working papers: samples drawn from the run, exceptions followed up, and notes on the audit as a whole. */
import { ImportFirst } from '../../components/import-first.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Answer } from '../../components/states.tsx';
import { counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { hrefTo } from '../../route.ts';
import { useAudit } from '../../state/audit.ts';
import { useDates } from '../../state/dates.ts';
import { DrawForm } from './draw-form.tsx';
import { Exceptions } from './exceptions.tsx';
import { Notes } from './notes.tsx';
import { OfficerField } from './officer-field.tsx';
import { METHOD_WORDS, signedWords } from './sample-words.ts';

export function SamplesPage() {
  const audit = useAudit();
  if (audit?.run == null)
    return (
      <>
        <PageHeader title="Samples and notes" />
        <ImportFirst title="There is nothing to draw a sample from yet">
          A sample is drawn from the contacts of an evaluation.
        </ImportFirst>
      </>
    );
  return (
    <div className="stack">
      <PageHeader
        title="Samples and notes"
        lead="Compare a sample with the source systems, sign it by two people, and follow up what needs attention. Every act is kept in the log."
        actions={<OfficerField />}
      />
      <div className="papers">
        <section className="sheet" aria-labelledby="samples">
          <h2 id="samples">Samples</h2>
          <SampleList />
        </section>
        <section className="sheet" aria-labelledby="draw">
          <h2 id="draw">Draw a sample</h2>
          <DrawForm />
        </section>
      </div>
      <Exceptions />
      <section className="sheet" aria-labelledby="notes">
        <h2 id="notes">Notes on the audit</h2>
        <Notes contact={null} />
      </section>
    </div>
  );
}

function SampleList() {
  const dates = useDates();
  return (
    <Answer of={useMethod('samples', {})} what="the samples">
      {(samples) =>
        samples.length === 0 ? (
          <p className="soft">None has been drawn yet.</p>
        ) : (
          <ul className="paper-list">
            {samples.map((sample) => {
              const { agrees, differs, cannot_tell: cannotTell } = sample.ticks;
              return (
                <li key={sample.sample}>
                  <a className="imported" href={hrefTo('samples', sample.sample)}>
                    {sample.name}
                  </a>
                  <span className="soft small imported">
                    {counted(sample.contacts, 'contact')}, {METHOD_WORDS[sample.method]}, drawn by{' '}
                    {sample.drawnBy} on {dates.day(sample.drawnAt)}
                  </span>
                  <span className="small imported">
                    {agrees + differs + cannotTell} of {sample.contacts} ticked, {differs} differ ·{' '}
                    {signedWords(sample)}
                  </span>
                </li>
              );
            })}
          </ul>
        )
      }
    </Answer>
  );
}
