/** Why contacts changed: a bar for each cause. */
import { CAUSE_KINDS, type CauseKind } from '../../../shared/model/comparison.ts';
import { CAUSE_WORDS } from '../../../shared/report/change-words.ts';
import { ChartFigure } from '../../components/charts/chart-figure.tsx';
import { count } from '../../numbers.ts';

const ROW = 44;

export function Causes({ causes }: { readonly causes: Readonly<Record<CauseKind, number>> }) {
  const found = CAUSE_KINDS.filter((kind) => causes[kind] > 0);
  const main = found.toSorted((a, b) => causes[b] - causes[a])[0];
  return (
    <ChartFigure
      title="Why they changed"
      summary={
        main === undefined
          ? 'No verdict changed.'
          : `The most frequent cause: ${CAUSE_WORDS[main].toLowerCase()} (${count(causes[main])}). A contact may have several.`
      }
      name="causes-of-change"
      height={Math.max(1, found.length) * ROW}
      draw={(width) => {
        const most = Math.max(1, ...found.map((kind) => causes[kind]));
        return found.map((kind, row) => (
          <g key={kind} transform={`translate(0 ${row * ROW})`}>
            <text y="13">{CAUSE_WORDS[kind]}</text>
            <rect
              y="20"
              width={Math.max(2, ((width - 70) * causes[kind]) / most)}
              height="14"
              className="cause-bar"
            />
            <text x={width} y="32" className="chart-strong chart-end">
              {count(causes[kind])}
            </text>
          </g>
        ));
      }}
      table={{
        columns: ['Cause', 'Contacts'],
        rows: found.map((kind) => ({ label: CAUSE_WORDS[kind], cells: [count(causes[kind])] })),
      }}
    />
  );
}
