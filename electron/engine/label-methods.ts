/** Methods of the label editor. What is put together is recorded at once and changes pairs only through a new run. */
import type { LabelPage } from '../../shared/ipc/labels-contract.ts';
import type { EngineTable, OpenAudit } from './open-audit.ts';
import { taxonomyView } from './review/taxonomy-view.ts';
import type { Desks } from './review/desks.ts';
import { group, keepApart, previewGrouping, redoLabels, undoLabels, ungroup } from './review/group-labels.ts';
import { labelHistory, listLabels, listVariants } from './review/list-labels.ts';

type Method =
  | 'reviewLabels'
  | 'labelVariants'
  | 'previewGrouping'
  | 'groupLabels'
  | 'ungroupLabels'
  | 'keepLabelsApart'
  | 'undoLabels'
  | 'redoLabels'
  | 'reviewTaxonomy'
  | 'labelHistory';

export function labelMethods(open: OpenAudit, desks: Desks): Pick<EngineTable, Method> {
  return {
    reviewLabels: async ({ search, choice, page }) => {
      const desk = await desks.latest();
      return desk === null ? NO_LABELS : listLabels(desk, search, choice, page);
    },
    labelVariants: async ({ run, page }) => listVariants(await desks.of(run), page),
    previewGrouping: async ({ run, ...grouping }) => previewGrouping(await desks.of(run), grouping),
    groupLabels: async ({ run, reviewer, reason, ...grouping }) =>
      group(await desks.of(run), reviewer, grouping, reason),
    ungroupLabels: async ({ run, reviewer, labels, reason }) =>
      ungroup(await desks.of(run), reviewer, labels, reason),
    keepLabelsApart: async ({ run, reviewer, labels }) => keepApart(await desks.of(run), reviewer, labels),
    undoLabels: async ({ run, reviewer }) => undoLabels(await desks.of(run), reviewer),
    redoLabels: async ({ run, reviewer }) => redoLabels(await desks.of(run), reviewer),
    reviewTaxonomy: async () => taxonomyView(open.store, await desks.latest()),
    labelHistory: ({ page }) => labelHistory(open.store.reviews, page),
  };
}

const NO_LABELS: LabelPage = { run: null, total: 0, rows: [], grouped: 0 };
