/** Messages by month: those that were unlawful or undetermined, or all that were judged. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { useState } from 'react';
import type { DayView } from '../../../shared/ipc/overview-contract.ts';
import { monthsOf, type MonthCounts } from '../../../shared/report/months.ts';
import { LAWFUL_WORDS } from '../../../shared/report/words.ts';
import { ChartFigure } from '../../components/charts/chart-figure.tsx';
import { fillOf } from '../../components/charts/fills.tsx';
import { Legend, LEGEND_HEIGHT } from '../../components/charts/legend.tsx';
import { Choice } from '../../components/choice.tsx';
import { toneOf } from '../../components/outcome-mark.tsx';
import { Answer } from '../../components/states.tsx';
import { count, counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { useDates } from '../../state/dates.ts';

const SHOWN = [
  { value: 'exposed', words: 'Unlawful and undetermined' },
  { value: 'all', words: 'All judged' },
] as const;
type Shown = (typeof SHOWN)[number]['value'];
const PARTS = {
  exposed: ['no', 'undetermined'],
  all: ['no', 'undetermined', 'yes'],
} as const;

const HEIGHT = 260;
const LEFT = 52;
const FOOT = 26;

export function MessagesOverTime() {
  const days = useMethod('messageDays', {});
  return (
    <Answer of={days} what="the messages of each month">
      {(answer) => (answer.length === 0 ? null : <Months days={answer} />)}
    </Answer>
  );
}

function Months({ days }: { readonly days: readonly DayView[] }) {
  const [shown, setShown] = useState<Shown>('exposed');
  const dates = useDates();
  const all = monthsOf(Object.fromEntries(days.map(({ day, lawful }) => [day ?? '', lawful])));
  const months = all.filter((one): one is MonthCounts & { month: string } => one.month !== null);
  const undated = all.find(({ month }) => month === null);
  const worst = months.reduce<(typeof months)[number] | null>(
    (most, one) => (one.lawful.no > (most?.lawful.no ?? 0) ? one : most),
    null,
  );
  const summary = [
    worst === null
      ? 'No month has an unlawful message.'
      : `Most unlawful messages in one month: ${count(worst.lawful.no)} in ${dates.month(worst.month)}.`,
    undated === undefined
      ? ''
      : `${counted(undated.lawful.no + undated.lawful.undetermined, 'message')} of no known month not drawn.`,
  ];
  return (
    <ChartFigure
      title="Messages over time"
      summary={summary.filter((sentence) => sentence !== '').join(' ')}
      name="messages-over-time"
      height={HEIGHT}
      controls={<Choice label="Show" options={SHOWN} value={shown} onChange={setShown} />}
      draw={(width, id) => <Columns width={width} id={id} months={months} parts={PARTS[shown]} />}
      table={{
        columns: ['Month', ...PARTS.all.map((part) => LAWFUL_WORDS[part])],
        rows: all.map(({ month, lawful }) => ({
          label: month === null ? 'No month known' : dates.month(month),
          cells: PARTS.all.map((part) => count(lawful[part])),
        })),
      }}
    />
  );
}

interface ColumnsProps {
  readonly width: number;
  readonly id: string;
  readonly months: readonly (MonthCounts & { readonly month: string })[];
  readonly parts: readonly ('no' | 'undetermined' | 'yes')[];
}

function Columns({ width, id, months, parts }: ColumnsProps) {
  const totalOf = ({ lawful }: MonthCounts): number => parts.reduce((sum, part) => sum + lawful[part], 0);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...months.map(totalOf))])
    .nice(4)
    .range([HEIGHT - FOOT, LEGEND_HEIGHT + 18]);
  const x = scaleBand<string>()
    .domain(months.map(({ month }) => month))
    .range([LEFT, width])
    .paddingInner(0.28)
    .paddingOuter(0.1);
  return (
    <>
      <Legend id={id} parts={parts.map((part) => ({ tone: toneOf(part), word: LAWFUL_WORDS[part] }))} />
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <line x1={LEFT} x2={width} className={tick === 0 ? 'chart-base' : 'chart-rule'} />
            <text x={LEFT - 8} y="4" className="chart-soft chart-end">
              {count(tick)}
            </text>
          </g>
        ))}
      {months.map((one, i) => {
        let below = 0;
        const left = x(one.month) ?? 0;
        return (
          <g key={one.month}>
            {parts.map((part) => {
              const from = below;
              below += one.lawful[part];
              const height = y(from) - y(below);
              return height === 0 ? null : (
                <rect
                  key={part}
                  x={left}
                  y={y(below)}
                  width={x.bandwidth()}
                  height={height}
                  fill={fillOf(id, toneOf(part))}
                  className="chart-edge"
                >
                  <title>{`${one.month}, ${LAWFUL_WORDS[part].toLowerCase()}: ${count(one.lawful[part])}`}</title>
                </rect>
              );
            })}
            {i % labelEvery(months.length, width) === 0 ? (
              <text x={left + x.bandwidth() / 2} y={HEIGHT - 8} className="chart-soft chart-middle">
                {monthLabel(one.month, i === 0)}
              </text>
            ) : null}
          </g>
        );
      })}
    </>
  );
}

const LABEL_ROOM = 52;

function labelEvery(months: number, width: number): number {
  return Math.max(1, Math.ceil((months * LABEL_ROOM) / Math.max(1, width - LEFT)));
}

const SHORT_MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** The year is written in its first month. */
function monthLabel(month: string, isFirst: boolean): string {
  const word = SHORT_MONTH.format(new Date(`${month}-15T12:00:00Z`));
  return isFirst || month.endsWith('-01') ? `${word} ${month.slice(2, 4)}` : word;
}
