/** What holds for the file as a whole: which rows belong together, how dates are written, what stands for nothing. */
import type { ColumnView } from '../../../shared/ipc/mapping-contract.ts';
import { headingPattern, sameHeading } from '../../../shared/model/heading.ts';
import type { Mapping } from '../../../shared/model/mapping.ts';
import { OneOf } from '../../components/fields.tsx';
import { DateChoices } from './date-editor.tsx';
import { withGroup } from './draft.ts';
import { TypedList } from './name-list.tsx';
import { columnChoices, type Option } from './source-draft.ts';

interface Props {
  readonly mapping: Mapping;
  readonly columns: readonly ColumnView[];
  readonly onChange: (mapping: Mapping) => void;
}

export function WholeFile({ mapping, columns, onChange }: Props) {
  return (
    <section className="mapping-record whole-file" aria-labelledby="mapping-whole">
      <header>
        <h3 id="mapping-whole">The file as a whole</h3>
        <p className="soft small">what holds for all its rows</p>
      </header>
      <div className="whole-file-parts">
        <Together {...{ mapping, columns, onChange }} />
        <div className="whole-file-part" role="group" aria-label="Dates, unless a column says otherwise">
          <DateChoices reading={mapping.dates} onChange={(dates) => onChange({ ...mapping, dates })} />
          <p className="soft small">Unless a column says otherwise.</p>
        </div>
        <div className="whole-file-part">
          <TypedList
            label="Cells that stand for nothing"
            help="Such as NA: they are read as empty, spelled exactly so."
            names={mapping.blanks}
            onChange={(blanks) => onChange({ ...mapping, blanks })}
          />
        </div>
        <div className="whole-file-part">
          <TypedList
            label="Closing rows begin with"
            help="Such as Grand totals: a row whose first cell begins so is no record."
            names={mapping.footers}
            onChange={(footers) => onChange({ ...mapping, footers })}
          />
        </div>
      </div>
    </section>
  );
}

const NONE = 'none';

/** Rows that belong to one order. */
function Together({ mapping, columns, onChange }: Props) {
  const { group } = mapping;
  const choices = columnChoices(columns);
  const headings = columns.map(({ heading }) => heading);
  return (
    <div className="whole-file-part">
      <OneOf
        label="Rows belong together that share"
        help="For an order over several lines: what its first line alone carries then holds for the others too."
        options={[
          { value: NONE, words: 'Nothing: every row stands alone' },
          ...withMissing(choices, group?.by),
        ]}
        value={group === null ? NONE : valueOf(choices, group.by)}
        onChange={(next) => {
          const by = next === NONE ? null : headingOf(choices, next);
          onChange(withGroup(mapping, by === null ? null : { starts: null, lines: [], ...group, by }));
        }}
      />
      {group === null ? null : (
        <>
          <OneOf
            label="A first row is known by"
            help="A column that only the first row fills, such as what was paid."
            options={[
              { value: NONE, words: 'Another value than the row above' },
              ...withMissing(choices, group.starts ?? undefined),
            ]}
            value={group.starts === null ? NONE : valueOf(choices, group.starts)}
            onChange={(next) =>
              onChange(
                withGroup(mapping, { ...group, starts: next === NONE ? null : headingOf(choices, next) }),
              )
            }
          />
          <TypedList
            label="Columns of the line itself"
            help="They are never filled in from the first row. * stands for anything: lineitem *"
            names={group.lines}
            noteOf={(pattern) => fitting(pattern, headings)}
            onChange={(lines) => onChange(withGroup(mapping, { ...group, lines }))}
          />
        </>
      )}
    </div>
  );
}

function fitting(pattern: string, headings: readonly string[]): string {
  const fits = headingPattern(pattern);
  const found = headings.filter((heading) => fits(heading) !== null).length;
  return found === 0 ? 'no such column here' : found === 1 ? 'one column here' : `${found} columns here`;
}

/** The column that a saved mapping names stays to be seen where the file does not have it. */
function withMissing(choices: readonly Option[], heading: string | undefined): readonly Option[] {
  return heading === undefined || choices.some(({ words }) => sameHeading(words, heading))
    ? choices
    : [...choices, { value: heading, words: `${heading} (not in this file)` }];
}

function valueOf(choices: readonly Option[], heading: string): string {
  return choices.find(({ words }) => sameHeading(words, heading))?.value ?? heading;
}

function headingOf(choices: readonly Option[], value: string): string {
  return choices.find((one) => one.value === value)?.words ?? value;
}
