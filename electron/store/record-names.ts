/** What makes a record the same one in two exports of a system: its own id where it has one, else who and when. */
import type { ContactKey, EvidenceRecord } from '../../shared/model/evidence.ts';
import type { Connection } from './connect.ts';
import { othersReached } from './evidence-tables.ts';
import { nameOf } from './packed-rows.ts';

/** The record's names; several for a preference that reaches several contacts. */
export function recordNames(record: EvidenceRecord): readonly string[] {
  switch (record.kind) {
    case 'transaction':
      return record.orderId === null ? [dated('transaction', record)] : [`order ${record.orderId}`];
    case 'message':
      return [`message ${record.campaignId} ${nameOf(record.who)} ${record.sentAt?.start ?? ''}`];
    case 'contact':
      return [`contact ${nameOf(record.who)}`];
    case 'campaign':
      return [`campaign ${record.campaignId}`];
    case 'preference':
      return [record.who, ...othersReached(record)].map((who) => dated('preference', { ...record, who }));
    case 'collection':
      return [dated('collection', record)];
    case 'collection_point':
      return [`point ${record.pointId}`];
    case 'placement':
      return [`label ${record.label}`];
    case 'review':
      return [`review ${record.bought} ${record.promoted}`];
  }
}

function dated(
  kind: string,
  { who, at }: { readonly who: ContactKey; readonly at: { readonly start: number } | null },
): string {
  return `${kind} ${nameOf(who)} ${at?.start ?? ''}`;
}

interface Reading {
  readonly table: string;
  /** SQL that makes what `recordNames` makes. */
  readonly name: string;
  readonly where?: string;
  readonly about?: 'contact';
}

const byContact = (table: string, kind: string): Reading => ({
  table,
  name: `'${kind} ' || k.value || ' ' || coalesce(t.at_start, '')`,
  about: 'contact',
});

/** The records that a source is known by: those of the first of these lists of which it has any. */
const KNOWN_BY: readonly (readonly Reading[])[] = [
  [{ table: 'trade', name: `'order ' || t.order_id`, where: 't.order_id IS NOT NULL' }],
  [
    {
      table: 'message',
      name: `'message ' || t.campaign_id || ' ' || k.value || ' ' || coalesce(t.at_start, '')`,
      about: 'contact',
    },
  ],
  [{ table: 'contact_row', name: `'contact ' || k.value`, about: 'contact' }],
  [{ table: 'campaign', name: `'campaign ' || t.campaign_id` }],
  [
    byContact('trade', 'transaction'),
    byContact('preference', 'preference'),
    byContact('collection', 'collection'),
    { table: 'collection_point', name: `'point ' || t.point_id` },
    { table: 'placement', name: `'label ' || t.label` },
    { table: 'review', name: `'review ' || t.bought || ' ' || t.promoted` },
  ],
];

const BATCH = 10_000;

/** Names of the records that a source is known by, a batch at a time; some may come twice. */
export function* recordNamesOf(db: Connection, source: number): Generator<readonly string[]> {
  for (const readings of KNOWN_BY) {
    let found = false;
    for (const { table, name, where = '1', about } of readings) {
      // Imports never overlap, so that the rows of one stand together.
      const range = db
        .prepare<[number], { first: number | null; last: number | null }>(
          `SELECT min(rowid) AS first, max(rowid) AS last FROM ${table} WHERE source = ?`,
        )
        .get(source)!;
      if (range.first === null || range.last === null) continue;
      const read = db
        .prepare<[number, number, number], string>(
          `SELECT ${name} FROM ${table} t ${about === undefined ? '' : 'JOIN contact_key k ON k.id = t.key'}
           WHERE t.rowid BETWEEN ? AND ? AND t.source = ? AND ${where}`,
        )
        .pluck();
      for (let from = range.first; from <= range.last; from += BATCH) {
        const names = read.all(from, Math.min(range.last, from + BATCH - 1), source);
        found ||= names.length > 0;
        yield names;
      }
    }
    if (found) return;
  }
}
