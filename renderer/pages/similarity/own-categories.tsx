/** The organisation's own taxonomy: which file it comes from, how many of the labels it places, and which it does not. */
import { LinkButton } from '../../components/button.tsx';
import { Answer } from '../../components/states.tsx';
import { count, counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { hrefTo } from '../../route.ts';

export function OwnCategories() {
  const found = useMethod('reviewTaxonomy', {});
  return (
    <section className="label-side" aria-label="Your own categories">
      <h2>Your own categories</h2>
      <Answer of={found} what="your own categories">
        {(taxonomy) =>
          taxonomy === null ? (
            <>
              <p>
                No taxonomy was imported. A file <code>taxonomy.csv</code> with the columns <code>label</code>
                , <code>category</code> and <code>parent</code> says which products belong together; a shared
                category then stands among the reasons of a suggestion.
              </p>
              <LinkButton href={hrefTo('import')}>Import a taxonomy</LinkButton>
            </>
          ) : (
            <>
              <p>
                <span className="imported">{taxonomy.file}</span> places {counted(taxonomy.labels, 'label')}{' '}
                in {counted(taxonomy.categories, 'category', 'categories')}:{' '}
                <strong>
                  {count(taxonomy.placed)} of the {counted(taxonomy.of, 'label')}
                </strong>{' '}
                that pairs are made of.
              </p>
              {taxonomy.unplaced.length === 0 ? null : (
                <p className="soft small">
                  Not placed: <span className="imported">{taxonomy.unplaced.join(', ')}</span>
                  {taxonomy.of - taxonomy.placed > taxonomy.unplaced.length ? ' and others' : ''}.
                </p>
              )}
              <p className="soft small">
                Another taxonomy takes the place of this one when it is imported. Withdrawn, it gives way to
                the one before.
              </p>
              <LinkButton href={hrefTo('import')}>Replace or withdraw it</LinkButton>
            </>
          )
        }
      </Answer>
    </section>
  );
}
