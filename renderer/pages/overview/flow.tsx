/** From who the contacts are, through the route relied on, to whether they may be marketed to: a Sankey diagram. */
import { sankey, sankeyLinkHorizontal, type SankeyGraph } from 'd3-sankey';
import { useMemo } from 'react';
import type { FlowView } from '../../../shared/ipc/overview-contract.ts';
import { BASIS_WORDS, MAY_MARKET_WORDS } from '../../../shared/report/words.ts';
import { ChartFigure } from '../../components/charts/chart-figure.tsx';
import { fillOf } from '../../components/charts/fills.tsx';
import { Legend, LEGEND_HEIGHT } from '../../components/charts/legend.tsx';
import { toneOf, type Tone } from '../../components/outcome-mark.tsx';
import { Answer } from '../../components/states.tsx';
import { count, counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';

const HEIGHT = 380;
const HEAD = LEGEND_HEIGHT + 30;
const NODE = 12;
const VERDICTS = ['yes', 'no', 'undetermined'] as const;
type Verdict = (typeof VERDICTS)[number];

const SUBSCRIBER_WORDS: Readonly<Record<FlowView['subscriber'], string>> = {
  individual: 'Individual subscribers',
  corporate: 'Corporate subscribers',
  unknown: 'Subscriber unknown',
};

interface NodeData {
  readonly name: string;
  readonly words: string;
  readonly column: 0 | 1 | 2;
}
interface LinkData {
  readonly verdict: Verdict;
}
type Graph = SankeyGraph<NodeData, LinkData>;

export function Flow() {
  const flow = useMethod('flow', {});
  return (
    <Answer of={flow} what="the routes relied on">
      {(answer) => (answer.length === 0 ? null : <Ribbons flow={answer} />)}
    </Answer>
  );
}

function Ribbons({ flow }: { readonly flow: readonly FlowView[] }) {
  const may = flow.filter(({ mayMarket }) => mayMarket === 'yes');
  const most = may[0];
  const summary =
    most === undefined
      ? 'No contact reaches a lawful route.'
      : `${counted(
          may.reduce((sum, { contacts }) => sum + contacts, 0),
          'contact',
        )} may be marketed to; the widest route is ${BASIS_WORDS[most.basis]} (${count(most.contacts)} ${SUBSCRIBER_WORDS[most.subscriber].toLowerCase()}).`;
  return (
    <ChartFigure
      title="From contacts to a lawful route"
      summary={summary}
      name="contacts-to-route"
      height={HEIGHT}
      draw={(width, id) => <Drawing width={width} id={id} flow={flow} />}
      table={{
        columns: ['Contacts, route and verdict', 'Contacts'],
        rows: flow.map(({ subscriber, basis, mayMarket, contacts }) => ({
          label: `${SUBSCRIBER_WORDS[subscriber]}, ${BASIS_WORDS[basis]}, ${MAY_MARKET_WORDS[mayMarket].toLowerCase()}`,
          cells: [count(contacts)],
        })),
      }}
    />
  );
}

function Drawing({
  width,
  id,
  flow,
}: {
  readonly width: number;
  readonly id: string;
  readonly flow: readonly FlowView[];
}) {
  const graph = useMemo(() => layOut(flow, width), [flow, width]);
  const path = sankeyLinkHorizontal<NodeData, LinkData>();
  return (
    <>
      <Legend
        id={id}
        parts={VERDICTS.map((verdict) => ({ tone: toneOf(verdict), word: MAY_MARKET_WORDS[verdict] }))}
      />
      <ColumnHeads width={width} />
      {graph.links.map((link) => {
        const tone: Tone = toneOf(link.verdict);
        const { source, target } = link;
        if (typeof source !== 'object' || typeof target !== 'object') return null;
        return (
          <path
            key={`${source.name} ${target.name} ${link.verdict}`}
            className="flow-ribbon"
            d={path(link) ?? ''}
            stroke={fillOf(id, tone)}
            strokeWidth={Math.max(1, link.width ?? 0)}
          >
            <title>{`${source.words} to ${target.words}, ${MAY_MARKET_WORDS[link.verdict].toLowerCase()}: ${count(link.value)}`}</title>
          </path>
        );
      })}
      {graph.nodes.map((node) => (
        <Node key={node.name} node={node} />
      ))}
    </>
  );
}

function Node({
  node: { words, column, value = 0, x0 = 0, x1 = 0, y0 = 0, y1 = 0 },
}: {
  readonly node: Graph['nodes'][number];
}) {
  const isLast = column === 2;
  return (
    <g>
      <rect x={x0} y={y0} width={x1 - x0} height={Math.max(1, y1 - y0)} className="chart-node" />
      {/* Once for the paper around the letters, once for the letters: a saved picture has no other way. */}
      {['chart-label chart-halo', 'chart-label'].map((look) => (
        <text
          key={look}
          x={isLast ? x0 - 8 : x1 + 8}
          y={(y0 + y1) / 2 + 4.5}
          className={isLast ? `${look} chart-end` : look}
        >
          {words}
          <tspan dx="6" className="chart-number">
            {count(value)}
          </tspan>
        </text>
      ))}
    </g>
  );
}

function ColumnHeads({ width }: { readonly width: number }) {
  return (
    <g transform={`translate(0 ${HEAD - 12})`}>
      <text className="chart-soft">Who they are</text>
      <text x={width / 2} className="chart-soft chart-middle">
        Route relied on
      </text>
      <text x={width} className="chart-soft chart-end">
        Verdict
      </text>
    </g>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Subscriber → route → verdict, each ribbon split by the verdict that it leads to. */
function layOut(flow: readonly FlowView[], width: number): Graph {
  const nodes = new Map<string, NodeData>();
  const links = new Map<string, { source: string; target: string; value: number; verdict: Verdict }>();
  const node = (name: string, words: string, column: NodeData['column']): string => {
    nodes.set(name, { name, words, column });
    return name;
  };
  const link = (source: string, target: string, verdict: Verdict, value: number): void => {
    const key = `${source} ${target} ${verdict}`;
    links.set(key, { source, target, verdict, value: (links.get(key)?.value ?? 0) + value });
  };
  for (const { subscriber, basis, mayMarket, contacts } of flow) {
    const who = node(`who ${subscriber}`, SUBSCRIBER_WORDS[subscriber], 0);
    const route = node(`route ${basis}`, capitalised(BASIS_WORDS[basis]), 1);
    const verdict = node(`verdict ${mayMarket}`, MAY_MARKET_WORDS[mayMarket], 2);
    link(who, route, mayMarket, contacts);
    link(route, verdict, mayMarket, contacts);
  }
  return sankey<NodeData, LinkData>()
    .nodeId(({ name }) => name)
    .nodeAlign(({ column }) => column)
    .nodeWidth(NODE)
    .nodePadding(22)
    .extent([
      [0, HEAD],
      [width, HEIGHT - 8],
    ])({ nodes: [...nodes.values()], links: [...links.values()] });
}
