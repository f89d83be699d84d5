/** Edits of the campaign register. Each is a small file of its own in the audit, imported like any other: who, when, what. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditableField, EditView } from '../../shared/ipc/register-contract.ts';
import { rowOf, rowRef, sourceOf as sourceOfRow } from '../../shared/model/row-ref.ts';
import { fieldValues } from '../../shared/model/template-fields.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { Failure } from './failure.ts';
import { importPaths } from './import-files.ts';
import { UNATTENDED } from './task.ts';
import { originalRow } from './views.ts';

export interface CampaignEdit {
  readonly campaignIds: readonly string[];
  /** An empty value says that it is not known. */
  readonly changes: Readonly<Partial<Record<EditableField | 'same_as', string>>>;
  readonly note: string | null;
  /** What of the campaign's own message the edit rests on. */
  readonly passage?: { readonly text: string; readonly sha256: string };
}

export const EDIT_PRESET = 'template.campaign-edits';

/**
 * Throws `Failure` `nothing_to_edit` for an edit of nothing, `bad_value` for a word that its field cannot hold, and the code of the
 * rejection for a value that cannot be read: then nothing is edited.
 */
export async function editCampaigns(
  store: AuditStore,
  { campaignIds, changes, note, passage }: CampaignEdit,
  actor: string,
  now: Date,
): Promise<SourceInfo> {
  const entries = Object.entries(changes).map(([field, value]) => [field, value.trim()] as const);
  if (entries.length === 0) throw new Failure('nothing_to_edit', 'The edit changes nothing.');
  for (const [field, value] of entries) {
    const values = fieldValues('campaign', field);
    if (value !== '' && Array.isArray(values) && !values.includes(value))
      throw new Failure('bad_value', `"${field}" cannot hold "${value}": it is one of ${values.join(', ')}.`);
  }
  const fields = entries.map(([field]) => field);
  const at = now.toISOString();
  const header = [
    'campaign_id',
    ...fields,
    'edited_fields',
    'edited_by',
    'edited_at',
    'note',
    'passage',
    'message_sha256',
  ];
  const lines = campaignIds.map((id) => [
    id,
    ...entries.map(([, value]) => value),
    fields.join(' '),
    actor,
    at,
    note ?? '',
    passage?.text ?? '',
    passage?.sha256 ?? '',
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'campaign-edit-'));
  try {
    const path = join(folder, `campaign-edits ${at.replaceAll(':', '.')}.csv`);
    writeFileSync(path, [header, ...lines].map((cells) => `${cells.map(quoted).join(',')}\n`).join(''));
    const { sources, refused } = await importPaths(store, [path], actor, UNATTENDED);
    const [source] = sources;
    if (source === undefined) throw new Failure(refused[0]!.code, refused[0]!.message);
    const [rejection] = store.rejections(source.id);
    if (rejection === undefined) return source;
    // An edit is made of all its campaigns or of none.
    for (const _ of store.withdrawSources([source], actor))
      await new Promise((resolve) => setImmediate(resolve));
    throw new Failure(rejection.code, rejection.example);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The edits of a campaign that stand, in the order in which they were made. */
export async function editsOf(store: AuditStore, campaignId: string): Promise<readonly EditView[]> {
  const edits = new Map(
    store
      .sources()
      .filter(({ recognition }) => recognition.preset === EDIT_PRESET)
      .map((source) => [source.id, source]),
  );
  const rows = store.standingCampaigns().get(campaignId)?.rows ?? [];
  const found: EditView[] = [];
  for (const ref of rows) {
    const source = edits.get(sourceOfRow(ref));
    if (source === undefined) continue;
    const { header, cells } = await originalRow(store, rowRef(source.id, rowOf(ref)));
    const cell = (name: string): string => cells[header.indexOf(name)] ?? '';
    found.push({
      source: source.id,
      campaignId: cell('campaign_id'),
      at: cell('edited_at'),
      by: cell('edited_by'),
      changes: cell('edited_fields')
        .split(/\s+/)
        .map((field) => ({ field, value: cell(field) })),
      note: cell('note') || null,
      passage: cell('passage') || null,
      campaigns: source.counts.accepted,
    });
  }
  return found;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
