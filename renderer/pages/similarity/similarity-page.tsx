/** Similarity review: the tool suggests, a person decides, and the next evaluation relies on the verdict. */
import { Download, Grid3x3, RectangleHorizontal, Tags } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useQuery } from '@tanstack/react-query';
import type { PairPage } from '../../../shared/ipc/review-contract.ts';
import { DEFAULT_THRESHOLDS } from '../../../shared/similarity/score.ts';
import { call, type CallError } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ImportFirst } from '../../components/import-first.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Answer, Empty } from '../../components/states.tsx';
import { count, counted } from '../../numbers.ts';
import { queryClient } from '../../queries.ts';
import { hrefTo, stayAt, useRoute } from '../../route.ts';
import { useAudit } from '../../state/audit.ts';
import { runJob } from '../../state/jobs.ts';
import { BandsDialog } from './bands-dialog.tsx';
import { CoverageDialog } from './coverage-dialog.tsx';
import { EffectPanel } from './effect-panel.tsx';
import { LabelsView } from './labels-view.tsx';
import { OnePair } from './one-pair.tsx';
import { PairGrid } from './pair-grid.tsx';
import { QueueBar } from './queue-bar.tsx';
import {
  addressQuery,
  filterOf,
  LONGEST_SEARCH,
  reviewQuery,
  VIEWS,
  type ReviewQuery,
} from './review-query.ts';

/** How often it is asked how far the suggestions are, while they are worked out. */
const PROGRESS_MS = 1_000;

const NOTHING_YET = (
  <ImportFirst title="Nothing has been evaluated yet">
    Pairs of what was bought and what was promoted appear here after the first evaluation.
  </ImportFirst>
);

export function SimilarityPage() {
  const audit = useAudit();
  const { query: address } = useRoute();
  const query = useMemo(() => reviewQuery(address), [address]);
  const run = audit?.run?.id ?? null;
  const isEvaluated = run !== null;
  const [isLooking, setLooking] = useState(false);
  const [isBanding, setBanding] = useState(false);
  return (
    <div className="similarity">
      <PageHeader
        title="Similarity review"
        lead="Regulation 22(3)(b): only the sender’s own similar products. The tool suggests, you decide, and the next evaluation relies on it."
        actions={
          isEvaluated ? (
            <>
              <View query={query} />
              <Button onPress={() => setBanding(true)}>Bands…</Button>
              <Button onPress={() => setLooking(true)}>Second look…</Button>
              <Button onPress={() => void runJob('exportReviews', {})}>
                <Download aria-hidden size={16} /> Save reviews.csv
              </Button>
            </>
          ) : null
        }
      />
      {isEvaluated ? <Review query={query} /> : NOTHING_YET}
      {isBanding && run !== null && audit ? (
        <BandsDialog
          run={run}
          held={audit.settings.thresholds ?? DEFAULT_THRESHOLDS}
          onClose={() => setBanding(false)}
        />
      ) : null}
      {isLooking && run !== null ? <CoverageDialog run={run} onClose={() => setLooking(false)} /> : null}
    </div>
  );
}

function go(query: ReviewQuery): void {
  stayAt(hrefTo('similarity', null, addressQuery(query)));
}

function View({ query }: { readonly query: ReviewQuery }) {
  return (
    <ToggleButtonGroup
      className="view-choice"
      aria-label="View"
      disallowEmptySelection
      selectedKeys={[query.view]}
      onSelectionChange={(keys) => go({ ...query, view: VIEWS.find((view) => keys.has(view)) ?? 'one' })}
    >
      <ToggleButton id="one" className="button button-plain">
        <RectangleHorizontal aria-hidden size={16} /> One at a time
      </ToggleButton>
      <ToggleButton id="grid" className="button button-plain">
        <Grid3x3 aria-hidden size={16} /> Grid
      </ToggleButton>
      <ToggleButton id="labels" className="button button-plain">
        <Tags aria-hidden size={16} /> Labels
      </ToggleButton>
    </ToggleButtonGroup>
  );
}

function Review({ query }: { readonly query: ReviewQuery }) {
  const filter = filterOf(query);
  const asked = { filter, sort: query.sort, page: { offset: query.view === 'one' ? query.at : 0, limit: 1 } };
  const page = useQuery<PairPage, CallError>({
    queryKey: ['reviewPairs', asked],
    queryFn: () => call('reviewPairs', asked),
    placeholderData: (earlier) => earlier,
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && data.counts.suggested < data.counts.pairs ? PROGRESS_MS : false,
  });
  const suggested = page.data?.counts.suggested;
  useEffect(() => {
    // Rows of the grid were asked for before their suggestions were worked out.
    if (suggested !== undefined) void queryClient.invalidateQueries({ queryKey: ['reviewPairs', 'grid'] });
  }, [suggested]);
  return (
    <Answer of={page} what="the pairs">
      {(found) =>
        found.counts.pairs === 0 ? (
          <Empty title="No message depends on a pair of products">
            Pairs come from what contacts bought or asked about and what campaigns promoted. Import
            transactions, and campaigns with what they promote.
          </Empty>
        ) : (
          <>
            {query.view === 'labels' ? null : (
              <QueueBar query={query} counts={found.counts} onChange={(next) => go({ ...next, at: 0 })} />
            )}
            <Progress counts={found.counts} />
            {found.run === null ? null : <EffectPanel run={found.run} decidedSince={found.decidedSince} />}
            {found.run === null ? null : query.view === 'labels' ? (
              <LabelsView
                key={found.run}
                run={found.run}
                onOpen={(search) =>
                  go({ ...query, search: search.slice(0, LONGEST_SEARCH), view: 'grid', at: 0 })
                }
              />
            ) : query.view === 'grid' ? (
              <PairGrid
                run={found.run}
                query={query}
                onSort={(sort) => go({ ...query, sort })}
                onOpen={(at) => go({ ...query, at, view: 'one' })}
              />
            ) : (
              <OnePair run={found.run} page={found} query={query} onMove={(at) => go({ ...query, at })} />
            )}
          </>
        )
      }
    </Answer>
  );
}

function Progress({ counts: { suggested, pairs } }: { readonly counts: PairPage['counts'] }) {
  if (suggested >= pairs) return null;
  return (
    <p className="review-progress soft small">
      <progress aria-label="Suggestions worked out" max={pairs} value={suggested} /> Suggestions are being
      worked out: {count(suggested)} of {counted(pairs, 'pair')}. You need not wait.
    </p>
  );
}
