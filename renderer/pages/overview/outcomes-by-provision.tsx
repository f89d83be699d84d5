/** How contacts, or messages, stand on each provision. */
import { useState } from 'react';
import type { RunView } from '../../../shared/ipc/audit-contract.ts';
import { PROVISION_LIST } from '../../../shared/law/index.ts';
import type { ProvisionId } from '../../../shared/model/finding.ts';
import type { Outcome } from '../../../shared/model/outcome.ts';
import { PROVISION_WORDS } from '../../../shared/report/provision-words.ts';
import { OUTCOME_WORDS } from '../../../shared/report/words.ts';
import { ChartFigure } from '../../components/charts/chart-figure.tsx';
import { fillOf, TONES } from '../../components/charts/fills.tsx';
import { Legend, LEGEND_HEIGHT } from '../../components/charts/legend.tsx';
import { Choice } from '../../components/choice.tsx';
import { count } from '../../numbers.ts';
import { hrefTo } from '../../route.ts';

const OF = [
  { value: 'contacts', words: 'Contacts' },
  { value: 'messages', words: 'Messages' },
] as const;

const ROW = 38;
const BAR = 18;
const NAMES = 236;
const FIGURES = 92;
const GROUP = 32;
const HEAD = LEGEND_HEIGHT + 6;

type Counts = Readonly<Record<Outcome, number>>;

export function OutcomesByProvision({ run }: { readonly run: RunView }) {
  const [of, setOf] = useState<(typeof OF)[number]['value']>('contacts');
  const outcomes = of === 'contacts' ? run.contactOutcomes : run.messageOutcomes;
  return (
    <ChartFigure
      title="Where each provision stands"
      summary={summaryOf(outcomes, of)}
      name={`${of}-by-provision`}
      height={HEAD + ORDER.length * ROW + GROUPS.length * GROUP}
      controls={<Choice label="Count" options={OF} value={of} onChange={setOf} />}
      draw={(width, id) => <Bars width={width} id={id} outcomes={outcomes} />}
      table={{
        columns: ['Provision', ...TONES.map((tone) => OUTCOME_WORDS[tone])],
        rows: ORDER.map((id) => ({
          label: `${PROVISION_WORDS[id].about} (${CITATIONS.get(id) ?? ''})`,
          ...(of === 'contacts'
            ? { href: hrefTo('contacts', null, { provision: id, outcome: 'not_met' }) }
            : {}),
          cells: TONES.map((tone) => count(outcomes[id][tone])),
        })),
      }}
    />
  );
}

/** As they are combined: what always holds, then the routes of which one is enough. */
const GROUPS: readonly { readonly words: string; readonly provisions: readonly ProvisionId[] }[] = [
  { words: 'Whatever the route', provisions: ['gdpr_21_3', 'pecr_23'] },
  { words: 'Enough by itself', provisions: ['pecr_22_1', 'pecr_22_2'] },
  {
    words: 'The soft opt-in: all four together',
    provisions: ['pecr_22_3_a', 'pecr_22_3_b', 'pecr_22_3_c_collection', 'pecr_22_3_c_messages'],
  },
  { words: 'The charitable soft opt-in: with refusal in each message', provisions: ['pecr_22_3A'] },
];
const ORDER = GROUPS.flatMap(({ provisions }) => provisions);
const CITATIONS = new Map(PROVISION_LIST.map(({ id, citation }) => [id, citation]));

function summaryOf(outcomes: RunView['contactOutcomes'], of: string): string {
  const failing = GROUPS[0]!.provisions
    .filter((id) => outcomes[id].not_met > 0)
    .map((id) => `“${PROVISION_WORDS[id].about}” for ${count(outcomes[id].not_met)} ${of}`);
  const start =
    failing.length === 0
      ? 'What must hold whatever the route is nowhere shown unmet.'
      : `Not met, whatever the route: ${failing.join(', ')}.`;
  return `${start} Of the routes below one is enough, so that an unmet one is no failing by itself.`;
}

function Bars({
  width,
  id,
  outcomes,
}: {
  readonly width: number;
  readonly id: string;
  readonly outcomes: RunView['contactOutcomes'];
}) {
  let y = HEAD;
  const down = (step: number): number => {
    y += step;
    return y - step;
  };
  return (
    <>
      <Legend id={id} parts={TONES.map((tone) => ({ tone, word: OUTCOME_WORDS[tone] }))} />
      {GROUPS.map(({ words, provisions }, i) => (
        <g key={words}>
          <GroupHead y={down(GROUP)} width={width} words={words} isFirst={i === 0} />
          {provisions.map((provision) => (
            <Row
              key={provision}
              y={down(ROW)}
              width={width}
              id={id}
              provision={provision}
              counts={outcomes[provision]}
            />
          ))}
        </g>
      ))}
    </>
  );
}

interface GroupHeadProps {
  readonly y: number;
  readonly width: number;
  readonly words: string;
  readonly isFirst: boolean;
}

function GroupHead({ y, width, words, isFirst }: GroupHeadProps) {
  return (
    <g transform={`translate(0 ${y})`}>
      <text y="16" className="chart-soft">
        {words}
      </text>
      {isFirst ? (
        <>
          <text x={width - FIGURES} y="16" className="chart-soft chart-end">
            {OUTCOME_WORDS.not_met}
          </text>
          <text x={width} y="16" className="chart-soft chart-end">
            {OUTCOME_WORDS.undetermined}
          </text>
        </>
      ) : null}
      <line x2={width} y1="23" y2="23" className="chart-rule" />
    </g>
  );
}

interface RowProps {
  readonly y: number;
  readonly width: number;
  readonly id: string;
  readonly provision: ProvisionId;
  readonly counts: Counts;
}

function Row({ y, width, id, provision, counts }: RowProps) {
  return (
    <g transform={`translate(0 ${y})`}>
      <text y="13" className="chart-strong">
        {PROVISION_WORDS[provision].about}
      </text>
      <text y="29" className="chart-soft">
        {PROVISION_WORDS[provision].number}
      </text>
      <Bar x={NAMES} room={Math.max(80, width - NAMES - 2 * FIGURES)} id={id} counts={counts} />
      <text x={width - FIGURES} y="20" className="chart-end">
        {count(counts.not_met)}
      </text>
      <text x={width} y="20" className="chart-end">
        {count(counts.undetermined)}
      </text>
    </g>
  );
}

function Bar({
  x: left,
  room,
  id,
  counts,
}: {
  readonly x: number;
  readonly room: number;
  readonly id: string;
  readonly counts: Counts;
}) {
  const total = TONES.reduce((sum, tone) => sum + counts[tone], 0);
  let x = left;
  return TONES.map((tone) => {
    const width = total === 0 ? 0 : (room * counts[tone]) / total;
    const at = x;
    x += width;
    return width === 0 ? null : (
      <rect key={tone} x={at} y="5" width={width} height={BAR} fill={fillOf(id, tone)} className="chart-edge">
        <title>{`${OUTCOME_WORDS[tone]}: ${count(counts[tone])}`}</title>
      </rect>
    );
  });
}
