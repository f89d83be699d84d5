/** The register of collection points as evaluation reads it: imported entries, and what was changed in the app. */
import type { PointFact, PointKind, PointStatement } from '../../shared/model/collection-point.ts';
import type { CollectionContext, Mechanism } from '../../shared/model/evidence.ts';
import { labelKey } from '../../shared/model/label.ts';
import type { Tri } from '../../shared/model/outcome.ts';
import { rowRef, type RowRef } from '../../shared/model/row-ref.ts';
import type { Sender } from '../../shared/model/settings.ts';
import type { Connection } from './connect.ts';
import { channelsOf, momentOf } from './evidence-tables.ts';
import { senderNames } from './sender-names.ts';

interface PointRow {
  readonly source: number;
  readonly row: number;
  readonly point_id: string;
  readonly name: string | null;
  readonly kind: PointKind;
  readonly from_start: number | null;
  readonly from_end: number | null;
  readonly to_start: number | null;
  readonly to_end: number | null;
  readonly context: CollectionContext;
  readonly sources: string;
  readonly wording: string | null;
  readonly means: Tri;
  readonly mechanism: Mechanism;
  readonly simple: Tri;
  readonly free: Tri;
  readonly channels: string;
  readonly notice: string | null;
  readonly sender: string | null;
}

/** Every sealed imported entry by its row, in the order of the files. */
export function importedPoints(db: Connection): ReadonlyMap<RowRef, PointStatement> {
  return new Map(
    db
      .prepare<[], PointRow>(
        'SELECT t.* FROM collection_point t JOIN source s ON s.id = t.source AND s.sealed = 1 ORDER BY t.source, t.row',
      )
      .all()
      .map((row) => [rowRef(row.source, row.row), statementOf(row)]),
  );
}

function statementOf(row: PointRow): PointStatement {
  return {
    pointId: row.point_id,
    name: row.name,
    pointKind: row.kind,
    from: momentOf(row.from_start, row.from_end),
    to: momentOf(row.to_start, row.to_end),
    context: row.context,
    sources: row.sources === '' ? [] : row.sources.split(';'),
    wording: row.wording,
    meansOfRefusing: row.means,
    mechanism: row.mechanism,
    simple: row.simple,
    free: row.free,
    channels: channelsOf(row.channels),
    notice: row.notice,
    sender: row.sender,
  };
}

/** The register as facts. @param entries as they stand. @param senders the audit's own, against whom an entry's is held. */
export function readPoints(
  db: Connection,
  entries: readonly { readonly row: RowRef; readonly statement: PointStatement }[],
  senders: readonly Sender[],
): readonly PointFact[] {
  const isSender = senderNames(senders);
  const sourcesCalled = sourceNames(db);
  return entries.map(({ row, statement }) => ({
    ...statement,
    sources: statement.sources.length === 0 ? null : statement.sources.flatMap(sourcesCalled),
    sentBySender: isSender(statement.sender),
    row,
  }));
}

/** The sources that a text stands for: a file's name with or without its ending, a sheet, or a platform's name. */
function sourceNames(db: Connection): (text: string) => readonly number[] {
  const called = new Map<string, number[]>();
  for (const { id, name, preset, title } of db
    .prepare<[], { id: number; name: string; preset: string; title: string }>(
      "SELECT id, name, json_extract(recognition, '$.preset') AS preset, json_extract(recognition, '$.title') AS title FROM source WHERE sealed = 1",
    )
    .all())
    for (const text of new Set(
      [name, name.replace(/\.[a-z0-9]{1,5}$/i, ''), title, preset.slice(0, preset.indexOf('.'))].map(
        labelKey,
      ),
    ))
      called.set(text, [...(called.get(text) ?? []), id]);
  return (text) => called.get(labelKey(text)) ?? [];
}
