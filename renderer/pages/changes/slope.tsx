/** Shares of the contacts by verdict, then and now: a slope for each. */
import { scaleLinear } from 'd3-scale';
import type { ComparedSide } from '../../../shared/model/comparison.ts';
import { MAY_MARKET_WORDS } from '../../../shared/report/words.ts';
import { ChartFigure } from '../../components/charts/chart-figure.tsx';
import { fillOf } from '../../components/charts/fills.tsx';
import { toneOf } from '../../components/outcome-mark.tsx';
import { count, percent } from '../../numbers.ts';

const HEIGHT = 280;
const TOP = 40;
const SIDE = 190;
const DOT = 12;
/** Labels closer than this would write over each other. */
const APART = 20;
const VERDICTS = ['yes', 'undetermined', 'no'] as const;
type Verdict = (typeof VERDICTS)[number];
/** Told apart without colour: plain, dotted, dashed. */
const DASHES: Readonly<Record<Verdict, string>> = { yes: 'none', undetermined: '2 5', no: '9 5' };

/** What each side is called. */
export interface SideLabels {
  readonly before: string;
  readonly after: string;
}

interface Props {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
}

function totalOf({ contacts }: ComparedSide): number {
  return contacts.yes + contacts.no + contacts.undetermined;
}
function shareOf(side: ComparedSide, verdict: Verdict): number {
  return side.contacts[verdict] / Math.max(1, totalOf(side));
}

export function Slope({ before, after, labels }: Props & { readonly labels: SideLabels }) {
  const was = percent(before.contacts.yes, totalOf(before));
  const is = percent(after.contacts.yes, totalOf(after));
  return (
    <ChartFigure
      title="Verdicts, then and now"
      summary={`${was} of contacts could be marketed to before, and ${is} can be now.`}
      name="verdicts-then-and-now"
      height={HEIGHT}
      draw={(width, id) => (
        <>
          <text y="16" className="chart-soft">
            {labels.before}
          </text>
          <text x={width} y="16" className="chart-soft chart-end">
            {labels.after}
          </text>
          <Lines before={before} after={after} width={width} id={id} />
        </>
      )}
      table={{
        columns: ['Verdict', 'Before', 'Now'],
        rows: VERDICTS.map((verdict) => ({
          label: MAY_MARKET_WORDS[verdict],
          cells: [before, after].map(
            (side) => `${count(side.contacts[verdict])} (${percent(side.contacts[verdict], totalOf(side))})`,
          ),
        })),
      }}
    />
  );
}

function Lines({ before, after, width, id }: Props & { readonly width: number; readonly id: string }) {
  const most = Math.max(
    ...VERDICTS.flatMap((verdict) => [shareOf(before, verdict), shareOf(after, verdict)]),
  );
  const y = scaleLinear()
    .domain([0, most])
    .range([HEIGHT - 20, TOP]);
  const left = labelHeights(before, y);
  const right = labelHeights(after, y);
  return VERDICTS.map((verdict) => {
    const tone = toneOf(verdict);
    const from = y(shareOf(before, verdict));
    const to = y(shareOf(after, verdict));
    return (
      <g key={verdict}>
        <line
          x1={SIDE + 12}
          y1={from}
          x2={width - SIDE - 12}
          y2={to}
          className={`slope-line tone-${tone}`}
          strokeDasharray={DASHES[verdict]}
        />
        {[
          [SIDE + 12, from],
          [width - SIDE - 12, to],
        ].map(([x, at]) => (
          <rect
            key={x}
            x={x! - DOT / 2}
            y={at! - DOT / 2}
            width={DOT}
            height={DOT}
            fill={fillOf(id, tone)}
            className="chart-edge"
          />
        ))}
        <text x={SIDE} y={left[verdict] + 4.5} className="chart-end">
          {`${MAY_MARKET_WORDS[verdict]} ${percent(before.contacts[verdict], totalOf(before))}`}
        </text>
        <text x={width - SIDE} y={right[verdict] + 4.5} className="chart-strong">
          {`${MAY_MARKET_WORDS[verdict]} ${percent(after.contacts[verdict], totalOf(after))}`}
        </text>
      </g>
    );
  });
}

/** Where each label stands: at its point, or just below the label above it. */
function labelHeights(side: ComparedSide, y: (share: number) => number): Readonly<Record<Verdict, number>> {
  const heights: Record<Verdict, number> = { yes: 0, undetermined: 0, no: 0 };
  let lowest = -Infinity;
  for (const verdict of VERDICTS.toSorted((a, b) => shareOf(side, b) - shareOf(side, a))) {
    lowest = Math.max(y(shareOf(side, verdict)), lowest + APART);
    heights[verdict] = lowest;
  }
  return heights;
}
