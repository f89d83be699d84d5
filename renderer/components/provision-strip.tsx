/** Nine shapes in the order of the provisions; spoken as what is met, not met and undetermined. */
import { PROVISIONS, type ProvisionId } from '../../shared/model/finding.ts';
import { OUTCOMES, type Outcome } from '../../shared/model/outcome.ts';
import { PROVISION_WORDS } from '../../shared/report/provision-words.ts';
import { OUTCOME_WORDS } from '../../shared/report/words.ts';
import { SHAPES } from './outcome-mark.tsx';

/** What the shapes stand for, in order: for the heading of a column. */
export const STRIP_TITLE = `Provisions, in order: ${PROVISIONS.map((id) => PROVISION_WORDS[id].about).join(', ')}`;

/** Routes that something lawful did not need: no fault, so shown paler. */
const ROUTES: ReadonlySet<ProvisionId> = new Set([
  'pecr_22_1',
  'pecr_22_2',
  'pecr_22_3_a',
  'pecr_22_3_b',
  'pecr_22_3_c_collection',
  'pecr_22_3_c_messages',
  'pecr_22_3A',
]);

/** Units from one shape to the next, and how wide all are. */
const STEP = 19.2;
const WIDTH = (PROVISIONS.length - 1) * STEP + 16;

interface Props {
  readonly outcomes: Readonly<Record<ProvisionId, Outcome>>;
  readonly isLawful: boolean;
}

export function ProvisionStrip({ outcomes, isLawful }: Props) {
  const spoken = OUTCOMES.filter((outcome) => outcome !== 'not_applicable').flatMap((outcome) => {
    const named = PROVISIONS.filter((id) => outcomes[id] === outcome);
    return named.length === 0
      ? []
      : [`${OUTCOME_WORDS[outcome]}: ${named.map((id) => PROVISION_WORDS[id].about).join(', ')}.`];
  });
  return (
    <span className="provision-strip" title={spoken.join('\n')}>
      {/* One drawing: a list shows hundreds of shapes, and draws them anew with each filter. */}
      <svg viewBox={`0 0 ${WIDTH} 16`} aria-hidden>
        {PROVISIONS.map((id, i) => (
          <g key={id} className={classOf(outcomes[id], id, isLawful)} transform={`translate(${i * STEP})`}>
            {SHAPES[outcomes[id]]}
          </g>
        ))}
      </svg>
      <span className="unseen">{spoken.join(' ')}</span>
    </span>
  );
}

function classOf(outcome: Outcome, id: ProvisionId, isLawful: boolean): string {
  const isPale = outcome === 'not_applicable' || (isLawful && outcome !== 'met' && ROUTES.has(id));
  return `tone-${outcome}${isPale ? ' not-needed' : ''}`;
}
