/** Labels that are likely spellings of one: offered with what they differ in, and put together only by a person. */
import { useState } from 'react';
import type { VariantReason } from '../../../shared/similarity/label-variants.ts';
import { Button } from '../../components/button.tsx';
import { Answer } from '../../components/states.tsx';
import { count, counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import type { Chosen } from './group-dialog.tsx';
import { keepApart } from './label-state.ts';

const REASON_WORDS: Readonly<Record<VariantReason, string>> = {
  spacing: 'differ in case, spaces, hyphens or accents',
  plural: 'differ in singular and plural',
  order: 'are the same words in another order',
  letter: 'differ in one letter',
};

const SHOWN = 10;

export function LikelyVariants({
  run,
  onChoose,
}: {
  readonly run: number;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const [offset, setOffset] = useState(0);
  const found = useMethod('labelVariants', { run, page: { offset, limit: SHOWN } }, { keep: true });
  return (
    <section className="label-side" aria-label="Likely spellings of one label">
      <h2>Likely spellings of one label</h2>
      <p className="soft small">Told by their letters alone. Nothing is put together until you say so.</p>
      <Answer of={found} what="likely spellings">
        {({ total, rows }) =>
          total === 0 ? (
            <p>No two labels look like spellings of one.</p>
          ) : (
            <>
              <ul className="variants">
                {rows.map(({ name, reason, labels }) => (
                  <li key={labels.map(({ label }) => label).join(' ')}>
                    <p>
                      {labels.map(({ label, text }, i) => (
                        <span key={label}>
                          {i === 0 ? null : <span className="soft"> · </span>}
                          <span className="imported">{text}</span>
                        </span>
                      ))}
                    </p>
                    <p className="line spread">
                      <span className="soft small">{REASON_WORDS[reason]}</span>
                      <span className="line">
                        <Button
                          kind="quiet"
                          label={`Keep apart ${labels.map(({ text }) => text).join(', ')}`}
                          onPress={() =>
                            void keepApart(
                              run,
                              labels.map(({ label }) => label),
                            )
                          }
                        >
                          Keep apart
                        </Button>
                        <Button
                          label={`Put together ${labels.map(({ text }) => text).join(', ')}`}
                          onPress={() => onChoose({ name, labels })}
                        >
                          Put together…
                        </Button>
                      </span>
                    </p>
                  </li>
                ))}
              </ul>
              {total > SHOWN ? (
                <p className="line spread">
                  <span className="soft small">
                    {count(offset + 1)} to {count(Math.min(offset + SHOWN, total))} of{' '}
                    {counted(total, 'suggestion')}
                  </span>
                  <span className="line">
                    <Button kind="quiet" isDisabled={offset === 0} onPress={() => setOffset(offset - SHOWN)}>
                      Earlier
                    </Button>
                    <Button
                      kind="quiet"
                      isDisabled={offset + SHOWN >= total}
                      onPress={() => setOffset(offset + SHOWN)}
                    >
                      More
                    </Button>
                  </span>
                </p>
              ) : null}
            </>
          )
        }
      </Answer>
    </section>
  );
}
