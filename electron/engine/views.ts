/** What the window shows of an audit: the store's answers in the contract's shapes. */
import { basename } from 'node:path';
import type { AuditView, RunView } from '../../shared/ipc/audit-contract.ts';
import type { CampaignView } from '../../shared/ipc/contacts-contract.ts';
import type { RejectedPage, RowView } from '../../shared/ipc/import-contract.ts';
import { rowOf, sourceOf, type RowRef } from '../../shared/model/row-ref.ts';
import { isoText } from '../../shared/report/moment-text.ts';
import { sourceNames } from '../../shared/report/source-names.ts';
import { readRowAt } from '../import/read-source.ts';
import { understood } from '../import/understood.ts';
import type { AuditStore, RunInfo, SourceInfo } from '../store/store.ts';
import { OWN_REVIEWS } from '../store/own-reviews.ts';
import { REVIEW_COLUMNS } from '../report/csv-columns.ts';
import { Failure } from './failure.ts';
import { custodyOf } from './custody/custody.ts';
import { isStale } from './justify.ts';
import { changeRow, REGISTER_NAME } from './point-views.ts';
import { isReadable } from './readable.ts';

/** How evidence names the reviews that were given in the audit itself. */
const OWN_REVIEWS_NAME = 'similarity review';

export function auditView(store: AuditStore): AuditView {
  const run = store.latestRun();
  return {
    name: basename(store.path, '.soia'),
    settings: store.settings(),
    sources: store.sources().map((source) => ({
      id: source.id,
      name: source.name,
      title: source.recognition.title,
      why: source.recognition.why,
      understood: understood(source.dialect),
      sha256: source.sha256,
      bytes: source.bytes,
      ...source.counts,
      importedAt: source.importedAt,
      readable: isReadable(source),
    })),
    run: run === null ? null : runView(run),
    runIsStale: run !== null && isStale(store, run),
    custody: custodyOf(store),
  };
}

function runView(run: RunInfo): RunView {
  return {
    id: run.id,
    ruleVersion: run.ruleVersion,
    asAt: run.asAt,
    createdAt: run.createdAt,
    ...run.counts,
  };
}

export function campaignViews(store: AuditStore): readonly CampaignView[] {
  const run = store.latestRun();
  if (run === null) return [];
  return store
    .campaigns(run.id)
    .map(({ sentAt, ...campaign }) => ({ ...campaign, sent: sentAt === null ? null : isoText(sentAt) }));
}

export function rejectedViews(store: AuditStore, page: { offset: number; limit: number }): RejectedPage {
  const names = sourceNames(store.sources());
  return {
    total: store.standingRejected(),
    rows: store
      .rejectedRows(page)
      .map(({ source, ...row }) => ({ ...row, file: names.get(source) ?? row.file })),
  };
}

/** The imported row as it was, read again from the stored bytes. Throws `Failure` `no_such_row`. */
export async function originalRow(store: AuditStore, ref: RowRef): Promise<RowView> {
  if (sourceOf(ref) === OWN_REVIEWS) return ownReview(store, rowOf(ref));
  const change = sourceOf(ref) === 0 ? store.points.change(rowOf(ref)) : null;
  if (change !== null) return changeRow(change);
  const sources = store.sources();
  const names = sourceNames(sources);
  const source = sources.find(({ id }) => id === sourceOf(ref));
  const mark = source && store.markBefore(source.id, rowOf(ref));
  const read =
    source &&
    mark &&
    (await readRowAt(source.dialect, mark, store.readBytes(source.id, mark.byteOffset), rowOf(ref)));
  if (!source || !read)
    throw new Failure('no_such_row', 'That row is not in any imported file of this audit.');
  const corrected = store.correctedRow(source.id, rowOf(ref));
  return {
    file: names.get(source.id)!,
    row: rowOf(ref),
    line: read.line,
    header: source.dialect.header,
    cells: read.cells,
    corrects: corrected === null ? null : { file: names.get(corrected.source) ?? '', row: corrected.row },
  };
}

/** A review given in this audit, as a row of the file it would be exported to. */
function ownReview(store: AuditStore, row: number): RowView {
  const found = store.reviews.row(row);
  if (found === null) throw new Failure('no_such_row', 'There is no such review in this audit.');
  const { bought, promoted, verdict, reviewer, at, reason, kind } = found;
  return {
    file: OWN_REVIEWS_NAME,
    row,
    line: row,
    header: [...REVIEW_COLUMNS],
    cells: [
      bought,
      promoted,
      verdict ?? '',
      reviewer,
      at,
      reason ?? '',
      kind === 'settlement' ? 'yes' : 'no',
    ],
  };
}

/** Rows as people write them: `file:row`, in the order given, each once; files of one name with the number of their import. */
export function evidenceNames(
  sources: readonly SourceInfo[],
): (rows: readonly RowRef[]) => readonly string[] {
  const names = new Map([[0, REGISTER_NAME], [OWN_REVIEWS, OWN_REVIEWS_NAME], ...sourceNames(sources)]);
  return (rows) => [...new Set(rows)].map((ref) => `${names.get(sourceOf(ref)) ?? '?'}:${rowOf(ref)}`);
}
