/** The tables of an evidence pack beside the four of every export: sources, reviews, the registers and what is attached. */
import { join } from 'node:path';
import { CsvWriter } from '../../report/csv-writer.ts';
import type { Redactor } from '../../report/redact.ts';
import { sourceNames } from '../../../shared/report/source-names.ts';
import type { AuditStore } from '../../store/store.ts';
import { templateColumns } from '../../import/templates.ts';
import { cellsOf } from '../point-views.ts';
import { registerRow, templateLines } from '../register-row.ts';
import { exportReviews } from '../review/export-reviews.ts';
import { evidenceNames } from '../views.ts';
import { attachmentName, packNameOf } from './pack-names.ts';
import { TOTAL_COLUMNS, totalRows } from './total-rows.ts';

const SOURCE_COLUMNS = [
  'file',
  'imported_as',
  'sha256',
  'bytes',
  'rows',
  'accepted',
  'rejected',
  'blank',
  'put_right',
  'rejected_again',
] as const;
const ATTACHMENT_COLUMNS = ['file', 'attached_to', 'name', 'sha256', 'bytes'] as const;
const NAMES = [
  'sources.csv',
  'totals.csv',
  'reviews.csv',
  'collection-points.csv',
  'campaigns.csv',
  'attachments.csv',
];

type Cells = Readonly<Record<string, string | number | null>>;

/** Of the rejected rows of a source, how many a later file put right, and how many one brought back and rejected again. */
function gone(
  store: AuditStore,
  source: number,
): { readonly put_right: number; readonly rejected_again: number } {
  const gone = { put_right: 0, rejected_again: 0 };
  for (const { went, isPutRight, rows } of store.rejectedFates(source))
    if (went !== null) gone[isPutRight ? 'put_right' : 'rejected_again'] += rows;
  return gone;
}

/** Writes the tables into a folder and returns their names. Throws what the file system throws. */
export function writePackTables(store: AuditStore, folder: string, redact: Redactor): readonly string[] {
  const isWhole = redact.level === 'full';
  const names = evidenceNames(store.sources());
  const files = sourceNames(store.sources());
  const table = (name: string, columns: readonly string[], rows: Iterable<Cells>): void => {
    const file = new CsvWriter(join(folder, name), columns);
    try {
      for (const row of rows)
        file.write(
          Object.fromEntries(
            columns.map((column) => {
              const cell = row[column] ?? null;
              return [column, typeof cell === 'string' ? redact.text(cell) : cell];
            }),
          ),
        );
      file.finish();
    } catch (error) {
      file.abandon();
      throw error;
    }
  };
  table(
    'sources.csv',
    SOURCE_COLUMNS,
    store.sources().map((source) => ({
      file: isWhole ? packNameOf(source) : null,
      imported_as: files.get(source.id)!,
      sha256: source.sha256,
      bytes: source.bytes,
      ...source.counts,
      ...gone(store, source.id),
    })),
  );
  table('totals.csv', TOTAL_COLUMNS, totalRows(store, isWhole));
  exportReviews(store, join(folder, 'reviews.csv'), redact);
  const points = templateColumns['collection-points']!.map(({ name }) => name);
  table(
    'collection-points.csv',
    [...points, 'evidence'],
    store.points.entries().map(({ statement, row }) => ({
      ...Object.fromEntries(cellsOf(statement).map((cell, i) => [points[i]!, cell])),
      evidence: names([row]).join(';'),
    })),
  );
  const campaigns = templateColumns['campaigns']!.map(({ name }) => name);
  table('campaigns.csv', [...campaigns, 'evidence'], campaignRows(store, names));
  table('attachments.csv', ATTACHMENT_COLUMNS, attachments(store, isWhole));
  return NAMES;
}

function* campaignRows(store: AuditStore, names: ReturnType<typeof evidenceNames>): Iterable<Cells> {
  for (const [id, standing] of store.standingCampaigns()) {
    const evidence = names(standing?.rows ?? []).join(';');
    for (const line of templateLines(registerRow(id, standing))) yield { ...line, evidence };
  }
}

/** Files attached to entries of the register, and messages kept with campaigns. */
function* attachments(store: AuditStore, isWhole: boolean): Iterable<Cells> {
  for (const { statement, files } of store.points.entries())
    for (const one of files)
      yield {
        file: isWhole ? attachmentName(one) : null,
        attached_to: `collection point ${statement.pointId}`,
        ...one,
        name: isWhole ? one.name : null,
      };
  for (const source of store.sources())
    if (source.recognition.campaign !== undefined)
      yield {
        file: isWhole ? packNameOf(source) : null,
        attached_to: `campaign ${source.recognition.campaign}`,
        name: isWhole ? source.name : null,
        sha256: source.sha256,
        bytes: source.bytes,
      };
}
